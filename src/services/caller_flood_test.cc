// SPDX-License-Identifier: Apache-2.0
#include "services/caller_flood.h"

#include <gtest/gtest.h>

namespace ombrex::services {
namespace {

using namespace std::chrono_literals;
using enum CallerFlood::Verdict;

model::CompanyId const ours{Id128{{1}}}, theirs{Id128{{2}}};

TEST(CallerFlood, C18_one_number_calls_so_often_within_ten_minutes_and_no_more) {
    CallerFlood flood{{.from_one_number = 3, .to_one_company = 100}};
    MonoTime now{};
    for (int n = 0; n < 3; ++n) EXPECT_EQ(flood.take(ours, "+13035550177", now), welcome);
    EXPECT_EQ(flood.take(ours, "+13035550177", now), too_many_from_number);
    EXPECT_EQ(flood.take(theirs, "+13035550177", now), welcome) << "another company decides for itself";
    EXPECT_EQ(flood.take(ours, "+13035550178", now), welcome);
    EXPECT_EQ(flood.take(ours, "+13035550177", now + 10min - 1us), too_many_from_number);
    EXPECT_EQ(flood.take(ours, "+13035550177", now + 10min), welcome);
}

TEST(CallerFlood, C18_a_company_is_called_so_often_by_whomever_and_then_takes_messages) {
    CallerFlood flood{{.from_one_number = 1, .to_one_company = 2}};
    MonoTime const now{};
    EXPECT_EQ(flood.take(ours, "", now), welcome);
    EXPECT_EQ(flood.take(ours, "", now), welcome) << "withheld is nobody's number";
    EXPECT_EQ(flood.take(ours, "+13035550177", now), too_many_to_company);
    EXPECT_EQ(flood.take(theirs, "", now), welcome);
    EXPECT_EQ(flood.take(ours, "", now + 10min), welcome);
}

}  // namespace
}  // namespace ombrex::services
