// SPDX-License-Identifier: Apache-2.0
#include "adapters/speech/worker_pool.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>
#include <latch>
#include <string>

namespace ombrex::speech {
namespace {

using namespace std::chrono_literals;
using ports::SpeechPriority;
using testing::ElementsAre;

/// A stand-in for engines: one worker is held in a piece of work until it is let go, so that the queue behind it is
/// the test's own.
class WorkerPoolTest : public testing::Test {
protected:
    WorkerPoolTest() { pool.emplace(WorkerPool::Options{.workers = 1, .queue_max = 4, .seats_per_worker = 2}, clock); }

    void hold_the_worker() {
        std::promise<void> started;
        ASSERT_TRUE(pool->submit(SpeechPriority::final_words, in(1h), [&](Result<void> may_run) {
            EXPECT_TRUE(may_run);
            started.set_value();
            gate.wait();
        }));
        started.get_future().wait();
    }
    void let_go() { gate.count_down(); }

    Deadline in(std::chrono::microseconds time) const { return Deadline::in(clock, time); }

    /// Work that writes down its name, and how it fared if it was refused.
    ports::SpeechPool::Work note(std::string name) {
        return [this, name](Result<void> may_run) {
            std::scoped_lock const lock{mutex};
            done.push_back(may_run ? name : name + " " + std::string{to_string(may_run.error().code)});
        };
    }

    /// Waits until everything that was queued is done: the least urgent work of all.
    void finish() {
        std::promise<void> last;
        ASSERT_TRUE(pool->submit(SpeechPriority::later_sentence, in(24h), [&](Result<void>) { last.set_value(); }));
        last.get_future().wait();
    }

    ManualClock clock{TimePoint{1s}};
    std::mutex mutex;
    std::vector<std::string> done;
    std::latch gate{1};
    std::optional<WorkerPool> pool;  // last: its threads use the rest
};

TEST_F(WorkerPoolTest, finals_go_before_partials_and_partials_before_later_sentences) {
    hold_the_worker();
    ASSERT_TRUE(pool->submit(SpeechPriority::later_sentence, in(1s), note("sentence")));
    ASSERT_TRUE(pool->submit(SpeechPriority::partial_words, in(1s), note("partial")));
    ASSERT_TRUE(pool->submit(SpeechPriority::final_words, in(9s), note("final")));
    let_go();
    finish();
    EXPECT_THAT(done, ElementsAre("final", "partial", "sentence"));
}

TEST_F(WorkerPoolTest, within_a_priority_the_nearer_deadline_goes_first_then_who_came_first) {
    hold_the_worker();
    ASSERT_TRUE(pool->submit(SpeechPriority::final_words, in(5s), note("far")));
    ASSERT_TRUE(pool->submit(SpeechPriority::final_words, in(2s), note("near, first")));
    ASSERT_TRUE(pool->submit(SpeechPriority::final_words, in(2s), note("near, second")));
    let_go();
    finish();
    EXPECT_THAT(done, ElementsAre("near, first", "near, second", "far"));
}

TEST_F(WorkerPoolTest, work_whose_deadline_passed_in_the_queue_is_told_so) {
    hold_the_worker();
    ASSERT_TRUE(pool->submit(SpeechPriority::final_words, in(1s), note("late")));
    ASSERT_TRUE(pool->submit(SpeechPriority::final_words, in(3s), note("in time")));
    clock.advance(2s);
    let_go();
    finish();
    EXPECT_THAT(done, ElementsAre("late too_late", "in time"));
}

TEST_F(WorkerPoolTest, cancelled_work_is_never_called) {
    hold_the_worker();
    auto const id = pool->submit(SpeechPriority::partial_words, in(1s), note("superseded")).value();
    ASSERT_TRUE(pool->submit(SpeechPriority::partial_words, in(1s), note("newer")));
    EXPECT_TRUE(pool->cancel(id));
    EXPECT_FALSE(pool->cancel(id));
    let_go();
    finish();
    EXPECT_THAT(done, ElementsAre("newer"));
}

TEST_F(WorkerPoolTest, a_full_queue_refuses_at_once) {
    hold_the_worker();
    for (int i = 0; i < 4; ++i) ASSERT_TRUE(pool->submit(SpeechPriority::final_words, in(1s), note("queued")));
    auto const refused = pool->submit(SpeechPriority::final_words, in(1s), note("refused"));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Errc::unavailable);
    EXPECT_EQ(pool->queued(), 4U);
    let_go();
    pool.reset();
    EXPECT_THAT(done, testing::Not(testing::Contains(testing::StartsWith("refused"))));
}

TEST_F(WorkerPoolTest, a_closed_pool_lets_what_runs_end_and_refuses_the_rest) {
    hold_the_worker();
    ASSERT_TRUE(pool->submit(SpeechPriority::final_words, in(1s), note("final")));
    ASSERT_TRUE(pool->submit(SpeechPriority::later_sentence, in(1s), note("sentence")));
    pool->close();
    EXPECT_FALSE(pool->submit(SpeechPriority::final_words, in(1s), note("too late to ask")));
    EXPECT_FALSE(pool->admit());
    let_go();
    pool.reset();
    EXPECT_THAT(done, ElementsAre("final unavailable", "sentence unavailable"));
}

TEST_F(WorkerPoolTest, seats_bound_the_calls_and_come_back) {
    auto first = pool->admit();
    auto second = pool->admit();
    ASSERT_TRUE(first);
    ASSERT_TRUE(second);
    auto const third = pool->admit();
    ASSERT_FALSE(third);
    EXPECT_EQ(third.error().code, Errc::unavailable);
    first.value().reset();
    EXPECT_TRUE(pool->admit());
}

TEST_F(WorkerPoolTest, measured_load_closes_the_door_and_opens_it_again) {
    auto const work_for = [this](std::chrono::seconds time) {
        ASSERT_TRUE(
            pool->submit(SpeechPriority::final_words, in(1h), [this, time](Result<void>) { clock.advance(time); }));
        finish();
    };
    work_for(5s);
    clock.advance(3s);
    EXPECT_DOUBLE_EQ(pool->load(), 5.0 / 8);
    EXPECT_TRUE(pool->admit()) << "below 0.7";

    work_for(8s);
    EXPECT_FALSE(pool->admit());
    clock.advance(4s);
    EXPECT_TRUE(pool->admit());
}

TEST_F(WorkerPoolTest, several_workers_run_at_the_same_time) {
    WorkerPool two{{.workers = 2}, clock};
    std::latch both{2};
    std::promise<void> done_a, done_b;
    for (auto* const promise : {&done_a, &done_b}) {
        ASSERT_TRUE(two.submit(SpeechPriority::final_words, in(1s), [&both, promise](Result<void>) {
            both.arrive_and_wait();
            promise->set_value();
        }));
    }
    done_a.get_future().wait();
    done_b.get_future().wait();
}

}  // namespace
}  // namespace ombrex::speech
