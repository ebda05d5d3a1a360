// SPDX-License-Identifier: Apache-2.0
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <filesystem>
#include <sstream>

#include "base/temporary_folder.h"
#include "crypto/digest.h"
#include "crypto/sealed.h"
#include "model/assistant_json.h"
#include "services/audit_check.h"
#include "services/publish_policy.h"
#include "tests/contract/store_fixture.h"

namespace ombrex {
namespace {

using namespace testing_support;
namespace fs = std::filesystem;

/// A row as a program of that time wrote it. `{seal:...}` stands for a sealed value.
struct Sample {
    std::size_t since;  ///< The number of the migration that made this possible.
    std::string statement;
};

/// Stores of every schema there ever was, made as they were made then: by running the migrations up to it.
class UpgradeTest : public StoreTest {
protected:
    UpgradeTest() {
        for (auto const& entry : fs::directory_iterator{fs::path{OMBREX_SOURCE_DIR} / "migrations"}) {
            steps.push_back(entry.path());
        }
        std::ranges::sort(steps);
    }
    ~UpgradeTest() override { database.reset(); }

    static std::size_t number_of(fs::path const& step) { return std::stoul(step.filename().string().substr(0, 4)); }

    std::string sealed(std::string_view table, Id128 row, std::string_view column, std::string_view plain) {
        auto const own = keys.company(company.value()).value();
        return "'" +
               crypto::seal(own->columns, {table, company.value(), row, column}, as_bytes(plain), random).to_text() +
               "'";
    }

    std::string call_row(Id128 id, std::string_view protocol_id, std::string_view caller) {
        return "INSERT INTO call (company, call, protocol_id, caller_sealed, caller_token, answered_us, duration_ms, "
               "outcome, end_reason, erase_on_us) VALUES ('" +
               company.value().to_string() + "', '" + id.to_string() + "', '" + std::string{protocol_id} + "', " +
               sealed("call", id, "caller", caller) + ", '', 1, 61000, 'answered', 'caller_hangup', 9)";
    }

    void sample_rows(soci::session& sql, std::size_t level) {
        auto const c = "'" + company.value().to_string() + "'", k = "'" + call.to_string() + "'";
        std::string const body = model::to_json(barber());
        sql << "INSERT INTO company (company, assistant, created_us) VALUES (" + c + ", :a, 1)", soci::use(body);
        std::vector<Sample> const samples{
            {1, "INSERT INTO company_number VALUES ('reception', " + c + ")"},
            {1, call_row(call, "a@sip", "+13035550177")},
            {1, call_row(browser_call, "conv_7", "")},
            {1,
             "INSERT INTO message (company, message, call, addressee, from_sealed, callback_sealed, callback_token, "
             "text_sealed, urgency, taken_us, erase_on_us) VALUES (" +
                 c + ", " + k + ", " + k + ", '', " + sealed("message", call, "from", "Sam Reed") + ", " +
                 sealed("message", call, "callback", "") + ", '', " + sealed("message", call, "text", "call back") +
                 ", 'normal', 1, 9)"},
            {2, "INSERT INTO recording VALUES (" + c + ", " + k + ", " + k + ", 'saved', 60000, 77, 9)"},
            {2, "INSERT INTO audit SELECT 1, 0, " + c + ", 'operator:root', 'calls_listed', " + k + ", '" +
                    undated_chain() + "', 9"},
            {3,
             "UPDATE company SET mail_sealed = " + sealed("company", company.value(), "mail", "owner@shop.example\n")},
        };
        for (auto const& one : samples) {
            if (one.since <= level) sql << one.statement;
        }
        if (level < 8) return;
        auto const document = policy_of_then();
        sql << "INSERT INTO policy_version VALUES ('2026-03-24', '', 1, 20536, :d)", soci::use(document);
    }
    /// Under the id of now; recordings stay longer by now.
    static std::string policy_of_then() {
        auto policy = privacy::published_policy;
        policy.retention[static_cast<std::size_t>(privacy::Category::call_recording)].length =
            privacy::Length::days(30);
        return privacy::edition_of(policy, {}).document;
    }
    std::string undated_chain() {
        model::AuditEntry entry;
        entry.number = 1;
        entry.company = company;
        entry.actor = "operator:root";
        entry.action = "calls_listed";
        entry.subject = call;
        return to_hex(crypto::sha256(as_bytes(model::chain_input(entry, {}, model::ChainForm::undated))));
    }

