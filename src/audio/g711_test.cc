// SPDX-License-Identifier: Apache-2.0
#include "audio/g711.h"

#include <gtest/gtest.h>

#include <array>
#include <vector>

#include "audio/level.h"

namespace ombrex::audio {
namespace {

/// A law as G.711 defines it: positive decision values, and the outputs between them, in 16-bit steps.
/// Written from the segments of tables 1a and 2a, independently of the codes.
struct Definition {
    std::vector<int> decisions;  // decisions[n] .. decisions[n + 1] decodes to outputs[n]
    std::vector<int> outputs;
};

struct Segment {
    int intervals;
    int size;  // in steps of the law
};

constexpr std::array mu_segments{Segment{1, 1},   Segment{15, 2},  Segment{16, 4},   Segment{16, 8},  Segment{16, 16},
                                 Segment{16, 32}, Segment{16, 64}, Segment{16, 128}, Segment{16, 256}};
constexpr std::array a_segments{Segment{32, 2},  Segment{16, 4},  Segment{16, 8},  Segment{16, 16},
                                Segment{16, 32}, Segment{16, 64}, Segment{16, 128}};

template <class Segments>
Definition definition(Segments const& segments, int scale) {
    Definition law;
    int at = 0;
    for (auto const [intervals, size] : segments) {
        for (int i = 0; i < intervals; ++i) {
            law.decisions.push_back(at * scale);
            // The output is the middle of its interval, except µ-law's first, which is zero (G.711 table 2a, note).
            law.outputs.push_back(size == 1 ? 0 : (2 * at + size) * scale / 2);
            at += size;
        }
    }
    return law;
}

Sample decode_one(G711Law law, std::uint8_t byte) {
    Sample out = 0;
    g711_decode(law, {&byte, 1}, {&out, 1});
    return out;
}

std::uint8_t encode_one(G711Law law, int sample) {
    auto const in = static_cast<Sample>(sample);
    std::uint8_t out = 0;
    g711_encode(law, {&in, 1}, {&out, 1});
    return out;
}

struct LawCase {
    G711Law law;
    Definition definition;
    std::uint8_t line;  // what the line flips of sign and number of the interval
};

std::array<LawCase, 2> laws() {
    return {LawCase{G711Law::mu, definition(mu_segments, 4), 0x7f},
            LawCase{G711Law::a, definition(a_segments, 8), 0x55}};
}

TEST(G711, decodes_every_code_to_the_output_value_of_the_recommendation) {
    for (auto const& law : laws()) {
        ASSERT_EQ(law.definition.outputs.size(), 128U);
        for (int n = 0; n < 128; ++n) {
            auto const code = static_cast<std::uint8_t>((0x80 + n) ^ law.line);
            int const output = law.definition.outputs[static_cast<std::size_t>(n)];
            EXPECT_EQ(decode_one(law.law, code), output) << "interval " << n;
            EXPECT_EQ(decode_one(law.law, code ^ 0x80), -output) << "negative interval " << n;
        }
    }
}

TEST(G711, encodes_every_sample_to_the_interval_that_holds_it) {
    for (auto const& law : laws()) {
        for (int sample = -32768; sample <= 32767; ++sample) {
            // G.191: a negative sample on a decision value belongs to the interval nearer to zero.
            int const magnitude = sample < 0 ? -sample - 1 : sample;
            std::size_t n = 0;
            while (n + 1 < 128 && law.definition.decisions[n + 1] <= magnitude) ++n;
            int const code = (0x80 + static_cast<int>(n)) ^ law.line ^ (sample < 0 ? 0x80 : 0);
            ASSERT_EQ(encode_one(law.law, sample), code) << sample;
        }
    }
}

TEST(G711, gives_every_byte_back_except_negative_zero) {
    for (auto const law : {G711Law::mu, G711Law::a}) {
        for (int byte = 0; byte < 256; ++byte) {
            bool const negative_zero = law == G711Law::mu && byte == 0x7f;
            EXPECT_EQ(encode_one(law, decode_one(law, static_cast<std::uint8_t>(byte))), negative_zero ? 0xff : byte);
        }
    }
}

TEST(G711, silence_is_the_smallest_positive_value) {
    EXPECT_EQ(decode_one(G711Law::mu, g711_silence(G711Law::mu)), 0);
    EXPECT_EQ(decode_one(G711Law::a, g711_silence(G711Law::a)), 8);
    EXPECT_EQ(encode_one(G711Law::a, 0), g711_silence(G711Law::a));
}

TEST(G711, the_digital_milliwatt_is_one_kilohertz_at_zero_dbm0) {
    struct Case {
        G711Law law;
        std::array<std::uint8_t, 8> bytes;  // G.711 tables 5 (A-law) and 6 (µ-law)
        double dbfs;
    };
    Case const cases[] = {{G711Law::mu, {0x1e, 0x0b, 0x0b, 0x1e, 0x9e, 0x8b, 0x8b, 0x9e}, -6.19},
                          {G711Law::a, {0x34, 0x21, 0x21, 0x34, 0xb4, 0xa1, 0xa1, 0xb4}, -6.19}};
    for (auto const& [law, bytes, dbfs] : cases) {
        std::array<Sample, 8> pcm{};
        g711_decode(law, bytes, pcm);
        EXPECT_NEAR(level_dbfs(pcm), dbfs, 0.05);
    }
}

TEST(G711, refuses_spans_of_different_length) {
    std::array<Sample, 4> pcm{};
    std::array<std::uint8_t, 3> bytes{};
    EXPECT_DEATH(g711_encode(G711Law::mu, pcm, bytes), "");
    EXPECT_DEATH(g711_decode(G711Law::a, bytes, pcm), "");
}

}  // namespace
}  // namespace ombrex::audio
