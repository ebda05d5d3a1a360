// SPDX-License-Identifier: Apache-2.0
// The packet path allocates nothing.
#include <gtest/gtest.h>

#include "audio/trial_allocations.h"
#include "voice/detail/media_lane.h"
#include "voice/trial_phone.h"

namespace ombrex::voice::detail {
namespace {

using namespace std::chrono_literals;
using audio::trial::allocations_in;

TEST(Allocation, none_between_socket_and_strand_while_a_call_goes_on) {
    if (!audio::trial::allocations_are_counted) GTEST_SKIP() << "a sanitizer owns malloc";
    EXPECT_GT(allocations_in([] { std::string(100, 'x').shrink_to_fit(); }), 0) << "nothing is counted";

    SystemRandom random;
    MonoTime now{1h};
    TrialPhone phone{random};
    auto socket = TrialPhone::open(random);
    auto const media = phone.meet(socket, now);
    auto const shared = std::make_shared<LineShared>(EventFd::make().value());
    MediaLine line{shared, std::make_shared<PumpInbox>(EventFd::make().value())};
    MediaLane lane{std::move(socket), media, {.header = {.ssrc = 3}, .noise = 1, .now = now}, shared};
    std::size_t beats = 0;
    EXPECT_EQ(allocations_in([&] {
                  for (int i = 0; i < 2'000; ++i) {
                      if (i % 19 != 3) static_cast<void>(phone.hum(6'000));
                      if (i % 50 == 7) static_cast<void>(phone.press('5'));
                      lane.receive(now);
                      if (i % 100 < 40) static_cast<void>(line.play(flat(5'000), 1));
                      if (i % 100 == 20) line.hush();
                      lane.kick(now + 5ms);
                      now += 20ms;
                      lane.beat(now);
                      while (line.take()) ++beats;
                  }
              }),
              0);
    EXPECT_GT(beats, 1'900U);
    EXPECT_GT(line.counts().packets_in, 1'800U);
}

}  // namespace
}  // namespace ombrex::voice::detail
