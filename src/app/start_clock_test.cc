// SPDX-License-Identifier: Apache-2.0
#include "app/start_clock.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "app/admin_testing.h"

namespace ombrex::app {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using ::testing::HasSubstr;
using ::testing::Not;
namespace fs = std::filesystem;

TEST(StartClock, may_be_a_little_behind_and_a_season_ahead_of_what_was_written) {
    TimePoint const now{std::chrono::sys_days{std::chrono::year{2026} / 9 / 16}};
    struct Case {
        std::string_view what;
        ClockWitnesses witnesses;
        bool believed;
    };
    std::vector<Case> const cases{
        {"nothing was written", {}, true},
        {"corrected by minutes", {now + 59min, {}}, true},
        {"behind a row", {now + 61min, {}}, false},
        {"behind a file alone, which a copy may have written", {now - 1h, now + days{9}}, true},
        {"stood still for a season", {now - days{92}, {}}, true},
        {"far ahead of every row", {now - days{93}, {}}, false},
        {"far ahead of the rows, and a file is of today", {now - days{400}, now - 1min}, true},
        {"far ahead of both", {now - days{400}, now - days{100}}, false},
    };
    for (auto const& one : cases) EXPECT_EQ(!clock_fault(one.witnesses, now), one.believed) << one.what;
    EXPECT_THAT(*clock_fault({now - days{93}, {}}, now), HasSubstr("says 2026-09-16T00:00Z"));
}

/// The clock of a machine: right, or whatever it says instead.
struct MachineClock final : Clock {
    explicit MachineClock(Clock const& it) : right{it} {}
    [[nodiscard]] TimePoint now() const override { return says.value_or(right.now()); }
    [[nodiscard]] MonoTime monotonic() const override { return right.monotonic(); }
    Clock const& right;
    std::optional<TimePoint> says;
};

/// A data folder with a call of now.
class StartClockTest : public testing::AdminTest {
protected:
    StartClockTest() {
        import();
        put_call("a@sip");
        fs::last_write_time(fs::path{config.data} / "ombrex.db", std::chrono::file_clock::from_sys(clock.now()));
    }
    Result<bool> start(std::function<bool()> pause, bool vouched = false) {
        return wait_for_clock(config.data, {machine, [vouched] { return vouched; }, std::move(pause)}, random, said);
    }
    /// Of the audit log; looking is one more.
    std::ptrdiff_t entries() { return std::ranges::count(admin({"audit", "export", "--jsonl"}).out, '\n'); }
    static bool never() {
        ADD_FAILURE() << "it waits";
        return false;
    }
    MachineClock machine{clock};
    std::ostringstream said;
};

TEST_F(StartClockTest, C24_a_clock_far_ahead_is_waited_for_and_nothing_is_dated_or_erased_meanwhile) {
    auto const before = entries();
    machine.says = clock.now() + days{4000};
    int looks = 0;
    EXPECT_TRUE(start([&] {
                    if (++looks == 3) machine.says.reset();
                    return true;
                }).value());
    EXPECT_EQ(looks, 3);
    EXPECT_THAT(said.str(), HasSubstr("--clock-is-right"));
    EXPECT_EQ(said.str().find("ombrex:", 1), std::string::npos) << "said once";
    EXPECT_EQ(entries(), before + 1) << "the look before";
    EXPECT_THAT(admin({"audit", "export", "--jsonl"}).out, Not(HasSubstr("2037-")));
}

TEST_F(StartClockTest, a_clock_far_behind_is_given_up_when_nobody_sets_it) {
    machine.says = TimePoint{};
    EXPECT_FALSE(start([] { return false; }).value());
    EXPECT_THAT(said.str(), HasSubstr("says 1970-01-01T00:00Z"));
}

TEST_F(StartClockTest, is_believed_when_it_is_plausible_when_somebody_vouches_and_where_there_is_no_store) {
    EXPECT_TRUE(start(never).value());
    machine.says = TimePoint{};
    EXPECT_TRUE(start(never, true).value());
    config.data = (base / "empty").string();
    EXPECT_TRUE(start(never).value());
    EXPECT_EQ(said.str(), "");
}

TEST_F(StartClockTest, C24_erasing_by_hand_asks_the_same_and_an_operator_may_say_that_it_is_right) {
    ntp = false;
    clock.advance(days{93});
    auto const refused = admin({"erase-due", "--now"});
    EXPECT_EQ(refused.code, 1);
    EXPECT_THAT(refused.err, HasSubstr("--clock-is-right"));
    EXPECT_THAT(admin({"erase-due", "--now", "--clock-is-right"}).out, HasSubstr("destroyed call_recording"));
}

}  // namespace
}  // namespace ombrex::app
