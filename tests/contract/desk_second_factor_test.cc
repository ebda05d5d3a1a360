// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <algorithm>
#include <cctype>

#include "crypto/totp.h"
#include "services/verify_password.h"
#include "tests/contract/desk_http_fixture.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using namespace testing_support;
namespace json = boost::json;

constexpr auto place = "/api/v1/me/second-factor";

class DeskSecondFactorTest : public HttpDeskTest {
protected:
    DeskSecondFactorTest() { begin(); }

    /// What his authenticator shows.
    std::string shown(int steps_later = 0) {
        auto const step = std::chrono::floor<std::chrono::seconds>(clock.now()).time_since_epoch() / 30s + steps_later;
        return crypto::TotpSecret::parse(secret).value().code(step);
    }
    void scan() {
        auto const begun = send("POST", place);
        EXPECT_EQ(begun.status, 200);
        secret = text(begun.body, "secret");
    }
    /// On; the next half minute.
    std::vector<std::string> turn_on() {
        scan();
        auto const on = send("PUT", place, json::object{{"code", shown()}});
        EXPECT_EQ(on.status, 200) << on.body;
        clock.advance(30s);
        return json::value_to<std::vector<std::string>>(on.body.at("recovery_codes"));
    }
    Answer enter(std::string const& code, std::string password = good_password) {
        auto shown = entry(std::move(password));
        if (!code.empty()) shown["code"] = code;
        return send("POST", "/api/v1/session", shown);
    }
    bool is_on() { return send("GET", "/api/v1/me").body.at("second_factor").as_bool(); }

    std::string secret;
};

TEST_F(DeskSecondFactorTest, a_secret_counts_once_a_code_of_it_was_shown) {
    auto const begun = send("POST", place);
    EXPECT_EQ(begun.status, 200);
    secret = text(begun.body, "secret");
    EXPECT_EQ(text(begun.body, "uri"), "otpauth://totp/Ombrex:jo.park%40northside.example?secret=" + secret +
                                           "&issuer=Ombrex&algorithm=SHA1&digits=6&period=30");
    EXPECT_FALSE(is_on());
    EXPECT_EQ(enter("").status, 200) << "nothing asks for it yet";
    scan();
    EXPECT_EQ(send("PUT", place, json::object{{"code", "000000"}}).wrong("code"), "is wrong");
    EXPECT_EQ(send("PUT", place, json::object{}).wrong("code"), "is missing");
    auto const typed = shown().insert(3, " ");
    auto const on = send("PUT", place, json::object{{"code", typed}});
    EXPECT_EQ(on.status, 200);
    EXPECT_EQ(on.body.at("recovery_codes").as_array().size(), 10U);
    EXPECT_TRUE(is_on());
    EXPECT_EQ(audited().back(), "second_factor_on");
    EXPECT_EQ(send("POST", place).status, 409);
    EXPECT_EQ(send("PUT", place, json::object{{"code", shown()}}).status, 409);
}

TEST_F(DeskSecondFactorTest, nothing_can_be_confirmed_that_was_not_begun) {
    EXPECT_EQ(send("PUT", place, json::object{{"code", "000000"}}).status, 409);
    EXPECT_EQ(send("DELETE", place, json::object{{"code", "000000"}, {"password", good_password}}).wrong("code"),
              "is wrong, or was used");
}

TEST_F(DeskSecondFactorTest, signing_in_wants_it_from_then_on) {
    turn_on();
    another_browser();
    auto const asked = enter("");
    EXPECT_EQ(asked.status, 202);
    EXPECT_TRUE(asked.cookies.empty());
    EXPECT_EQ(enter("", "wrong one").status, 401) << "who has no password learns of no code";
    auto const wrong = enter("000000");
    EXPECT_EQ(wrong.status, 401);
    EXPECT_EQ(wrong.wrong("code"), "is wrong, or was used");
    EXPECT_EQ(enter(shown(), "wrong one").status, 401);
    auto const in = enter(shown());
    EXPECT_EQ(in.status, 200);
    EXPECT_TRUE(in.body.at("user").at("second_factor").as_bool());
}

