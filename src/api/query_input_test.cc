// SPDX-License-Identifier: Apache-2.0
#include "api/query_input.h"

#include <gtest/gtest.h>

#include <array>

namespace ombrex::api {
namespace {

using namespace std::chrono_literals;
using namespace std::string_view_literals;
constexpr std::array words{"booked"sv, "spam"sv};

QueryInput asked(std::string query) {
    net::HttpRequest request;
    request.target = "/api/v1/calls" + query;
    return QueryInput{request};
}

TEST(QueryInput, reads_each_kind_of_parameter) {
    auto input = asked("?q=Sam+R%C3%A9ed&from=2026-09-16&limit=7&open=true&outcome=spam");
    EXPECT_EQ(input.text("q", 20), "Sam Réed");
    EXPECT_EQ(to_string(input.day("from").value()), "2026-09-16");
    EXPECT_EQ(input.number("limit", 1, 100, 50), 7);
    EXPECT_TRUE(input.flag("open"));
    EXPECT_EQ(input.word("outcome", words), 1U);
    EXPECT_FALSE(input.refusal());
}

TEST(QueryInput, what_is_not_there_has_its_usual_value) {
    for (auto const* none : {"", "?", "?&"}) {
        auto input = asked(none);
        EXPECT_EQ(input.text("q", 20), "");
        EXPECT_FALSE(input.day("from"));
        EXPECT_EQ(input.number("limit", 1, 100, 50), 50);
        EXPECT_FALSE(input.flag("open"));
        EXPECT_FALSE(input.word("outcome", words));
        EXPECT_FALSE(input.cursor("cursor"));
        EXPECT_FALSE(input.refusal());
    }
}

/// What is said to be wrong, once all parameters were read.
std::string refused(std::string const& query) {
    auto input = asked(query);
    static_cast<void>(input.text("q", 4));
    static_cast<void>(input.required_day("from"));
    static_cast<void>(input.number("limit", 1, 100, 50));
    static_cast<void>(input.flag("open"));
    static_cast<void>(input.word("outcome", words));
    static_cast<void>(input.cursor("cursor"));
    auto const answer = input.refusal();
    return answer && answer->status == 400 ? answer->body : std::string{};
}

TEST(QueryInput, what_is_wrong_is_said_of_each_parameter) {
    auto const good = std::string{"?from=2026-09-16"};
    EXPECT_EQ(refused(good), "");
    struct Case {
        char const *more, *says;
    };
    for (auto const& one :
         {Case{"&q=", R"("q":"is empty")"}, Case{"&q=12345", R"("q":"has at most 4 characters")"},
          Case{"&from=2026-02-30", R"("from":"is to be a day like 2026-09-16")"},
          Case{"&limit=0", R"("limit":"is a number from 1 to 100")"}, Case{"&limit=1e2", R"("limit":")"},
          Case{"&limit=101", R"("limit":")"}, Case{"&open=yes", R"("open":"is to be true or false")"},
          Case{"&outcome=lunch", R"("outcome":"is one of booked, spam")"},
          Case{"&cursor=AAAA", R"("cursor":"is not what a page before gave as next")"},
          Case{"&cursor=!", R"("cursor":")"}, Case{"&page=2", R"("page":"is not asked for")"}}) {
        EXPECT_NE(refused(good + one.more).find(one.says), std::string::npos) << one.more << refused(good + one.more);
    }
    EXPECT_NE(refused("").find(R"("from":"is missing")"), std::string::npos);
    EXPECT_NE(refused(good + "&q=%G1").find("the query cannot be read"), std::string::npos);
}

TEST(QueryInput, a_cursor_comes_back_as_the_place_that_it_was) {
    std::array<std::uint8_t, 16> id{};
    for (std::size_t i = 0; i < id.size(); ++i) id[i] = static_cast<std::uint8_t>(255 - i);
    for (auto const at : {TimePoint{0us}, TimePoint{1'789'578'300'000'001us}, TimePoint{-1us}, TimePoint::max()}) {
        ports::ListPlace const place{at, Id128{id}};
        auto input = asked("?cursor=" + cursor_text(place));
        EXPECT_EQ(input.cursor("cursor"), place);
        EXPECT_FALSE(input.refusal());
    }
}

}  // namespace
}  // namespace ombrex::api
