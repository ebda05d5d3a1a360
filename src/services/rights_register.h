// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "model/principal.h"
#include "model/rights_request.h"
#include "services/call_context.h"

namespace ombrex::services {

/// What the policy in force wants to be shown before a request of this kind is done. Data of a minor goes without
/// (C44).
[[nodiscard]] privacy::Identity identity_wanted(privacy::Policy const& policy, model::RightsKind kind);

/// C43: a line of the one register, in the transaction of whoever writes it; a mail tells the business. Id, moment,
/// deadline and state are filled in: a user has shown by his session who he is, a caller nothing yet. `today`: the wall
/// clock of who is to answer.
Result<model::RightsRequest> enter_request(Deps const& deps, ports::UnitOfWork& unit, model::RightsRequest asked,
                                           LocalDays today);

/// The same in a transaction of its own, for what comes by mail or from an account. `actor` as Principal names him.
/// Errors: not_found (no such business or user). Purpose of this and all below: legal_duty.
Task<Result<model::RightsRequest>> record_request(Deps deps, model::RightsRequest asked, std::string actor,
                                                  Deadline deadline);

/// Those that `who` may see: owners and admins all of the company, everybody his own; the soonest deadline first.
/// Errors: unavailable.
Task<Result<std::vector<model::RightsRequest>>> requests_for(Deps deps, model::Principal who, Deadline deadline);

/// How long a code for a call-back works: as long as the call, and no call later (OWASP ASVS 6.5.5).
inline constexpr std::chrono::minutes code_life{10};
/// How often a call-back may fail before the request is refused as not proven.
inline constexpr int proof_tries_max = 3;

/// The first half of a call-back: six digits, which the operator says to whoever answers at the number in question: a
/// number that is shown can be forged, one that is rung cannot. A new one makes the last void. Errors: not_found,
/// conflict (no proof is wanted), invalid_input (no number: only a judgement is left).
Task<Result<std::string>> make_call_back_code(Deps deps, model::RequestId id, std::string actor, Deadline deadline);

/// The second half: he says the code, and a fact that only he gave: the reference of an appointment in his name, or,
/// unless the number's rows name somebody else, the day of a call from it ("2026-09-16", the business's calendar).
/// Errors: denied (wrong; counted, and after the last the request is refused), not_found, conflict (no proof is wanted,
/// or no code works).
Task<Result<void>> prove_by_call_back(Deps deps, model::RequestId id, std::string code, std::string fact,
                                      std::string actor, Deadline deadline);
/// An operator answers for it, and says why. Errors: not_found, conflict, invalid_input (no reason).
Task<Result<void>> prove_by_judgement(Deps deps, model::RequestId id, std::string reason, std::string actor,
                                      Deadline deadline);

/// Closes it; an objection holds on (C42). Errors: not_found, denied (who asks has not shown who he is), conflict (it
/// was answered).
Task<Result<void>> answer_request(Deps deps, model::RequestId id, std::string answer, std::string actor,
                                  Deadline deadline);
/// Closes it, for one of the reasons there are; an objection that holds ends so, too. Errors: not_found, conflict,
/// invalid_input (no reason).
Task<Result<void>> refuse_request(Deps deps, model::RequestId id, model::Refusal reason, std::string actor,
                                  Deadline deadline);

/// As the answer to a request that is done by now, in the transaction of whoever did it.
Result<void> close_request(Deps const& deps, ports::UnitOfWork& unit, model::RightsRequest& request,
                           std::string answer);

/// C43: for each request whose days are half gone, four fifths gone, or over, a mail to the business and an event
/// `rights_request_reminder` in the log; each once. Answers how many.
Task<Result<std::size_t>> remind_requests(Deps deps);

}  // namespace ombrex::services
