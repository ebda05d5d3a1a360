// SPDX-License-Identifier: Apache-2.0
#include "receptionist/wording.h"

#include <gtest/gtest.h>

namespace ombrex::receptionist {
namespace {

TEST(Wording, has_words_for_every_line_and_none_claims_a_booking) {
    for (int i = 0; i < static_cast<int>(Line::count_); ++i) {
        auto const line = static_cast<Line>(i);
        EXPECT_NE(kind_of(line), SayKind::booked) << i;
        EXPECT_FALSE(render(line, {}, language::Locale::en_us, 0).empty() && line != Line::answer &&
                     line != Line::price_list)
            << i;
    }
}

}  // namespace
}  // namespace ombrex::receptionist
