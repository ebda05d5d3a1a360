// SPDX-License-Identifier: Apache-2.0
#include "api/home_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ombrex::api {
namespace {

using testing::HasSubstr;
using testing::Not;

HomeCard sam() {
    HomeCard card;
    card.words.headline = "Sam <b> booked Haircut";
    card.words.outcome = "Booked";
    card.words.rows = {{"Caller", {"303 555 0177"}}};
    card.words.goes = {{"December 15, 2026", 90, "recordings"}};
    card.words.left = {"Nothing but the call itself."};
    card.words.said = {{"0:04", "Caller", "A haircut & a shave"}};
    card.listen = "/recordings/0123";
    return card;
}

TEST(HomePage, without_calls_it_says_what_to_do) {
    auto const html = render_home({}, "sip:reception@127.0.0.1:5060", DeskCarried::yes);
    EXPECT_THAT(html, HasSubstr("<h1>No calls yet.</h1>"));
    EXPECT_THAT(html, HasSubstr("<code>sip:reception@127.0.0.1:5060</code>"));
}

TEST(HomePage, leads_to_the_desk_or_says_why_there_is_none) {
    auto const carried = render_home({}, "", DeskCarried::yes);
    EXPECT_THAT(carried, HasSubstr("<a href=\"/register\">Set up your desk</a>"));
    EXPECT_THAT(carried, Not(HasSubstr("built without")));
    auto const without = render_home({}, "", DeskCarried::no);
    EXPECT_THAT(without, HasSubstr("built without the desk: Node 18.19 or newer"));
    EXPECT_THAT(without, Not(HasSubstr("/register")));
}

TEST(HomePage, opens_with_one_sentence_out_of_the_calls) {
    auto urgent = sam();
    urgent.words.urgency = "High urgency";
    EXPECT_THAT(render_home({sam()}, "", DeskCarried::yes), HasSubstr("<h1>One call.</h1>"));
    EXPECT_THAT(render_home({sam(), urgent}, "", DeskCarried::yes), HasSubstr("<h1>Two calls. One is urgent.</h1>"));
    EXPECT_THAT(render_home(std::vector(11, urgent), "", DeskCarried::yes),
                HasSubstr("<h1>11 calls. 11 are urgent.</h1>"));
}

TEST(HomePage, C36_runs_nothing_loads_nothing_from_elsewhere_and_escapes_what_callers_say) {
    auto const html = render_home({sam()}, "", DeskCarried::yes);
    for (auto const* forbidden : {"<script", "http://", "https://", "<link", "<img", " style=\"", "<b> booked"}) {
        EXPECT_THAT(html, Not(HasSubstr(forbidden))) << forbidden;
    }
    EXPECT_THAT(html, HasSubstr("A haircut &amp; a shave"));
    EXPECT_THAT(html, HasSubstr("<style>" + std::string{home_style()} + "</style>"));
}

TEST(HomePage, sound_is_offered_only_where_there_is_some) {
    auto silent = sam();
    silent.listen.clear();
    EXPECT_THAT(render_home({sam()}, "", DeskCarried::yes), HasSubstr("<audio controls preload=\"none\""));
    EXPECT_THAT(render_home({silent}, "", DeskCarried::yes), Not(HasSubstr("<audio")));
}

TEST(HomePage, C24_a_recording_can_be_saved_before_it_goes) {
    auto silent = sam();
    silent.listen.clear();
    EXPECT_THAT(render_home({sam()}, "", DeskCarried::yes), HasSubstr("<a href=\"/recordings/0123\" download>"));
    EXPECT_THAT(render_home({silent}, "", DeskCarried::yes), Not(HasSubstr("download")));
}

TEST(HomePage, C24_a_shorter_life_is_a_shorter_row_of_ticks) {
    auto longer = sam();
    longer.words.goes.front().days_left = 365;
    auto const ticks = [](std::string const& html) {
        std::size_t count = 0;
        for (auto at = html.find("<rect"); at != std::string::npos; at = html.find("<rect", at + 1)) ++count;
        return count;
    };
    EXPECT_EQ(ticks(render_home({sam()}, "", DeskCarried::yes)), 9U);
    EXPECT_EQ(ticks(render_home({longer}, "", DeskCarried::yes)), 36U);
}

}  // namespace
}  // namespace ombrex::api
