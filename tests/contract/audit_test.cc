// SPDX-License-Identifier: Apache-2.0
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <filesystem>

#include "base/temporary_folder.h"
#include "crypto/digest.h"
#include "services/audit_check.h"
#include "tests/contract/store_fixture.h"

namespace ombrex {
namespace {

using namespace testing_support;
namespace fs = std::filesystem;

/// A store in a file with six entries in its log, its anchor beside it, and a hand that reaches past the program.
class AuditTest : public StoreTest {
protected:
    AuditTest() {
        reopen();
        for (auto const* action : {"one", "two", "three", "four", "five", "six"}) EXPECT_TRUE(write(action));
        keep();
    }
    ~AuditTest() override { database.reset(); }

    void reopen() {
        database.reset();
        database = sql::Database::open_sqlite(file, {keys, clock, random, anchor}).value();
    }
    Result<void> write(std::string action, bool commits = true) {
        return run([&](ports::UnitOfWork& unit) -> Result<void> {
            model::AuditEntry entry;
            entry.at = clock.now();
            entry.company = company;
            entry.actor = "operator:alice os:root";
            entry.action = std::move(action);
            entry.subject = Id128::make(random);
            BOOST_OUTCOME_TRY(unit.audit().add(
                entry, privacy::erase_on(deps.policy, privacy::Category::audit_entry, entry.at, TimeZone::utc())));
            if (!commits) return Error{Errc::unavailable, "rolled back"};
            return ok();
        });
    }
    services::AuditVerdict verdict() { return wait(services::verify_audit(deps())).value(); }
    bool holds() { return verdict().faults.empty(); }
    void tamper(std::string const& statement) {
        soci::session sql{soci::sqlite3, "dbname=" + file.string()};
        sql << statement;
    }
    void keep() {
        database.reset();
        fs::remove_all(folder / "kept");
        fs::create_directories(folder / "kept");
        for (auto const& name : {"store", "anchor"}) fs::copy_file(folder / name, folder / "kept" / name);
        reopen();
    }
    void bring_back(std::string const& name) {
        database.reset();
        for (auto const* more : {"-wal", "-shm"}) fs::remove(folder / (name + more));
        fs::copy_file(folder / "kept" / name, folder / name, fs::copy_options::overwrite_existing);
        reopen();
    }

