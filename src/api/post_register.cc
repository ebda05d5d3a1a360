// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/json_input.h"
#include "api/session_answer.h"
#include "services/mail_link.h"
#include "services/register_account.h"

namespace ombrex::api {
namespace {

constexpr std::size_t typed_name_max = 200;

/// Who is new confirms his own account, whoever else claims the address. Who showed before that it is his is mailed a
/// way in; whoever typed it reads what everybody reads.
Task<Result<void>> queue_way_in(Desk desk, model::MailAddress email, std::optional<model::User> made) {
    co_return co_await desk.deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            if (made) return services::queue_link(desk.deps, unit, *made, model::LinkPurpose::verify_email);
            BOOST_OUTCOME_TRY(auto const user, unit.users().with_email(email));
            if (!user) return ok();
            return services::queue_link(desk.deps, unit, *user, model::LinkPurpose::reset_password);
        },
        desk.soon());
}

Task<net::HttpResponse> sign_up(Desk desk, net::HttpRequest request) {
    JsonInput input{request.body};
    auto const person = model::person_name(input.text("name", typed_name_max));
    auto const company = model::company_name(input.text("company", typed_name_max));
    auto const email = email_of(input);
    auto password = password_of(input, "password");
    if (auto refusal = input.refusal()) co_return *refusal;
    if (!person) co_return refused_at("name", person.error());
    if (!company) co_return refused_at("company", company.error());
    services::Registration registration{{company.value(), person.value(), *email}, std::move(*password)};
    auto made = co_await services::register_account(desk.deps, desk.passwords, std::move(registration), desk.soon());
    if (!made && made.error().code != Errc::conflict) co_return refused_at("password", made.error());
    if (!lets_write(desk, *email)) co_return done(202);
    std::optional<model::User> owner;
    if (made) owner = std::move(made.value());
    auto const queued = co_await queue_way_in(desk, *email, std::move(owner));
    if (!queued) co_return problem(queued.error());
    co_return done(202);
}

}  // namespace

/// C1: a company and its owner. The answer is the same for an address that has an account.
void route_register(Router& router, Desk const& desk) {
    add_for_anybody(router, desk, "POST", "/api/v1/register", sign_up);
}

}  // namespace ombrex::api
