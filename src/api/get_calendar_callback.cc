// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "api/desk.h"
#include "api/error_status.h"
#include "api/form_fields.h"
#include "api/redirect.h"
#include "api/visitor_of.h"
#include "services/finish_calendar.h"

namespace ombrex::api {
namespace {

using services::CalendarOutcome;

/// Back to the page that tells what became of it. No other page learns the address that is left here: there is a code
/// in it.
net::HttpResponse back_to_the_desk(std::string_view provider, CalendarOutcome outcome) {
    std::string to{"/assistant?calendar="};
    to += services::to_string(outcome);
    to.append("&provider=").append(provider).append("#calendars");
    auto out = redirect(std::move(to));
    out.headers.emplace_back("Cache-Control", "no-store");
    out.headers.emplace_back("Referrer-Policy", "no-referrer");
    return out;
}

/// None: it cannot be read, or says something twice.
std::optional<services::CalendarReturn> read_return(net::HttpRequest const& request, privacy::Recipient provider) {
    auto const fields = parse_form(request.query());
    auto const said = static_cast<std::size_t>(std::ranges::count(request.query(), '&')) + 1;
    if (!fields || fields.value().size() != said) return std::nullopt;
    services::CalendarReturn out;
    out.provider = provider;
    out.state = field(fields.value(), "state");
    out.code = model::CalendarToken{field(fields.value(), "code")};
    out.error = field(fields.value(), "error");
    bool const one_of_both = (out.code == model::CalendarToken{}) != out.error.empty();
    if (out.state.empty() || !one_of_both) return std::nullopt;
    return out;
}

/// The provider's redirect brings the cookie: SameSite=Lax goes with a GET that leads the whole window.
Task<net::HttpResponse> come_back(Desk desk, net::HttpRequest request, std::string word,
                                  std::optional<model::Principal>& who) {
    auto const* const provider = std::ranges::find(model::calendar_providers, word, services::word_of);
    if (provider == model::calendar_providers.end()) co_return problem(404);
    auto come = read_return(request, *provider);
    auto visitor = co_await visitor_of(desk, std::nullopt, std::move(request));
    if (visitor) who = visitor.value().principal();
    if (!come || !visitor || !may(visitor.value().user.role, model::Act::connect_calendar)) {
        co_return back_to_the_desk(word, CalendarOutcome::expired);
    }
    come->return_to = calendar_callback(desk, *provider);
    auto const outcome = co_await services::finish_calendar(desk.deps, desk.calendars, std::move(visitor.value()),
                                                            std::move(*come), desk.soon());
    co_return back_to_the_desk(word, outcome);
}

}  // namespace

std::string calendar_callback(Desk const& desk, privacy::Recipient provider) {
    return desk.public_url + "/oauth/callback/" + std::string{services::word_of(provider)};
}

void route_calendar_callback(Router& router, Desk const& desk) {
    router.add_knowing("GET", "/oauth/callback/{provider}",
                       [desk](net::HttpRequest request, PathValues values, std::optional<model::Principal>& who) {
                           return come_back(desk, std::move(request), values["provider"], who);
                       });
}

}  // namespace ombrex::api