    struct MakeDeps {
        AuditTest& test;
        privacy::Policy const& policy = privacy::published_policy;
        services::Deps operator()() const { return {*test.database, test.clock, test.random, policy}; }
    } deps{*this};
    TemporaryFolder folder;
    fs::path const file = folder / "store", anchor = folder / "anchor";
};

TEST_F(AuditTest, C32_a_log_that_nobody_touched_verifies_also_after_a_start_and_a_rollback) {
    auto const found = verdict();
    EXPECT_TRUE(found.faults.empty());
    EXPECT_EQ(found.entries, 6U);
    EXPECT_EQ(found.end.number, 6);
    EXPECT_FALSE(write("never", false));
    EXPECT_TRUE(holds());
    ASSERT_TRUE(write("seven"));
    reopen();
    EXPECT_TRUE(holds());
    EXPECT_EQ(write("two\nlines").error().code, Errc::invalid_input);
}

TEST_F(AuditTest, C32_one_changed_byte_of_any_field_of_any_entry_is_found) {
    for (std::string const field :
         {"number", "at_us", "company", "actor", "action", "subject", "chain", "erase_on_us"}) {
        for (int number = 1; number <= 6; ++number) {
            bool const is_number = field == "number" || field.ends_with("_us");
            auto const changed = field == "number" ? "number + 100"
                                 : is_number       ? field + " + 1"
                                                   : "(CASE substr(" + field + ", 3, 1) WHEN 'a' THEN substr(" + field +
                                                   ", 1, 2) || 'b' ELSE substr(" + field +
                                                   ", 1, 2) || 'a' END) || substr(" + field + ", 4)";
            tamper("UPDATE audit SET " + field + " = " + changed + " WHERE number = " + std::to_string(number));
            EXPECT_FALSE(holds()) << field << " of " << number;
            bring_back("store");
            ASSERT_TRUE(holds());
        }
    }
}

TEST_F(AuditTest, C32_what_was_taken_out_put_in_swapped_or_cut_off_is_found) {
    for (auto const* statement : {
             "DELETE FROM audit WHERE number = 1",
             "DELETE FROM audit WHERE number = 3",
             "DELETE FROM audit WHERE number = 6",
             "DELETE FROM audit WHERE number > 3",
             "DELETE FROM audit",
             "UPDATE audit SET number = CASE number WHEN 2 THEN -3 WHEN 3 THEN -2 END WHERE number IN (2, 3)",
             "UPDATE audit SET action = (SELECT action FROM audit WHERE number = 2) WHERE number = 3",
             ("INSERT INTO audit SELECT 7, at_us, company, actor, action, subject, chain, erase_on_us FROM audit "
              "WHERE number = 6"),
             "UPDATE audit SET subject = 'x' WHERE number = 4",
         }) {
        tamper(statement);
        if (std::string_view{statement}.find("-3") != std::string_view::npos) {
            tamper("UPDATE audit SET number = -number WHERE number < 0");
        }
        EXPECT_FALSE(holds()) << statement;
        bring_back("store");
    }
}

TEST_F(AuditTest, C32_a_log_that_was_written_anew_with_a_right_chain_is_found_by_its_anchor) {
    // As somebody would who knows how: a store without an anchor makes the chain for him.
    database.reset();
    tamper("DELETE FROM audit");
    database = sql::Database::open_sqlite(file, {keys, clock, random}).value();
    for (int n = 0; n < 6; ++n) ASSERT_TRUE(write("innocent"));
    EXPECT_TRUE(holds()) << "the chain alone sees nothing";
    reopen();
    EXPECT_FALSE(holds());
}

TEST_F(AuditTest, C32_a_log_that_was_cut_off_does_not_heal_by_going_on) {
    tamper("DELETE FROM audit WHERE number > 4");
    for (int n = 0; n < 3; ++n) ASSERT_TRUE(write("innocent"));
    auto const found = verdict();
    ASSERT_EQ(found.faults.size(), 1U);
    EXPECT_EQ(found.faults.front(), "the log ended at entry 4 where 6 had been written, and went on from there");
    reopen();
    EXPECT_FALSE(holds());
}

TEST_F(AuditTest, C32_a_backup_that_an_operator_put_back_is_a_note_that_says_who) {
    ASSERT_TRUE(write("seven"));
    bring_back("store");
    ASSERT_TRUE(write("restored"));
    auto const found = verdict();
    EXPECT_TRUE(found.faults.empty());
    ASSERT_EQ(found.notes.size(), 1U);
    EXPECT_TRUE(found.notes.front().ends_with(": entry 7 says who restored a backup")) << found.notes.front();
}

TEST_F(AuditTest, C32_an_anchor_that_is_gone_or_altered_is_found_and_stays_found) {
    fs::remove(anchor);
    EXPECT_EQ(verdict().faults, std::vector<std::string>{"the anchor of the log is gone"});
    ASSERT_TRUE(write("goes on"));
    EXPECT_FALSE(holds());
    bring_back("store");
    bring_back("anchor");
    ASSERT_TRUE(holds());
    fs::resize_file(anchor, fs::file_size(anchor) - 1);
    EXPECT_EQ(verdict().faults, std::vector<std::string>{"the anchor of the log is not the one that was written"});
    ASSERT_TRUE(write("goes on"));
    EXPECT_FALSE(holds());
}

TEST_F(AuditTest, C32_after_a_crash_between_anchor_and_commit_the_log_holds) {
    ASSERT_FALSE(write("was never committed", false));  // the anchor tells of it all the same
    keep();
    EXPECT_TRUE(holds());
    ASSERT_TRUE(write("seven"));
    EXPECT_TRUE(holds());
    bring_back("anchor");  // and between commit and settling: the anchor is one behind what it announced
    EXPECT_FALSE(holds()) << "seven was not announced by it";
}

TEST_F(AuditTest, C32_entries_go_when_their_time_has_come_and_the_rest_verifies) {
    clock.advance(std::chrono::days{365});
    ASSERT_TRUE(write("seven"));
    clock.advance(std::chrono::days{366});
    std::size_t gone = 0;
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(gone, unit.audit().forget_due(clock.now()));
        return ok();
    });
    EXPECT_EQ(gone, 6U);
    EXPECT_EQ(verdict().entries, 1U);
    EXPECT_TRUE(holds());
    ASSERT_TRUE(write("eight"));
    EXPECT_TRUE(holds());
    tamper("UPDATE audit SET actor = 'nobody' WHERE number = 7");
    EXPECT_FALSE(holds());
}

TEST_F(AuditTest, what_a_store_of_before_holds_is_anchored_as_it_is_and_verifies) {
    tamper("UPDATE audit SET erase_on_us = erase_on_us + 1");  // chained without the date, as then
    std::string previous(64, '0');
    soci::session sql{soci::sqlite3, "dbname=" + file.string()};
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(auto entries, unit.audit().read(1, 10));
        model::ChainValue chain{};
        for (auto const& entry : entries) {
            chain = crypto::sha256(as_bytes(model::chain_input(entry, chain, model::ChainForm::undated)));
            previous += to_hex(chain);
        }
        return ok();
    });
    database.reset();
    for (int number = 1; number <= 6; ++number) {
        auto const chain = previous.substr(static_cast<std::size_t>(number) * 64, 64);
        sql << "UPDATE audit SET chain = :c WHERE number = :n", soci::use(chain), soci::use(number);
    }
    EXPECT_TRUE(keys.destroy({crypto::KeyKind::company, crypto::house}));  // there was no house then
    fs::remove(anchor);
    reopen();
    EXPECT_TRUE(holds());
    ASSERT_TRUE(write("seven"));
    EXPECT_TRUE(holds());
}

}  // namespace
}  // namespace ombrex
