// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/billing_room.h"
#include "services/call_context.h"

namespace ombrex::services {

/// One invoice for each company and the month that is over on its calendar, each once: however often this runs, and
/// whatever crashes in between. Number, row, entry of the audit log and the job that mails it are one transaction.
/// Where nothing is to pay there is none. A company that fails keeps nothing back from the others; its error is the
/// answer at the end, and the next run tries it again. Answers how many were made. Purpose: billing.
Task<Result<std::size_t>> make_invoices(Deps deps, model::BillingTerms const& terms, Deadline deadline);

/// The same for one company and any month that is over, by the hand of `actor`; in place of one that was voided, too.
/// Errors: conflict (the month is not over, had no plan or costs nothing, or there is one that holds), not_found (no
/// such company; its plan is not in the configuration any more), unavailable.
Task<Result<model::Invoice>> make_invoice(Deps deps, model::BillingTerms const& terms, model::CompanyId company,
                                          model::Month month, std::string actor, Deadline deadline);

/// Whose numbers a seller's invoices bear: another name or tax number is another seller.
[[nodiscard]] Id128 seller_id(model::BillingTerms const& terms);

}  // namespace ombrex::services
