// SPDX-License-Identifier: Apache-2.0
#include "services/mail_recipient_failed.h"

#include <fmt/format.h>

#include "crypto/named_id.h"
#include "services/letter_lines.h"

namespace ombrex::services {
namespace {

using model::ProcessorRequest;

/// The letter about what this recipient got because of this line of the register, and no other.
Id128 about(ProcessorRequest const& request) {
    return crypto::named_id(fmt::format("recipient_failed\n{}\n{}\n{}", request.company.value().to_string(),
                                        request.request.value().to_string(), static_cast<int>(request.recipient)));
}

std::string text_of(Deps const& deps, ProcessorRequest const& request) {
    auto const asked = std::chrono::floor<std::chrono::days>(TimeZone::utc().to_local(request.asked));
    bool const of_account = request.request == model::RequestId{};
    auto const line = request.request.value().to_string();
    return wrapped("A recipient has not said that it deleted or corrected what it got from here.", 0) +
           fmt::format("\n\nRecipient     {}\nAsked         {}\nBecause of    {}\n\n",
                       privacy::row_of(deps.policy, request.recipient).name, to_string(asked),
                       of_account ? "an account that is gone" : "request " + line) +
           wrapped(
               "What we held is dealt with here. The recipient was asked again and again, and is not asked any more: "
               "a person has to ask it by another way, and to record what it answers.",
               0) +
           "\n\nWhat to do, on the machine that runs ombrex:\n\n" +
           (of_account ? std::string{"    ombrex admin request list\n"}
                       : fmt::format("    ombrex admin request show {}\n", line)) +
           "    ombrex admin request recipient LINE \"what it answered\"\n";
}

}  // namespace

Task<Result<void>> mail_recipient_failed(Deps deps, PostRoom room, ports::Job job, Deadline deadline) {
    OwnerLetter out{"recipient_failed", job.company, job.subject, {}, {}, std::nullopt};
    bool waits = false;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const request, unit.processors().find(model::ProcessorRequestId{job.subject}));
            waits = request.state == model::ProcessorState::failed;
            if (!waits) return ok();
            BOOST_OUTCOME_TRY(out.owners, owners_of(unit, job.company, room));
            out.about = about(request);
            out.letter.subject = fmt::format("{} did not answer: a person has to ask it",
                                             privacy::row_of(deps.policy, request.recipient).name);
            out.letter.text = text_of(deps, request);
            return ok();
        },
        deadline));
    if (!waits) co_return ok();
    out.letter.date = deps.clock.now();
    co_return co_await send_to_owners(room, std::move(out), deadline);
}

}  // namespace ombrex::services
