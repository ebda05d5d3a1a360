// SPDX-License-Identifier: Apache-2.0
#include "app/caller_scripts.h"

#include <gtest/gtest.h>

#include <fstream>

#include "audio/wav.h"
#include "base/clock.h"
#include "base/temporary_folder.h"

namespace ombrex::app {
namespace {

using namespace std::chrono_literals;

class CallerScriptsTest : public testing::Test {
protected:
    std::filesystem::path write(std::string const& name, std::string const& text) {
        std::ofstream{folder_ / name, std::ios::binary} << text;
        return folder_ / name;
    }
    void write_sound(std::string const& name, int rate, std::size_t samples) {
        audio::Sound const sound{rate, {std::vector<audio::Sample>(samples, audio::Sample{1'000})}};
        auto const wav = audio::write_wav(sound).value();
        write(name, {wav.begin(), wav.end()});
    }

    TemporaryFolder own_;
    std::filesystem::path folder_ = own_.path();
};

TEST_F(CallerScriptsTest, reads_who_calls_what_is_played_and_when) {
    write_sound("hello.wav", 16'000, 32'000);
    auto const file = write("calls.json", R"([{"id": "a", "turns": []}, {"id": "b", "scenario": "barber.toml",
        "caller_id": "+13035550177", "quiet_ms": 900, "expect": {"appointments": []}, "turns": [
        {"say": "Hello.", "file": "hello.wav", "when": "after_agent"},
        {"say": "Uh-huh.", "when": {"interrupt_after_ms": 400}, "kind": "backchannel"},
        {"keys": "12#", "when": {"silence_ms": 3000}}]}])");
    auto const calls = read_caller_scripts(file, "b");
    ASSERT_TRUE(calls) << calls.error().detail;
    ASSERT_EQ(calls.value().size(), 1U);
    auto const& call = calls.value().front();
    EXPECT_EQ(call.scenario, "barber.toml");
    EXPECT_EQ(call.caller_id, "+13035550177");
    EXPECT_EQ(call.script.quiet, 900ms);
    ASSERT_EQ(call.script.turns.size(), 3U);
    EXPECT_EQ(call.script.turns[0].text, "Hello.");
    EXPECT_NEAR(static_cast<double>(call.script.turns[0].sound.size()), 16'000, 100) << "two seconds at 8 kHz";
    EXPECT_EQ(std::get<voice::IntoReply>(call.script.turns[1].when).after, 400ms);
    EXPECT_EQ(call.script.turns[1].kind, voice::CallerTurn::Kind::backchannel);
    EXPECT_EQ(std::get<voice::AfterOwnSilence>(call.script.turns[2].when).silence, 3s);
    EXPECT_EQ(call.script.turns[2].keys, "12#");
}

TEST_F(CallerScriptsTest, says_which_file_and_what_is_wrong_with_it) {
    struct Case {
        char const* text;
        char const* only;
        Errc code;
        char const* says;
    };
    for (auto const& test : {Case{"[", "", Errc::invalid_input, "bad.json"},
                             Case{R"([{"id": 3, "turns": []}])", "", Errc::invalid_input, "bad.json"},
                             Case{R"([{"id": "a"}])", "", Errc::invalid_input, "bad.json"},
                             Case{R"([{"id": "a", "turns": []}])", "z", Errc::not_found, "no call \"z\""},
                             Case{R"([{"id": "a", "turns": [{"file": "no.wav"}]}])", "", Errc::not_found, "no.wav"}}) {
        auto const calls = read_caller_scripts(write("bad.json", test.text), test.only);
        ASSERT_FALSE(calls) << test.text;
        EXPECT_EQ(calls.error().code, test.code) << test.text;
        EXPECT_NE(calls.error().detail.find(test.says), std::string::npos) << calls.error().detail;
    }
    EXPECT_EQ(read_caller_scripts(folder_ / "none.json", "").error().code, Errc::not_found);
}

TEST_F(CallerScriptsTest, speaks_words_without_any_model) {
    auto const turn = turn_from_words("I would like a haircut.", SystemClock{});
    ASSERT_TRUE(turn);
    EXPECT_GT(turn.value().sound.size(), 8'000U);
    EXPECT_EQ(turn.value().text, "I would like a haircut.");
}

}  // namespace
}  // namespace ombrex::app
