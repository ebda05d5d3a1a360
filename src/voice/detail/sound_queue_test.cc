// SPDX-License-Identifier: Apache-2.0
#include "voice/detail/sound_queue.h"

#include <gtest/gtest.h>

namespace ombrex::voice::detail {
namespace {

void add(SoundQueue& queue, std::size_t samples, audio::Sample level) {
    queue.samples().insert(queue.samples().end(), samples, level);
}

TEST(SoundQueue, gives_pieces_of_any_size_out_in_frames) {
    SoundQueue queue;
    add(queue, 100, 1'000);
    EXPECT_FALSE(queue.take()) << "not all of it is there";
    add(queue, 60, 2'000);
    auto const frame = queue.take();
    ASSERT_TRUE(frame);
    EXPECT_EQ(frame->samples[99], 1'000);
    EXPECT_EQ(frame->samples[100], 2'000);
    EXPECT_FALSE(queue.take());
}

TEST(SoundQueue, loses_nothing_of_an_even_stream) {
    SoundQueue queue;
    std::size_t given = 0;
    for (int beat = 0; beat < 1'000; ++beat) {
        if (beat % 5 == 0) add(queue, 5 * audio::Frame::size, 0);
        given += queue.take().has_value();
    }
    EXPECT_EQ(given, 1'000U);
    EXPECT_EQ(queue.left_out(), 0U);
}

TEST(SoundQueue, what_came_late_is_caught_up_with_quickly_in_silence_and_slowly_in_sound) {
    struct {
        audio::Sample level;
        int seconds;  // at most; one frame a second in sound
    } const cases[] = {{0, 6}, {5'000, 23}};
    for (auto const& c : cases) {
        SoundQueue queue;
        add(queue, audio::narrow_rate / 2, c.level);  // half a second at once
        int beats = 0;
        for (; beats < 6'000 && queue.waiting() > SoundQueue::spare; ++beats) {
            add(queue, audio::Frame::size, c.level);
            ASSERT_TRUE(queue.take());
        }
        EXPECT_LE(beats, 50 * c.seconds) << c.level;
        EXPECT_GT(beats, c.level == 0 ? 20 : 500) << c.level;
    }
}

TEST(SoundQueue, what_is_far_too_much_is_not_taken_in) {
    SoundQueue queue;
    add(queue, SoundQueue::longest, 1'000);
    EXPECT_FALSE(queue.took_in());
    add(queue, 1, 1'000);
    EXPECT_TRUE(queue.took_in());
    EXPECT_EQ(queue.waiting(), SoundQueue::longest);
}

}  // namespace
}  // namespace ombrex::voice::detail
