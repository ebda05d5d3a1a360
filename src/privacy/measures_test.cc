// SPDX-License-Identifier: Apache-2.0
#include "privacy/measures.h"

#include <gtest/gtest.h>

namespace ombrex::privacy {
namespace {

using namespace std::chrono;
using namespace std::chrono_literals;

TEST(Measures, C8_a_link_lives_as_long_as_the_policy_given_says) {
    EXPECT_EQ(playback_link_life(published_policy), 5min);
    Policy other = published_policy;
    other.limits[static_cast<std::size_t>(Limit::playback_link)].value = 3;
    EXPECT_EQ(playback_link_life(other), 3min);
}

TEST(Measures, C40_a_link_to_an_archive_lives_as_long_as_the_policy_given_says) {
    EXPECT_EQ(archive_link_life(published_policy), 15min);
    Policy other = published_policy;
    other.limits[static_cast<std::size_t>(Limit::export_link)].value = 4;
    EXPECT_EQ(archive_link_life(other), 4min);
}

TEST(Measures, C33_who_connects_a_calendar_has_as_long_as_the_policy_given_says) {
    EXPECT_EQ(oauth_state_life(published_policy), 10min);
    Policy other = published_policy;
    other.limits[static_cast<std::size_t>(Limit::oauth_state)].value = 2;
    EXPECT_EQ(oauth_state_life(other), 2min);
}

TEST(Measures, C43_each_right_has_its_own_deadline) {
    local_days const asked{year{2026} / January / 31};
    EXPECT_EQ(answer_by(published_policy, Right::ask, asked), local_days{year{2026} / March / 2});
    EXPECT_EQ(answer_by(published_policy, Right::revoke_calendar, asked), asked);
}

TEST(Measures, C25_a_row_goes_when_the_first_kind_in_it_must) {
    using enum Category;
    auto const zone = TimeZone::find("America/Toronto").value();
    TimePoint const answered = sys_days{year{2026} / January / 1} + 15h;
    auto const due = [&](Policy const& policy) {
        return erase_soonest(policy, call_metadata, {caller_number}, answered, zone).due();
    };
    EXPECT_EQ(due(published_policy), sys_days{year{2027} / January / 1} + 15h);
    for (auto const sooner : {call_metadata, caller_number}) {
        Policy other = published_policy;
        other.retention[static_cast<std::size_t>(sooner)].length = Length::months(6);
        EXPECT_EQ(due(other), sys_days{year{2026} / July / 1} + 14h);  // summer time
    }
    Policy other = published_policy;
    other.retention[static_cast<std::size_t>(caller_number)].length = Length::months(13);
    EXPECT_EQ(due(other), due(published_policy));
}

TEST(Measures, an_erasure_is_what_the_page_says_of_it) {
    EXPECT_TRUE(ending_of(published_policy, Category::call_recording).object_versions);
    EXPECT_TRUE(ending_of(published_policy, Category::call_recording).receipt);
    EXPECT_FALSE(ending_of(published_policy, Category::transcript).object_versions);
    EXPECT_TRUE(ending_of(published_policy, Category::transcript).receipt);
    EXPECT_FALSE(ending_of(published_policy, Category::calendar_busy).receipt);
}

TEST(Measures, C15_a_small_count_is_not_published) {
    EXPECT_TRUE(may_be_published(published_policy, 0));
    EXPECT_FALSE(may_be_published(published_policy, 1));
    EXPECT_FALSE(may_be_published(published_policy, 9));
    EXPECT_TRUE(may_be_published(published_policy, 10));
}

}  // namespace
}  // namespace ombrex::privacy
