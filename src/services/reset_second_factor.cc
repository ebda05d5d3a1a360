// SPDX-License-Identifier: Apache-2.0
#include "services/reset_second_factor.h"

#include "services/audit.h"
#include "services/follow_up.h"
#include "services/job_kinds.h"

namespace ombrex::services {
namespace {

std::string text_of(std::string const& name, std::string const& url) {
    return "Hello " + name +
           ",\n\n"
           "Somebody, you most likely, told us that the phone and the recovery codes of your second\n"
           "factor are lost. It is off now, and you are signed out everywhere.\n\n"
           "Sign in with your password, and turn it on again under Settings:\n\n" +
           url +
           "/sign-in\n\n"
           "If it was not you, choose a new password now, and write to us; the address is on the\n"
           "page of our privacy policy:\n\n" +
           url + "/forgot\n" + url + "/privacy\n";
}

}  // namespace

Task<Result<void>> reset_second_factor(Deps deps, model::Principal who, model::UserId user, Deadline deadline) {
    if (!who.actor.starts_with("operator:")) {
        co_return Error{Errc::denied, "who lets somebody in without his second factor says his name: --as NAME"};
    }
    co_return co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const his, unit.users().find(who.company, user));
            if (!his.second_factor) return Error{Errc::conflict, "this user has no second factor"};
            BOOST_OUTCOME_TRY(unit.users().set_second_factor(who.company, user, std::nullopt));
            BOOST_OUTCOME_TRY(unit.sessions().remove_others(who.company, user, std::nullopt));
            BOOST_OUTCOME_TRY(follow_up(deps, unit, mail_second_factor_reset_job, who.company, user.value()));
            return audit(deps, unit, who.company, who.actor, "second_factor_reset", user.value());
        },
        deadline);
}

Task<Result<void>> mail_second_factor_reset(Deps deps, PostRoom room, ports::Job job, Deadline deadline) {
    std::optional<model::User> user;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            auto found = unit.users().find(job.company, model::UserId{job.subject});
            if (!found) return found.error().code == Errc::not_found ? Result<void>{ok()} : found.error();
            user = std::move(found.value());
            return ok();
        },
        deadline));
    if (!user) co_return ok();
    UserLetter out{model::LetterId{job.id.value()}, job.company, user->email, {}};
    out.letter.subject = "Your second factor was turned off";
    out.letter.text = text_of(user->name.reveal<privacy::Purpose::transactional_mail>(), room.public_url);
    out.letter.date = deps.clock.now();
    co_return co_await send_to_user(room, std::move(out), deadline);
}

}  // namespace ombrex::services
