// SPDX-License-Identifier: Apache-2.0
#include "services/receipt_check.h"

#include <gmock/gmock.h>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include "base/temporary_folder.h"
#include "base/wait.h"
#include "services/audit_check.h"
#include "services/erase_due.h"
#include "tests/contract/fateful_store.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using namespace testing_support;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// Three transcripts of a business are due, and one of another; all are destroyed.
class ReceiptCheckTest : public testing::Test {
protected:
    ReceiptCheckTest() {
        Fate quiet;
        FatefulStore store{folder, clock, random, quiet};
        EXPECT_TRUE(wait(store.real_database->transact(
            [&](ports::UnitOfWork& unit) -> Result<void> {
                BOOST_OUTCOME_TRY(unit.companies().put(ours, barber()));
                BOOST_OUTCOME_TRY(unit.companies().put(theirs, barber()));
                for (auto const& company : {ours, ours, ours, theirs}) {
                    model::Transcript const said{{0, model::Speaker::agent, decltype(model::Turn::text){"Hello"}, 0ms}};
                    auto const until = privacy::erase_on(privacy::published_policy, privacy::Category::transcript,
                                                         clock.now(), TimeZone::utc());
                    BOOST_OUTCOME_TRY(
                        unit.calls().put_transcript(company, model::CallId{Id128::make(random)}, said, until));
                }
                return ok();
            },
            Deadline::in(clock, 1h))));
        clock.advance(std::chrono::days{400});
        EXPECT_EQ(wait(services::erase_due(deps(store), {*store.spool, store.objects, store.keys})).value(), 4U);
        receipts = store.journal.read().value();
        std::erase_if(receipts, [&](model::Receipt const& one) { return one.company != ours; });
    }
    services::Deps deps(FatefulStore& store) { return {store.database, clock, random, privacy::published_policy}; }
    services::ReceiptVerdict verdict() {
        Fate quiet;
        FatefulStore store{folder, clock, random, quiet};
        return wait(services::verify_receipts(deps(store), store.journal)).value();
    }
    void tamper(std::string const& statement) {
        soci::session sql{soci::sqlite3, "dbname=" + (folder / "ombrex.db").string()};
        sql << statement;
    }
    std::string first() const { return receipts.front().id.to_string(); }

    SystemRandom random;
    ManualClock clock{std::chrono::sys_days{std::chrono::year{2026} / 9 / 16} + 17h};
    TemporaryFolder folder;
    model::CompanyId const ours{Id128::make(random)}, theirs{Id128::make(random)};
    std::vector<model::Receipt> receipts;
};

TEST_F(ReceiptCheckTest, C32_C26_receipts_that_nobody_touched_verify_by_one_entry_for_each_business) {
    auto const found = verdict();
    EXPECT_THAT(found.faults, IsEmpty());
    EXPECT_THAT(found.notes, IsEmpty());
    EXPECT_EQ(found.receipts, 4U);
    Fate quiet;
    FatefulStore store{folder, clock, random, quiet};
    auto const log = wait(services::verify_audit(deps(store))).value();
    EXPECT_EQ(log.entries, 2U);
    EXPECT_THAT(log.faults, IsEmpty());
}

TEST_F(ReceiptCheckTest, C32_C26_a_receipt_of_which_any_field_was_altered_is_named) {
    ASSERT_THAT(receipts, SizeIs(3));
    for (std::string const change : {"due_us = due_us + 1", "destroyed_us = destroyed_us - 1", "versions = 7",
                                     "category = 'message'", "subject = company"}) {
        tamper("CREATE TABLE kept AS SELECT * FROM receipt");
        tamper("UPDATE receipt SET " + change + " WHERE receipt = '" + first() + "'");
        EXPECT_THAT(verdict().faults, ElementsAre("receipt " + first() + " is not what was written")) << change;
        tamper("DELETE FROM receipt");
        tamper("INSERT INTO receipt SELECT * FROM kept");
        tamper("DROP TABLE kept");
        ASSERT_THAT(verdict().faults, IsEmpty());
    }
}

TEST_F(ReceiptCheckTest, C32_C26_a_receipt_that_was_taken_out_is_named) {
    tamper("DELETE FROM receipt WHERE receipt = '" + first() + "'");
    EXPECT_THAT(verdict().faults, ElementsAre("receipt " + first() + " is gone"));
    tamper("DELETE FROM receipt");
    EXPECT_THAT(verdict().faults, SizeIs(4));
}

TEST_F(ReceiptCheckTest, C32_C26_a_forged_receipt_is_named_whether_or_not_it_names_an_entry) {
    auto const forged = Id128::make(random).to_string();
    for (std::string const batch : {"batch", "''", "'0123'"}) {
        tamper("INSERT INTO receipt SELECT company, '" + forged +
               "', category, subject, due_us, destroyed_us, versions, erase_on_us, " + batch +
               " FROM receipt WHERE receipt = '" + first() + "'");
        EXPECT_THAT(verdict().faults, ElementsAre("receipt " + forged + " was never written")) << batch;
        tamper("DELETE FROM receipt WHERE receipt = '" + forged + "'");
    }
}

TEST_F(ReceiptCheckTest, C32_C26_without_the_journal_the_entry_is_named) {
    std::filesystem::remove(folder / "keys" / "erased");
    EXPECT_THAT(verdict().faults, IsEmpty());
    tamper("UPDATE receipt SET versions = 7 WHERE receipt = '" + first() + "'");
    EXPECT_THAT(verdict().faults,
                ElementsAre(::testing::MatchesRegex("the receipts are not those that entry [12] vouches for")));
}

TEST_F(ReceiptCheckTest, C32_C26_receipts_that_a_restore_wrote_again_verify) {
    tamper("DELETE FROM receipt");
    tamper("DELETE FROM audit");
    Fate quiet;
    FatefulStore store{folder, clock, random, quiet};
    clock.advance(1h);
    EXPECT_EQ(
        wait(services::erase_again(deps(store), {*store.spool, store.objects, store.keys}, store.journal)).value(), 4U);
    auto const found = wait(services::verify_receipts(deps(store), store.journal)).value();
    EXPECT_THAT(found.faults, IsEmpty());
    EXPECT_EQ(found.receipts, 4U);
}

TEST_F(ReceiptCheckTest, C32_receipts_and_the_entry_that_vouches_for_them_go_together) {
    Fate quiet;
    FatefulStore store{folder, clock, random, quiet};
    clock.advance(std::chrono::days{800});
    EXPECT_TRUE(wait(services::forget_proofs(deps(store), store.journal)));
    auto const found = wait(services::verify_receipts(deps(store), store.journal)).value();
    EXPECT_THAT(found.faults, IsEmpty());
    EXPECT_EQ(found.receipts, 0U);
}

}  // namespace
}  // namespace ombrex
