// SPDX-License-Identifier: Apache-2.0
#include "services/open_invoice.h"

#include "services/audit.h"

namespace ombrex::services {

Task<Result<OpenedInvoice>> open_invoice(Deps deps, model::Principal who, model::InvoiceId id, Deadline deadline) {
    if (!may(who.role, model::Act::see_bills)) co_return Error{Errc::denied, "only owners and admins see bills"};
    OpenedInvoice out;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out.invoice, unit.billing().find(who.company, id));
            BOOST_OUTCOME_TRY(auto file, unit.billing().file(who.company, id));
            if (!file) return Error{Errc::not_found, "its file is not made yet"};
            out.file = std::move(*file);
            return audit(deps, unit, who.company, who.actor, "invoice_opened", id.value());
        },
        deadline));
    co_return out;
}

Task<Result<OpenedInvoice>> open_sold_invoice(Deps deps, ports::InvoicePrinter const& printer, model::InvoiceId id,
                                              std::string actor, Deadline deadline) {
    OpenedInvoice out;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out.invoice, unit.billing().sold(id));
            BOOST_OUTCOME_TRY(auto file, unit.billing().file(out.invoice.company, id));
            if (!file) {
                ports::InvoiceSheet const reduced{.invoice = out.invoice};
                BOOST_OUTCOME_TRY(file, printer.print(reduced));
            }
            out.file = std::move(*file);
            return audit(deps, unit, out.invoice.company, actor, "invoice_opened", id.value());
        },
        deadline));
    co_return out;
}

}  // namespace ombrex::services
