// SPDX-License-Identifier: Apache-2.0
#include "services/mail_recording_stopped.h"

#include "language/say_when.h"
#include "services/follow_up.h"
#include "services/job_kinds.h"

namespace ombrex::services {
namespace {

std::string text_of(model::BusinessProfile const& business, TimePoint answered) {
    auto const locale = language::parse_locale(business.locale).value_or(language::Locale::en_us);
    auto const when = language::say_moment(business.zone.to_local(answered), {locale, language::Form::written, {}});
    return "The recording of a call stopped while the call went on: the disk takes no more.\n\n"
           "Call          " +
           when +
           "\n"
           "Business      " +
           business.name +
           "\n\n"
           "Calls are still answered. What was recorded until then is kept as long as any other\n"
           "recording.\n\n"
           "What to do: make room on the disk of the machine that runs ombrex. The next call is\n"
           "recorded again.\n";
}

}  // namespace

Task<Result<void>> recording_stopped(Deps deps, CallContext context, Deadline deadline) {
    co_return co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) {
            return follow_up(deps, unit, mail_recording_stopped_job, context.company, context.call.value());
        },
        deadline);
}

Task<Result<void>> mail_recording_stopped(Deps deps, PostRoom room, ports::Job job, Deadline deadline) {
    OwnerLetter out{recording_stopped_letter, job.company, job.subject, {}, {}, model::CallId{job.subject}};
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const call, unit.calls().find(out.company, *out.call));
            BOOST_OUTCOME_TRY(auto const assistant, unit.companies().assistant(out.company));
            BOOST_OUTCOME_TRY(out.owners, owners_of(unit, out.company, room));
            out.letter.text = text_of(assistant.business, call.answered);
            return ok();
        },
        deadline));
    out.letter.subject = "A recording stopped: the disk is full";
    out.letter.date = deps.clock.now();
    co_return co_await send_to_owners(room, std::move(out), deadline);
}

}  // namespace ombrex::services
