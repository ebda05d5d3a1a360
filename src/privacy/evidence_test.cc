// SPDX-License-Identifier: Apache-2.0
#include "privacy/evidence.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <filesystem>

#include "privacy/clause_places.h"

namespace ombrex::privacy {
namespace {

namespace json = boost::json;
using std::chrono::days;

Evidence some_evidence() {
    Evidence out{.made = TimePoint{std::chrono::seconds{1'800'000'000}}};
    out.transports = {"http.address: 127.0.0.1:8080 on the loopback"};
    Figures figures;
    figures.held = {{Category::call_recording, 12, 3, 1, 4, out.made - days{89}},
                    {Category::transcript, 9, 0, 0, 0, {}}};
    figures.destroyed = {{Category::call_recording, 40, 2}};
    figures.disclosed = {{Recipient::openai, {Category::anonymised_transcript}, 25},
                         {Recipient::google, {Category::calendar_token, Category::appointment}, 4}};
    figures.requests = {2, 0, 11, 10, 3};
    out.figures = figures;
    return out;
}

json::object live(Audience audience, std::size_t clause, Policy const& policy = published_policy) {
    auto const document = json::parse(render_evidence_json(policy, {}, some_evidence(), audience));
    return document.at("clauses").at(clause - 1).at("live").as_object();
}

TEST(Evidence, the_operator_sees_every_count_under_the_promise_it_belongs_to) {
    EXPECT_EQ(json::serialize(live(Audience::operators, 24).at("call_recording")),
              R"({"held":12,"due":3,"overdue":1,"on_hold":4,"oldest_days":89,"destroyed":40,"destroyed_late":2})");
    EXPECT_EQ(live(Audience::operators, 3).at("call_recording"), live(Audience::operators, 24).at("call_recording"));
    EXPECT_EQ(live(Audience::operators, 23).at("disclosed_to_openai").at("anonymised_transcript"), 25);
    EXPECT_EQ(live(Audience::operators, 22).at("disclosed_to_google").at("appointment"), 4);
    EXPECT_EQ(live(Audience::operators, 22).at("disclosed_to_microsoft").at("appointment"), 0);
    EXPECT_EQ(live(Audience::operators, 43).at("requests").at("open"), 2);
    EXPECT_EQ(live(Audience::operators, 43).at("requests").at("in_time"), 10);
    EXPECT_EQ(live(Audience::operators, 43).at("requests").at("recipients_failed"), 3);
    EXPECT_EQ(live(Audience::operators, 29).at("transports").as_array().size(), 1U);
    EXPECT_TRUE(live(Audience::operators, 16).empty());
}

TEST(Evidence, C15_others_see_no_count_of_fewer_than_ten) {
    auto const recordings = live(Audience::everybody, 24).at("call_recording");
    EXPECT_EQ(recordings.at("held"), 12);
    EXPECT_EQ(recordings.at("overdue"), "fewer than 10");
    EXPECT_EQ(recordings.at("destroyed_late"), "fewer than 10");
    EXPECT_EQ(live(Audience::everybody, 4).at("transcript").at("held"), "fewer than 10");
    EXPECT_EQ(live(Audience::everybody, 22).at("disclosed_to_google").at("appointment"), "fewer than 10");
    EXPECT_EQ(live(Audience::everybody, 43).at("requests").at("overdue"), 0);
    Policy policy = published_policy;
    policy.limits[static_cast<std::size_t>(Limit::smallest_group)].value = 13;
    EXPECT_EQ(live(Audience::everybody, 24, policy).at("call_recording").at("held"), "fewer than 13");
    EXPECT_EQ(live(Audience::everybody, 24, policy).at("call_recording").as_object().count("oldest_days"), 0U);
}

TEST(Evidence, the_files_it_names_are_there) {
    for (ClauseRow const& row : published_policy.clauses) {
        for (std::string_view const file : places_of(row.clause).code) {
            EXPECT_TRUE(std::filesystem::exists(std::filesystem::path{OMBREX_SOURCE_DIR} / file)) << file;
        }
    }
    EXPECT_GE(reveal_places().size(), 20U);
    EXPECT_THAT(places_of(Clause{24}).code, testing::Contains("src/services/erase_due.h"));
    EXPECT_THAT(places_of(Clause{24}).tests,
                testing::Contains("C24_recording_is_there_on_day_90_and_gone_when_it_is_over"));
}

TEST(Evidence, a_person_can_read_it) {
    auto const text = render_evidence_text(published_policy, some_evidence(), Audience::operators);
    EXPECT_THAT(text, testing::HasSubstr("C24  kept"));
    EXPECT_THAT(text, testing::HasSubstr(R"(       call_recording: {"held":12,)"));
}

}  // namespace
}  // namespace ombrex::privacy
