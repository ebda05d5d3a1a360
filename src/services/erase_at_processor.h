// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>

#include "model/calendar_connection.h"
#include "model/rights_request.h"
#include "ports/job_repository.h"
#include "ports/processor_erasure.h"
#include "services/call_context.h"

namespace ombrex::services {

/// C39: whoever the ledger says got something personal because of that call is to delete it: a row and a job for each
/// recipient, in the transaction of the erasure. Doing it again changes nothing. Answers how many were new.
Result<std::size_t> ask_recipients(Deps const& deps, ports::UnitOfWork& unit, model::RightsRequest const& request,
                                   model::CallId call);

/// C43: whoever got any of these because of that call is told that such was corrected here; else as above.
Result<std::size_t> tell_recipients(Deps const& deps, ports::UnitOfWork& unit, model::RightsRequest const& request,
                                    model::CallId call, std::span<privacy::Category const> corrected);

/// As ask_recipients, for a whole account that goes (C26): one row for each recipient, of no call and no line of the
/// register.
Result<void> ask_recipients_of_account(Deps const& deps, ports::UnitOfWork& unit, model::CompanyId company);

/// C27: the provider of a calendar that is disconnected is to take back the access that it gave; once for each
/// connection, none: it was asked before. Whoever disconnects hands it back, with the tokens that his memory holds
/// (hand_back.h); the job is for when he was cut off, and without tokens it can but say what a person has to do.
Result<std::optional<model::ProcessorRequestId>> ask_to_take_back(Deps const& deps, ports::UnitOfWork& unit,
                                                                  model::CalendarConnection const& connection);
inline constexpr std::chrono::minutes hand_back_first{1};

/// What came of handing it back. Was it answered meanwhile: changes nothing. Errors: not_found, unavailable.
Task<Result<void>> keep_handed_back(Deps deps, model::ProcessorRequestId id, ports::ProcessorAnswer answer,
                                    std::string actor, Deadline deadline);

/// A row of tries of one job takes five hours (jobs/worker.h); so many of them, one a day, then it has failed and a
/// person must.
inline constexpr int rounds_max = 8;

/// The job erase_at_processor: asks the recipient to delete, or tells it what a correction in the register is about,
/// and keeps its answer. A recipient that fails is asked again, for a
/// week; then its row says failed, and the log, and a mail tells the business (mail_recipient_failed.h). Errors:
/// unavailable (try again). Purpose: legal_duty.
Task<Result<void>> erase_at_processor(Deps deps, ports::ProcessorErasure& recipients, ports::Job job,
                                      Deadline deadline);

/// What a person heard from a recipient that no program could ask, or that did not answer. Errors: not_found, conflict
/// (its answer is there), invalid_input (no words).
Task<Result<void>> record_recipients_answer(Deps deps, model::ProcessorRequestId id, std::string answer,
                                            std::string actor, Deadline deadline);

}  // namespace ombrex::services
