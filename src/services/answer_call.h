// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "ports/incoming_call.h"
#include "services/switchboard.h"

namespace ombrex::services {

/// The number `echo` says back what it hears, `ring` rings and is never answered; every other one belongs to a company.
inline constexpr std::string_view echo_number = "echo";
inline constexpr std::string_view ring_number = "ring";

/// One call from its first ring to its last row: number to company, limits, answer, talk, and in one transaction what
/// it left. Unknown number or company, or an account whose deletion was asked for: 404. A number that the business
/// blocked: 603. The company at its limit, or called too often of late: a message is taken; above that, or called too
/// often from one number (C18): 486. A call that is written needs no speech, and nothing of it is recorded. All lines
/// taken or speech overloaded: 503 with Retry-After. Nothing fails upwards: what goes wrong is logged with ids, and the
/// caller hears a status. Purpose: serve_call.
Task<void> answer_call(asio::any_io_executor strand, Switchboard& board, std::unique_ptr<ports::IncomingCall> call);

}  // namespace ombrex::services
