// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/principal.h"
#include "services/billing_room.h"
#include "services/call_context.h"

namespace ombrex::services {

/// An invoice and its file.
struct OpenedInvoice {
    model::Invoice invoice;
    model::InvoiceFile file;
};

/// As it was mailed; who opens it stands in the audit log. Errors: denied (neither owner nor admin), not_found (another
/// company's, or its file is not made yet), unavailable. Purpose: billing.
Task<Result<OpenedInvoice>> open_invoice(Deps deps, model::Principal who, model::InvoiceId id, Deadline deadline);

/// For the seller, by the hand of `actor`, who stands in the audit log: as it was mailed, or, where the account is gone
/// (C28), printed from what is left of it. Errors: not_found, unavailable. Purpose: legal_duty.
Task<Result<OpenedInvoice>> open_sold_invoice(Deps deps, ports::InvoicePrinter const& printer, model::InvoiceId id,
                                              std::string actor, Deadline deadline);

}  // namespace ombrex::services
