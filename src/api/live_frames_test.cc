// SPDX-License-Identifier: Apache-2.0
#include "api/live_frames.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>

namespace ombrex::api {
namespace {

using namespace std::chrono_literals;
namespace json = boost::json;

constexpr auto id = "01000000000000000000000000000000";
model::CallId const call{Id128{{1}}};
TimePoint const answered{1'789'578'300s};

services::LiveCall from(std::string_view number) {
    services::LiveCall out{call, model::CompanyId{}, answered};
    if (!number.empty()) out.caller.number = model::CallerPhone{model::PhoneNumber::parse(number).value()};
    if (number.empty()) out.via = model::Via::website;
    out.recording = services::LiveRecording::paused;
    return out;
}

TEST(LiveFrames, a_call_is_shown_as_it_stands_and_how_long_it_lasts) {
    auto const hello = json::parse(live_hello(true, {from("+13035550177"), from("")}, answered + 84s));
    EXPECT_EQ(hello, json::parse(R"({"type":"hello","words":true,"calls":[)"
                                 R"({"id":"01000000000000000000000000000000","since":"2026-09-16T17:05:00Z",)"
                                 R"("for_ms":84000,"caller":"+13035550177","via":"telephone","written":false,)"
                                 R"("recording":"paused","on_hold":false,"put_through":false},)"
                                 R"({"id":"01000000000000000000000000000000","since":"2026-09-16T17:05:00Z",)"
                                 R"("for_ms":84000,"caller":null,"via":"website","written":false,)"
                                 R"("recording":"paused","on_hold":false,"put_through":false}]})"));
    auto const early = json::parse(live_began(from(""), answered - 1s));
    EXPECT_EQ(early.at("call").at("for_ms"), 0) << "the clock was set back";
    EXPECT_EQ(json::parse(live_ended(call)).at("call"), id);
}

TEST(LiveFrames, what_is_told_of_a_call_is_the_same_late_as_live) {
    services::LiveAct const act{3, "check_availability", services::LiveAct::State::done, 200ms, 41s};
    std::vector<services::LiveNews> const news{
        ports::Caption{model::Speaker::caller, ports::SpokenText{"Thursday \"late\""}, 37s, false},
        ports::SlotNoted{"service", ports::SpokenText{"Hot shave"}, "confirmed"}, act};
    auto const opened = json::parse(live_opened(call, news, answered));
    EXPECT_EQ(opened.at("type"), "opened");
    auto const& told = opened.at("so_far").as_array();
    ASSERT_EQ(told.size(), 3U);
    for (std::size_t n = 0; n < 3; ++n) EXPECT_EQ(told[n], json::parse(live_news(call, news[n], answered)));
    EXPECT_EQ(told[0], json::parse(R"({"type":"caption","call":"01000000000000000000000000000000",)"
                                   R"("speaker":"caller","text":"Thursday \"late\"","at_ms":37000,"final":false})"));
    EXPECT_EQ(told[1], json::parse(R"({"type":"noted","call":"01000000000000000000000000000000","name":"service",)"
                                   R"("value":"Hot shave","status":"confirmed"})"));
    EXPECT_EQ(told[2], json::parse(R"({"type":"act","call":"01000000000000000000000000000000","id":3,)"
                                   R"("tool":"check_availability","state":"done","took_ms":200,"at_ms":41000})"));
}

TEST(LiveFrames, a_client_asks_for_a_call_by_its_id_and_for_nothing_else) {
    auto const open = parse_live_ask(R"({"type":"open","call":"01000000000000000000000000000000"})");
    ASSERT_TRUE(open);
    EXPECT_TRUE(open->open);
    EXPECT_EQ(open->call, call);
    auto const close = parse_live_ask(R"({"type":"close","call":"01000000000000000000000000000000"})");
    ASSERT_TRUE(close);
    EXPECT_FALSE(close->open);
    for (auto const* const wrong :
         {"", "[]", "{", R"({"type":"open"})", R"({"type":"open","call":7})", R"({"type":"open","call":"x"})",
          R"({"type":"listen","call":"01000000000000000000000000000000"})",
          R"({"call":"01000000000000000000000000000000"})"}) {
        EXPECT_FALSE(parse_live_ask(wrong)) << wrong;
    }
}

}  // namespace
}  // namespace ombrex::api