    /// The store as a program that knew so many migrations left it.
    void make_store(std::size_t known) {
        database.reset();
        folder.clear();
        EXPECT_TRUE(known == steps.size() || keys.destroy({crypto::KeyKind::company, crypto::house}));
        soci::session sql{soci::sqlite3, "dbname=" + file.string()};
        sql << "CREATE TABLE schema_version (version BIGINT NOT NULL PRIMARY KEY, checksum TEXT NOT NULL, applied_us "
               "BIGINT NOT NULL)";
        for (std::size_t n = 0; n < known; ++n) {
            auto const text = content_of(steps[n]);
            std::istringstream lines{text};
            std::string statement;
            for (std::string line; std::getline(lines, line);) {
                if (!line.starts_with("--")) statement += line + "\n";
                if (!line.ends_with(';') || line.starts_with("--")) continue;
                sql << statement;
                statement.clear();
            }
            auto const checksum = to_hex(crypto::sha256(as_bytes(text)));
            auto const version = static_cast<long long>(n + 1);
            sql << "INSERT INTO schema_version VALUES (:v, :c, 1)", soci::use(version), soci::use(checksum);
        }
        sample_rows(sql, number_of(steps[known - 1]));
    }
    auto open() { return sql::Database::open_sqlite(file, {keys, clock, random, folder / "anchor"}); }

    std::vector<fs::path> steps;
    TemporaryFolder folder;
    fs::path const file = folder / "store";
    Id128 const call = Id128::make(random);
    Id128 const browser_call = Id128::make(random);
};

TEST_F(UpgradeTest, a_store_of_every_earlier_schema_opens_with_all_that_is_in_it) {
    ports::CallerKey const sam{model::CallerName{"sam reed"}};
    for (std::size_t known = 1; known <= steps.size(); ++known) {
        make_store(known);
        auto const level = number_of(steps[known - 1]);
        auto opened = open();
        ASSERT_TRUE(opened) << steps[known - 1] << ": " << opened.error().detail;
        database = std::move(opened.value());
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            EXPECT_EQ(unit.companies().answering("reception").value(), company) << level;
            BOOST_OUTCOME_TRY(auto const shop, unit.companies().assistant(company));
            EXPECT_EQ(model::to_json(shop), model::to_json(barber()));
            BOOST_OUTCOME_TRY(auto const found, unit.calls().with_protocol_id("a@sip"));
            EXPECT_EQ(found.caller.number->reveal<privacy::Purpose::serve_call>().e164(), "+13035550177");
            EXPECT_EQ(found.via, model::Via::telephone) << level;
            BOOST_OUTCOME_TRY(auto const web, unit.calls().with_protocol_id("conv_7"));
            EXPECT_EQ(web.via, level < 20 ? model::Via::browser : model::Via::telephone) << level;
            BOOST_OUTCOME_TRY(auto const messages, unit.messages().of_call(company, found.id));
            EXPECT_EQ(messages.size(), 1U);
            BOOST_OUTCOME_TRY(auto const his, unit.call_lists().page({.company = company, .of = sam}));
            EXPECT_EQ(his.size(), 1U) << "a name that was stored before there was an index of names";
            BOOST_OUTCOME_TRY(auto const mail, unit.companies().mail(company));
            EXPECT_EQ(mail.size(), level >= 3 ? 1U : 0U);
            BOOST_OUTCOME_TRY(auto const recordings, unit.recordings().all());
            EXPECT_EQ(recordings.size(), level >= 2 ? 1U : 0U);
            return ok();
        });
        services::Deps const deps{*database, clock, random, privacy::published_policy};
        EXPECT_EQ(wait(services::verify_audit(deps)).value().entries, level >= 2 ? 1U : 0U);
        EXPECT_TRUE(known == steps.size() || wait(services::verify_audit(deps)).value().faults.empty()) << level;
        EXPECT_TRUE(wait(database->faults()).value().empty());
        auto edition = privacy::edition_of(privacy::published_policy, {});
        auto const entered = wait(services::enter_edition(deps, std::move(edition), soon()));
        EXPECT_TRUE(entered) << level << ": a server would not start: " << entered.error().detail;
    }
}

TEST_F(UpgradeTest, a_store_that_is_newer_than_the_program_is_refused_and_left_as_it_is) {
    make_store(steps.size());
    {
        soci::session sql{soci::sqlite3, "dbname=" + file.string()};
        sql << "INSERT INTO schema_version SELECT MAX(version) + 1, 'of tomorrow', 1 FROM schema_version";
    }
    auto const refused = open();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Errc::conflict);
    EXPECT_EQ(refused.error().detail, "the store has schema " + std::to_string(steps.size() + 1) +
                                          ", this program knows " + std::to_string(steps.size()) +
                                          "; use a newer ombrex");
    soci::session sql{soci::sqlite3, "dbname=" + file.string()};
    long long calls = 0;
    sql << "SELECT COUNT(*) FROM call", soci::into(calls);
    EXPECT_EQ(calls, 2);
}

TEST_F(UpgradeTest, a_step_that_was_altered_after_it_was_applied_is_refused) {
    make_store(1);
    soci::session sql{soci::sqlite3, "dbname=" + file.string()};
    sql << "UPDATE schema_version SET checksum = 'another' WHERE version = 1";
    EXPECT_EQ(open().error().detail,
              "migration " + steps.front().filename().string() + " is not the one that was applied");
}

}  // namespace
}  // namespace ombrex
