// SPDX-License-Identifier: Apache-2.0
#include "adapters/oauth/oauth_provider.h"

#include <fmt/format.h>

#include "adapters/oauth/detail/endpoints.h"
#include "adapters/oauth/detail/form_text.h"
#include "adapters/oauth/detail/token_answer.h"
#include "net/https_request.h"

namespace ombrex::oauth {
namespace {

using detail::form_text;
using model::ProcessorState;
constexpr std::uint16_t https_port = 443;

detail::Endpoints const& endpoints_of(privacy::Recipient provider) {
    return provider == privacy::Recipient::google ? detail::google_endpoints : detail::microsoft_endpoints;
}

std::string by_hand(privacy::Recipient provider) {
    return fmt::format("it has no way to be asked: remove the access at {}",
                       fmt::join(model::access_pages(provider), " or "));
}

/// `denied` is a code that is none any more, and nothing else: what our own side refuses goes by another word.
Error told_as(Errc word, Error why) {
    if (why.code == Errc::denied) why.code = word;
    return why;
}

}  // namespace

OauthProvider::OauthProvider(Registration registration, net::EgressGuard const& guard, net::HttpsClient& client,
                             Clock const& clock)
    : registration_{std::move(registration)},
      endpoints_{endpoints_of(registration_.provider)},
      guard_{guard},
      client_{client},
      clock_{clock} {}

net::Destination OauthProvider::place_of(Registration const& registration) {
    if (registration.played_by) return *registration.played_by;
    return {std::string{endpoints_of(registration.provider).host}, https_port};
}

std::string OauthProvider::path_of(std::string_view path) const {
    std::string out{path};
    constexpr std::string_view gap = "{tenant}";
    if (auto const at = out.find(gap); at != std::string::npos) out.replace(at, gap.size(), registration_.tenant);
    return out;
}

std::string OauthProvider::page(ports::CalendarVisit const& visit) const {
    auto const& played = registration_.played_by;
    auto const host = played ? fmt::format("{}:{}", played->host, played->port) : std::string{endpoints_.page_host};
    return fmt::format("https://{}{}?{}", host, path_of(endpoints_.page_path),
                       form_text({{"client_id", registration_.client_id},
                                  {"redirect_uri", visit.return_to},
                                  {"response_type", "code"},
                                  {"scope", endpoints_.scopes},
                                  {"state", visit.state},
                                  {"code_challenge", visit.challenge},
                                  {"code_challenge_method", "S256"},
                                  endpoints_.more[0],
                                  endpoints_.more[1]}));
}

Task<Result<net::HttpsAnswer>> OauthProvider::send(std::string_view path, std::string form, std::string_view field,
                                                   model::CalendarToken token, model::CompanyId company,
                                                   Deadline deadline) {
    auto const write = [&](std::string const& bare) {
        return net::to_text({"POST",
                             path_of(path),
                             {{"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "application/json"}},
                             form + form_text({{field, bare}})});
    };
    auto const body = detail::body_for(registration_.provider, write, token);
    privacy::CompanyRef const whose{company.value()};
    auto permit = co_await guard_.permit(body, place_of(registration_), whose, std::nullopt, deadline);
    if (!permit) co_return told_as(Errc::invalid_input, std::move(permit.error()));
    auto answer = co_await client_.send(std::move(permit.value()), deadline);
    if (!answer) co_return told_as(Errc::unavailable, std::move(answer.error()));
    co_return std::move(answer.value());
}

Task<Result<ports::CalendarGrant>> OauthProvider::exchange(ports::CalendarCode code, Deadline deadline) {
    auto form = form_text({{"grant_type", "authorization_code"},
                           {"redirect_uri", code.return_to},
                           {"client_id", registration_.client_id},
                           {"client_secret", registration_.client_secret},
                           {"code_verifier", code.verifier}}) +
                '&';
    BOOST_OUTCOME_CO_TRY(auto const answer, co_await send(endpoints_.token_path, std::move(form), "code",
                                                          std::move(code.code), code.company, deadline));
    BOOST_OUTCOME_CO_TRY(auto read, detail::read_token_answer(answer.status, answer.body, endpoints_.needed));
    ports::CalendarGrant out;
    out.provider = registration_.provider;
    out.access = std::move(read.access);
    out.refresh = std::move(read.refresh);
    out.access_ends = clock_.now() + read.lives;
    out.whole = read.whole;
    co_return out;
}

Task<Result<ports::ProcessorAnswer>> OauthProvider::revoke(model::CalendarConnection connection, Deadline deadline) {
    if (endpoints_.revoke_path.empty()) {
        co_return ports::ProcessorAnswer{ProcessorState::by_hand, by_hand(registration_.provider)};
    }
    bool const lasting = connection.refresh != model::CalendarToken{};
    auto& token = lasting ? connection.refresh : connection.access;
    BOOST_OUTCOME_CO_TRY(auto const answer, co_await send(endpoints_.revoke_path, "", "token", std::move(token),
                                                          connection.company, deadline));
    if (answer.status == 200) co_return ports::ProcessorAnswer{ProcessorState::done, "it took the access back"};
    if (answer.status == 400 && detail::known_error(answer.body) == "invalid_token") {
        co_return ports::ProcessorAnswer{ProcessorState::done, "the access was over already"};
    }
    co_return Error{Errc::unavailable, fmt::format("the provider answered with status {}", answer.status)};
}

}  // namespace ombrex::oauth
