// SPDX-License-Identifier: Apache-2.0
#include "app/when_command.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>

namespace ombrex::app {
namespace {

std::string const data = OMBREX_SOURCE_DIR "/tests/data/";

/// The scorer's last line, "97 passed, 3 failed", with the misses before it.
std::string score(std::string const& results) {
    std::string const command =
        "python3 '" + data + "when_score.py' '" + data + "when_dev.jsonl' '" + results + "' --misses";
    std::unique_ptr<FILE, int (*)(FILE*)> const pipe{popen(command.c_str(), "r"), pclose};
    std::string output;
    for (int c; pipe && (c = std::fgetc(pipe.get())) != EOF;) output += static_cast<char>(c);
    return output;
}

TEST(WhenCommand, understands_the_development_set) {
    std::ifstream cases{data + "when_dev.jsonl"};
    ASSERT_TRUE(cases);
    auto const results = testing::TempDir() + "when_results.jsonl";
    {
        std::ofstream out{results};
        ASSERT_EQ(run_when_command(cases, out), 0);
    }
    auto const scored = score(results);
    std::filesystem::remove(results);
    auto const last = scored.rfind('\n', scored.size() - 2) + 1;
    EXPECT_GE(std::atoi(scored.c_str() + last), 98) << scored;
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
