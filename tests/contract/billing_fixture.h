// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fmt/format.h>

#include "adapters/calendar/ical_files.h"
#include "jobs/worker.h"
#include "services/job_kinds.h"
#include "services/mail_invoice.h"
#include "tests/contract/archive_fixture.h"
#include "tests/contract/readable_mail.h"

namespace ombrex::testing_support {

/// An invoice in plain words, in place of a PDF file.
class WordPrinter final : public ports::InvoicePrinter {
public:
    Result<model::InvoiceFile> print(ports::InvoiceSheet const& sheet) const override {
        using privacy::Purpose;
        auto const& record = sheet.invoice.record.reveal<Purpose::billing>();
        auto out =
            fmt::format("%PDF {}\nfrom {}, {}, {}\nto {}, {}\n", to_string(sheet.invoice.number), record.seller.name,
                        record.seller.address, record.seller.tax_number, record.buyer.name, record.buyer.address);
        for (auto const& line : record.lines)
            out += fmt::format("{} x {}: {}\n", line.quantity, line.what, line.cents());
        out += fmt::format("{} {} {}\n", record.tax_name, sheet.invoice.tax, sheet.invoice.total());
        return model::InvoiceFile{out + sheet.payment.words};
    }
};

/// Collects by hand, and counts.
class CountingBilling final : public ports::Billing {
public:
    Task<Result<ports::PaymentRequest>> ask_for(model::Invoice, Deadline) override {
        ++asked;
        if (broken) co_return Error{Errc::unavailable, "no answer"};
        co_return ports::PaymentRequest{"by transfer", "", ""};
    }
    Task<Result<void>> withdraw(model::Invoice, Deadline) override {
        ++withdrawn;
        co_return ok();
    }
    int asked = 0, withdrawn = 0;
    bool broken = false;
};

/// A barber in Denver who pays by plan, on 16 September 2026; and a server's folders.
class BillingTest : public ArchiveTest {
protected:
    BillingTest() {
        terms.plans = {{"free", "Free"}, {"salon", "Salon", 4900, 3, 15}};
        terms.tax_name = "HST";
        terms.tax_rate = {13000};
        terms.seller_name = "Ombrex AI Inc.";
        terms.seller_address = "2980 Drew Rd";
        jo = put_user("Jo Park", "jo@shop.example", "$2b$10$of nobody");
        in_unit([&](ports::UnitOfWork& unit) {
            return unit.companies().set_mail(company, {model::MailAddress{"owner@shop.example"}});
        });
        worker.handle(services::mail_invoice_job, [this](ports::Job job, Deadline by) {
            return services::mail_invoice(deps, room_of_billing(), post(), std::move(job), by);
        });
    }

    services::BillingRoom room_of_billing() { return {terms, by_hand, printer}; }
    services::PostRoom post() { return {*outbox, calendar, "desk@shop.example", "", "https://x.example"}; }
    TimePoint local(std::string_view text) const { return barber().business.zone.to_instant(at(text)).first; }
    model::Principal owner() const { return model::principal_of(jo); }

    /// A call that was answered then and took so long.
    void put_call(model::CompanyId of, TimePoint answered, std::chrono::milliseconds length) {
        model::Call call;
        call.id = model::CallId{Id128::make(random)};
        call.company = of;
        call.answered = answered;
        auto const keep = privacy::erase_on(deps.policy, privacy::Category::call_metadata, answered, TimeZone::utc());
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(unit.calls().begin(call, keep));
            call.duration = length;
            call.outcome = model::Outcome::answered;
            call.end_reason = model::EndReason::caller_hangup;
            return unit.calls().finish(call);
        });
    }
    std::vector<model::Invoice> invoices_of(model::CompanyId of) {
        std::vector<model::Invoice> out;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, unit.billing().of_company(of));
            return ok();
        });
        return out;
    }
    /// The letters in the outbox, as their readers see them.
    std::vector<std::string> letters() {
        std::vector<std::string> out;
        for (auto const& entry : std::filesystem::directory_iterator{folder / "outbox"}) {
            std::ifstream file{entry.path(), std::ios::binary};
            out.push_back(readable(std::string{std::istreambuf_iterator<char>{file}, {}}));
        }
        return out;
    }
    std::vector<std::string> deeds() {
        std::vector<std::string> out;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const entries, unit.audit().read(1, 100));
            for (auto const& entry : entries) out.push_back(entry.actor + " " + entry.action);
            return ok();
        });
        return out;
    }

    model::BillingTerms terms;
    CountingBilling by_hand;
    WordPrinter printer;
    calendar::IcalFiles calendar;
    jobs::Worker worker{*database, clock, random, {}};
    model::User jo;
};

}  // namespace ombrex::testing_support
