// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/invoice_printer.h"

namespace ombrex::billing {

/// Invoices as PDF 1.5, one page, over Cairo and Pango; fonts are embedded. Letter for America, else A4.
class InvoicePdf final : public ports::InvoicePrinter {
public:
    Result<model::InvoiceFile> print(ports::InvoiceSheet const& sheet) const override;
};

}  // namespace ombrex::billing
