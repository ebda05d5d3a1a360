// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "adapters/files/erasure_journal.h"
#include "adapters/files/object_store.h"
#include "adapters/files/recording_spool.h"
#include "base/temporary_folder.h"
#include "privacy/account_end.h"
#include "services/audit.h"
#include "services/erase_due.h"
#include "tests/contract/call_fixture.h"
#include "tests/contract/every_table.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using namespace testing_support;
using privacy::Category;

/// Where a category rests, and when what was made on Wednesday 16 September 2026 at 11:05 in Denver must be gone; or
/// why it rests nowhere.
struct Home {
    Category category;
    std::vector<std::string> tables;
    std::string_view due;  ///< In Denver; with a Z: UTC.
    std::string_view why_none = "";
};

constexpr std::string_view ninety_days = "2026-12-15T11:05";
constexpr std::string_view week = "2026-09-23T17:05Z";
constexpr std::string_view account_end = "2026-10-16T11:05";  // asked for on the day itself
constexpr std::string_view year = "2027-09-16T11:05";
constexpr std::string_view seven_years = "2033-09-16T11:05";
constexpr std::string_view two_years = "2028-09-16T17:05Z";

std::vector<Home> const& homes() {
    using enum Category;
    static std::vector<Home> const out{
        {account_name, {"account_user"}, account_end},
        {account_email, {"account_user"}, account_end},
        {company_name, {"company"}, account_end},
        {password_hash, {"account_user"}, account_end},
        {assistant_settings, {"company", "company_number", "calendar_block", "api_key", "webhook"}, account_end},
        {call_audio, {}, "", "memory: gone with the call"},
        {call_recording, {"recording"}, ninety_days},
        {transcript, {"transcript"}, year},
        {anonymised_transcript, {}, "", "memory: made for one body that leaves"},
        {caller_number, {"call", "appointment", "message", "blocked_number"}, year},
        {caller_name, {"appointment", "message"}, year},
        {caller_contact, {"appointment", "message"}, year},  // what he says of it in their free words
        {call_metadata, {"call", "transfer_attempt", "emergency_note"}, year},
        {insight, {"insight"}, year},
        {appointment, {"appointment", "claim"}, year},
        {message, {"message"}, year},
        {consent_proof, {"recording"}, ninety_days},             // that it was refused, in its state
        {calendar_token, {"calendar_connection"}, account_end},  // sooner: at once, when it is asked for
        {calendar_busy, {}, "", "memory: asked for when it is needed"},
        {billing_details, {"invoice_file"}, account_end},
        {billing_record, {"invoice"}, seven_years},
        {usage_log, {"usage_log", "abuse_event", "sighting", "session", "mailed_link"}, ninety_days},
        {audit_entry, {"audit", "disclosure", "receipt", "notice", "processor_request"}, two_years},
        {mail_body, {"webhook_delivery"}, week},  // and files of the outbox: erase_mail_test
        {export_archive, {"archive"}, week},
        {privacy_request, {"privacy_request"}, two_years},
        {incident_record, {"incident"}, two_years},
    };
    return out;
}

/// Tables without a date on their rows, and why.
std::map<std::string, std::string_view> const undated{
    {"company_number", "goes with the company"}, {"calendar_block", "goes with the company"},
    {"api_key", "goes with the company"},        {"webhook", "goes with the company"},
    {"claim", "goes with its appointment"},      {"job", "ids; goes when it is done"},
    {"acceptance", "goes with the company"},     {"operator", "names of our own operators, until they are taken off"},
    {"subscription", "goes with the company"},   {"legal_hold", "goes with what it kept"},
    {"schema_version", "nothing personal"},      {"policy_version", "what was published; nothing personal"},
};

