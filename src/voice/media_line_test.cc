// SPDX-License-Identifier: Apache-2.0
#include "voice/media_line.h"

#include <gtest/gtest.h>

#include "voice/detail/line_shared.h"
#include "voice/detail/media_lane.h"

namespace ombrex::voice {
namespace {

TEST(MediaLine, says_when_too_much_waits) {
    auto const shared = std::make_shared<detail::LineShared>(detail::EventFd::make().value());
    MediaLine line{shared, std::make_shared<detail::PumpInbox>(detail::EventFd::make().value())};
    for (std::size_t i = 0; i < MediaLine::frames_max; ++i) EXPECT_TRUE(line.play({}, 1));
    EXPECT_EQ(line.waiting(), MediaLine::frames_max);
    EXPECT_FALSE(line.play({}, 1));
    line.hush();
    EXPECT_EQ(line.waiting(), 0U);
}

TEST(MediaLine, wakes_the_media_thread_once_when_it_has_nothing_to_play) {
    auto const shared = std::make_shared<detail::LineShared>(detail::EventFd::make().value());
    MediaLine line{shared, std::make_shared<detail::PumpInbox>(detail::EventFd::make().value())};
    EXPECT_TRUE(line.play({}, 1));
    EXPECT_TRUE(shared->kicked);
    shared->kicked = false;
    shared->idle = false;
    EXPECT_TRUE(line.play({}, 1));
    EXPECT_FALSE(shared->kicked);
}

TEST(MediaLine, knows_no_time_of_the_last_packet_before_the_first) {
    auto const shared = std::make_shared<detail::LineShared>(detail::EventFd::make().value());
    MediaLine const line{shared, std::make_shared<detail::PumpInbox>(detail::EventFd::make().value())};
    EXPECT_FALSE(line.counts().last_packet);
}

}  // namespace
}  // namespace ombrex::voice
