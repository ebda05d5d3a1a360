// SPDX-License-Identifier: Apache-2.0
#include "adapters/billing/manual_billing.h"

namespace ombrex::billing {

Task<Result<ports::PaymentRequest>> ManualBilling::ask_for(model::Invoice invoice, Deadline) {
    ports::PaymentRequest out;
    if (invoice.state == model::InvoiceState::open) out.words = how_to_pay_;
    co_return out;
}

Task<Result<void>> ManualBilling::withdraw(model::Invoice, Deadline) { co_return ok(); }

}  // namespace ombrex::billing
