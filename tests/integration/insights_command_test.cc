// SPDX-License-Identifier: Apache-2.0
#include "app/insights_command.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json.hpp>
#include <fstream>
#include <sstream>
#include <string>

namespace ombrex::app {
namespace {

namespace json = boost::json;

std::string small(std::string_view text) {
    std::string out{text};
    std::ranges::transform(out, out.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return out;
}

/// "boiler|heating": one of them is there.
bool tells(std::string const& summary, std::string_view wordings) {
    std::istringstream in{small(wordings)};
    for (std::string wording; std::getline(in, wording, '|');)
        if (summary.find(wording) != std::string::npos) return true;
    return false;
}

/// What score_calls.py counts. Whether a detail was made up is asked of the digits alone: the rest is quoted.
struct Score {
    int facts = 0, facts_told = 0, false_claims = 0, made_up = 0, calls = 0, moods = 0, outcomes = 0;

    void add(json::value const& gold, json::value const& got) {
        auto const summary = small(got.at("summary").as_string());
        std::string said;
        for (auto const& turn : gold.at("turns").as_array()) said += small(turn.at("text").as_string()) + " ";
        for (auto const& fact : gold.at("must_mention").as_array())
            ++facts, facts_told += tells(summary, fact.as_string());
        for (auto const& claim : gold.at("must_not_claim").as_array())
            false_claims += tells(summary, claim.as_string());
        std::istringstream words{summary};
        int length = 0;
        for (std::string word; words >> word; ++length)
            made_up += word.find_first_of("0123456789") != std::string::npos && said.find(word) == std::string::npos;
        EXPECT_LE(length, 70) << summary;
        ++calls;
        moods += got.at("sentiment") == gold.at("sentiment");
        outcomes += got.at("outcome") == gold.at("outcome");
    }
};

TEST(InsightsCommand, C7_reaches_its_bars_on_the_development_set) {
    std::ifstream file{OMBREX_SOURCE_DIR "/tests/data/calls_dev.jsonl"};
    std::stringstream lines, out;
    lines << file.rdbuf();
    std::stringstream in{lines.str()};
    ASSERT_EQ(run_insights_command(in, out, SystemClock{}), 0);
    Score score;
    for (std::string line, answer; std::getline(lines, line) && std::getline(out, answer);)
        score.add(json::parse(line), json::parse(answer));
    ASSERT_EQ(score.calls, 10);
    EXPECT_GE(10 * score.facts_told, 9 * score.facts);
    EXPECT_EQ(score.false_claims, 0);
    EXPECT_EQ(score.made_up, 0);
    EXPECT_GE(score.moods, 9);
    EXPECT_GE(score.outcomes, 9);
}

TEST(InsightsCommand, refuses_a_bad_line_by_its_number_without_its_text) {
    std::stringstream in{"{\"id\":\"a\",\"turns\":[]}\n[\"my name is Nora\"]\n"};
    std::stringstream out;
    testing::internal::CaptureStderr();
    EXPECT_EQ(run_insights_command(in, out, SystemClock{}), 3);
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "line 2: a line is one JSON object\n");
    EXPECT_THAT(out.str(), testing::StartsWith(R"({"id":"a","summary":"Question answered.")"));
}

}  // namespace
}  // namespace ombrex::app
