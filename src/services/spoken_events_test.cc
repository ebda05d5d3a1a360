// SPDX-License-Identifier: Apache-2.0
#include "services/spoken_events.h"

#include <gmock/gmock.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "base/clock.h"

namespace ombrex::services {
namespace {

using namespace std::chrono_literals;
using namespace receptionist;
namespace json = boost::json;
using ::testing::ElementsAre;

class SpokenEventsTest : public testing::Test {
protected:
    SpokenEventsTest() {
        shop.business.zone = TimeZone::find("America/Denver").value();
        shop.business.locale = "en-US";
        row.outcome = model::Outcome::booked;
        row.end_reason = model::EndReason::agent_hangup;
    }
    /// As the export has them.
    json::array ended() { return json::parse(events.ended(row).reveal<privacy::Purpose::serve_call>()).as_array(); }
    static std::vector<std::string> column(json::array const& all, std::string_view key) {
        std::vector<std::string> out;
        for (auto const& one : all) {
            auto const& value = one.as_object().at(json::string_view{key.data(), key.size()});
            out.push_back(value.is_string() ? std::string{value.as_string()} : json::serialize(value));
        }
        return out;
    }
    static CallerSaid said(std::string text) { return {std::move(text), LocalMinutes{}}; }

    ManualClock clock{TimePoint{}};
    model::Assistant shop;
    CallContext const context{{}, {}, shop, clock.now()};
    model::Call row;
    SpokenEvents events{clock, context, {}};
};

TEST_F(SpokenEventsTest, tell_what_she_said_understood_and_asked_for_with_the_time_since_answer) {
    auto kept = events.take(0, CallStarted{}, {Say{SayKind::greeting, "Hello."}});
    clock.advance(2s);
    SlotChanged slot{"service", std::string{"Haircut"}, "a cut"};
    kept = events.take(kept, said("a cut"), {slot, CallTool{3, ports::AnswerFaq{"parking"}}});
    clock.advance(500ms);
    events.take(kept, ToolFinished{3, ports::FaqAnswer{"Behind the shop."}}, {Say{SayKind::inform, "Behind."}});
    auto const all = ended();
    EXPECT_THAT(column(all, "event"), ElementsAre("start", "agent_said", "listening", "slot", "tool_call",
                                                  "tool_result", "agent_said", "listening", "end"));
    EXPECT_THAT(column(all, "seq"), ElementsAre("1", "2", "3", "4", "5", "6", "7", "8", "9"));
    EXPECT_THAT(column(all, "turn"), ElementsAre("0", "0", "0", "1", "1", "1", "1", "1", "1"));
    EXPECT_EQ(all[4].at("t_ms"), 2000);
    EXPECT_EQ(all[5].at("t_ms"), 2500);
    EXPECT_EQ(all[5].at("id"), all[4].at("id"));
    EXPECT_EQ(all[8].at("outcome"), "booked");
}

TEST_F(SpokenEventsTest, what_she_made_of_half_a_sentence_is_taken_back_with_it) {
    auto const greeted = events.take(0, CallStarted{}, {Say{SayKind::greeting, "Hello."}});
    events.take(greeted, said("a cut"), {Say{SayKind::ask, "When?"}});
    events.take(greeted, said("a cut and a shave"), {Say{SayKind::ask, "Both?"}});
    auto const all = ended();
    EXPECT_THAT(column(all, "event"),
                ElementsAre("start", "agent_said", "listening", "agent_said", "listening", "end"));
    EXPECT_EQ(all[3].at("text"), "Both?");
    EXPECT_EQ(all[3].at("turn"), 1);
    EXPECT_EQ(all[3].at("seq"), 4);
}

TEST_F(SpokenEventsTest, who_hangs_up_is_told_nothing_more) {
    auto kept = events.take(0, CallStarted{}, {Say{SayKind::greeting, "Hello."}});
    events.take(kept, HungUp{}, {CallTool{1, ports::AnswerFaq{"parking"}}, End{}});
    EXPECT_THAT(column(ended(), "event"), ElementsAre("start", "agent_said", "listening", "end"));
}

}  // namespace
}  // namespace ombrex::services
