// SPDX-License-Identifier: Apache-2.0
#include "api/session_answer.h"

#include "api/account_json.h"
#include "api/error_status.h"
#include "api/json_input.h"
#include "api/session_cookie.h"
#include "services/mail_link.h"
#include "services/open_session.h"

namespace ombrex::api {
namespace {

constexpr std::size_t email_max = 254;

}  // namespace

Task<net::HttpResponse> session_answer(Desk desk, model::User user, model::Session session) {
    model::Account account;
    model::Assistant assistant;
    auto const read = co_await desk.deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(account, unit.accounts().account(user.company));
            BOOST_OUTCOME_TRY(assistant, unit.companies().assistant(user.company));
            return ok();
        },
        desk.soon());
    if (!read) co_return problem(read.error());
    auto const ends = std::min(session.used + model::Session::idle_max, session.begun + model::Session::length_max);
    co_return json_answer(boost::json::object{{"user", user_json(user)},
                                              {"company", company_json(account, assistant.business)},
                                              {"csrf", desk.tokens.forgery_guard(session.id.value())},
                                              {"expires", moment(ends)}});
}

Task<net::HttpResponse> begin_session(Desk desk, model::User user, net::HttpRequest request) {
    if (!user.verified) {
        auto const queue = [&](ports::UnitOfWork& unit) {
            return services::queue_link(desk.deps, unit, user, model::LinkPurpose::verify_email);
        };
        if (lets_write(desk, user.email)) {
            auto const queued = co_await desk.deps.database.transact(queue, desk.soon());
            if (!queued) co_return problem(queued.error());
        }
        co_return problem(401, "look into your mail: the address is to be confirmed first", {});
    }
    auto const browser = model::browser_of(request.header("user-agent"));
    auto session = co_await services::open_session(desk.deps, user, browser, desk.soon());
    if (!session) co_return problem(session.error());
    auto answer = co_await session_answer(desk, user, session.value());
    auto const& begun = session.value();
    set_session_cookie(answer, desk.tokens.sign({begun.company.value(), begun.user.value(), begun.id.value(), {}}));
    answer.headers.emplace_back("Cache-Control", "no-store");
    co_return answer;
}

net::HttpResponse signed_out() {
    auto answer = done();
    set_session_cookie(answer, "");
    return answer;
}

std::optional<crypto::Password> password_of(JsonInput& input, std::string_view field) {
    auto typed = input.text(field, 1024);
    auto password = crypto::Password::take(typed);
    if (password) return std::move(password.value());
    input.refuse(field, password.error().detail);
    return std::nullopt;
}

std::optional<model::MailAddress> email_of(JsonInput& input) {
    auto const typed = input.text("email", email_max);
    auto email = model::mail_address(typed);
    if (email) return std::move(email.value());
    if (!typed.empty()) input.refuse("email", "is no e-mail address");
    return std::nullopt;
}

std::optional<model::Role> role_of(JsonInput& input) {
    auto const role = model::find_role(input.text("role", 20));
    if (!role) input.refuse("role", "is owner, admin, staff or viewer");
    return role;
}

net::HttpResponse held_back(Desk const& desk, model::MailAddress const& who, model::ClientAddress const& from,
                            Error const& error) {
    auto const wait = desk.guard.wait_for(who, from, desk.deps.clock.monotonic());
    return wait.count() == 0 ? unless_full(error) : too_often(wait);
}

bool lets_write(Desk const& desk, model::MailAddress const& to) {
    return desk.guard.lets_write(to, desk.deps.clock.monotonic());
}

net::HttpResponse unless_full(Error const& error) {
    return error == services::PasswordDesk::full() ? problem(429) : problem(error);
}

net::HttpResponse password_refused(Desk const& desk, model::MailAddress const& who, model::ClientAddress const& from,
                                   std::string_view field, Error const& error) {
    if (error.code == Errc::unavailable) return held_back(desk, who, from, error);
    if (error.code != Errc::denied) return problem(error);
    return problem(400, "look at the marked fields", {{std::string{field}, "is another one"}});
}

net::HttpResponse refused_at(std::string_view field, Error const& error) {
    if (error.code != Errc::invalid_input) return unless_full(error);
    return problem(400, "look at the marked fields", {{std::string{field}, error.detail}});
}

}  // namespace ombrex::api
