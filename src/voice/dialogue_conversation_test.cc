// SPDX-License-Identifier: Apache-2.0
#include "voice/dialogue_conversation.h"

#include <gtest/gtest.h>

namespace ombrex::voice {
namespace {

using namespace std::chrono_literals;

class DialogueConversationTest : public testing::Test {
protected:
    DialogueConversationTest() {
        shop.business.name = "Alder Street Barbers";
        for (std::size_t day = 0; day < 5; ++day) shop.hours.week[day] = {{9h, 17h}};
        shop.services = {{"Haircut", {"cut"}, 30min, 0min, "30 dollars", {}}};
        shop.staff = {{"Jo Park", {}, {}}};
    }
    static std::string words(Steps const& steps) {
        std::string out;
        for (auto const& step : steps) {
            if (auto const* utter = std::get_if<Utter>(&step)) out += utter->text + " ";
        }
        return out;
    }

    model::Assistant shop;
    LocalMinutes now = parse_local_minutes("2026-09-16T11:05").value();
    DialogueConversation conversation{receptionist::Dialogue{shop, {}, 0}, [this] { return now; }};
};

TEST_F(DialogueConversationTest, greets_with_locked_words_that_say_it_is_an_ai) {
    auto const steps = conversation.start();
    ASSERT_FALSE(steps.empty());
    auto const* greeting = std::get_if<Utter>(&steps.front());
    ASSERT_NE(greeting, nullptr);
    EXPECT_TRUE(greeting->locked);
    EXPECT_NE(greeting->text.find("AI"), std::string::npos);
}

TEST_F(DialogueConversationTest, what_was_understood_and_what_is_to_be_done_become_steps) {
    static_cast<void>(conversation.start());
    auto const steps = conversation.heard("a haircut tomorrow at ten please");
    bool slot = false;
    bool tool = false;
    for (auto const& step : steps) {
        if (auto const* note = std::get_if<NoteSlot>(&step)) slot = slot || note->value == "2026-09-17";
        tool = tool || std::holds_alternative<UseTool>(step);
    }
    EXPECT_TRUE(slot);
    EXPECT_TRUE(tool);
}

TEST_F(DialogueConversationTest, consent_starts_the_recorder_and_a_card_pauses_it) {
    shop.recording = model::ConsentMode::ask;
    DialogueConversation asked{receptionist::Dialogue{shop, {}, 0}, [this] { return now; }};
    static_cast<void>(asked.start());
    auto const has_start = [](Steps const& steps) {
        return std::ranges::any_of(steps, [](Step const& s) { return std::holds_alternative<StartRecording>(s); });
    };
    EXPECT_TRUE(has_start(asked.heard("yes, that's fine")));
    auto const paused = [](Steps const& steps) {
        bool last = false;
        for (auto const& step : steps) {
            if (auto const* pause = std::get_if<PauseRecording>(&step)) last = pause->paused;
        }
        return last;
    };
    EXPECT_TRUE(paused(asked.heard("my card number is four one one one one one one one one one one one")));
    EXPECT_FALSE(paused(asked.heard("what are your opening hours")));
    EXPECT_TRUE(asked.is_sensitive("the card number is four two four two"));
    EXPECT_FALSE(asked.is_sensitive("my number is 303 555 0151"));
}

TEST_F(DialogueConversationTest, a_copy_goes_on_from_where_it_was_taken) {
    static_cast<void>(conversation.start());
    auto const before = conversation.copy();
    static_cast<void>(conversation.heard("how much is a haircut"));
    auto const again = before->heard("how much is a haircut");
    EXPECT_NE(words(again).find("30 dollars"), std::string::npos) << words(again);
}

}  // namespace
}  // namespace ombrex::voice
