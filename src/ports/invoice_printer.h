// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "language/locale.h"
#include "model/invoice.h"
#include "ports/billing.h"

namespace ombrex::ports {

/// All that stands on the paper: no person is named on it, only two businesses (C28).
struct InvoiceSheet {
    model::Invoice invoice;
    PaymentRequest payment = {};
    language::Locale locale = language::Locale::en_us;  ///< Decides on paper and dates.
};

/// Prints invoices. Takes some tens of milliseconds; blocking. Thread: safe to share.
class InvoicePrinter {
public:
    virtual ~InvoicePrinter() = default;
    /// A PDF file whose text can be selected; the same sheet gives the same file. Errors: unavailable.
    virtual Result<model::InvoiceFile> print(InvoiceSheet const& sheet) const = 0;
};

}  // namespace ombrex::ports
