// SPDX-License-Identifier: Apache-2.0
#include "services/erase_due.h"

#include "adapters/files/object_store.h"
#include "adapters/files/recording_spool.h"
#include "base/guarded_clock.h"
#include "base/temporary_folder.h"
#include "model/recording.h"
#include "tests/contract/store_fixture.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using namespace testing_support;
using privacy::Category;

/// One call of today with a recording and a transcript, in a real store and a real folder.
class EraseDueTest : public StoreTest {
protected:
    EraseDueTest()
        : objects{files::ObjectStore::open(folder / "objects").value()},
          spool{files::RecordingSpool::open(folder / "spool").value()} {
        recording.id = model::RecordingId{Id128::make(random)};
        recording.company = company;
        recording.call = model::CallId{Id128::make(random)};
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(unit.recordings().add(recording, erase_on(Category::call_recording)));
            model::Transcript const said{{0, model::Speaker::agent, decltype(model::Turn::text){"Hello"}, 0ms}};
            return unit.calls().put_transcript(company, recording.call, said, erase_on(Category::transcript));
        });
        auto const key = keys.create(company.value(), {crypto::KeyKind::recording, recording.id.value()}).value();
        crypto::Binding const place{"recording", company.value(), recording.id.value(), "body"};
        auto const writer = wait(objects->create(object_name(recording), soon())).value();
        EXPECT_TRUE(wait(writer->append(crypto::seal(key, place, as_bytes("sound"), random), soon())));
        EXPECT_TRUE(wait(writer->commit(soon())));
    }

    privacy::EraseOn erase_on(Category category) {
        return privacy::erase_on(privacy::published_policy, category, clock.now(), barber().business.zone);
    }
    std::size_t erase() { return wait(services::erase_due(deps, {*spool, *objects, keys})).value(); }
    bool object_is_there() { return wait(objects->size(object_name(recording), soon())).has_value(); }
    bool key_is_there(crypto::KeyKind kind, Id128 id) { return keys.find(company.value(), {kind, id}).has_value(); }

    TemporaryFolder folder;
    std::unique_ptr<files::ObjectStore> objects;
    std::unique_ptr<files::RecordingSpool> spool;
    model::Recording recording;
    services::Deps deps{*database, clock, random, privacy::published_policy};
};

TEST_F(EraseDueTest, C24_recording_is_there_on_day_90_and_gone_when_it_is_over) {
    // Ninety days on the wall: the clocks go back in between.
    auto const day_90 = barber().business.zone.to_instant(at("2026-12-15T11:05")).first;
    clock.set(day_90 - 1s);
    EXPECT_EQ(erase(), 0U);
    EXPECT_TRUE(object_is_there());
    clock.set(day_90);
    EXPECT_EQ(erase(), 1U);
    EXPECT_FALSE(object_is_there());
    EXPECT_FALSE(key_is_there(crypto::KeyKind::recording, recording.id.value()));
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        EXPECT_EQ(unit.recordings().find(company, recording.id).error().code, Errc::not_found);
        EXPECT_TRUE(unit.calls().transcript(company, recording.call));  // C25: it has its own time
        return ok();
    });
}

/// The test's clock, and what somebody has set it forward by.
struct SetForward final : Clock {
    explicit SetForward(Clock const& it) : right{it} {}
    [[nodiscard]] TimePoint now() const override { return right.now() + by; }
    [[nodiscard]] MonoTime monotonic() const override { return right.monotonic(); }
    Clock const& right;
    std::chrono::microseconds by{0};
};

TEST_F(EraseDueTest, C24_a_clock_that_is_set_forward_by_mistake_erases_nothing_early) {
    SetForward wrong{clock};
    GuardedClock const patient{wrong, [] { return false; }};
    services::Deps const slow{*database, patient, random, privacy::published_policy};
    wrong.by = std::chrono::days{100};
    EXPECT_EQ(wait(services::erase_due(slow, {*spool, *objects, keys})).value(), 0U);
    clock.advance(std::chrono::days{91});
    EXPECT_EQ(wait(services::erase_due(slow, {*spool, *objects, keys})).value(), 1U);
}

TEST_F(EraseDueTest, C24_what_still_waits_in_the_spool_goes_too) {
    auto const key = keys.find(company.value(), {crypto::KeyKind::recording, recording.id.value()}).value();
    crypto::Binding const place{"recording", company.value(), recording.id.value(), "body"};
    EXPECT_TRUE(spool->create(recording.id).value()->append(crypto::seal(key, place, as_bytes("sound"), random)));
    clock.advance(std::chrono::days{89});
    erase();
    EXPECT_EQ(spool->waiting().value().size(), 1U);
    clock.advance(std::chrono::days{2});
    EXPECT_EQ(erase(), 1U);
    EXPECT_TRUE(spool->waiting().value().empty());
}

TEST_F(EraseDueTest, C25_transcript_goes_after_twelve_months_with_its_key) {
    clock.set(barber().business.zone.to_instant(at("2027-09-16T11:04")).first);
    erase();
    EXPECT_TRUE(key_is_there(crypto::KeyKind::transcript, recording.call.value()));
    clock.set(barber().business.zone.to_instant(at("2027-09-16T11:05")).first);
    EXPECT_EQ(erase(), 1U);
    EXPECT_FALSE(key_is_there(crypto::KeyKind::transcript, recording.call.value()));
}

TEST_F(EraseDueTest, leaves_a_receipt_that_names_what_went_and_not_what_it_held) {
    clock.advance(std::chrono::days{91});
    erase();
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        auto const receipts = unit.retention().receipts(company, 10).value();
        EXPECT_EQ(receipts.size(), 1U);
        EXPECT_EQ(receipts.front().category, Category::call_recording);
        EXPECT_EQ(receipts.front().subject, recording.id.value());
        EXPECT_EQ(receipts.front().versions, 1);
        EXPECT_EQ(receipts.front().destroyed, clock.now());
        return ok();
    });
}

TEST_F(EraseDueTest, finishes_what_a_crash_left_half_done) {
    clock.advance(std::chrono::days{91});
    EXPECT_TRUE(wait(objects->erase(object_name(recording), soon())));
    EXPECT_TRUE(keys.destroy({crypto::KeyKind::recording, recording.id.value()}));  // and died before the row went
    EXPECT_EQ(erase(), 1U);
    EXPECT_EQ(erase(), 0U);
}

TEST_F(EraseDueTest, the_dry_run_tells_what_would_go_and_changes_nothing) {
    auto const rows = wait(services::due_for_erasure(deps, clock.now() + std::chrono::days{91}, 10)).value();
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows.front().row, recording.id.value());
    EXPECT_TRUE(object_is_there());
}

}  // namespace
}  // namespace ombrex
