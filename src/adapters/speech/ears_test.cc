// SPDX-License-Identifier: Apache-2.0
#include "adapters/speech/ears.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <thread>

#include "audio/wav.h"

namespace ombrex::speech {
namespace {

using namespace std::chrono_literals;

std::vector<audio::Sample> sound_of(std::string const& name) {
    std::ifstream file{std::string{OMBREX_SOURCE_DIR} + "/tests/data/audio/" + name, std::ios::binary};
    std::string const bytes{std::istreambuf_iterator<char>{file}, {}};
    return audio::read_sound(as_bytes(bytes)).value().channels.at(0);
}

/// Needs the models: skipped, saying so, where they are not.
class EarsTest : public testing::Test {
protected:
    static void SetUpTestSuite() { opened = std::make_unique<Result<Ears>>(open_ears(OMBREX_MODELS, clock)); }
    static void TearDownTestSuite() { opened.reset(); }
    void SetUp() override {
        if (!*opened) GTEST_SKIP() << opened->error().detail;
    }

    static Ears& ears() { return opened->value(); }
    static std::string text(std::vector<std::int16_t> const& pcm) {
        return ears().recognizer->recognize(pcm, ports::Expect::anything, Deadline::in(clock, 1h)).value().text;
    }

    static inline ManualClock clock{TimePoint{1s}};
    static inline std::unique_ptr<Result<Ears>> opened;
};

TEST_F(EarsTest, writes_what_was_said) {
    struct Case {
        char const *file, *text;
    };
    static constexpr Case cases[] = {
        {"d02_booking.flac", "Do you have anything free tomorrow afternoon?"},
        {"d44_faq.flac", "Where can I park?"},
        {"d50_privacy.flac", "I don't want this call recorded."},
    };
    for (auto const& [file, expected] : cases) {
        auto const pcm = sound_of(file);
        ASSERT_FALSE(pcm.empty()) << file;
        EXPECT_EQ(text(pcm), expected);
    }
}

TEST_F(EarsTest, tells_what_it_cost_and_how_sure_it_is) {
    auto const pcm = sound_of("d44_faq.flac");
    auto const heard = ears().recognizer->recognize(pcm, ports::Expect::anything, Deadline::in(clock, 1h)).value();
    EXPECT_GT(heard.confidence, 0.5F);
    EXPECT_LE(heard.confidence, 1.0F);
    EXPECT_GT(heard.encoding, 0us);
    EXPECT_GT(heard.decoding, 0us);
}

TEST_F(EarsTest, several_calls_are_heard_at_once_without_mixing_them_up) {
    auto const a = sound_of("d44_faq.flac"), b = sound_of("d50_privacy.flac");
    std::string text_a, text_b;
    {
        std::jthread const one{[&] { text_a = text(a); }};
        std::jthread const other{[&] { text_b = text(b); }};
    }
    EXPECT_EQ(text_a, text(a));
    EXPECT_EQ(text_b, text(b));
}

TEST_F(EarsTest, always_writes_a_word_so_it_must_be_given_speech_only) {
    EXPECT_NE(text(sound_of("d57_noise.flac")), "");
}

TEST_F(EarsTest, a_very_short_segment_does_no_harm) {
    for (std::size_t const samples : {1U, 160U, 2000U}) {
        auto const heard = ears().recognizer->recognize(std::vector<std::int16_t>(samples), ports::Expect::anything,
                                                        Deadline::in(clock, 1h));
        EXPECT_TRUE(heard) << samples;
    }
    EXPECT_EQ(text({}), "");
}

TEST_F(EarsTest, refuses_segments_that_are_too_long_and_work_that_is_too_late) {
    std::vector<std::int16_t> const long_one(30 * 8000 + 1);
    auto& recognizer = *ears().recognizer;
    auto const refused = recognizer.recognize(long_one, ports::Expect::anything, Deadline::in(clock, 1h));
    EXPECT_EQ(refused.error().code, Errc::invalid_input);
    auto const late = recognizer.recognize(sound_of("d44_faq.flac"), ports::Expect::anything, Deadline::in(clock, 0s));
    EXPECT_EQ(late.error().code, Errc::too_late);
}

TEST_F(EarsTest, voice_activity_finds_the_speech_in_a_recording) {
    auto pcm = sound_of("d01_booking.flac");  // speech from 100 to 3200 ms
    pcm.resize(pcm.size() + 8000);
    auto const activity = ears().voice_activity->for_call();
    auto const window = ports::VoiceActivity::window;
    std::size_t first = 0, last = 0;
    for (std::size_t at = 0; at + window <= pcm.size(); at += window) {
        auto const probability = activity->hear(std::span{pcm}.subspan(at).first<window>()).value();
        ASSERT_GE(probability, 0.0F);
        ASSERT_LE(probability, 1.0F);
        if (probability < 0.5F) continue;
        if (first == 0) first = at;
        last = at + window;
    }
    EXPECT_NEAR(static_cast<double>(first) / 8, 100, 120);
    EXPECT_NEAR(static_cast<double>(last) / 8, 3200, 200);
}

TEST_F(EarsTest, voice_activity_starts_afresh_after_a_reset_and_calls_do_not_share_it) {
    auto const pcm = sound_of("d01_booking.flac");
    auto const window = ports::VoiceActivity::window;
    auto const one = ears().voice_activity->for_call();
    auto const at_start = one->hear(std::span{pcm}.subspan(1600).first<window>()).value();
    for (std::size_t at = 0; at + window <= 16000; at += window) {
        ASSERT_TRUE(one->hear(std::span{pcm}.subspan(at).first<window>()));
    }
    EXPECT_NE(one->hear(std::span{pcm}.subspan(1600).first<window>()).value(), at_start);
    one->reset();
    EXPECT_EQ(one->hear(std::span{pcm}.subspan(1600).first<window>()).value(), at_start);
    EXPECT_EQ(ears().voice_activity->for_call()->hear(std::span{pcm}.subspan(1600).first<window>()).value(), at_start);
}

TEST_F(EarsTest, end_of_turn_judges_as_the_reference_implementation_does) {
    struct Case {
        char const* file;
        std::size_t until_ms;  // speech up to here, then 224 ms of silence
        float probability;     // the model's own Python features, resampled by another filter
    };
    static constexpr Case cases[] = {
        {"d01_booking.flac", 3200, 0.987F},
        {"d01_booking.flac", 600, 0.069F},
        {"d18_name.flac", 2200, 0.007F},
    };
    for (auto const& [file, until_ms, probability] : cases) {
        auto pcm = sound_of(file);
        pcm.resize(8 * until_ms);
        pcm.resize(pcm.size() + std::size_t{8} * 224);
        EXPECT_NEAR(ears().end_of_turn->complete(pcm).value(), probability, 0.12) << file << ' ' << until_ms;
    }
    EXPECT_TRUE(ears().end_of_turn->complete({}));
}

TEST(Ears, a_folder_without_models_is_named_with_the_command_that_fixes_it) {
    ManualClock const clock{TimePoint{1s}};
    auto const ears = open_ears("/nowhere", clock);
    ASSERT_FALSE(ears);
    EXPECT_EQ(ears.error().code, Errc::unavailable);
    EXPECT_NE(ears.error().detail.find("tools/models/fetch"), std::string::npos);
}

}  // namespace
}  // namespace ombrex::speech
