// SPDX-License-Identifier: Apache-2.0
#include "services/make_invoice.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/log.h"
#include "crypto/named_id.h"
#include "services/audit.h"
#include "services/choose_plan.h"
#include "services/follow_up.h"
#include "services/job_kinds.h"

namespace ombrex::services {
namespace {

using model::Invoice;
using privacy::Category;

/// What one invoice is made of.
struct Wanted {
    model::CompanyId company;
    model::Month month;
    std::size_t replaces = 0;  ///< How many were made for that month before, and voided.
    std::string actor;
};

model::InvoiceId id_of(Wanted const& wanted) {
    return model::InvoiceId{crypto::named_id(fmt::format("invoice\n{}\n{}\n{}", wanted.company.value().to_string(),
                                                         model::to_string(wanted.month), wanted.replaces))};
}

/// As the company is called in business, registered or not.
Result<model::InvoiceParty> buyer_of(ports::UnitOfWork& unit, model::CompanyId company,
                                     model::BusinessProfile const& business) {
    BOOST_OUTCOME_TRY(auto const account, unit.accounts().account(company));
    auto name = account.name.reveal<privacy::Purpose::billing>();
    if (name.empty()) name = business.name;
    return model::InvoiceParty{std::move(name), business.address, {}};
}

void add_up(Invoice& invoice, model::InvoiceRecord record) {
    for (auto const& line : record.lines) invoice.net += line.cents();
    invoice.tax = model::tax_on(invoice.net, record.tax_rate);
    invoice.record = decltype(invoice.record){std::move(record)};
}

/// What that month costs by the plan that held then; empty: nothing.
Result<std::vector<model::InvoiceLine>> lines_for(Deps const& deps, ports::UnitOfWork& unit,
                                                  model::BillingTerms const& terms, Wanted const& wanted,
                                                  TimeZone const& zone) {
    BOOST_OUTCOME_TRY(auto const choices, plan_choices(deps, unit, terms, wanted.company));
    auto const* choice = model::choice_in(choices, wanted.month);
    if (choice == nullptr) return std::vector<model::InvoiceLine>{};
    auto const* plan = terms.plan(choice->plan);
    if (plan == nullptr) {
        return Error{Errc::not_found, "the plan \"" + choice->plan + "\" is not in [billing] any more: put it back"};
    }
    if (plan->is_free()) return std::vector<model::InvoiceLine>{};
    auto const from = model::begin_of(wanted.month, zone);
    auto const to = model::begin_of(wanted.month + std::chrono::months{1}, zone);
    BOOST_OUTCOME_TRY(auto const minutes, unit.calls().minutes(wanted.company, from, to));
    return model::lines_of(*plan, wanted.month, minutes);
}

/// None: nothing is to pay.
Result<std::optional<Invoice>> make(Deps const& deps, ports::UnitOfWork& unit, model::BillingTerms const& terms,
                                    Wanted const& wanted) {
    BOOST_OUTCOME_TRY(auto const assistant, unit.companies().assistant(wanted.company));
    auto const& zone = assistant.business.zone;
    auto const now = deps.clock.now();
    Invoice out;
    out.issued = std::chrono::floor<std::chrono::days>(zone.to_local(now));
    if (wanted.month >= model::month_of(out.issued)) return Error{Errc::conflict, "that month is not over"};
    BOOST_OUTCOME_TRY(auto lines, lines_for(deps, unit, terms, wanted, zone));
    if (lines.empty()) return std::optional<Invoice>{};
    out.id = id_of(wanted);
    out.company = wanted.company;
    out.month = wanted.month;
    out.due = out.issued + std::chrono::days{terms.days_to_pay};
    out.currency = terms.currency;
    BOOST_OUTCOME_TRY(auto buyer, buyer_of(unit, wanted.company, assistant.business));
    add_up(out, {{terms.seller_name, terms.seller_address, terms.seller_tax_number},
                 std::move(buyer),
                 std::move(lines),
                 terms.tax_name,
                 terms.tax_rate});
    std::chrono::year_month_day const issued{out.issued};
    BOOST_OUTCOME_TRY(out.number, unit.billing().next_number(seller_id(terms), static_cast<int>(issued.year())));
    BOOST_OUTCOME_TRY(unit.billing().add(out, privacy::erase_on(deps.policy, Category::billing_record, now, zone)));
    BOOST_OUTCOME_TRY(follow_up(deps, unit, mail_invoice_job, out.company, out.id.value()));
    BOOST_OUTCOME_TRY(audit(deps, unit, out.company, wanted.actor, "invoice_made", out.id.value()));
    return std::optional{std::move(out)};
}

/// Whether one was made.
Result<bool> make_last_month(Deps const& deps, ports::UnitOfWork& unit, model::BillingTerms const& terms,
                             model::CompanyId company) {
    BOOST_OUTCOME_TRY(auto const assistant, unit.companies().assistant(company));
    auto const today = std::chrono::floor<std::chrono::days>(assistant.business.zone.to_local(deps.clock.now()));
    Wanted const wanted{company, model::month_of(today) - std::chrono::months{1}, 0, "job:make_invoices"};
    auto const known = unit.billing().find(company, id_of(wanted));
    if (known) return false;
    if (known.error().code != Errc::not_found) return known.error();
    BOOST_OUTCOME_TRY(auto const made, make(deps, unit, terms, wanted));
    return made.has_value();
}

}  // namespace

Id128 seller_id(model::BillingTerms const& terms) {
    return crypto::named_id("seller\n" + terms.seller_name + "\n" + terms.seller_tax_number);
}

Task<Result<std::size_t>> make_invoices(Deps deps, model::BillingTerms const& terms, Deadline deadline) {
    std::vector<model::CompanyId> companies;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(companies, unit.companies().all());
            return ok();
        },
        deadline));
    std::size_t made = 0;
    std::optional<Error> first;
    for (auto const company : companies) {
        auto const done = co_await deps.database.transact(
            [&](ports::UnitOfWork& unit) -> Result<void> {
                BOOST_OUTCOME_TRY(auto const is_new, make_last_month(deps, unit, terms, company));
                if (is_new) ++made;
                return ok();
            },
            deadline);
        if (!done && !first) first = done.error();
    }
    if (made > 0) log::info("invoices_made", {{"invoices", made}});
    if (first) co_return *first;
    co_return made;
}

Task<Result<Invoice>> make_invoice(Deps deps, model::BillingTerms const& terms, model::CompanyId company,
                                   model::Month month, std::string actor, Deadline deadline) {
    std::optional<Invoice> out;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const known, unit.billing().of_company(company));
            auto const of_month = [&](Invoice const& one) { return one.month == month; };
            auto const holds = [&](Invoice const& one) {
                return of_month(one) && one.state != model::InvoiceState::void_;
            };
            if (std::ranges::any_of(known, holds)) return Error{Errc::conflict, "there is an invoice for that month"};
            auto const before = static_cast<std::size_t>(std::ranges::count_if(known, of_month));
            BOOST_OUTCOME_TRY(out, make(deps, unit, terms, {company, month, before, actor}));
            return ok();
        },
        deadline));
    if (!out) co_return Error{Errc::conflict, "nothing is to pay for that month"};
    co_return std::move(*out);
}

}  // namespace ombrex::services
