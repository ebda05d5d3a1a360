// SPDX-License-Identifier: Apache-2.0
#include "adapters/sql/billing_repository.h"

#include "adapters/sql/detail/columns.h"
#include "adapters/sql/detail/guarded.h"
#include "model/invoice_json.h"

namespace ombrex::sql {
namespace {

using detail::guarded;
using detail::text;
using enum privacy::Purpose;
using model::Invoice;
using model::InvoiceState;
using soci::into;
using soci::use;

constexpr std::array invoice_states{InvoiceState::open, InvoiceState::paid, InvoiceState::void_};

detail::Vault::Place record_of(model::CompanyId company, model::InvoiceId id) {
    return {"invoice", company, id.value(), "record"};
}
detail::Vault::Place transaction_of(model::CompanyId company, model::InvoiceId id) {
    return {"invoice", company, id.value(), "transaction"};
}
detail::Vault::Place file_of(model::CompanyId company, model::InvoiceId id) {
    return {"invoice_file", company, id.value(), "body"};
}

std::string invoices_where(std::string_view where) {
    return "SELECT company, invoice, seller, year, running, month, issued_day, due_day, paid_day, state, currency, "
           "net_cents, tax_cents, record_sealed, transaction_sealed FROM invoice " +
           std::string{where};
}

/// Empty text is no day.
Result<std::optional<LocalDays>> optional_day(std::string const& column) {
    if (column.empty()) return std::optional<LocalDays>{};
    BOOST_OUTCOME_TRY(auto const day, parse_local_day(column));
    return std::optional{day};
}

Result<model::InvoiceNumber> number_from(soci::row const& row) {
    model::InvoiceNumber out;
    BOOST_OUTCOME_TRY(out.seller, Id128::parse(row.get<std::string>(2)));
    out.year = static_cast<int>(row.get<long long>(3));
    out.running = static_cast<int>(row.get<long long>(4));
    return out;
}

}  // namespace

Result<void> BillingRepository::choose(model::PlanChoice const& choice) {
    return guarded([&]() -> Result<void> {
        auto const company = text(choice.company);
        auto const from = model::to_string(choice.from);
        auto const chosen = detail::us(choice.chosen);
        sql_ << "INSERT INTO subscription (company, from_month, plan, chosen_us) VALUES (:c, :f, :p, :n) "
                "ON CONFLICT (company, from_month) DO UPDATE SET plan = :p2, chosen_us = :n2",
            use(company, "c"), use(from, "f"), use(choice.plan, "p"), use(chosen, "n"), use(choice.plan, "p2"),
            use(chosen, "n2");
        return ok();
    });
}

Result<std::vector<model::PlanChoice>> BillingRepository::choices(model::CompanyId company) {
    return guarded([&]() -> Result<std::vector<model::PlanChoice>> {
        auto const id = text(company);
        soci::rowset<soci::row> const rows = (sql_.prepare << "SELECT from_month, plan, chosen_us FROM subscription "
                                                              "WHERE company = :c ORDER BY from_month",
                                              use(id, "c"));
        std::vector<model::PlanChoice> out;
        for (auto const& row : rows) {
            model::PlanChoice one{company, {}, row.get<std::string>(1), detail::from_us(row.get<long long>(2))};
            BOOST_OUTCOME_TRY(one.from, model::parse_month(row.get<std::string>(0)));
            out.push_back(std::move(one));
        }
        return out;
    });
}

Result<model::InvoiceNumber> BillingRepository::next_number(Id128 seller, int year) {
    return guarded([&]() -> Result<model::InvoiceNumber> {
        auto const seller_text = seller.to_string();
        long long last = 0;
        sql_ << "SELECT COALESCE(MAX(running), 0) FROM invoice WHERE seller = :s AND year = :y", into(last),
            use(seller_text, "s"), use(year, "y");
        return model::InvoiceNumber{seller, year, static_cast<int>(last) + 1};
    });
}

Result<bool> BillingRepository::has(Invoice const& invoice) {
    return guarded([&]() -> Result<bool> {
        auto const company = text(invoice.company);
        auto const id = text(invoice.id);
        long long found = 0;
        sql_ << "SELECT COUNT(*) FROM invoice WHERE company = :c AND invoice = :id", into(found), use(company, "c"),
            use(id, "id");
        return found > 0;
    });
}

/// None stays empty: after the end of the account nothing can be sealed for it.
Result<std::string> BillingRepository::sealed_transaction(Invoice const& i) {
    auto const& plain = i.transaction.reveal<billing>();
    if (plain.empty()) return std::string{};
    return vault_.seal(transaction_of(i.company, i.id), plain);
}

Result<bool> BillingRepository::add(Invoice const& i, privacy::EraseOn erase_on) {
    BOOST_OUTCOME_TRY(auto const known, has(i));
    if (known) return false;
    BOOST_OUTCOME_TRY(auto const record,
                      vault_.seal_invoice(record_of(i.company, i.id), model::to_json(i.record.reveal<billing>())));
    BOOST_OUTCOME_TRY(auto const transaction, sealed_transaction(i));
    return guarded([&]() -> Result<bool> {
        auto const company = text(i.company), id = text(i.id), seller = i.number.seller.to_string();
        auto const month = model::to_string(i.month), issued = to_string(i.issued), due = to_string(i.due);
        auto const paid = i.paid ? to_string(*i.paid) : std::string{};
        std::string const state{to_string(i.state)};
        long long const net = i.net, tax = i.tax;
        detail::NullableUs erase{erase_on.due()};
        soci::statement put =
            (sql_.prepare << "INSERT INTO invoice (company, invoice, seller, year, running, month, issued_day, "
                             "due_day, paid_day, state, currency, net_cents, tax_cents, record_sealed, "
                             "transaction_sealed, erase_on_us) VALUES (:c, :id, :s, :y, :r, :m, :i, :d, :p, :w, :u, "
                             ":n, :t, :q, :x, :e) ON CONFLICT DO NOTHING",
             use(company, "c"), use(id, "id"), use(seller, "s"), use(i.number.year, "y"), use(i.number.running, "r"),
             use(month, "m"), use(issued, "i"), use(due, "d"), use(paid, "p"), use(state, "w"), use(i.currency, "u"),
             use(net, "n"), use(tax, "t"), use(record, "q"), use(transaction, "x"),
             use(erase.value, erase.indicator, "e"));
        put.execute(true);
        if (put.get_affected_rows() != 1) return Error{Errc::conflict, "that number of an invoice is taken"};
        return true;
    });
}

Result<void> BillingRepository::update(Invoice const& i) {
    BOOST_OUTCOME_TRY(auto const transaction, sealed_transaction(i));
    return guarded([&]() -> Result<void> {
        auto const company = text(i.company), id = text(i.id);
        auto const paid = i.paid ? to_string(*i.paid) : std::string{};
        std::string const state{to_string(i.state)};
        soci::statement change =
            (sql_.prepare << "UPDATE invoice SET state = :s, paid_day = :p, transaction_sealed = "
                             ":t WHERE company = :c AND invoice = :id",
             use(state, "s"), use(paid, "p"), use(transaction, "t"), use(company, "c"), use(id, "id"));
        change.execute(true);
        if (change.get_affected_rows() != 1) return Error{Errc::not_found, "no such invoice"};
        return ok();
    });
}

Result<Invoice> BillingRepository::read(soci::row const& row) {
    Invoice i;
    BOOST_OUTCOME_TRY(i.company, detail::id_from<model::CompanyId>(row.get<std::string>(0)));
    BOOST_OUTCOME_TRY(i.id, detail::id_from<model::InvoiceId>(row.get<std::string>(1)));
    BOOST_OUTCOME_TRY(i.number, number_from(row));
    BOOST_OUTCOME_TRY(i.month, model::parse_month(row.get<std::string>(5)));
    BOOST_OUTCOME_TRY(i.issued, parse_local_day(row.get<std::string>(6)));
    BOOST_OUTCOME_TRY(i.due, parse_local_day(row.get<std::string>(7)));
    BOOST_OUTCOME_TRY(i.paid, optional_day(row.get<std::string>(8)));
    BOOST_OUTCOME_TRY(i.state, detail::enum_from(invoice_states, row.get<std::string>(9)));
    i.currency = row.get<std::string>(10);
    i.net = row.get<long long>(11);
    i.tax = row.get<long long>(12);
    BOOST_OUTCOME_TRY(auto const record, vault_.open_invoice(record_of(i.company, i.id), row.get<std::string>(13)));
    BOOST_OUTCOME_TRY(auto opened, model::invoice_record_from_json(record));
    i.record = decltype(i.record){std::move(opened)};
    auto const sealed = row.get<std::string>(14);
    if (sealed.empty()) return i;  // it went with the account
    auto transaction = vault_.open(transaction_of(i.company, i.id), sealed);
    if (!transaction && transaction.error().code == Errc::not_found) return i;  // its key went, its row is to follow
    if (!transaction) return transaction.error();
    i.transaction = decltype(i.transaction){std::move(transaction.value())};
    return i;
}

Result<std::vector<Invoice>> BillingRepository::read_all(soci::rowset<soci::row> rows) {
    std::vector<Invoice> out;
    for (auto const& row : rows) {
        BOOST_OUTCOME_TRY(auto one, read(row));
        out.push_back(std::move(one));
    }
    return out;
}

Result<Invoice> BillingRepository::find(model::CompanyId company, model::InvoiceId id) {
    return guarded([&]() -> Result<Invoice> {
        auto const company_text = text(company), id_text = text(id);
        BOOST_OUTCOME_TRY(auto found, read_all((sql_.prepare << invoices_where("WHERE company = :c AND invoice = :id"),
                                                use(company_text, "c"), use(id_text, "id"))));
        if (found.empty()) return Error{Errc::not_found, "no such invoice"};
        return std::move(found.front());
    });
}

Result<Invoice> BillingRepository::sold(model::InvoiceId id) {
    return guarded([&]() -> Result<Invoice> {
        auto const id_text = text(id);
        BOOST_OUTCOME_TRY(auto found,
                          read_all((sql_.prepare << invoices_where("WHERE invoice = :id"), use(id_text, "id"))));
        if (found.empty()) return Error{Errc::not_found, "no such invoice"};
        return std::move(found.front());
    });
}

Result<std::vector<Invoice>> BillingRepository::of_company(model::CompanyId company) {
    return guarded([&]() -> Result<std::vector<Invoice>> {
        auto const id = text(company);
        return read_all(
            (sql_.prepare << invoices_where("WHERE company = :c ORDER BY month DESC, issued_day DESC, running DESC"),
             use(id, "c")));
    });
}

Result<std::vector<Invoice>> BillingRepository::all(std::size_t limit) {
    return guarded([&]() -> Result<std::vector<Invoice>> {
        auto const most = static_cast<long long>(limit);
        return read_all((sql_.prepare << invoices_where("ORDER BY issued_day DESC, seller, running DESC LIMIT :l"),
                         use(most, "l")));
    });
}

Result<void> BillingRepository::put_file(model::CompanyId company, model::InvoiceId id, model::InvoiceFile const& file,
                                         privacy::EraseOn erase_on) {
    BOOST_OUTCOME_TRY(auto const body, vault_.seal(file_of(company, id), file.reveal<billing>()));
    return guarded([&]() -> Result<void> {
        auto const company_text = text(company), id_text = text(id);
        detail::NullableUs erase{erase_on.due()};
        sql_ << "INSERT INTO invoice_file (company, invoice, body_sealed, erase_on_us) VALUES (:c, :id, :b, :e) "
                "ON CONFLICT DO NOTHING",
            use(company_text, "c"), use(id_text, "id"), use(body, "b"), use(erase.value, erase.indicator, "e");
        return ok();
    });
}

Result<std::optional<model::InvoiceFile>> BillingRepository::file(model::CompanyId company, model::InvoiceId id) {
    return guarded([&]() -> Result<std::optional<model::InvoiceFile>> {
        auto const company_text = text(company), id_text = text(id);
        std::string sealed;
        sql_ << "SELECT body_sealed FROM invoice_file WHERE company = :c AND invoice = :id", into(sealed),
            use(company_text, "c"), use(id_text, "id");
        if (!sql_.got_data()) return std::optional<model::InvoiceFile>{};
        BOOST_OUTCOME_TRY(auto body, vault_.open(file_of(company, id), sealed));
        return std::optional{model::InvoiceFile{std::move(body)}};
    });
}

Result<void> BillingRepository::reduce(model::CompanyId company) {
    return guarded([&]() -> Result<void> {
        auto const id = text(company);
        sql_ << "UPDATE invoice SET transaction_sealed = '' WHERE company = :c", use(id, "c");
        return ok();
    });
}

}  // namespace ombrex::sql
