// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "base/deadline.h"
#include "base/task.h"
#include "model/invoice.h"

namespace ombrex::ports {

/// How an invoice is to be paid.
struct PaymentRequest {
    std::string words;        ///< For the invoice and the letter: bank details, or where to pay. May be empty.
    std::string link;         ///< A page of the payment provider, on which alone a card is entered (C12); empty: none.
    std::string transaction;  ///< How the provider calls it; empty: there is none yet.
};

/// Collects money: by hand (the embedded default), or through a payment provider. It gets an invoice and never a card.
/// Thread: safe to share.
class Billing {
public:
    virtual ~Billing() = default;

    /// Puts an issued invoice up for payment. Asked again for the same invoice, it is put up once and the answer is the
    /// same. Errors: unavailable (try again), denied (the egress guard refused), invalid_input (it never will).
    virtual Task<Result<PaymentRequest>> ask_for(model::Invoice invoice, Deadline deadline) = 0;
    /// It was made in error: nothing is collected for it any more. Errors: as ask_for.
    virtual Task<Result<void>> withdraw(model::Invoice invoice, Deadline deadline) = 0;
};

}  // namespace ombrex::ports
