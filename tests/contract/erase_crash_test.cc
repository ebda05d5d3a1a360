// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <set>

#include "base/temporary_folder.h"
#include "base/wait.h"
#include "model/recording.h"
#include "services/erase_due.h"
#include "services/receipt_check.h"
#include "tests/contract/fateful_store.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using namespace testing_support;
using privacy::Category;
using Kind = Fate::Kind;

/// Steps of a run: three each of the holds that end and of what is due, then the object of the recording.
constexpr int at_the_object = 7;
constexpr int after_the_object = at_the_object + 2;

/// An account that is due with all it has: a recording in the store and in the spool, and a transcript.
class EraseCrashTest : public testing::Test {
protected:
    Deadline soon() const { return Deadline::in(clock, 1h); }
    privacy::EraseOn erase_on(Category category) const {
        return privacy::erase_on(privacy::published_policy, category, clock.now(), TimeZone::utc());
    }

    void put_sound(FatefulStore& store) {
        auto const key = store.keys.create(company.value(), key_of_recording()).value();
        crypto::Binding const place{"recording", company.value(), recording.id.value(), "body"};
        auto const writer = wait(store.real_objects->create(object_name(recording), soon())).value();
        EXPECT_TRUE(wait(writer->append(crypto::seal(key, place, as_bytes("sound"), random), soon())));
        EXPECT_TRUE(wait(writer->commit(soon())));
        auto const waits = store.spool->create(recording.id).value();
        EXPECT_TRUE(waits->append(crypto::seal(key, place, as_bytes("sound"), random)));
    }
    crypto::KeyId key_of_recording() const { return {crypto::KeyKind::recording, recording.id.value()}; }
    Result<void> put_transcript(ports::UnitOfWork& unit) {
        model::Transcript const said{{0, model::Speaker::agent, decltype(model::Turn::text){"Hello"}, 0ms}};
        return unit.calls().put_transcript(company, recording.call, said, erase_on(Category::transcript));
    }
    /// A folder of its own, filled, and the moment at which all of it is due.
    void fill(bool with_transcript = true) {
        folder.clear();
        company = model::CompanyId{Id128::make(random)};
        recording.id = model::RecordingId{Id128::make(random)};
        recording.company = company;
        recording.call = model::CallId{Id128::make(random)};
        Fate quiet;
        FatefulStore store{folder, clock, random, quiet};
        auto const filled = wait(store.real_database->transact(
            [&](ports::UnitOfWork& unit) -> Result<void> {
                BOOST_OUTCOME_TRY(unit.companies().put(company, barber()));
                BOOST_OUTCOME_TRY(unit.recordings().add(recording, erase_on(Category::call_recording)));
                if (with_transcript) {
                    BOOST_OUTCOME_TRY(put_transcript(unit));
                }
                return unit.accounts().set_deletion(company, model::Deletion{clock.now(), clock.now() + 1h});
            },
            soon()));
        ASSERT_TRUE(filled);
        put_sound(store);
        clock.advance(1h);
    }

    Result<std::size_t> erase(FatefulStore& store) {
        services::Deps const deps{store.database, clock, random, privacy::published_policy};
        return wait(services::erase_due(deps, {*store.spool, store.objects, store.keys}));
    }
    /// One run of another process, which dies at a step; whether it came to that.
    bool erase_and_die(int step) {
        auto const child = ::fork();
        if (child == 0) {
            Fate fate{Kind::killed, step};
            FatefulStore store{folder, clock, random, fate};
            auto const done = erase(store);
            ::_exit(done ? 0 : 1);
        }
        int status = 0;
        EXPECT_EQ(::waitpid(child, &status, 0), child);
        EXPECT_TRUE(WIFSIGNALED(status) || WEXITSTATUS(status) == 0);
        return WIFSIGNALED(status);
    }

    static std::set<Id128> ids(std::vector<model::Receipt> const& receipts) {
        std::set<Id128> out;
        for (auto const& receipt : receipts) out.insert(receipt.id);
        return out;
    }
    std::vector<model::Receipt> receipts(FatefulStore& store) {
        std::vector<model::Receipt> out;
        EXPECT_TRUE(wait(store.real_database->transact(
            [&](ports::UnitOfWork& unit) -> Result<void> {
                BOOST_OUTCOME_TRY(out, unit.retention().receipts_since(TimePoint{}));
                return ok();
            },
            soon())));
        return out;
    }
    /// One more run, with nothing in its way, leaves nothing but one receipt for each thing; nor does a restore.
    void expect_that_the_next_run_finishes() {
        Fate quiet;
        FatefulStore store{folder, clock, random, quiet};
        EXPECT_TRUE(erase(store));
        EXPECT_EQ(erase(store).value(), 0U);
        EXPECT_FALSE(wait(store.real_objects->size(object_name(recording), soon())));
        EXPECT_TRUE(store.spool->waiting().value().empty());
        EXPECT_FALSE(store.key_store.get({crypto::KeyKind::company, company.value()}));
        EXPECT_FALSE(store.key_store.get(key_of_recording()));
        EXPECT_FALSE(store.key_store.get({crypto::KeyKind::transcript, recording.call.value()}));
        std::multiset<Category> named;
        auto const left = receipts(store);
        for (auto const& receipt : left) named.insert(receipt.category);
        EXPECT_THAT(named, testing::ElementsAre(Category::company_name, Category::assistant_settings,
                                                Category::call_recording, Category::transcript));
        EXPECT_EQ(ids(store.journal.read().value()), ids(left));
        services::Deps const deps{store.database, clock, random, privacy::published_policy};
        services::RecordingRoom const room{*store.spool, store.objects, store.keys};
        EXPECT_EQ(wait(services::erase_again(deps, room, store.journal)).value(), 0U);
        auto const proofs = wait(services::verify_receipts(deps, store.journal)).value();
        EXPECT_THAT(proofs.faults, testing::IsEmpty());
        EXPECT_EQ(proofs.receipts, left.size());
    }

