// SPDX-License-Identifier: Apache-2.0
#include "app/when_command.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <chrono>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

#include "base/time_zone.h"

namespace ombrex::app {
namespace {

namespace json = boost::json;

std::string_view text(json::value const& object, std::string_view key) {
    auto const* const value = object.as_object().if_contains(key);
    return value != nullptr && value->is_string() ? std::string_view{value->as_string()} : std::string_view{};
}

/// Whether the wall-clock moment is one that this result allows: the rule of when_score.py, told again so that the test
/// needs no second program. Moments and clocks compare as text.
bool allows(json::value const& result, std::string_view moment) {
    auto const kind = text(result, "kind");
    if (kind == "at") return text(result, "at") == moment;
    if (kind == "date") return text(result, "date") == moment.substr(0, 10);
    if (kind == "time") return text(result, "time") == moment.substr(11);
    if (kind != "window") return false;
    for (auto const& window : result.at("windows").as_array()) {
        auto const from = text(window, "from");
        auto const to = text(window, "to");
        auto const probe = from.size() == 5 || to.size() == 5 ? moment.substr(11) : moment;
        if (from <= probe && (to.empty() || probe < to)) return true;
    }
    return false;
}

bool is_that_day(json::value const& result, std::string_view date) {
    if (text(result, "kind") != "window") return false;
    auto const day = parse_local_day(date).value();
    auto const noon_on = [](LocalDays other) { return to_string(other) + "T12:00"; };
    return allows(result, noon_on(day)) && !allows(result, noon_on(day - std::chrono::days{1})) &&
           !allows(result, noon_on(day + std::chrono::days{1}));
}

bool meets(json::value const& expected, json::value const& result) {
    auto const kind = text(expected, "kind");
    auto const got = text(result, "kind");
    if (kind == "at") return got == "at" && text(result, "at") == text(expected, "at");
    if (kind == "date")
        return text(result, "date") == text(expected, "date") || is_that_day(result, text(expected, "date"));
    if (kind == "time")
        return text(result, "time") == text(expected, "time") ||
               (got == "at" && text(result, "at").substr(11) == text(expected, "time"));
    if (kind != "window") return got == kind;
    auto const fits = [&](std::string_view list, bool wanted) {
        for (auto const& probe : expected.at(list).as_array()) {
            if (allows(result, probe.as_string()) != wanted) return false;
        }
        return true;
    };
    return got != "ask" && got != "none" && fits("accepts", true) && fits("rejects", false);
}

bool is_right(json::value const& expected, json::value const& result) {
    auto const& object = expected.as_object();
    if (meets(expected, result)) return true;
    if (auto const* ask_too = object.if_contains("ask_ok");
        ask_too != nullptr && ask_too->as_bool() && text(result, "kind") == "ask")
        return true;
    auto const* const others = object.if_contains("alts");
    if (others == nullptr) return false;
    for (auto const& other : others->as_array()) {
        if (meets(other, result)) return true;
    }
    return false;
}

TEST(WhenCommand, understands_the_development_set) {
    std::ifstream file{OMBREX_SOURCE_DIR "/tests/data/when_dev.jsonl"};
    ASSERT_TRUE(file);
    std::stringstream cases;
    cases << file.rdbuf();
    std::stringstream results;
    std::stringstream again{cases.str()};
    ASSERT_EQ(run_when_command(again, results), 0);

    int right = 0;
    std::string misses;
    for (std::string line, answer; std::getline(cases, line) && std::getline(results, answer);) {
        bool const hit = is_right(json::parse(line).at("expect"), json::parse(answer));
        right += hit ? 1 : 0;
        if (!hit) misses += line + "\n  got " + answer + "\n";
    }
    EXPECT_GE(right, 98) << misses;
}

struct Line {
    char const *in, *out;
};

TEST(WhenCommand, writes_one_result_a_line_in_the_same_order) {
    std::string const head =
        R"("locale":"en-US","tz":"America/Denver","now":"2026-09-16T11:05","hours":"mon-fri 08:30-17:00",)";
    std::stringstream in;
    std::stringstream out;
    std::string expected;
    for (auto const& [said, means] : {
             Line{R"("say":"friday at three")", R"("kind":"at","at":"2026-09-18T15:00")"},
             Line{R"("say":"friday")", R"("kind":"date","date":"2026-09-18")"},
             Line{R"("want":"time","say":"at three")", R"("kind":"time","time":"15:00")"},
             Line{R"("say":"afternoons")", R"("kind":"window","windows":[{"from":"12:00","to":"17:30"}])"},
             Line{R"("say":"after the tenth of october")",
                  R"("kind":"window","windows":[{"from":"2026-10-11T00:00","to":null}])"},
             Line{R"("say":"wednesday")", R"("kind":"ask","why":"which_date","options":["2026-09-16","2026-09-23"])"},
             Line{R"("prior":{"at":"2026-09-18T14:00"},"say":"an hour later")",
                  R"("kind":"at","at":"2026-09-18T15:00")"},
             Line{R"("prior":{"date":"2026-09-18"},"say":"seven")",
                  R"("kind":"ask","why":"closed","options":["2026-09-18T07:00","2026-09-18T19:00"])"},
             Line{R"("offers":["2026-09-17T09:30","2026-09-17T16:00"],"say":"the second one")",
                  R"("kind":"at","at":"2026-09-17T16:00")"},
             Line{R"("prior":null,"offers":null,"say":"hello")", R"("kind":"none")"},
         }) {
        in << R"({"id":"x",)" << head << said << "}\n";
        expected += R"({"id":"x",)" + std::string{means} + "}\n";
    }
    EXPECT_EQ(run_when_command(in, out), 0);
    EXPECT_EQ(out.str(), expected);
}

TEST(WhenCommand, refuses_a_bad_line_and_says_which) {
    std::string const good =
        R"({"id":"a","locale":"en-US","tz":"America/Denver","now":"2026-09-16T11:05","hours":"","say":"tomorrow"})";
    for (auto const& [bad, fault] : {
             Line{"{", "no JSON"},
             Line{"[]", "one JSON object"},
             Line{"{}", "\"id\""},
             Line{R"({"id":"a","locale":"fr-CA"})", "en-US or en-GB"},
             Line{R"({"id":"a","locale":"en-US","tz":"Mars"})", "no time zone"},
             Line{R"({"id":"a","locale":"en-US","tz":"America/Denver","now":"today"})", "looks like 2026"},
         }) {
        std::stringstream in{good + "\n" + bad + "\n" + good + "\n"};
        std::stringstream out;
        testing::internal::CaptureStderr();
        EXPECT_EQ(run_when_command(in, out), 3) << bad;
        EXPECT_THAT(testing::internal::GetCapturedStderr(),
                    testing::AllOf(testing::StartsWith("line 2: "), testing::HasSubstr(fault)));
        EXPECT_EQ(out.str(), "{\"id\":\"a\",\"kind\":\"date\",\"date\":\"2026-09-17\"}\n");
    }
}

}  // namespace
}  // namespace ombrex::app
