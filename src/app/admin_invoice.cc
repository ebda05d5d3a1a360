// SPDX-License-Identifier: Apache-2.0
#include "app/admin_invoice.h"

#include <fmt/format.h>

#include <boost/json.hpp>
#include <ostream>

#include "app/bookkeeping.h"
#include "app/new_file.h"
#include "services/close_invoice.h"
#include "services/make_invoice.h"
#include "services/open_invoice.h"

namespace ombrex::app {
namespace {

namespace json = boost::json;
using model::Invoice;
using privacy::Purpose;

Result<model::InvoiceId> invoice_of(std::string const& typed) {
    auto const id = Id128::parse(typed);
    if (!id) return Error{Errc::invalid_input, fmt::format("\"{}\" is no id of an invoice", typed)};
    return model::InvoiceId{id.value()};
}

std::string state_of(Invoice const& one) {
    if (one.paid) return "paid " + to_string(*one.paid);
    if (one.state == model::InvoiceState::open) return "due " + to_string(one.due);
    return std::string{to_string(one.state)};
}

std::string as_line(Invoice const& one) {
    return fmt::format("{}  {:<10}  {}  {:>12} {}  {:<15}  {}\n", one.id.value().to_string(), to_string(one.number),
                       model::to_string(one.month), model::amount(one.total()), one.currency, state_of(one),
                       one.record.reveal<Purpose::billing>().buyer.name);
}

json::object as_json(Invoice const& one) {
    auto const state = to_string(one.state);
    return {{"invoice", one.id.value().to_string()},
            {"company", one.company.value().to_string()},
            {"number", to_string(one.number)},
            {"month", model::to_string(one.month)},
            {"issued", to_string(one.issued)},
            {"due", to_string(one.due)},
            {"paid", one.paid ? json::value(to_string(*one.paid)) : json::value()},
            {"state", json::string_view{state.data(), state.size()}},
            {"currency", one.currency},
            {"net_cents", one.net},
            {"tax_cents", one.tax},
            {"buyer", one.record.reveal<Purpose::billing>().buyer.name}};
}

void print(Invoice const& one, std::ostream& out) {
    auto const& record = one.record.reveal<Purpose::billing>();
    out << as_line(one) << fmt::format("  company   {}\n", one.company.value().to_string());
    for (auto const& [word, who] : {std::pair{"seller", &record.seller}, std::pair{"buyer", &record.buyer}}) {
        out << fmt::format("  {:<8}  {}, {} {}\n", word, who->name, who->address, who->tax_number);
    }
    for (auto const& line : record.lines) {
        out << fmt::format("  {:<46} {:>6} x {:>9} {:>12}\n", line.what, line.quantity, model::amount(line.each),
                           model::amount(line.cents()));
    }
    out << fmt::format("  {:<65} {:>12}\n", fmt::format("{} {}", record.tax_name, to_string(record.tax_rate)),
                       model::amount(one.tax));
    if (auto const& number = one.transaction.reveal<Purpose::billing>(); !number.empty()) {
        out << "  payment   " << number << '\n';
    }
}

/// A store to change it in, and then what it is by now.
template <class Deed>
int change(std::string const& typed, AdminContext const& context, Deed deed) {
    auto const id = invoice_of(typed);
    if (!id) return admin_refused(context, id.error());
    auto store = AdminStore::open(context, AdminStore::Use::change);
    if (!store) return admin_refused(context, store.error());
    auto const now = deed(store.value(), id.value());
    if (!now) return admin_refused(context, now.error());
    context.out << as_line(now.value());
    return 0;
}

Result<void> write(services::OpenedInvoice const& opened, std::filesystem::path const& to) {
    BOOST_OUTCOME_TRY(auto file, NewFile::create(to));
    BOOST_OUTCOME_TRY(file.append(as_bytes(opened.file.reveal<Purpose::billing>())));
    return file.keep();
}

}  // namespace

int run_admin_invoice_list(std::size_t limit, bool as_objects, AdminContext const& context) {
    auto store = AdminStore::open(context, AdminStore::Use::look);
    if (!store) return admin_refused(context, store.error());
    std::vector<Invoice> found;
    auto const read = store.value().transact([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(found, unit.billing().all(limit));
        return store.value().audit(unit, model::CompanyId{}, "invoices_listed", Id128{});
    });
    if (!read) return admin_refused(context, read.error());
    for (auto const& one : found) context.out << (as_objects ? json::serialize(as_json(one)) + "\n" : as_line(one));
    return 0;
}

int run_admin_invoice_show(std::string const& typed, std::filesystem::path const& pdf, AdminContext const& context) {
    auto const id = invoice_of(typed);
    if (!id) return admin_refused(context, id.error());
    auto store = AdminStore::open(context, AdminStore::Use::look);
    if (!store) return admin_refused(context, store.error());
    billing::InvoicePdf const printer;
    auto const opened = wait(services::open_sold_invoice(store.value().deps(), printer, id.value(),
                                                         store.value().actor(), admin_deadline(context)));
    if (!opened) return admin_refused(context, opened.error());
    print(opened.value().invoice, context.out);
    if (pdf.empty()) return 0;
    auto const written = write(opened.value(), pdf);
    return written ? 0 : admin_refused(context, written.error());
}

int run_admin_invoice_paid(InvoiceWords const& words, AdminContext const& context) {
    std::optional<LocalDays> day;
    if (!words.day.empty()) {
        auto const given = parse_local_day(words.day);
        if (!given) return admin_refused(context, Error{Errc::invalid_input, "a day looks like 2026-10-03"});
        day = given.value();
    }
    return change(words.invoice, context, [&](AdminStore& store, model::InvoiceId id) {
        return wait(
            services::mark_paid(store.deps(), id, day, words.transaction, store.actor(), admin_deadline(context)));
    });
}

int run_admin_invoice_void(std::string const& typed, AdminContext const& context) {
    Bookkeeping books{context.config};
    return change(typed, context, [&](AdminStore& store, model::InvoiceId id) {
        return wait(
            services::void_invoice(store.deps(), books.room().billing, id, store.actor(), admin_deadline(context)));
    });
}

int run_admin_invoice_make(std::string const& company, std::string const& month, AdminContext const& context) {
    auto const id = Id128::parse(company);
    if (!id)
        return admin_refused(context, Error{Errc::invalid_input, fmt::format("\"{}\" is no id of a company", company)});
    auto const wanted = model::parse_month(month);
    if (!wanted) return admin_refused(context, wanted.error());
    auto store = AdminStore::open(context, AdminStore::Use::change);
    if (!store) return admin_refused(context, store.error());
    auto const terms = terms_of(context.config);
    auto const made = wait(services::make_invoice(store.value().deps(), terms, model::CompanyId{id.value()},
                                                  wanted.value(), store.value().actor(), admin_deadline(context)));
    if (!made) return admin_refused(context, made.error());
    context.out << as_line(made.value());
    return 0;
}

}  // namespace ombrex::app
