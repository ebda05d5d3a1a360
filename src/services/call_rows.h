// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "ports/database.h"
#include "services/archive_subject.h"

namespace ombrex::services {

/// What a call left that is the business's to let go of: its recording, transcript, insight and messages, and its row
/// with all notes. What was booked in it is in the calendar. Errors: unavailable.
Result<std::vector<HeldRef>> rows_of_call(ports::UnitOfWork& unit, model::Call const& call);

}  // namespace ombrex::services
