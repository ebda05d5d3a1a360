// SPDX-License-Identifier: Apache-2.0
#include "model/insight_json.h"

#include <gtest/gtest.h>

namespace ombrex::model {
namespace {

Insight insight() {
    return {InsightText{"Booked a haircut."}, InsightLabel::appointment_booked, {1, 0.75}, Urgency::high,
            InsightText{"Nothing to do."},    {{3, 0, 17}, {5, 2, 9}}};
}

TEST(InsightJson, reads_back_what_it_writes) {
    auto const back = insight_from_json(to_json(insight()));
    ASSERT_TRUE(back);
    EXPECT_EQ(back.value(), insight());
}

TEST(InsightJson, refuses_what_is_no_insight) {
    for (auto const* text :
         {"", "[]", "{}",
          R"({"summary":"a","label":99,"sentiment":0,"score":0,"urgency":0,"next_step":"","evidence":[]})",
          R"({"summary":"a","label":0,"sentiment":0,"score":0,"urgency":0,"next_step":"","evidence":[[1,2]]})"}) {
        EXPECT_FALSE(insight_from_json(text)) << text;
    }
}

}  // namespace
}  // namespace ombrex::model
