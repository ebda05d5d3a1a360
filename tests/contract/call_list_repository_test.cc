// SPDX-License-Identifier: Apache-2.0
#include "adapters/sql/call_list_repository.h"

#include <gmock/gmock.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include "base/temporary_folder.h"
#include "tests/contract/call_fixture.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using namespace testing_support;
using ports::CallQuery;
using testing::HasSubstr;
using testing::Not;

/// A list shows what a thousand calls left: none of its questions may look at all of them.
class CallListRepositoryTest : public AfterCallTest {
protected:
    /// How the database goes about a statement, line by line.
    std::string plan(std::string const& statement) {
        TemporaryFolder const folder;
        EXPECT_TRUE(wait(database->copy_to(folder / "copy.db")));
        soci::session sql{soci::sqlite3, (folder / "copy.db").string()};
        soci::rowset<soci::row> const rows = (sql.prepare << "EXPLAIN QUERY PLAN " + bound(statement));
        std::string out;
        for (auto const& row : rows) out += row.get<std::string>(3) + "\n";
        return out;
    }
    /// A plan needs no values: any will do.
    static std::string bound(std::string text) {
        for (auto at = text.find(':'); at != std::string::npos; at = text.find(':', at)) {
            text.replace(at, text.find_first_not_of("abcdefghijklmnopqrstuvwxyz", at + 1) - at, "1");
        }
        return text;
    }
};

TEST_F(CallListRepositoryTest, no_question_looks_at_every_call_or_sorts_a_page) {
    ports::ListPlace const place{clock.now(), Id128::make(random)};
    for (auto const& query : {CallQuery{.company = company}, CallQuery{.company = company, .after = place},
                              CallQuery{.company = company, .outcome = model::Outcome::spam},
                              CallQuery{.company = company, .outcome = model::Outcome::spam, .after = place}}) {
        auto const steps = plan(sql::statement_of(query));
        auto const* const index = query.outcome ? "call_by_outcome" : "call_of_company_by_time";
        EXPECT_THAT(steps, HasSubstr(std::string{"SEARCH call USING INDEX "} + index));
        EXPECT_THAT(steps, Not(HasSubstr("SCAN call"))) << steps;
        for (auto const* own : {"appointment_by_call", "appointment_by_change", "message_by_call", "recording_by_call",
                                "insight_1 (company=? AND call=?)"}) {
            EXPECT_THAT(steps, HasSubstr(std::string{"USING INDEX "} + (*own == 'i' ? "sqlite_autoindex_" : "") + own))
                << steps;
        }
        for (auto const* table : {"insight", "recording", "appointment", "message", "i ", "r ", "a ", "m ", "x", "y"}) {
            EXPECT_THAT(steps, Not(HasSubstr(std::string{"SCAN "} + table))) << steps;
        }
    }
}

TEST_F(CallListRepositoryTest, a_question_that_failed_once_is_answered_when_it_can_be_again) {
    TemporaryFolder const folder;
    auto const store = sql::Database::open_sqlite(folder / "store.db", {keys, clock, random}).value();
    soci::session other{soci::sqlite3, (folder / "store.db").string()};
    auto const ask = [&] {
        return wait(store->transact(
            [&](ports::UnitOfWork& unit) -> Result<void> {
                BOOST_OUTCOME_TRY(unit.call_lists().page({.company = company}));
                return ok();
            },
            soon()));
    };
    EXPECT_TRUE(ask());
    other << "ALTER TABLE insight RENAME TO away";
    EXPECT_EQ(ask().error().code, Errc::unavailable);
    other << "ALTER TABLE away RENAME TO insight";
    EXPECT_TRUE(ask());
}

TEST_F(CallListRepositoryTest, whoever_is_looked_up_is_found_by_an_index) {
    for (ports::CallerKey const& key : {ports::CallerKey{phone("+13035550177")}, ports::CallerKey{name("Sam Reed")},
                                        ports::CallerKey{ports::CallerMail{"sam@mail.example"}}}) {
        auto const steps = plan(sql::statement_of({.company = company, .of = key}));
        EXPECT_THAT(steps, HasSubstr("SEARCH call USING INDEX sqlite_autoindex_call_1 (company=? AND call=?)"))
            << steps;
        EXPECT_THAT(steps, Not(HasSubstr("SCAN call"))) << steps;
        EXPECT_THAT(steps, Not(HasSubstr("SCAN message"))) << steps;
        EXPECT_THAT(steps, Not(HasSubstr("SCAN appointment"))) << steps;
    }
}

TEST_F(CallListRepositoryTest, a_call_that_was_moved_in_belongs_to_whoever_moved) {
    auto const reference = book(call, "2026-09-18T14:00");
    end(call, model::Outcome::booked);
    clock.advance(1h);
    auto const later = begun("");
    with_own(later, reference, ports::MoveAppointment{reference, at("2026-09-21T09:00")});
    end(later, model::Outcome::moved);
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(auto const found, unit.call_lists().page({.company = company, .of = name("sam reed")}));
        EXPECT_EQ(found.size(), 2U);
        EXPECT_EQ(found.at(0).call.id, later.id);
        EXPECT_EQ(found.at(0).name, name("Sam Reed"));
        EXPECT_TRUE(found.at(0).insight);
        return ok();
    });
}

}  // namespace
}  // namespace ombrex
