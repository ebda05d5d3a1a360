// SPDX-License-Identifier: Apache-2.0
#include "receptionist/action.h"

#include <gtest/gtest.h>

namespace ombrex::receptionist {
namespace {

TEST(SayDeathTest, cannot_claim_a_booking_without_a_committed_one) {
    EXPECT_DEATH(Say(SayKind::booked, "You're booked."), "");
    EXPECT_DEATH(static_cast<void>(Say::booked(ports::Booked{}, "You're booked.")), "");
}

}  // namespace
}  // namespace ombrex::receptionist
