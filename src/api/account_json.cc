// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"

#include "api/error_status.h"
#include "base/time_zone.h"

namespace ombrex::api {

namespace json = boost::json;
using enum privacy::Purpose;

std::string moment(TimePoint when) {
    auto const seconds = std::chrono::floor<std::chrono::seconds>(when);
    auto const minute = std::chrono::floor<std::chrono::minutes>(seconds);
    auto const rest = (seconds - minute).count();
    return to_string(TimeZone::utc().to_local(minute)) + (rest < 10 ? ":0" : ":") + std::to_string(rest) + "Z";
}

json::object user_json(model::User const& user) {
    json::value next;
    if (user.next_email) next = user.next_email->reveal<serve_call>();
    return {{"id", user.id.value().to_string()},
            {"name", user.name.reveal<serve_call>()},
            {"email", user.email.reveal<serve_call>()},
            {"role", to_string(user.role)},
            {"state", user.state == model::UserState::active ? "active" : "invited"},
            {"email_verified", user.verified.has_value()},
            {"next_email", std::move(next)},
            {"second_factor", user.second_factor}};
}

json::object company_json(model::Account const& account, model::BusinessProfile const& business) {
    auto const& registered = account.name.reveal<serve_call>();
    json::value deletion;
    if (account.deletion) {
        deletion = json::object{{"asked", moment(account.deletion->requested)},
                                {"purged_by", moment(account.deletion->purge_due)}};
    }
    return {{"id", account.id.value().to_string()},
            {"name", registered.empty() ? business.name : registered},
            {"tz", business.zone.name()},
            {"locale", business.locale},
            {"deletion", std::move(deletion)}};
}

json::object device_json(model::Session const& session, model::SessionId own) {
    return {{"id", session.id.value().to_string()},
            {"begun", moment(session.begun)},
            {"last_used", moment(session.used)},
            {"browser", to_string(session.browser)},
            {"this_one", session.id == own}};
}

net::HttpResponse json_answer(json::value const& body, int status) {
    auto out = content("application/json", json::serialize(body));
    out.status = status;
    return out;
}

net::HttpResponse done(int status) {
    net::HttpResponse out;
    out.status = status;
    return out;
}

}  // namespace ombrex::api