/// A store in which every table has a row of now.
class RetentionHomesTest : public AfterCallTest {
protected:
    RetentionHomesTest()
        : objects{files::ObjectStore::open(folder / "objects").value()},
          archives{files::ObjectStore::open(folder / "archives").value()},
          spool{files::RecordingSpool::open(folder / "spool").value()},
          journal{folder / "erased"} {
        recorded(model::RecordingState::saved);
        book(call, "2026-09-18T14:00");
        ask(call, ports::TakeMessage{"manager", name("Sam Reed"), phone("+13035550177"), model::MessageText{"call me"},
                                     model::Urgency::normal});
        end(call, model::Outcome::booked);
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            EveryTable rows{deps, company, call.id, shop.business.zone};
            BOOST_OUTCOME_TRY(rows.fill(unit));
            return write_entry(unit);
        });
    }

    Result<void> write_entry(ports::UnitOfWork& unit) {
        return services::audit(deps, unit, company, "operator:ann", "looked", Id128{});
    }

    void end_account() {
        auto const due = privacy::account_purge(privacy::published_policy, clock.now(), shop.business.zone).due();
        in_unit([&](ports::UnitOfWork& unit) {
            return unit.accounts().set_deletion(company, model::Deletion{clock.now(), due.value()});
        });
    }
    void work() {
        EXPECT_TRUE(wait(services::erase_due(deps, {*spool, *objects, keys, archives.get()})));
        EXPECT_TRUE(wait(services::forget_proofs(deps, journal)));
    }
    /// What SQL says of a copy of the whole store.
    std::vector<std::string> select(std::string const& query) {
        auto const copy = folder / "copy.db";
        EXPECT_TRUE(wait(database->copy_to(copy)));
        std::vector<std::string> out;
        {
            soci::session sql{soci::sqlite3, copy.string()};
            soci::rowset<std::string> const rows = sql.prepare << query;
            out.assign(rows.begin(), rows.end());
        }
        std::filesystem::remove(copy);
        return out;
    }
    /// Rows of the table that go at `due`, or hang on what goes then.
    int rows_of(std::string const& table, TimePoint due) {
        auto const which = undated.contains(table) ? std::string{}
                                                   : fmt::format(" WHERE erase_on_us IS NULL OR erase_on_us = {}",
                                                                 due.time_since_epoch().count());
        return static_cast<int>(select(fmt::format("SELECT '' FROM {}{}", table, which)).size());
    }
    TimePoint moment(std::string_view text) const {
        if (text.back() == 'Z') return TimeZone::utc().to_instant(at(text.substr(0, text.size() - 1))).first;
        return shop.business.zone.to_instant(at(text)).first;
    }

    TemporaryFolder folder;
    std::unique_ptr<files::ObjectStore> objects;
    std::unique_ptr<files::ObjectStore> archives;
    std::unique_ptr<files::RecordingSpool> spool;
    files::ErasureJournal journal;
};

class RetentionHomeTest : public RetentionHomesTest, public testing::WithParamInterface<std::size_t> {};

TEST_P(RetentionHomeTest, C24_C25_C26_what_it_holds_is_erased_on_its_day_and_not_a_moment_before) {
    ASSERT_EQ(homes().size(), privacy::category_count);
    auto const& home = homes().at(GetParam());
    ASSERT_EQ(home.category, static_cast<Category>(GetParam()));
    if (home.tables.empty()) {
        EXPECT_FALSE(home.why_none.empty());
        return;
    }
    if (home.due == account_end) end_account();
    auto const due = moment(home.due);
    clock.set(due - 1us);
    in_unit([&](ports::UnitOfWork& unit) { return write_entry(unit); });  // the log's last entry stays: another one
    work();
    for (auto const& table : home.tables) EXPECT_GT(rows_of(table, due), 0) << table;
    clock.set(due);
    work();
    for (auto const& table : home.tables) EXPECT_EQ(rows_of(table, due), 0) << table;
}

INSTANTIATE_TEST_SUITE_P(of, RetentionHomeTest, testing::Range(std::size_t{0}, privacy::category_count),
                         [](auto const& one) {
                             return std::string{privacy::published_policy.categories[one.param].id};
                         });

TEST_F(RetentionHomesTest, every_table_of_the_store_is_the_home_of_a_category_or_says_why_it_needs_no_date) {
    auto const tables = "SELECT m.name FROM sqlite_master m WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND ";
    auto const dated = std::string{"EXISTS (SELECT 1 FROM pragma_table_info(m.name) c WHERE c.name = 'erase_on_us')"};
    auto const with_date = select(tables + dated);
    EXPECT_GT(with_date.size(), 10U);
    for (auto const& table : with_date) {
        auto const is_home = [&](Home const& home) { return std::ranges::count(home.tables, table) > 0; };
        EXPECT_TRUE(std::ranges::any_of(homes(), is_home)) << table;
    }
    for (auto const& table : select(tables + ("NOT " + dated))) EXPECT_TRUE(undated.contains(table)) << table;
}

}  // namespace
}  // namespace ombrex
