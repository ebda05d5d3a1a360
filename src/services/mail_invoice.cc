// SPDX-License-Identifier: Apache-2.0
#include "services/mail_invoice.h"

#include <fmt/format.h>

#include "language/locale.h"
#include "services/letter_lines.h"

namespace ombrex::services {
namespace {

using privacy::Purpose;

struct InvoiceMail {
    std::optional<ports::InvoiceSheet> sheet;  ///< None: there is nothing to mail.
    std::vector<model::MailAddress> owners;
    std::optional<model::InvoiceFile> file;
};

Result<void> gather(ports::UnitOfWork& unit, ports::Job const& job, PostRoom const& post, InvoiceMail& out) {
    auto found = unit.billing().find(job.company, model::InvoiceId{job.subject});
    if (!found && found.error().code == Errc::not_found) return ok();
    BOOST_OUTCOME_TRY(auto invoice, std::move(found));
    if (invoice.state == model::InvoiceState::void_) return ok();
    BOOST_OUTCOME_TRY(auto const assistant, unit.companies().assistant(job.company));
    ports::InvoiceSheet sheet;
    sheet.locale = language::parse_locale(assistant.business.locale).value_or(language::Locale::en_us);
    BOOST_OUTCOME_TRY(out.file, unit.billing().file(job.company, invoice.id));
    BOOST_OUTCOME_TRY(out.owners, owners_of(unit, job.company, post));
    sheet.invoice = std::move(invoice);
    out.sheet = std::move(sheet);
    return ok();
}

/// Where blocking is allowed: on the database's thread.
Result<void> print(Deps const& deps, BillingRoom const& billing, ports::UnitOfWork& unit, InvoiceMail& what) {
    auto const& invoice = what.sheet->invoice;
    if (!what.sheet->payment.transaction.empty()) {
        auto noted = invoice;
        noted.transaction = decltype(noted.transaction){what.sheet->payment.transaction};
        BOOST_OUTCOME_TRY(unit.billing().update(noted));
    }
    BOOST_OUTCOME_TRY(what.file, billing.printer.print(*what.sheet));
    BOOST_OUTCOME_TRY(auto const stays, privacy::erase_after_event(deps.policy, privacy::Category::billing_details));
    return unit.billing().put_file(invoice.company, invoice.id, *what.file, stays);
}

std::string text_of(ports::InvoiceSheet const& sheet) {
    auto const& invoice = sheet.invoice;
    auto const& record = invoice.record.reveal<Purpose::transactional_mail>();
    auto out = wrapped(fmt::format("Here is the invoice {} of {} for {}.", to_string(invoice.number),
                                   record.seller.name, model::in_words(invoice.month)),
                       0) +
               "\n\n";
    for (auto const& line : record.lines) {
        out += fmt::format("{:<48} {:>12}\n", line.what, model::amount(line.cents()));
    }
    auto const tax =
        fmt::format("{} {}", record.tax_name.empty() ? "Tax" : record.tax_name, to_string(record.tax_rate));
    out += fmt::format("{:<48} {:>12}\n", tax, model::amount(invoice.tax));
    out += fmt::format("{:<48} {:>12} {}\n\n", "Total", model::amount(invoice.total()), invoice.currency);
    out += "Due " + to_string(invoice.due) + ".\n";
    if (!sheet.payment.words.empty()) out += "\n" + sheet.payment.words + "\n";
    if (!sheet.payment.link.empty()) out += "\n" + sheet.payment.link + "\n";
    out += "\n" +
           wrapped(
               "The invoice itself is the file attached to this mail. Nobody asks you for a card number by "
               "mail or by telephone.",
               0) +
           "\n";
    return out;
}

net::MimeLetter letter_of(Deps const& deps, InvoiceMail const& what) {
    auto const& invoice = what.sheet->invoice;
    net::MimeLetter out;
    out.subject = fmt::format("Invoice {} for {}", to_string(invoice.number), model::in_words(invoice.month));
    out.text = text_of(*what.sheet);
    out.attachments.push_back({fmt::format("invoice-{}.pdf", to_string(invoice.number)), "application/pdf",
                               what.file->reveal<Purpose::transactional_mail>()});
    out.date = deps.clock.now();
    return out;
}

}  // namespace

Task<Result<void>> mail_invoice(Deps deps, BillingRoom billing, PostRoom post, ports::Job job, Deadline deadline) {
    InvoiceMail what;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) { return gather(unit, job, post, what); }, deadline));
    if (!what.sheet) co_return ok();
    BOOST_OUTCOME_CO_TRY(what.sheet->payment, co_await billing.billing.ask_for(what.sheet->invoice, deadline));
    if (!what.file) {
        BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
            [&](ports::UnitOfWork& unit) { return print(deps, billing, unit, what); }, deadline));
    }
    auto letter = letter_of(deps, what);
    OwnerLetter out{invoice_letter, job.company, job.subject, std::move(what.owners), std::move(letter)};
    co_return co_await send_to_owners(post, std::move(out), deadline);
}

}  // namespace ombrex::services
