// SPDX-License-Identifier: Apache-2.0
#include "voice/silent_speech.h"

#include <gtest/gtest.h>

#include "base/wait.h"
#include "voice/trial_agent.h"

namespace ombrex::voice {
namespace {

using namespace std::chrono_literals;

/// A written call, beat by beat.
class SilentSpeechTest : public testing::Test {
protected:
    void SetUp() override {
        agent = std::make_unique<LocalAgent>(context.get_executor(), speech.engines(), SilentSpeech::patient({}),
                                             std::make_unique<TrialConversation>(script), tools, observer, clock);
        agent->begin(floor, clock.monotonic());
        pass(200ms);
    }
    void TearDown() override {
        tools.release();
        TaskGroup last{context.get_executor()};
        static_cast<void>(last.spawn(agent->close()));
        context.restart();
        context.run();
    }
    void pass(std::chrono::milliseconds time) {
        for (; time > 0ms; time -= audio::frame_duration) {
            clock.advance(audio::frame_duration);
            context.restart();
            context.poll();
            agent->on(floor.beat({}, clock.monotonic()), clock.monotonic());
            context.restart();
            context.poll();
        }
    }
    void write(std::string text) { agent->read(ports::SpokenText{std::move(text)}, clock.monotonic()); }
    std::vector<std::string> replies() const {
        std::vector<std::string> out;
        for (auto const& reply : observer.all<ports::ReplyBegan>())
            out.push_back(reply.text.reveal<privacy::Purpose::serve_call>());
        return out;
    }
    std::vector<std::string> said() const {
        std::vector<std::string> out;
        for (auto const& caption : observer.all<ports::Caption>()) {
            if (caption.final) out.push_back(caption.text.reveal<privacy::Purpose::serve_call>());
        }
        return out;
    }

    asio::io_context context;
    ManualClock clock{TimePoint{}};
    SilentSpeech speech;
    TrialConversation::Script script;
    TrialTools tools;
    TrialObserver observer;
    TrialFloor floor;
    std::unique_ptr<LocalAgent> agent;
};

using Texts = std::vector<std::string>;

TEST_F(SilentSpeechTest, what_is_written_is_answered_within_a_few_beats_and_stands_in_the_transcript) {
    EXPECT_EQ(replies(), Texts{"Good day."});
    write("a haircut, please");
    pass(100ms);
    EXPECT_EQ(replies(), (Texts{"Good day.", "Fine."}));
    EXPECT_EQ(said(), (Texts{"Good day.", "a haircut, please", "Fine."}));
    auto const transcript = agent->report().transcript;
    ASSERT_EQ(transcript.size(), 3U);
    EXPECT_EQ(transcript[1].speaker, model::Speaker::caller);
    EXPECT_EQ(transcript[2].number, 1);
}

TEST_F(SilentSpeechTest, what_is_written_at_once_is_answered_one_after_the_other) {
    write("one");
    write("two");
    pass(200ms);
    EXPECT_EQ(script.diary, (Texts{"1 one", "2 two"}));
    EXPECT_EQ(said(), (Texts{"Good day.", "one", "Fine.", "two", "Fine."}));
}

TEST_F(SilentSpeechTest, a_program_that_answers_at_once_has_read_the_whole_reply) {
    script.answer = [](std::string_view) { return Steps{Utter{.text = "On Friday at two. Shall I book it?"}}; };
    write("a haircut, please");
    while (replies().size() < 2) pass(audio::frame_duration);
    write("yes");
    pass(200ms);
    EXPECT_EQ(script.diary, (Texts{"1 a haircut, please", "2 yes"})) << "nothing was interrupted";
    EXPECT_EQ(said()[2], "On Friday at two. Shall I book it?");
}

TEST_F(SilentSpeechTest, what_is_written_while_a_tool_works_waits_for_its_answer) {
    script.answer = [](std::string_view) {
        return Steps{Utter{.text = "Let me see."}, UseTool{.id = 1, .call = ports::CheckAvailability{}}};
    };
    tools.held = true;
    write("when are you free");
    pass(100ms);
    write("hello?");
    pass(100ms);
    EXPECT_EQ(script.diary, Texts{"1 when are you free"});
    tools.release();
    script.answer = [](std::string_view) { return Steps{Utter{.text = "Fine."}}; };
    pass(200ms);
    EXPECT_EQ(script.diary, (Texts{"1 when are you free", "2 tool 1", "3 hello?"}));
}

TEST_F(SilentSpeechTest, a_writer_has_a_minute_and_a_half_before_he_is_asked_and_none_passes_while_he_is_at_it) {
    pass(85s);
    agent->note_active(clock.monotonic());
    pass(85s);
    EXPECT_TRUE(script.diary.empty());
    pass(6s);
    EXPECT_EQ(script.diary, Texts{"1 silence"});
}

}  // namespace
}  // namespace ombrex::voice
