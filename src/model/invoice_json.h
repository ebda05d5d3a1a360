// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "model/invoice.h"

namespace ombrex::model {

/// The record of an invoice as the store seals it, and back. Errors of back: invalid_input (damaged).
[[nodiscard]] std::string to_json(InvoiceRecord const& record);
[[nodiscard]] Result<InvoiceRecord> invoice_record_from_json(std::string_view text);

}  // namespace ombrex::model
