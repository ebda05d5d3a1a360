// SPDX-License-Identifier: Apache-2.0
#include "services/mail_request.h"

#include <fmt/format.h>

#include <array>

#include "model/rights_request.h"

namespace ombrex::services {
namespace {

using model::RightsRequest;

/// What somebody asks, in the order of RightsKind.
constexpr std::array<std::string_view, 7> wishes{"to see their data",
                                                 "to have data corrected",
                                                 "to have their data erased",
                                                 "to take their data with them",
                                                 "to object to a use of their data",
                                                 "not to be recorded",
                                                 "to have data of a minor erased"};

std::string subject_of(RightsRequest const& request, std::string_view job) {
    auto const day = to_string(request.answer_by);
    if (job.ends_with("_0")) return "A privacy request came in: answer by " + day;
    if (job.ends_with("_100")) return "A privacy request has to be answered today: " + day;
    return "A privacy request still waits: answer by " + day;
}

std::string text_of(RightsRequest const& request, LocalDays today) {
    auto const id = request.id.value().to_string();
    return fmt::format(
        "Somebody asks {}.\n\n"
        "Request       {}\n"
        "Answer by     {}, {} % of the time is gone\n"
        "Who asks      {}\n\n"
        "What to do, on the machine that runs ombrex:\n\n"
        "    ombrex admin request show {}\n\n"
        "docs/ADMIN.md says how it is proven, answered or refused.\n",
        wishes.at(static_cast<std::size_t>(request.kind)), id, to_string(request.answer_by),
        answer_clock(request, today).percent,
        request.user == model::UserId{} ? "a caller; nothing is shown yet" : "a user, signed in", id);
}

}  // namespace

Task<Result<void>> mail_request(Deps deps, PostRoom room, ports::Job job, Deadline deadline) {
    OwnerLetter out{job.kind, job.company, job.subject, {}, {}};
    bool waits = false;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const request, unit.rights().find(model::RequestId{job.subject}));
            waits = !is_answered(request);
            if (!waits) return ok();
            BOOST_OUTCOME_TRY(out.owners, owners_of(unit, job.company, room));
            auto const today = std::chrono::floor<std::chrono::days>(TimeZone::utc().to_local(deps.clock.now()));
            out.letter.subject = subject_of(request, job.kind);
            out.letter.text = text_of(request, today);
            return ok();
        },
        deadline));
    if (!waits) co_return ok();
    out.letter.date = deps.clock.now();
    co_return co_await send_to_owners(room, std::move(out), deadline);
}

}  // namespace ombrex::services
