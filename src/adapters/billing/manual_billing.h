// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/billing.h"

namespace ombrex::billing {

/// Billing by hand: the invoice itself says how it is paid, and an operator notes that it was. Nobody outside is asked.
class ManualBilling final : public ports::Billing {
public:
    explicit ManualBilling(std::string how_to_pay) : how_to_pay_{std::move(how_to_pay)} {}

    Task<Result<ports::PaymentRequest>> ask_for(model::Invoice invoice, Deadline deadline) override;
    Task<Result<void>> withdraw(model::Invoice invoice, Deadline deadline) override;

private:
    std::string how_to_pay_;
};

}  // namespace ombrex::billing
