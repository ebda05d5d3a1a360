// SPDX-License-Identifier: Apache-2.0
#include "services/live_feed.h"

#include <gmock/gmock.h>

#include "base/random.h"
#include "services/role_view.h"

namespace ombrex::services {
namespace {

using namespace std::chrono_literals;
using enum privacy::Purpose;
using model::Speaker;
using ports::CallState;
using testing::ElementsAre;
using testing::IsEmpty;

std::string in_words(LiveNews const& news) {
    if (auto const* call = std::get_if<LiveCall>(&news)) {
        return "recording " + std::string{live_recording_words[static_cast<std::size_t>(call->recording)]} +
               (call->on_hold ? ", on hold" : "") + (call->put_through ? ", put through" : "");
    }
    if (auto const* line = std::get_if<ports::Caption>(&news)) {
        return std::string{line->speaker == Speaker::caller ? "caller: " : "agent: "} +
               line->text.reveal<serve_call>() + (line->final ? "" : "...");
    }
    if (auto const* slot = std::get_if<ports::SlotNoted>(&news)) {
        return slot->name + "=" + slot->value.reveal<serve_call>() + " " + slot->status;
    }
    auto const& act = std::get<LiveAct>(news);
    return std::string{act.tool} + " " + std::string{live_act_words[static_cast<std::size_t>(act.state)]};
}

class Notebook final : public LiveFeed::Watcher {
public:
    void began(LiveCall const& call) override {
        lines.push_back("began " + std::to_string(call.id.value().bytes()[0]));
    }
    void told(model::CallId, LiveNews const& news) override { lines.push_back(in_words(news)); }
    void ended(model::CallId call) override { lines.push_back("ended " + std::to_string(call.value().bytes()[0])); }

    std::vector<std::string> lines;
};

class LiveFeedTest : public testing::Test {
protected:
    static Id128 id(std::uint8_t n) { return Id128{{n}}; }
    LiveCall call(std::uint8_t n = 1) const {
        LiveCall out{model::CallId{id(n)}, company, clock.now()};
        out.recording = LiveRecording::on;
        return out;
    }
    static ports::Caption said(Speaker who, std::string text, bool final = true) {
        return {who, ports::SpokenText{std::move(text)}, 700ms, final};
    }
    static ports::SlotNoted noted(std::string name, std::string value, std::string status = "heard") {
        return {std::move(name), ports::SpokenText{std::move(value)}, std::move(status)};
    }
    std::vector<std::string> so_far(std::uint8_t n = 1) const {
        std::vector<std::string> out;
        auto const news = feed.so_far(company, model::CallId{id(n)});
        if (!news) return {"none"};
        for (auto const& one : *news) out.push_back(in_words(one));
        return out;
    }

