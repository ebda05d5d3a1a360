// SPDX-License-Identifier: Apache-2.0
#include "services/calendar_door.h"

#include <gtest/gtest.h>

namespace ombrex::services {
namespace {

class CalendarAttemptsTest : public testing::Test {
protected:
    Id128 keep(std::uint8_t company) {
        CalendarAttempt attempt;
        attempt.company = model::CompanyId{Id128{{company}}};
        attempt.verifier = "verifier";
        return attempts.keep(std::move(attempt), random);
    }

    SeededRandom random{1};
    CalendarAttempts attempts;
};

TEST_F(CalendarAttemptsTest, C33_an_attempt_is_taken_once) {
    auto const id = keep(1);
    auto const taken = attempts.take(id);
    ASSERT_TRUE(taken);
    EXPECT_EQ(taken->verifier, "verifier");
    EXPECT_FALSE(attempts.take(id));
    EXPECT_FALSE(attempts.take(Id128{{9}}));
}

TEST_F(CalendarAttemptsTest, who_begins_often_forgets_his_own_first_attempt_and_nobody_elses) {
    auto const other = keep(2);
    auto const first = keep(1), second = keep(1);
    for (std::size_t i = 2; i <= CalendarAttempts::of_company_max; ++i) static_cast<void>(keep(1));
    EXPECT_FALSE(attempts.take(first));
    EXPECT_TRUE(attempts.take(second));
    EXPECT_TRUE(attempts.take(other));
}

TEST_F(CalendarAttemptsTest, more_than_so_many_are_not_remembered) {
    std::vector<Id128> ids;
    for (std::size_t i = 0; i <= CalendarAttempts::all_max; ++i) {
        CalendarAttempt attempt;
        attempt.company = model::CompanyId{Id128::make(random)};
        ids.push_back(attempts.keep(std::move(attempt), random));
    }
    EXPECT_FALSE(attempts.take(ids.front()));
    EXPECT_TRUE(attempts.take(ids[1]));
    EXPECT_TRUE(attempts.take(ids.back()));
}

}  // namespace
}  // namespace ombrex::services
