// SPDX-License-Identifier: Apache-2.0
#include "adapters/oauth/detail/token_answer.h"

#include <gtest/gtest.h>

#include <array>

namespace ombrex::oauth::detail {
namespace {

constexpr auto purpose = privacy::Purpose::calendar_booking;
constexpr std::array<std::string_view, 2> needed{"calendar.freebusy", "calendar.app.created"};

std::string given(std::string const& scope, std::string const& more = R"("refresh_token":"1//r",)") {
    return R"({"access_token":"ya29.a","expires_in":3599,"token_type":"Bearer",)" + more + R"("scope":")" + scope +
           "\"}";
}

TEST(TokenAnswer, reads_tokens_and_how_long_they_live) {
    auto const all = given("https://www.googleapis.com/auth/calendar.freebusy https://x/auth/Calendar.App.Created");
    auto const read = read_token_answer(200, all, needed);
    ASSERT_TRUE(read);
    EXPECT_EQ(read.value().access.reveal<purpose>(), "ya29.a");
    EXPECT_EQ(read.value().refresh.reveal<purpose>(), "1//r");
    EXPECT_EQ(read.value().lives, std::chrono::seconds{3599});
    EXPECT_TRUE(read.value().whole);
}

TEST(TokenAnswer, what_the_person_did_not_allow_is_missing_and_no_scopes_mean_all) {
    auto const whole = [](std::string const& scope, std::string const& more = R"("refresh_token":"1//r",)") {
        auto const read = read_token_answer(200, given(scope, more), needed);
        return read && read.value().whole;
    };
    EXPECT_TRUE(whole("calendar.app.created calendar.freebusy openid"));
    EXPECT_TRUE(whole(""));
    EXPECT_FALSE(whole("calendar.freebusy"));
    EXPECT_FALSE(whole("calendar.freebusy calendar.app.created.readonly"));
    EXPECT_FALSE(whole("calendar.freebusy xcalendar.app.created"));
    EXPECT_TRUE(read_token_answer(200, given("calendar.freebusy", ""), needed)) << "less than whole needs no refresh";
}

TEST(TokenAnswer, says_what_can_be_done_about_a_refusal) {
    struct Case {
        int status;
        std::string body;
        Errc code;
    };
    auto const error = [](std::string const& word) { return R"({"error":")" + word + R"(","error_description":"x"})"; };
    for (auto const& [status, body, code] : {
             Case{400, error("invalid_grant"), Errc::denied},
             Case{401, error("invalid_client"), Errc::invalid_input},
             Case{400, error("unauthorized_client"), Errc::invalid_input},
             Case{400, error("temporarily_unavailable"), Errc::unavailable},
             Case{400, error("jo@shop.example"), Errc::unavailable},
             Case{400, "", Errc::unavailable},
             Case{429, error("invalid_grant"), Errc::unavailable},
             Case{503, "<html>", Errc::unavailable},
             Case{200, "", Errc::unavailable},
             Case{200, "[]", Errc::unavailable},
             Case{200, R"({"access_token":7})", Errc::unavailable},
             Case{200, R"({"access_token":"a"})", Errc::unavailable},
             Case{200, given("", R"("refresh_token":")" + std::string(16 * 1024 + 1, 'x') + "\","), Errc::unavailable},
         }) {
        auto const read = read_token_answer(status, body, needed);
        ASSERT_FALSE(read) << status << body.substr(0, 80);
        EXPECT_EQ(read.error().code, code) << status << body.substr(0, 80);
        EXPECT_EQ(read.error().detail.find("jo@"), std::string::npos);
    }
}

TEST(TokenAnswer, a_life_beyond_reason_is_a_day_and_none_is_an_hour) {
    auto const lives = [](std::string const& said) {
        auto const body = R"({"access_token":"a","refresh_token":"r")" + said + "}";
        return read_token_answer(200, body, needed).value().lives;
    };
    EXPECT_EQ(lives(""), std::chrono::hours{1});
    EXPECT_EQ(lives(R"(,"expires_in":99999999)"), std::chrono::hours{24});
    EXPECT_EQ(lives(R"(,"expires_in":-5)"), std::chrono::hours{0});
    EXPECT_EQ(lives(R"(,"expires_in":"3599")"), std::chrono::hours{1});
}

}  // namespace
}  // namespace ombrex::oauth::detail
