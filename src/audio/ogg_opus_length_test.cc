// SPDX-License-Identifier: Apache-2.0
#include "audio/ogg_opus_length.h"

#include <gtest/gtest.h>

#include <array>

#include "audio/ogg_opus_reader.h"
#include "audio/ogg_opus_writer.h"

namespace ombrex::audio {
namespace {

using namespace std::chrono_literals;

Bytes recording(int frames, bool finish) {
    auto writer = OggOpusWriter::make({}).value();
    Bytes out;
    Frame const voice;
    for (int i = 0; i < frames; ++i) {
        writer.write(voice.samples, voice.samples, out);
        if (i % 50 == 49) writer.flush(out);
    }
    if (finish) writer.finish(out);
    return out;
}

TEST(OggOpusLength, is_what_the_reader_finds) {
    for (bool const finish : {true, false}) {
        auto const ogg = recording(330, finish);
        auto const tail = ByteView{ogg}.last(std::min(ogg.size(), std::size_t{4'000}));
        auto const length = ogg_opus_length(ogg, tail);
        auto const read = OggOpusReader::open(ogg).value().duration();
        EXPECT_NEAR(static_cast<double>(length.count()), static_cast<double>(read.count()) / 1000, 1) << finish;
        EXPECT_GE(length, 5'900ms);
    }
}

TEST(OggOpusLength, of_what_is_no_recording_is_nothing) {
    EXPECT_EQ(ogg_opus_length({}, {}), 0ms);
    auto const ogg = recording(50, true);
    EXPECT_EQ(ogg_opus_length(ogg, ByteView{ogg}.last(10)), 0ms);
    std::array<std::uint8_t, 64> const zeros{};
    EXPECT_EQ(ogg_opus_length(zeros, ogg), 0ms);
}

}  // namespace
}  // namespace ombrex::audio
