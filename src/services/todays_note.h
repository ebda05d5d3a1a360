// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <vector>

#include "model/principal.h"
#include "ports/call_list_repository.h"
#include "ports/message_repository.h"
#include "services/call_context.h"
#include "services/knowledge_gaps.h"

namespace ombrex::services {

/// The note of the morning: what happened since the business closed for the night, and what waits.
struct TodaysNote {
    TimePoint since;
    std::vector<ports::CallLine> calls;              ///< Since then, newest first.
    std::size_t needs_you = 0;                       ///< Open messages, and calls that want something done.
    std::vector<model::Appointment> appointments;    ///< Of today.
    std::vector<ports::MessageLine> messages;        ///< Open ones of any age, and those answered since; newest first.
    std::vector<KnowledgeGap> gaps;                  ///< Of a week. None for who does not read what was said.
    std::map<privacy::Category, std::size_t> going;  ///< Rows that are gone by midnight.
    TimeZone zone = TimeZone::utc();                 ///< The business's.
};

/// At most so many calls, messages and transcripts are looked at.
inline constexpr std::size_t note_rows_max = 100;

/// Errors: not_found (no such company), unavailable. Purpose: serve_call.
Task<Result<TodaysNote>> todays_note(Deps deps, model::Principal who, Deadline deadline);

}  // namespace ombrex::services
