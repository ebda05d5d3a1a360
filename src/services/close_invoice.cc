// SPDX-License-Identifier: Apache-2.0
#include "services/close_invoice.h"

#include <algorithm>

#include "language/card_number.h"
#include "services/audit.h"

namespace ombrex::services {
namespace {

using model::Invoice;
using model::InvoiceState;
constexpr std::size_t transaction_max = 140;  // what a bank lets a payer write

Result<void> check(std::string const& transaction) {
    auto const control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
    if (transaction.size() > transaction_max || std::ranges::any_of(transaction, control)) {
        return Error{Errc::invalid_input, "the number of a transaction is of at most 140 bytes on one line"};
    }
    if (language::holds_card_number(transaction)) {
        return Error{Errc::invalid_input, "C12: that is the number of a card; give the number of the payment"};
    }
    return ok();
}

/// An invoice that is open, as it is now.
Result<Invoice> open_one(ports::UnitOfWork& unit, model::InvoiceId id) {
    BOOST_OUTCOME_TRY(auto invoice, unit.billing().sold(id));
    if (invoice.state != InvoiceState::open) {
        return Error{Errc::conflict, "it is " + std::string{to_string(invoice.state)}};
    }
    return invoice;
}

Result<LocalDays> today_of(Deps const& deps, ports::UnitOfWork& unit, model::CompanyId company) {
    auto zone = TimeZone::utc();
    auto const assistant = unit.companies().assistant(company);
    if (assistant) zone = assistant.value().business.zone;
    if (!assistant && assistant.error().code != Errc::not_found) return assistant.error();
    return std::chrono::floor<std::chrono::days>(zone.to_local(deps.clock.now()));
}

}  // namespace

Task<Result<Invoice>> mark_paid(Deps deps, model::InvoiceId id, std::optional<LocalDays> day, std::string transaction,
                                std::string actor, Deadline deadline) {
    BOOST_OUTCOME_CO_TRY(check(transaction));
    Invoice out;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, open_one(unit, id));
            BOOST_OUTCOME_TRY(auto const today, today_of(deps, unit, out.company));
            out.state = InvoiceState::paid;
            out.paid = day.value_or(today);
            if (!transaction.empty()) out.transaction = decltype(out.transaction){transaction};
            BOOST_OUTCOME_TRY(unit.billing().update(out));
            return audit(deps, unit, out.company, actor, "invoice_paid", id.value());
        },
        deadline));
    co_return out;
}

Task<Result<Invoice>> void_invoice(Deps deps, ports::Billing& billing, model::InvoiceId id, std::string actor,
                                   Deadline deadline) {
    Invoice out;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, open_one(unit, id));
            return ok();
        },
        deadline));
    BOOST_OUTCOME_CO_TRY(co_await billing.withdraw(out, deadline));  // first: nothing may be collected for it after
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, open_one(unit, id));
            out.state = InvoiceState::void_;
            BOOST_OUTCOME_TRY(unit.billing().update(out));
            return audit(deps, unit, out.company, actor, "invoice_voided", id.value());
        },
        deadline));
    co_return out;
}

}  // namespace ombrex::services
