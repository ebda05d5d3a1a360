// SPDX-License-Identifier: Apache-2.0
#include "adapters/oauth/detail/token_answer.h"

#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <optional>

namespace ombrex::oauth::detail {
namespace {

namespace json = boost::json;
constexpr std::size_t token_max = 16 * 1024;
constexpr std::chrono::seconds life_where_unsaid{3600};
constexpr std::chrono::seconds life_max{std::chrono::hours{24}};

constexpr std::array<std::string_view, 9> errors{"invalid_grant",        "invalid_token",    "invalid_client",
                                                 "unauthorized_client",  "invalid_request",  "unsupported_grant_type",
                                                 "interaction_required", "consent_required", "temporarily_unavailable"};

json::object object_of(std::string_view text) {
    boost::system::error_code failed;
    auto value = json::parse({text.data(), text.size()}, failed);
    return !failed && value.is_object() ? std::move(value.as_object()) : json::object{};
}

std::string text_of(json::object const& from, std::string_view name) {
    auto const* const found = from.if_contains(name);
    return found != nullptr && found->is_string() ? std::string{found->as_string()} : std::string{};
}

bool same_word(std::string_view a, std::string_view b) {
    auto const lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::ranges::equal(a, b, {}, lower, lower);
}

/// Some providers answer with a scope's short name, some with its address.
bool names(std::string_view scopes, std::string_view needed) {
    while (!scopes.empty()) {
        auto const one = scopes.substr(0, scopes.find(' '));
        scopes.remove_prefix(std::min(one.size() + 1, scopes.size()));
        if (same_word(one.substr(one.rfind('/') + 1), needed)) return true;
    }
    return false;
}

std::chrono::seconds life_of(json::object const& from) {
    auto const* const said = from.if_contains("expires_in");
    if (said == nullptr || !said->is_int64()) return life_where_unsaid;
    return std::clamp(std::chrono::seconds{said->as_int64()}, std::chrono::seconds{0}, life_max);
}

Error refusal(int status, std::string_view body) {
    if (status == 429 || status >= 500) return {Errc::unavailable, "the provider is busy"};
    auto const why = known_error(body);
    if (why == "invalid_grant") return {Errc::denied, "the code is none any more"};
    if (why == "temporarily_unavailable") return {Errc::unavailable, "the provider is busy"};
    if (!why.empty()) return {Errc::invalid_input, "the provider refuses the registration: " + std::string{why}};
    return {Errc::unavailable, "the provider answered with status " + std::to_string(status)};
}

}  // namespace

std::string_view known_error(std::string_view body) {
    auto const said = text_of(object_of(body), "error");
    auto const* const found = std::ranges::find(errors, said);
    return found == errors.end() ? std::string_view{} : *found;
}

Result<TokenAnswer> read_token_answer(int status, std::string_view body, std::span<std::string_view const> needed) {
    if (status != 200) return refusal(status, body);
    auto const said = object_of(body);
    auto access = text_of(said, "access_token");
    auto refresh = text_of(said, "refresh_token");
    if (access.empty() || std::max(access.size(), refresh.size()) > token_max) {
        return Error{Errc::unavailable, "the provider gave no token that can be kept"};
    }
    auto const scopes = text_of(said, "scope");
    TokenAnswer out;
    out.whole = scopes.empty() || std::ranges::all_of(needed, [&](auto one) { return names(scopes, one); });
    if (out.whole && refresh.empty()) return Error{Errc::unavailable, "the provider gave no lasting access"};
    out.access = model::CalendarToken{std::move(access)};
    out.refresh = model::CalendarToken{std::move(refresh)};
    out.lives = life_of(said);
    return out;
}

}  // namespace ombrex::oauth::detail
