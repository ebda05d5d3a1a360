// SPDX-License-Identifier: Apache-2.0

#include "adapters/files/object_store.h"
#include "adapters/files/recording_spool.h"
#include "base/temporary_folder.h"
#include "services/erase_due.h"
#include "tests/contract/call_fixture.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using namespace testing_support;

/// Whole calls, as the services leave them, and the days on which they go.
class RetentionTest : public AfterCallTest {
protected:
    RetentionTest()
        : objects{files::ObjectStore::open(folder / "objects").value()},
          spool{files::RecordingSpool::open(folder / "spool").value()} {}

    TimePoint local(std::string_view when) const { return shop.business.zone.to_instant(at(when)).first; }
    void erase_at(TimePoint when) {
        clock.set(when);
        EXPECT_TRUE(wait(services::erase_due(deps, {*spool, *objects, keys})));
    }
    bool transcript_is_there(model::CallId id) {
        return run([&](ports::UnitOfWork& unit) -> Result<void> {
                   BOOST_OUTCOME_TRY(unit.calls().transcript(company, id));
                   return ok();
               })
            .has_value();
    }
    bool insight_is_there(model::CallId id) {
        return run([&](ports::UnitOfWork& unit) -> Result<void> {
                   BOOST_OUTCOME_TRY(unit.calls().insight(company, id));
                   return ok();
               })
            .has_value();
    }

    TemporaryFolder folder;
    std::unique_ptr<files::ObjectStore> objects;
    std::unique_ptr<files::RecordingSpool> spool;
};

TEST_F(RetentionTest, C25_transcripts_and_insights_stay_twelve_months_to_the_minute) {
    struct Case {
        std::string_view called;
        std::string_view goes;
    };
    for (auto const& [called, goes] : {
             Case{"2026-09-17T10:00", "2027-09-17T10:00"},
             Case{"2028-02-29T16:20", "2029-03-01T16:20"},  // 2029 has no such day: the next, never early
             Case{"2029-03-10T10:00", "2030-03-10T10:00"},  // winter time then, summer time a year later
             Case{"2031-06-02T09:30", "2032-06-02T09:30"},  // 2032 has a day more
         }) {
        clock.set(local(called));
        auto const one = begun("+13035550177");
        end(one, model::Outcome::answered);
        erase_at(local(goes) - 1us);
        EXPECT_TRUE(transcript_is_there(one.id)) << called;
        EXPECT_TRUE(insight_is_there(one.id)) << called;
        erase_at(local(goes));
        EXPECT_FALSE(transcript_is_there(one.id)) << called;
        EXPECT_FALSE(insight_is_there(one.id)) << called;
        EXPECT_FALSE(keys.find(company.value(), {crypto::KeyKind::transcript, one.id.value()})) << called;
    }
}

}  // namespace
}  // namespace ombrex
