// SPDX-License-Identifier: Apache-2.0
#include "jobs/worker.h"

#include <gmock/gmock.h>

#include "tests/contract/store_fixture.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using namespace testing_support;

class JobWorkerContract : public StoreTest {
protected:
    JobWorkerContract() {
        worker.handle("greet", [this](ports::Job const& job, Deadline) { return greet(job.attempt); });
    }
    Task<Result<void>> greet(int attempt) {
        tried.push_back(attempt);
        if (tried.size() <= failures) co_return Error{why, "as the test wants"};
        co_return ok();
    }
    static Task<Result<void>> note(std::vector<std::string>& into, std::string what) {
        into.push_back(std::move(what));
        co_return ok();
    }
    void add(std::string kind = "greet") {
        in_unit([&](ports::UnitOfWork& unit) {
            return unit.jobs().add({model::JobId{Id128::make(random)}, kind, company, subject, 0}, clock.now());
        });
    }
    /// Everything due now; how many were tried.
    std::size_t run_due() {
        auto const done = wait(worker.run_due());
        EXPECT_TRUE(done);
        return done ? done.value() : 0;
    }
    ports::JobCounts counts() {
        ports::JobCounts out;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, unit.jobs().counts());
            return ok();
        });
        return out;
    }

    jobs::Worker worker{*database, clock, random, {}};
    Id128 subject = Id128::make(random);
    std::vector<int> tried;
    std::size_t failures = 0;
    Errc why = Errc::unavailable;
};

TEST_F(JobWorkerContract, does_a_job_once_and_forgets_it) {
    add();
    EXPECT_EQ(run_due(), 1U);
    EXPECT_EQ(run_due(), 0U);
    EXPECT_THAT(tried, testing::ElementsAre(0));
    EXPECT_EQ(counts().waiting, 0);
}

TEST_F(JobWorkerContract, a_lane_is_left_to_who_does_it_alone) {
    jobs::Worker::Options beside, alone;
    beside.lane.kinds = alone.lane.kinds = {"greet", "wave"};
    alone.lane.alone = true;
    jobs::Worker other{*database, clock, random, beside};
    jobs::Worker greeter{*database, clock, random, alone};
    std::vector<std::string> done;
    for (auto* const each : {&other, &greeter}) {
        for (std::string const kind : {"greet", "write"}) {
            auto const who = each == &other ? "other " + kind : "greeter " + kind;
            each->handle(kind, [&done, who](ports::Job, Deadline) { return note(done, who); });
        }
    }
    add();
    add("write");
    EXPECT_EQ(wait(other.run_due()).value(), 1U);
    EXPECT_THAT(done, testing::ElementsAre("other write"));
    EXPECT_EQ(wait(greeter.run_due()).value(), 1U);
    EXPECT_THAT(done, testing::ElementsAre("other write", "greeter greet"));
    EXPECT_EQ(counts().waiting, 0);
}

TEST_F(JobWorkerContract, adding_the_same_work_again_changes_nothing) {
    add();
    add();
    EXPECT_EQ(counts().waiting, 1);
}

TEST_F(JobWorkerContract, tries_again_later_and_later) {
    failures = 2;
    add();
    EXPECT_EQ(run_due(), 1U);
    EXPECT_EQ(run_due(), 0U);  // not yet
    clock.advance(3s);
    EXPECT_EQ(run_due(), 1U);
    clock.advance(3s);
    EXPECT_EQ(run_due(), 0U);  // the second wait is longer
    clock.advance(3s);
    EXPECT_EQ(run_due(), 1U);
    EXPECT_THAT(tried, testing::ElementsAre(0, 1, 2));
    EXPECT_EQ(counts().waiting, 0);
}

TEST_F(JobWorkerContract, gives_up_after_its_attempts_and_keeps_it_to_be_seen) {
    failures = 1000;
    add();
    for (int i = 0; i < 2 * jobs::attempts_max; ++i) {
        run_due();
        clock.advance(2h);
    }
    EXPECT_EQ(tried.size(), static_cast<std::size_t>(jobs::attempts_max));
    EXPECT_EQ(counts().dead, 1);
}

TEST_F(JobWorkerContract, does_not_try_again_what_no_try_can_mend) {
    failures = 1000;
    why = Errc::not_found;
    add();
    run_due();
    EXPECT_EQ(counts().dead, 1);
}

TEST_F(JobWorkerContract, takes_over_what_a_dead_worker_had_leased) {
    add();
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        EXPECT_EQ(unit.jobs().lease(clock.now(), clock.now() + 120s, 16).value().size(), 1U);  // and dies
        return ok();
    });
    EXPECT_EQ(run_due(), 0U);
    clock.advance(120s);
    EXPECT_EQ(run_due(), 1U);
}

TEST_F(JobWorkerContract, a_job_exists_only_if_its_transaction_was_committed) {
    auto const undone = run([&](ports::UnitOfWork& unit) -> Result<void> {
        EXPECT_TRUE(unit.jobs().add({model::JobId{Id128::make(random)}, "greet", company, subject, 0}, clock.now()));
        return Error{Errc::denied, "rolled back"};
    });
    EXPECT_FALSE(undone);
    EXPECT_EQ(counts().waiting, 0);
}

TEST_F(JobWorkerContract, waits_grow_to_an_hour_and_differ) {
    SeededRandom seeded{1};
    EXPECT_GE(jobs::backoff(0, seeded), 2s);
    EXPECT_LE(jobs::backoff(0, seeded), 2500ms);
    EXPECT_GE(jobs::backoff(50, seeded), 1h);
    EXPECT_LE(jobs::backoff(50, seeded), 75min);
    EXPECT_NE(jobs::backoff(8, seeded), jobs::backoff(8, seeded));
}

}  // namespace
}  // namespace ombrex
