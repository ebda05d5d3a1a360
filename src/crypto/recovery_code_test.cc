// SPDX-License-Identifier: Apache-2.0
#include "crypto/recovery_code.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace ombrex::crypto {
namespace {

TEST(RecoveryCode, is_four_groups_that_can_be_copied_from_paper) {
    SystemRandom random;
    auto const code = make_recovery_code(random);
    ASSERT_EQ(code.size(), 19U);
    for (std::size_t i = 0; i < code.size(); ++i) EXPECT_EQ(code[i] == '-', i % 5 == 4) << code;
    EXPECT_NE(make_recovery_code(random), code);
}

TEST(RecoveryCode, is_known_again_however_it_is_typed) {
    auto const kept = recovery_hash("K7PQ-M3WX-R9TD-H4VN");
    for (auto const* typed : {"k7pq-m3wx-r9td-h4vn", "K7PQM3WXR9TDH4VN", " k7pq m3wx r9td h4vn "}) {
        EXPECT_EQ(recovery_hash(typed), kept) << typed;
    }
    for (auto const* typed : {"", "K7PQ-M3WX-R9TD-H4VM", "K7PQ-M3WX-R9TD"}) EXPECT_NE(recovery_hash(typed), kept);
}

}  // namespace
}  // namespace ombrex::crypto
