// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/database.h"
#include "services/call_context.h"

namespace ombrex::testing_support {

/// Stores the company's invoice for August 2026, and its file; its id is made here.
inline Result<void> put_invoice(ports::UnitOfWork& unit, services::Deps const& deps, model::Invoice& invoice,
                                TimeZone const& zone = TimeZone::utc()) {
    using privacy::Category;
    invoice.id = model::InvoiceId{Id128::make(deps.random)};
    invoice.month = std::chrono::year{2026} / 8;
    auto const keep = privacy::erase_on(deps.policy, Category::billing_record, deps.clock.now(), zone);
    BOOST_OUTCOME_TRY(unit.billing().add(invoice, keep));
    return unit.billing().put_file(invoice.company, invoice.id, model::InvoiceFile{"%PDF"},
                                   privacy::erase_after_event(deps.policy, Category::billing_details).value());
}

}  // namespace ombrex::testing_support
