// SPDX-License-Identifier: Apache-2.0
#include "adapters/sip/detail/caller_identity.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>

#include "adapters/sip/detail/caseless.h"

namespace ombrex::adapters::sip {
namespace {

constexpr std::size_t user_max = 64;

template <std::size_t N>
bool is_one_of(std::string_view text, std::array<std::string_view, N> const& words) {
    return std::ranges::any_of(words, [&](auto word) { return equal_ignoring_case(text, word); });
}

std::string_view unquoted(std::string_view display) {
    if (display.size() >= 2 && display.front() == '"' && display.back() == '"')
        return display.substr(1, display.size() - 2);
    return display;
}

/// How networks write "no number" when they must write something (RFC 3323 section 4.1, 3GPP TS 24.607, practice).
bool is_anonymous(NamedAddress const& address) {
    static constexpr std::array<std::string_view, 7> users{"anonymous", "restricted", "unavailable", "unknown",
                                                           "private",   "withheld",   "blocked"};
    static constexpr std::array<std::string_view, 2> hosts{"anonymous.invalid", "unknown.invalid"};
    return address.user.empty() || is_one_of(address.user, users) || is_one_of(address.host, hosts) ||
           equal_ignoring_case(unquoted(address.display), "anonymous");
}

/// Any of these withholds; "none" and unknown words do not (RFC 3323 section 4.2, RFC 3325 section 9.3).
bool withholds(std::vector<std::string_view> const& privacy) {
    static constexpr std::array<std::string_view, 3> words{"id", "user", "header"};
    return std::ranges::any_of(privacy, [](auto value) { return is_one_of(value, words); });
}

/// A telephone number without its visual separators (RFC 3966 section 3); any other user as it is.
std::optional<std::string> number_of(NamedAddress const& address) {
    if (is_anonymous(address)) return std::nullopt;
    auto user = user_of(address.user);
    if (!user) return std::nullopt;
    auto const is_number_character = [](char c) {
        return (c >= '0' && c <= '9') || std::string_view{"+-.() "}.find(c) != std::string_view::npos;
    };
    if (std::ranges::all_of(*user, is_number_character))
        std::erase_if(*user, [](char c) { return std::string_view{"-.() "}.find(c) != std::string_view::npos; });
    return user->empty() ? std::nullopt : user;
}

}  // namespace

std::optional<ports::CallerNumber> caller_number(IdentityHeaders const& headers) {
    if (withholds(headers.privacy) || is_anonymous(headers.from)) return std::nullopt;
    for (auto const& address : headers.asserted) {
        if (auto number = number_of(address)) return ports::CallerNumber{std::move(*number)};
    }
    auto number = number_of(headers.from);
    return number ? std::optional{ports::CallerNumber{std::move(*number)}} : std::nullopt;
}

std::optional<std::string> user_of(std::string_view user) {
    user = user.substr(0, user.find(';'));
    std::string result;
    for (std::size_t i = 0; i < user.size(); ++i) {
        char c = user[i];
        if (c == '%') {
            unsigned value = 0;
            auto const* const digits = user.data() + i + 1;
            if (i + 2 >= user.size() || std::from_chars(digits, digits + 2, value, 16).ptr != digits + 2)
                return std::nullopt;
            c = static_cast<char>(value);
            i += 2;
        }
        if (c < ' ' || c > '~' || result.size() == user_max) return std::nullopt;
        result += c;
    }
    return result.empty() ? std::nullopt : std::optional{result};
}

}  // namespace ombrex::adapters::sip
