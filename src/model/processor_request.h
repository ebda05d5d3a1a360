// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "model/ids.h"
#include "privacy/recipient.h"

namespace ombrex::model {

using ProcessorRequestId = Strong<struct ProcessorRequestIdTag, Id128>;

/// asking: it will be asked, or asked again. by_hand: no program can ask it, a person must. done: its answer is there.
/// failed: it did not answer however often it was asked; a person must.
enum class ProcessorState { asking, by_hand, done, failed };

/// C39, C43: that a recipient is to delete, or to correct, what it got because of one call. Ids and its own words
/// alone; kept as long as the ledger that names the recipient.
struct ProcessorRequest {
    ProcessorRequestId id;
    RequestId request;  ///< The line of the register that it serves; of a disconnected calendar its id.
    CompanyId company;
    CallId call;
    privacy::Recipient recipient = privacy::Recipient::own_infrastructure;
    ProcessorState state = ProcessorState::asking;
    int rounds = 0;      ///< How often a whole row of tries was in vain.
    std::string answer;  ///< What it said last: of the recipient, never of the person.
    TimePoint asked;
    std::optional<TimePoint> answered;
};

[[nodiscard]] std::string_view to_string(ProcessorState state) noexcept;
[[nodiscard]] std::optional<ProcessorState> find_processor_state(std::string_view word) noexcept;

}  // namespace ombrex::model
