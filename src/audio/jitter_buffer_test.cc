// SPDX-License-Identifier: Apache-2.0
#include "audio/jitter_buffer.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/random.h"

namespace ombrex::audio {
namespace {

using namespace std::chrono_literals;

MonoTime at(std::int64_t ms) { return MonoTime{std::chrono::milliseconds{ms}}; }

/// A packet of 20 ms arrives, or the listener asks. The answer is what put or take said, in a word.
struct Step {
    std::int64_t ms;
    int sequence;  // -1: take
    std::string answer;
    std::int64_t timestamp = -1;  // -1: 160 for each sequence number
    std::uint32_t ssrc = 1;
};
constexpr int take = -1;

class JitterBufferTest : public testing::Test {
protected:
    JitterBuffer buffer{{}};

    std::string put(Step const& step, std::size_t size = 1) {
        auto const timestamp = step.timestamp < 0 ? std::int64_t{step.sequence} * 160 : step.timestamp;
        RtpHeader const header{.sequence = static_cast<std::uint16_t>(step.sequence),
                               .timestamp = static_cast<std::uint32_t>(timestamp),
                               .ssrc = step.ssrc};
        Bytes const payload(size, static_cast<std::uint8_t>(step.sequence));
        auto const done = buffer.put(header, payload, at(step.ms));
        return done ? "ok" : std::string{to_string(done.error().code)};
    }

    std::string taken(std::int64_t ms) {
        auto const playout = buffer.take(at(ms));
        switch (playout.kind) {
            case JitterBuffer::Playout::Kind::lost:
                return "lost";
            case JitterBuffer::Playout::Kind::silence:
                return "silence";
            case JitterBuffer::Playout::Kind::packet:
                break;
        }
        // The payload is what was put with this sequence number.
        EXPECT_EQ(playout.payload[0], static_cast<std::uint8_t>(playout.header.sequence));
        return fmt::format("{}", playout.header.sequence);
    }

    void run(std::vector<Step> const& steps) {
        for (auto const& step : steps) {
            auto const answer = step.sequence == take ? taken(step.ms) : put(step);
            EXPECT_EQ(answer, step.answer) << "at " << step.ms << " ms, " << step.sequence;
        }
    }

