// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "adapters/billing/invoice_pdf.h"
#include "adapters/billing/manual_billing.h"
#include "app/config.h"
#include "jobs/worker.h"
#include "services/billing_room.h"
#include "services/post_room.h"

namespace ombrex::app {

/// The operator's terms, as [billing] and [operator] have them. REQUIRES: a configuration without errors.
[[nodiscard]] model::BillingTerms terms_of(Config const& config);

/// What bills are made with: by hand, printed on this machine. Lifetime: outlives the worker that it serves.
class Bookkeeping {
public:
    explicit Bookkeeping(Config const& config) : terms_{terms_of(config)}, by_hand_{terms_.how_to_pay} {}

    [[nodiscard]] services::BillingRoom room() { return {terms_, by_hand_, printer_}; }
    [[nodiscard]] model::BillingTerms const& terms() const noexcept { return terms_; }
    /// The letters with invoices.
    void take_jobs(jobs::Worker& worker, services::Deps deps, std::function<services::PostRoom()> post_room);

private:
    model::BillingTerms terms_;
    billing::ManualBilling by_hand_;
    billing::InvoicePdf printer_;
};

}  // namespace ombrex::app