    SystemRandom random;
    ManualClock clock{std::chrono::sys_days{std::chrono::year{2026} / 9 / 16} + 17h};
    TemporaryFolder folder;
    model::CompanyId company;
    model::Recording recording;
};

TEST_F(EraseCrashTest, C24_C26_killed_at_any_step_the_next_run_finishes_and_each_thing_has_one_receipt) {
    int step = 1;
    for (bool died = true; died; ++step) {
        SCOPED_TRACE(step);
        ASSERT_LT(step, 200);
        fill();
        died = erase_and_die(step);
        expect_that_the_next_run_finishes();
    }
    EXPECT_GT(step, 20);  // or the steps are not where the deeds are
}

TEST_F(EraseCrashTest, what_fails_at_any_step_is_done_by_the_next_run_and_nothing_is_said_twice) {
    Fate fate{Kind::fails_once};
    int told = 0;
    for (int step = 1; step == 1 || fate.struck(); ++step) {
        SCOPED_TRACE(step);
        ASSERT_LT(step, 200);
        fill();
        fate.steps = step;
        {
            FatefulStore store{folder, clock, random, fate};
            auto const done = erase(store);
            if (!done) {
                EXPECT_TRUE(fate.struck());
                ++told;
            } else {
                EXPECT_EQ(done.value(), 3U);  // what failed of several at once was done again, each alone
                EXPECT_EQ(receipts(store).size(), 4U);
            }
        }
        expect_that_the_next_run_finishes();
    }
    EXPECT_GT(told, 15);
}

TEST_F(EraseCrashTest, what_fails_at_any_step_where_only_one_thing_is_due_is_told) {
    Fate fate{Kind::fails_once};
    for (int step = 1; step == 1 || fate.struck(); ++step) {
        SCOPED_TRACE(step);
        ASSERT_LT(step, 200);
        fill(false);
        fate.steps = step;
        FatefulStore store{folder, clock, random, fate};
        auto const done = erase(store);
        EXPECT_EQ(done.has_value(), !fate.struck());
    }
}

TEST_F(EraseCrashTest, on_a_full_disk_no_receipt_tells_of_what_is_still_there) {
    fill();
    Fate fate{Kind::fails_on, after_the_object};
    {
        FatefulStore store{folder, clock, random, fate};
        EXPECT_EQ(erase(store).error().code, Errc::unavailable);
        EXPECT_FALSE(wait(store.real_objects->size(object_name(recording), soon())));
        EXPECT_TRUE(store.key_store.get(key_of_recording()));
        EXPECT_EQ(erase(store).error().code, Errc::unavailable);
        EXPECT_TRUE(receipts(store).empty());
    }
    expect_that_the_next_run_finishes();
}

TEST_F(EraseCrashTest, one_thing_that_cannot_go_keeps_nothing_else_back) {
    for (bool const is_stuck : {false, true}) {
        SCOPED_TRACE(is_stuck);
        fill();
        Fate fate{Kind::fails_once, at_the_object};
        if (is_stuck) fate = {.stuck = key_of_recording()};
        {
            FatefulStore store{folder, clock, random, fate};
            EXPECT_FALSE(erase(store));
            auto const left = receipts(store);
            ASSERT_EQ(left.size(), 1U);  // and not the account, which still has something
            EXPECT_EQ(left.front().category, Category::transcript);
        }
        expect_that_the_next_run_finishes();
    }
}

TEST_F(EraseCrashTest, the_receipt_of_an_object_that_was_gone_already_counts_no_version) {
    fill();
    Fate quiet;
    FatefulStore store{folder, clock, random, quiet};
    EXPECT_TRUE(wait(store.real_objects->erase(object_name(recording), soon())));
    EXPECT_TRUE(erase(store));
    auto const left = receipts(store);
    auto const found = std::ranges::find(left, Category::call_recording, &model::Receipt::category);
    ASSERT_NE(found, left.end());
    EXPECT_EQ(found->versions, 0);
    EXPECT_EQ(found->subject, recording.id.value());
}

}  // namespace
}  // namespace ombrex
