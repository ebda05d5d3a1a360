// SPDX-License-Identifier: Apache-2.0
#include "services/disclosure_ledger.h"

#include "services/begin_call.h"
#include "services/call_disclosure.h"
#include "tests/contract/store_fixture.h"

namespace ombrex {
namespace {

using namespace testing_support;
using privacy::Category;
using privacy::Disclosure;
using privacy::Recipient;

class DisclosureLedgerTest : public StoreTest {
protected:
    void disclose(Recipient recipient, privacy::CategorySet categories, model::CompanyId whose) {
        EXPECT_TRUE(wait(ledger.record(
            {clock.now(), privacy::CompanyRef{whose.value()}, std::nullopt, recipient, categories, {}, 100}, soon())));
    }
    std::vector<Disclosure> rows(ports::DisclosureQuery const& query) {
        std::vector<Disclosure> out;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, unit.audit().disclosures(query));
            return ok();
        });
        return out;
    }
    services::CallContext context() { return {company, call, shop, clock.now()}; }

    model::Assistant shop = barber();
    model::CallId call{Id128::make(random)};
    services::Deps deps{*database, clock, random, privacy::published_policy};
    services::DisclosureLedger ledger{deps};
};

TEST_F(DisclosureLedgerTest, is_asked_by_company_recipient_category_and_time_newest_first) {
    model::CompanyId const other{Id128::make(random)};
    auto const start = clock.now();
    disclose(Recipient::stripe, {Category::billing_details}, company);
    clock.advance(std::chrono::hours{1});
    disclose(Recipient::google, {Category::appointment, Category::caller_name}, company);
    clock.advance(std::chrono::hours{1});
    disclose(Recipient::google, {Category::calendar_token}, other);

    auto const all = rows({});
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0].company.value(), other.value());
    EXPECT_EQ(all[2].recipient, Recipient::stripe);
    EXPECT_EQ(all[1].categories, (privacy::CategorySet{Category::appointment, Category::caller_name}));
    EXPECT_EQ(rows({.company = company}).size(), 2U);
    EXPECT_EQ(rows({.recipient = Recipient::google}).size(), 2U);
    EXPECT_EQ(rows({.company = company, .recipient = Recipient::google}).size(), 1U);
    EXPECT_EQ(rows({.category = Category::caller_name}).size(), 1U);
    EXPECT_EQ(rows({.category = Category::transcript}).size(), 0U);
    EXPECT_EQ(rows({.from = start + std::chrono::hours{1}, .until = start + std::chrono::hours{2}}).size(), 1U);
    EXPECT_EQ(rows({.limit = 2}).size(), 2U);
}

TEST_F(DisclosureLedgerTest, a_call_is_in_it_before_its_first_word_or_is_not_held) {
    model::Call begun;
    begun.id = call;
    begun.company = company;
    begun.answered = clock.now();
    ASSERT_TRUE(wait(services::begin_call(deps, context(), begun, soon())));
    auto const told = rows({.company = company});
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].recipient, Recipient::carrier);
    EXPECT_EQ(told[0].call, privacy::CallRef{call.value()});
    EXPECT_EQ(told[0].categories, (privacy::CategorySet{Category::call_audio, Category::caller_number}));

    begun.id = model::CallId{Id128::make(random)};
    auto tightened = privacy::published_policy;
    tightened.recipients[static_cast<std::size_t>(Recipient::carrier)].availability = privacy::Availability::off;
    services::Deps const strict{*database, clock, random, tightened};
    EXPECT_EQ(wait(services::begin_call(strict, context(), begun, soon())).error().code, Errc::denied);
}

}  // namespace
}  // namespace ombrex
