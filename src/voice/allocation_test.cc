// SPDX-License-Identifier: Apache-2.0
// The packet path allocates nothing. Counted at malloc itself, so that the libraries below us are counted too.
#include <gtest/gtest.h>

#include <cstdlib>
#include <functional>

#include "voice/detail/media_lane.h"
#include "voice/trial_phone.h"

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define OMBREX_OWN_MALLOC 0  // the sanitizer's
#else
#define OMBREX_OWN_MALLOC 1
#endif

namespace {

thread_local bool counting = false;
thread_local int allocations = 0;

}  // namespace

#if OMBREX_OWN_MALLOC
extern "C" {
void* __libc_malloc(std::size_t);
void* __libc_calloc(std::size_t, std::size_t);
void* __libc_realloc(void*, std::size_t);

void* malloc(std::size_t size) noexcept {
    allocations += counting ? 1 : 0;
    return __libc_malloc(size);
}
void* calloc(std::size_t count, std::size_t size) noexcept {
    allocations += counting ? 1 : 0;
    return __libc_calloc(count, size);
}
void* realloc(void* old, std::size_t size) noexcept {
    allocations += counting ? 1 : 0;
    return __libc_realloc(old, size);
}
}
#endif

namespace ombrex::voice::detail {
namespace {

using namespace std::chrono_literals;

int allocations_in(std::function<void()> const& work) {
    allocations = 0;
    counting = true;
    work();
    counting = false;
    return allocations;
}

TEST(Allocation, none_between_socket_and_strand_while_a_call_goes_on) {
    if (!OMBREX_OWN_MALLOC) GTEST_SKIP() << "a sanitizer owns malloc";
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