    ManualClock clock{TimePoint{1'000s}};
    model::CompanyId company{id(7)}, stranger{id(8)};
    LiveFeed feed{clock};
    Notebook notebook;
};

TEST_F(LiveFeedTest, a_watcher_is_told_of_a_call_from_its_beginning_to_its_end) {
    LiveFeed::Place const place{feed, company, notebook};
    auto observer = feed.follow(call());
    observer->on(CallState::answered);
    observer->on(said(Speaker::agent, "Hello.", false));
    observer->on(said(Speaker::agent, "Hello."));
    observer->on(said(Speaker::caller, "A hair", false));
    observer->on(ports::VoiceScore{0.9F});
    observer->on(said(Speaker::caller, "A haircut"));
    observer->on(noted("service", "Haircut"));
    observer->on(ports::ToolAsked{4, ports::CheckAvailability{"Haircut", {}, {}, {}}});
    observer->on(ports::ToolAnswered{4, ports::Availability{}, 200ms});
    observer->on(ports::TurnTiming{});
    observer->on(CallState::ended);
    observer.reset();
    EXPECT_THAT(notebook.lines,
                ElementsAre("began 1", "agent: Hello....", "agent: Hello.", "caller: A hair...", "caller: A haircut",
                            "service=Haircut heard", "check_availability asked", "check_availability done", "ended 1"));
    EXPECT_THAT(feed.running(company), IsEmpty());
}

TEST_F(LiveFeedTest, who_comes_late_is_told_the_call_so_far) {
    auto const observer = feed.follow(call());
    observer->on(said(Speaker::agent, "Hello."));
    observer->on(ports::ToolAsked{1, ports::CheckAvailability{"Haircut", {}, {}, {}}});
    observer->on(noted("service", "Shave"));
    observer->on(noted("service", "Haircut", "confirmed"));
    observer->on(ports::ToolAnswered{1, ports::ToolFailure{}, 1s});
    observer->on(said(Speaker::caller, "On Thurs", false));
    observer->on(said(Speaker::caller, "On Thursday", false));
    EXPECT_THAT(so_far(), ElementsAre("agent: Hello.", "check_availability refused", "service=Haircut confirmed",
                                      "caller: On Thursday..."));
}

TEST_F(LiveFeedTest, what_the_assistant_says_clause_by_clause_is_one_sentence) {
    auto const observer = feed.follow(call());
    observer->on(said(Speaker::agent, "Luis has two,", false));
    observer->on(said(Speaker::agent, "or half past four.", false));
    EXPECT_THAT(so_far(), ElementsAre("agent: Luis has two, or half past four...."));
    observer->on(said(Speaker::agent, "Luis has two,"));  // he was interrupted
    EXPECT_THAT(so_far(), ElementsAre("agent: Luis has two,"));
}

TEST_F(LiveFeedTest, how_a_call_stands_follows_its_states) {
    LiveFeed::Place const place{feed, company, notebook};
    auto asks = call();
    asks.recording = LiveRecording::asked;
    auto const observer = feed.follow(asks);
    observer->on(CallState::recording_paused);  // there is none yet
    for (auto const state : {CallState::recording_started, CallState::recording_paused, CallState::recording_resumed,
                             CallState::on_hold, CallState::resumed, CallState::put_through}) {
        observer->on(state);
    }
    EXPECT_THAT(notebook.lines, ElementsAre("began 1", "recording on", "recording paused", "recording on",
                                            "recording on, on hold", "recording on", "recording off, put through"));
    auto const refuses = feed.follow(call(2));
    refuses->on(CallState::recording_refused);
    auto const fails = feed.follow(call(3));
    fails->on(CallState::recording_failed);
    auto const running = feed.running(company);
    ASSERT_EQ(running.size(), 3U);
    EXPECT_EQ(running[1].recording, LiveRecording::refused);
    EXPECT_EQ(running[2].recording, LiveRecording::failed);
}

TEST_F(LiveFeedTest, another_company_is_told_nothing) {
    LiveFeed::Place const place{feed, stranger, notebook};
    auto observer = feed.follow(call());
    observer->on(said(Speaker::caller, "A haircut"));
    EXPECT_THAT(feed.running(stranger), IsEmpty());
    EXPECT_FALSE(feed.so_far(stranger, model::CallId{id(1)}));
    observer.reset();
    EXPECT_THAT(notebook.lines, IsEmpty());
}

TEST_F(LiveFeedTest, a_watcher_who_left_is_told_nothing_more) {
    auto const observer = feed.follow(call());
    {
        LiveFeed::Place const place{feed, company, notebook};
    }
    observer->on(said(Speaker::caller, "A haircut"));
    EXPECT_THAT(notebook.lines, IsEmpty());
}

TEST_F(LiveFeedTest, what_is_kept_of_a_call_is_bounded) {
    auto const observer = feed.follow(call());
    for (std::size_t n = 0; n < LiveFeed::told_max + 5; ++n) {
        observer->on(said(Speaker::agent, std::to_string(n)));
        observer->on(noted("slot" + std::to_string(n), "x"));
    }
    auto const kept = so_far();
    ASSERT_EQ(kept.size(), LiveFeed::told_max + LiveFeed::noted_max);
    EXPECT_EQ(kept.front(), "agent: 5");
    EXPECT_EQ(kept[LiveFeed::told_max - 1], "agent: 204");
    auto const other = feed.follow(call(2));
    other->on(said(Speaker::caller, std::string(LiveFeed::text_max - 1, 'a') + "é"));
    EXPECT_EQ(so_far(2).front().size(), std::string_view{"caller: "}.size() + LiveFeed::text_max - 1);
}

TEST_F(LiveFeedTest, C12_of_a_card_that_is_read_out_four_digits_are_shown) {
    auto const observer = feed.follow(call());
    observer->on(said(Speaker::caller, "it is 4111 1111 1111 1111 and", false));
    EXPECT_EQ(so_far().front().find("4111 1111"), std::string::npos);
    observer->on(noted("message", "my card is 4111111111111111"));
    EXPECT_EQ(so_far().front().find("41111111"), std::string::npos);
}

TEST_F(LiveFeedTest, C12_a_card_that_is_read_out_in_pieces_is_shown_to_nobody) {
    LiveFeed::Place const place{feed, company, notebook};
    auto const observer = feed.follow(call());
    observer->on(said(Speaker::caller, "It is 4111 1111"));
    observer->on(said(Speaker::agent, "Go on."));
    observer->on(said(Speaker::caller, "1111 1111"));
    EXPECT_EQ(notebook.lines.back(), "caller: [card ending 1111]");
    EXPECT_THAT(so_far(), ElementsAre("caller: It is [card]", "agent: Go on.", "caller: [card ending 1111]"));
}

TEST_F(LiveFeedTest, who_looked_into_a_call_is_remembered_while_it_runs) {
    model::CallId const which{id(1)};
    feed.note_look(which, "user:1");
    EXPECT_FALSE(feed.saw(which, "user:1")) << "it does not run";
    auto observer = feed.follow(call());
    feed.note_look(which, "user:1");
    EXPECT_TRUE(feed.saw(which, "user:1"));
    EXPECT_FALSE(feed.saw(which, "user:2"));
    observer.reset();
    EXPECT_FALSE(feed.saw(which, "user:1"));
}

TEST_F(LiveFeedTest, a_viewer_sees_how_a_call_stands_and_neither_words_nor_number) {
    auto seen = call();
    seen.caller.number = model::CallerPhone{model::PhoneNumber::parse("+13035550177").value()};
    keep_from(model::Role::staff, seen);
    EXPECT_TRUE(seen.caller.number);
    keep_from(model::Role::viewer, seen);
    EXPECT_FALSE(seen.caller.number);
    for (LiveNews const& words : {LiveNews{said(Speaker::caller, "hello")}, LiveNews{noted("callback", "+1303")}}) {
        EXPECT_FALSE(is_told(model::Role::viewer, words));
        EXPECT_TRUE(is_told(model::Role::staff, words));
    }
    EXPECT_TRUE(is_told(model::Role::viewer, LiveNews{seen}));
    EXPECT_TRUE(is_told(model::Role::viewer, LiveNews{LiveAct{}}));
}

}  // namespace
}  // namespace ombrex::services
