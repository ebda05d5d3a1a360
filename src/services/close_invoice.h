// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "services/billing_room.h"
#include "services/call_context.h"

namespace ombrex::services {

/// That an open invoice was paid on that day (none: today), by an operator's hand. `transaction`: how the bank or the
/// provider calls the payment; may be empty. Errors: not_found, conflict (it is not open), invalid_input (C12: there is
/// a card's number in it; a line break), unavailable. Purpose: billing.
Task<Result<model::Invoice>> mark_paid(Deps deps, model::InvoiceId id, std::optional<LocalDays> day,
                                       std::string transaction, std::string actor, Deadline deadline);

/// That an invoice was made in error: it keeps its number, and nothing is to be paid. Errors: not_found, conflict (it
/// was paid, or is void), those of billing. Purpose: billing.
Task<Result<model::Invoice>> void_invoice(Deps deps, ports::Billing& billing, model::InvoiceId id, std::string actor,
                                          Deadline deadline);

}  // namespace ombrex::services
