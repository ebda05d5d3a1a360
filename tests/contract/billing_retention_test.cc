// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include "services/choose_plan.h"
#include "services/close_invoice.h"
#include "services/erase_due.h"
#include "services/make_invoice.h"
#include "services/open_invoice.h"
#include "services/request_account_deletion.h"
#include "tests/contract/billing_fixture.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using namespace testing_support;
using privacy::Category;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

/// A business with an invoice of October that was mailed and paid.
class BillingRetentionTest : public BillingTest {
protected:
    BillingRetentionTest() {
        EXPECT_TRUE(wait(services::choose_plan(deps, terms, owner(), "salon", soon())));
        in_unit([&](ports::UnitOfWork& unit) {
            return unit.accounts().set_name(company, model::CompanyName{"Alder Street Inc."});
        });
        clock.set(local("2026-11-01T00:00"));
        EXPECT_EQ(wait(services::make_invoices(deps, terms, soon())).value(), 1U);
        EXPECT_TRUE(wait(worker.run_due()));
        invoice = invoices_of(company).front().id;
        EXPECT_TRUE(wait(services::mark_paid(deps, invoice, std::nullopt, "Jo Park FT26310", "operator:ann", soon())));
    }

    void end_account() {
        clock.set(local("2026-11-05T09:00"));
        auto const asked = wait(services::request_account_deletion(deps, owner(), soon()));
        EXPECT_TRUE(asked);
        clock.set(asked.value().purge_due);
        erase();
    }
    std::size_t erase() { return wait(services::erase_due(deps, recordings())).value(); }
    Result<services::OpenedInvoice> sold() {
        return wait(services::open_sold_invoice(deps, printer, invoice, "operator:ann", soon()));
    }
    std::string printed() {
        auto const opened = sold();
        return opened ? opened.value().file.reveal<privacy::Purpose::billing>() : "";
    }
    std::set<Category> receipts() {
        std::set<Category> out;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const all, unit.retention().receipts_since(TimePoint{}));
            for (auto const& one : all) out.insert(one.category);
            return ok();
        });
        return out;
    }
    bool key_is_there() { return key_store.get({crypto::KeyKind::invoice, invoice.value()}).has_value(); }
    /// A sealed column of the invoice as it lies on a disk.
    std::string sealed(std::string const& column) {
        auto const copy = folder / "copy.db";
        EXPECT_TRUE(wait(database->copy_to(copy)));
        std::string out;
        {
            soci::session sql{soci::sqlite3, copy.string()};
            sql << "SELECT " + column + " FROM invoice", soci::into(out);
        }
        std::filesystem::remove(copy);
        return out;
    }

    model::InvoiceId invoice;
};

TEST_F(BillingRetentionTest, C28_an_invoice_stays_seven_years_after_the_account_is_gone) {
    end_account();
    EXPECT_FALSE(key_store.get({crypto::KeyKind::company, company.value()}));
    EXPECT_TRUE(key_is_there());
    for (auto const* law : {"2026-0001", "Ombrex AI Inc., 2980 Drew Rd", "Alder Street Inc.",
                            "1 x Plan Salon, October 2026: 4900", "HST 637 5537"}) {
        EXPECT_THAT(printed(), HasSubstr(law)) << "tax law needs it";
    }
    EXPECT_THAT(receipts(), Not(Contains(Category::billing_record)));
    clock.set(local("2033-11-01T00:00") - 1us);
    erase();
    EXPECT_TRUE(sold());
    clock.set(local("2033-11-01T00:00"));
    EXPECT_EQ(erase(), 1U);
    EXPECT_EQ(sold().error().code, Errc::not_found);
    EXPECT_FALSE(key_is_there()) << "no backup can show it either";
    EXPECT_THAT(receipts(), Contains(Category::billing_record));
}

TEST_F(BillingRetentionTest, C28_when_the_account_is_deleted_it_is_reduced_to_what_tax_law_needs) {
    EXPECT_FALSE(sealed("transaction_sealed").empty());
    end_account();
    EXPECT_EQ(sealed("transaction_sealed"), "");
    EXPECT_THAT(receipts(), Contains(Category::billing_details)) << "the file as it was mailed";
    auto const opened = sold();
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened.value().invoice.transaction.reveal<privacy::Purpose::billing>(), "");
    EXPECT_EQ(opened.value().invoice.state, model::InvoiceState::paid);
    EXPECT_EQ(to_string(*opened.value().invoice.paid), "2026-11-01");
}

TEST_F(BillingRetentionTest, C28_no_record_of_it_names_a_user_or_an_address_of_mail) {
    auto const opened = sold();
    ASSERT_TRUE(opened);
    auto const sealed_record = sealed("record_sealed");
    auto const key = keys.find(crypto::house, {crypto::KeyKind::invoice, invoice.value()});
    ASSERT_TRUE(key);
    crypto::Binding const place{"invoice", company.value(), invoice.value(), "record"};
    auto const plain = crypto::open_text(key.value(), place, sealed_record);
    ASSERT_TRUE(plain);
    std::string const text{as_text(plain.value())};
    EXPECT_THAT(text, HasSubstr("Alder Street Inc."));
    for (auto const* person : {"Jo", "Park", "@", "FT26310"}) {
        EXPECT_THAT(text, Not(HasSubstr(person)));
        EXPECT_THAT(printed(), Not(HasSubstr(person)));
    }
}

TEST_F(BillingRetentionTest, C28_seven_years_hold_while_the_account_lives_too_and_the_file_goes_with_it) {
    clock.set(local("2033-11-01T00:00") - 1us);
    erase();
    EXPECT_TRUE(sold());
    clock.advance(1us);
    EXPECT_GT(erase(), 0U);
    EXPECT_TRUE(invoices_of(company).empty());
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        EXPECT_FALSE(unit.billing().file(company, invoice).value());
        return ok();
    });
}

TEST_F(BillingRetentionTest, C28_a_crash_between_the_key_and_the_rows_leaves_a_readable_invoice) {
    clock.set(local("2026-11-05T09:00"));
    auto const asked = wait(services::request_account_deletion(deps, owner(), soon()));
    clock.set(asked.value().purge_due);
    EXPECT_TRUE(keys.destroy({crypto::KeyKind::company, company.value()}));  // and died before the rows went
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        EXPECT_TRUE(unit.billing().sold(invoice));
        return ok();
    });
    erase();
    EXPECT_THAT(printed(), HasSubstr("Alder Street Inc."));
}

TEST_F(BillingRetentionTest, C28_the_policy_says_whether_it_is_reduced) {
    auto kept = privacy::published_policy;
    kept.retention[static_cast<std::size_t>(Category::billing_record)].at_account_end = privacy::AtAccountEnd::keep;
    services::Deps const there{*database, clock, random, kept};
    clock.set(local("2026-11-05T09:00"));
    auto const asked = wait(services::request_account_deletion(there, owner(), soon()));
    clock.set(asked.value().purge_due);
    EXPECT_TRUE(wait(services::erase_due(there, recordings())));
    EXPECT_FALSE(sealed("transaction_sealed").empty());
}

}  // namespace
}  // namespace ombrex