    /// A steady stream, one packet and one question every 20 ms. Answers the time after it.
    std::int64_t steady(std::int64_t ms, int from, int count) {
        for (int i = 0; i < count; ++i, ms += 20) {
            EXPECT_EQ(put({ms, from + i, ""}), "ok");
            static_cast<void>(taken(ms + 10));
        }
        return ms;
    }
};

TEST_F(JitterBufferTest, releases_packets_in_order_after_a_short_delay) {
    run({{0, take, "silence"},
         {0, 7, "ok"},
         {2, take, "silence"},
         {20, 8, "ok"},
         {22, take, "7"},
         {40, 9, "ok"},
         {42, take, "8"},
         {62, take, "9"}});
}

TEST_F(JitterBufferTest, puts_back_in_order_what_was_overtaken) {
    run({{0, 1, "ok"}, {20, take, "1"}, {39, 3, "ok"}, {39, 2, "ok"}, {40, take, "2"}, {60, take, "3"}});
}

TEST_F(JitterBufferTest, plays_the_first_packet_also_when_the_second_overtook_it) {
    run({{0, 2, "ok"}, {1, 1, "ok"}, {26, take, "1"}, {46, take, "2"}});
}

TEST_F(JitterBufferTest, takes_a_packet_once) {
    run({{0, 1, "ok"}, {1, 1, "conflict"}, {20, take, "1"}, {21, 1, "too_late"}});
    EXPECT_EQ(buffer.counts().duplicate, 1U);
    EXPECT_EQ(buffer.counts().late, 1U);
}

TEST_F(JitterBufferTest, conceals_a_lost_packet_once) {
    run({{0, 1, "ok"},
         {20, 2, "ok"},
         {30, take, "1"},
         {50, take, "2"},
         {60, 4, "ok"},
         {70, take, "lost"},
         {80, 5, "ok"},
         {90, take, "4"},
         {110, take, "5"}});
    EXPECT_EQ(buffer.counts().lost, 1U);
    EXPECT_EQ(buffer.counts().concealed, 1U);
}

TEST_F(JitterBufferTest, conceals_once_too_when_nothing_newer_has_come_yet) {
    // At 50 ms nobody can know whether 2 is late or lost; at 70 ms 3 is here, and the wait stands for 2.
    run({{0, 1, "ok"},
         {30, take, "1"},
         {50, take, "lost"},
         {60, 3, "ok"},
         {70, take, "3"},
         {80, 4, "ok"},
         {90, take, "4"}});
    EXPECT_EQ(buffer.counts().lost, 1U);
}

TEST_F(JitterBufferTest, waits_for_a_late_packet_and_plays_it) {
    run({{0, 1, "ok"},
         {30, take, "1"},
         {50, take, "lost"},
         {55, 2, "ok"},
         {60, 3, "ok"},
         {70, take, "2"},
         {80, 4, "ok"},
         {90, take, "3"},
         {110, take, "4"}});
    EXPECT_EQ(buffer.counts().lost, 0U);
    EXPECT_EQ(buffer.counts().late, 0U);
}

TEST_F(JitterBufferTest, a_stall_costs_only_what_is_older_than_the_greatest_delay) {
    auto const ms = steady(0, 1, 50);
    // 200 ms of packets come at once, the oldest 200 ms late.
    for (std::int64_t t = ms; t < ms + 200; t += 20) static_cast<void>(taken(t + 10));
    for (int i = 0; i < 11; ++i) EXPECT_EQ(put({ms + 200, 51 + i, ""}), "ok");
    EXPECT_EQ(taken(ms + 210), "56");  // sent at ms + 100
    EXPECT_EQ(taken(ms + 230), "57");
    EXPECT_EQ(buffer.counts().left_out, 5U);
}

TEST_F(JitterBufferTest, shortens_the_delay_again_by_leaving_out_single_packets) {
    // Every packet of the second second is 60 ms late; then the network is as quick as before.
    std::vector<std::string> last;
    for (int ms = 0; ms < 8000; ms += 20) {
        int const slow = ms - 60;
        if (slow >= 1000 && slow < 2000) static_cast<void>(put({ms, slow / 20, ""}));
        if (ms < 1000 || ms >= 2000) static_cast<void>(put({ms, ms / 20, ""}));
        last.push_back(taken(ms + 10));
    }
    EXPECT_EQ(buffer.target(), 5ms);
    EXPECT_EQ(last.back(), "398");  // at most one frame more than the fastest
    EXPECT_EQ(buffer.counts().lost, 0U);
    EXPECT_EQ(buffer.counts().late, 0U);
    EXPECT_EQ(buffer.counts().concealed, 3U);
    EXPECT_EQ(buffer.counts().left_out, 2U);
}

TEST_F(JitterBufferTest, learns_from_packets_that_came_too_late) {
    // Every tenth packet is overtaken by the two behind it. The first time it is lost, then the delay covers it.
    std::int64_t late_at_first = 0;
    for (int i = 0; i < 400; ++i) {
        std::int64_t const ms = i * 20;
        EXPECT_TRUE(i % 10 == 5 || put({ms, i, ""}) == "ok");
        if (i % 10 == 7) static_cast<void>(put({ms + 1, i - 2, ""}));
        static_cast<void>(taken(ms + 10));
        if (i == 20) late_at_first = static_cast<std::int64_t>(buffer.counts().late);
    }
    EXPECT_GE(late_at_first, 1);
    EXPECT_EQ(static_cast<std::int64_t>(buffer.counts().late), late_at_first);
    EXPECT_EQ(buffer.target(), 41ms);
}

TEST_F(JitterBufferTest, counts_what_an_outage_took) {
    auto const ms = steady(0, 1, 10);
    for (int i = 0; i < 25; ++i) static_cast<void>(taken(ms + i * 20 + 10));
    run({{ms + 500, 36, "ok"}, {ms + 510, take, "36"}});
    EXPECT_EQ(buffer.counts().lost, 25U);
}

TEST_F(JitterBufferTest, aims_at_the_slow_packets_of_the_last_seconds_within_its_bounds) {
    struct Case {
        int slow_ms;
        std::chrono::milliseconds target;
    };
    for (auto const& [slow_ms, target] : {Case{0, 5ms}, {3, 5ms}, {25, 25ms}, {60, 60ms}, {110, 60ms}}) {
        buffer = JitterBuffer{{}};
        for (int i = 0; i < 200; ++i) static_cast<void>(put({i * 20 + (i % 20 == 5 ? slow_ms : 0), i, ""}));
        EXPECT_EQ(buffer.target(), target) << slow_ms;
    }
}

TEST_F(JitterBufferTest, a_pause_of_the_sender_is_silence_and_not_a_loss) {
    // Silence suppression: the sequence goes on, the timestamp jumps by 2 s.
    auto const ms = steady(0, 1, 10);
    auto const concealed = buffer.counts().concealed;
    run({{ms + 150, take, "silence"}, {ms + 1000, take, "silence"}});
    run({{ms + 2000, 11, "ok", (ms + 2000) * 8 + 160}, {ms + 2001, take, "silence"}, {ms + 2010, take, "11"}});
    EXPECT_EQ(buffer.counts().lost, 0U);
    EXPECT_EQ(buffer.counts().concealed, concealed);
}

TEST_F(JitterBufferTest, a_pause_that_is_announced_in_time_is_silence_too) {
    run({{0, 1, "ok"}, {20, take, "1"}, {20, 2, "ok", 800}, {40, take, "silence"}, {60, take, "silence"}});
}

TEST_F(JitterBufferTest, telephone_events_take_numbers_but_are_no_loss) {
    auto const ms = steady(0, 1, 10);
    // A key of 200 ms: ten packets under one timestamp instead of voice, then voice again.
    for (int i = 0; i < 10; ++i) {
        buffer.pass({.sequence = static_cast<std::uint16_t>(11 + i), .timestamp = 11 * 160, .ssrc = 1});
        static_cast<void>(taken(ms + i * 20 + 10));
    }
    run({{ms + 200, 21, "ok"}, {ms + 210, take, "21"}, {ms + 220, 22, "ok"}, {ms + 230, take, "22"}});
    EXPECT_EQ(buffer.counts().lost, 0U);
    EXPECT_EQ(buffer.counts().late, 0U);
    EXPECT_EQ(buffer.counts().left_out, 0U);
    EXPECT_EQ(buffer.target(), 5ms);
}

TEST_F(JitterBufferTest, events_of_another_stream_and_before_any_voice_change_nothing) {
    buffer.pass({.sequence = 7, .ssrc = 1});
    steady(0, 1, 10);
    buffer.pass({.sequence = 11, .ssrc = 2});
    buffer.pass({.sequence = 20000, .ssrc = 1});
    run({{200, 11, "ok"}, {210, take, "11"}});
}

TEST_F(JitterBufferTest, follows_a_new_source_from_its_second_packet) {
    steady(0, 1, 10);
    run({{200, 500, "unavailable", 99999, 2}, {220, 501, "ok", 99999 + 160, 2}, {240, 502, "ok", 99999 + 320, 2}});
    static_cast<void>(taken(240));
    EXPECT_EQ(buffer.counts().streams, 2U);
    run({{250, take, "502"}});
}

TEST_F(JitterBufferTest, a_stray_packet_changes_nothing) {
    auto const ms = steady(0, 1, 10);
    run({{ms, 500, "unavailable", 5, 2},
         {ms, 30000, "unavailable"},
         {ms, 11, "unavailable", 4'000'000},
         {ms, 500, "unavailable", 5, 2},
         {ms, 11, "ok"},
         {ms + 10, take, "11"}});
    EXPECT_EQ(buffer.counts().streams, 1U);
}

TEST_F(JitterBufferTest, follows_a_sender_that_counts_anew_under_its_old_name) {
    struct Case {
        char const* name;
        int sequence;
        std::int64_t timestamp;
    };
    for (auto const& [name, sequence, timestamp] :
         {Case{"both", 40000, 77}, {"sequence", 40000, 1760}, {"timestamp", 11, 9'000'000}}) {
        buffer = JitterBuffer{{}};
        steady(0, 1, 10);
        EXPECT_EQ(put({200, sequence, "", timestamp}), "unavailable") << name;
        EXPECT_EQ(put({220, sequence + 1, "", timestamp + 160}), "ok") << name;
        EXPECT_EQ(taken(240), fmt::format("{}", sequence + 1)) << name;
    }
}

TEST_F(JitterBufferTest, wraps_its_numbers_without_a_seam) {
    for (int i = 0; i < 40; ++i) {
        auto const sequence = (65516 + i) % 65536;
        auto const timestamp = static_cast<std::uint32_t>(0xffffffffU - 20 * 160 + 1 + static_cast<unsigned>(i) * 160);
        EXPECT_EQ(put({i * 20, sequence, "", timestamp}), "ok");
        EXPECT_EQ(taken(i * 20 + 10), fmt::format("{}", sequence));
    }
}

TEST_F(JitterBufferTest, keeps_the_newest_when_nobody_takes) {
    for (int i = 1; i <= 100; ++i) EXPECT_EQ(put({i * 20, i, ""}), "ok");
    // 32 are held, those of the last 120 ms are played.
    EXPECT_EQ(taken(2000), "94");
    EXPECT_EQ(buffer.counts().left_out, 93U);
}

TEST_F(JitterBufferTest, refuses_a_payload_that_is_too_long) {
    EXPECT_EQ(put({0, 1, ""}, 481), "invalid_input");
    EXPECT_EQ(put({0, 1, ""}, 480), "ok");
}

TEST_F(JitterBufferTest, learns_how_long_packets_are) {
    for (int i = 0; i < 10; ++i) EXPECT_EQ(put({i * 30, i, "", i * 240}), "ok");
    // The first was held for too long; what is left has 240 ticks each.
    auto const playout = buffer.take(at(280));
    EXPECT_EQ(playout.kind, JitterBuffer::Playout::Kind::packet);
    EXPECT_EQ(playout.ticks, 240U);
}

TEST_F(JitterBufferTest, survives_every_order_of_hostile_numbers) {
    SeededRandom random{11};
    std::int64_t ms = 0;
    for (int i = 0; i < 20'000; ++i) {
        ms += static_cast<std::int64_t>(random.below(40));
        bool const wild = random.below(8) == 0;
        int const sequence =
            wild ? static_cast<int>(random.below(65536)) : i % 65536 + static_cast<int>(random.below(50));
        std::int64_t const timestamp =
            random.below(8) == 0 ? static_cast<std::int64_t>(random.below(1ULL << 32)) : ms * 8;
        static_cast<void>(put({ms, sequence % 65536, "", timestamp, static_cast<std::uint32_t>(random.below(2))}));
        if (random.below(4) == 0) buffer.pass({.sequence = static_cast<std::uint16_t>(i + 5), .ssrc = 1});
        if (random.below(3) != 0) static_cast<void>(taken(ms));
    }
    EXPECT_LE(buffer.target(), 60ms);
}

}  // namespace
}  // namespace ombrex::audio