TEST_F(DeskSecondFactorTest, a_code_opens_once_and_one_step_around_its_own) {
    turn_on();
    auto const code = shown();
    EXPECT_EQ(enter(code).status, 200);
    EXPECT_EQ(enter(code).status, 401) << "somebody looked over his shoulder";
    EXPECT_EQ(enter(shown(-1)).status, 401) << "older than the one that was used";
    EXPECT_EQ(enter(shown(1)).status, 200) << "his clock is ahead";
    clock.advance(60s);
    EXPECT_EQ(enter(shown(-1)).status, 401);
    EXPECT_EQ(enter(shown(2)).status, 401);
    clock.advance(30s);
    EXPECT_EQ(enter(shown(-1)).status, 200) << "his clock is behind";
}

TEST_F(DeskSecondFactorTest, a_recovery_code_opens_once) {
    auto const codes = turn_on();
    EXPECT_EQ(enter(codes[3]).status, 200);
    EXPECT_EQ(audited().back(), "signed_in");
    auto const entries = audited();
    EXPECT_NE(std::ranges::find(entries, "recovery_code_used"), entries.end());
    EXPECT_EQ(enter(codes[3]).status, 401);
    auto sloppy = codes[4];
    std::erase(sloppy, '-');
    std::ranges::transform(sloppy, sloppy.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    EXPECT_EQ(enter(sloppy).status, 200);
}

TEST_F(DeskSecondFactorTest, C18_guessing_a_code_is_slowed_down_as_guessing_a_password_is) {
    turn_on();
    int status = 0;
    for (int i = 0; i < 8; ++i) {
        EXPECT_NE(enter("").status, 200);  // the right password alone does not let him guess on
        status = enter("000000").status;
    }
    EXPECT_EQ(status, 429);
    EXPECT_EQ(enter(shown()).status, 429);
    clock.advance(1h);
    EXPECT_EQ(enter(shown()).status, 200);
    for (int i = 0; i < 8; ++i) {
        status = send("DELETE", place, json::object{{"code", "000000"}, {"password", good_password}}).status;
    }
    EXPECT_EQ(status, 429);
}

TEST_F(DeskSecondFactorTest, turning_it_off_needs_the_password_and_a_code) {
    auto const codes = turn_on();
    EXPECT_EQ(send("DELETE", place, json::object{{"code", shown()}}).wrong("password"), "is missing");
    EXPECT_EQ(send("DELETE", place, json::object{{"code", shown()}, {"password", "wrong one"}}).wrong("password"),
              "is another one");
    EXPECT_EQ(send("DELETE", place, json::object{{"code", "000000"}, {"password", good_password}}).wrong("code"),
              "is wrong, or was used");
    EXPECT_TRUE(is_on());
    EXPECT_EQ(send("DELETE", place, json::object{{"code", codes[0]}, {"password", good_password}}).status, 204);
    EXPECT_FALSE(is_on());
    EXPECT_EQ(audited().back(), "second_factor_off");
    EXPECT_EQ(enter("").status, 200);
    turn_on();
    EXPECT_EQ(enter(codes[1]).status, 401) << "codes of before are void";
}

TEST_F(DeskSecondFactorTest, a_link_by_mail_is_no_way_around_it) {
    turn_on();
    EXPECT_EQ(send("POST", "/api/v1/password/forgot", json::object{{"email", mail}}).status, 202);
    post();
    json::object const chosen{{"token", letters.secret(mail)}, {"password", "five dry socks in June"}};
    EXPECT_EQ(send("POST", "/api/v1/password/reset", chosen).status, 204);
    another_browser();
    EXPECT_EQ(enter("", "five dry socks in June").status, 202);
    EXPECT_EQ(enter(shown(), "five dry socks in June").status, 200);
    constexpr auto other = "jo@elsewhere.example";
    auto user =
        wait(services::verify_password(deps, desk, model::MailAddress{mail}, typed("five dry socks in June"), soon()))
            .value();
    user.next_email = model::MailAddress{other};
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(unit.users().update(user));
        return services::queue_link(deps, unit, user, model::LinkPurpose::verify_email);
    });
    post();
    another_browser();
    auto const verified = confirm(letters.secret(other), "five dry socks in June");
    EXPECT_EQ(verified.status, 401);
    EXPECT_TRUE(verified.cookies.empty());
}

TEST_F(DeskSecondFactorTest, it_is_his_own) {
    turn_on();
    begin_other();
    EXPECT_FALSE(is_on());
    another_browser();
    EXPECT_EQ(send("POST", place).status, 401);
}

}  // namespace
}  // namespace ombrex
