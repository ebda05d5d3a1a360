// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/plan.h"
#include "ports/billing.h"
#include "ports/invoice_printer.h"

namespace ombrex::services {

/// What billing works with. Lifetime: all outlive the caller.
struct BillingRoom {
    model::BillingTerms const& terms;
    ports::Billing& billing;
    ports::InvoicePrinter const& printer;
};

}  // namespace ombrex::services
