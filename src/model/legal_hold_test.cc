// SPDX-License-Identifier: Apache-2.0
#include "model/legal_hold.h"

#include <gtest/gtest.h>

namespace ombrex::model {
namespace {

TEST(LegalHold, its_reasons_are_a_list_that_is_read_and_said) {
    for (auto const* word : {"court_order", "authority_order", "pending_case"}) {
        auto const reason = find_hold_reason(word);
        ASSERT_TRUE(reason) << word;
        EXPECT_EQ(to_string(*reason), word);
        EXPECT_NE(in_words(*reason), word);
    }
    EXPECT_FALSE(find_hold_reason("because"));
    EXPECT_FALSE(find_hold_reason(""));
}

TEST(LegalHold, ends_when_its_last_day_is_over) {
    LegalHold hold;
    hold.until = LocalDays{std::chrono::year{2026} / 12 / 15};
    EXPECT_EQ(TimeZone::utc().to_local(end_of(hold)), parse_local_minutes("2026-12-16T00:00").value());
}

}  // namespace
}  // namespace ombrex::model
