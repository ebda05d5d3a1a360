// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "api/get_desk_page.h"
#include "tests/contract/desk_fixture.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using namespace testing_support;
using testing::HasSubstr;
namespace json = boost::json;

class DeskSessionTest : public DeskTest {};

TEST_F(DeskSessionTest, C1_four_fields_register_and_a_fifth_is_refused) {
    auto more = jo();
    more["birthday"] = "1990-01-01";
    auto const refused = send("POST", "/api/v1/register", more);
    EXPECT_EQ(refused.status, 400);
    EXPECT_EQ(text(refused.body.at("fields"), "birthday"), "is not asked for");
    EXPECT_EQ(send("POST", "/api/v1/register", jo()).status, 202);
}

TEST_F(DeskSessionTest, every_mailed_link_leads_to_a_page_of_the_desk) {
    auto const led_to = [this](std::string const& address) {
        post();
        auto const letter = readable(letters.last[address]);
        auto const at = letter.find(url + "/");
        return letter.substr(at + url.size(), letter.find('#', at) - at - url.size());
    };
    std::vector<std::string> pages;
    send("POST", "/api/v1/register", jo());
    pages.push_back(led_to(mail));
    begin();
    send("POST", "/api/v1/password/forgot", json::object{{"email", mail}});
    pages.push_back(led_to(mail));
    send("POST", "/api/v1/users", json::object{{"name", "Ann"}, {"email", "ann@x.example"}, {"role", "staff"}});
    pages.push_back(led_to("ann@x.example"));
    EXPECT_THAT(pages, testing::ElementsAre("/verify-email", "/reset-password", "/invitation"));
    for (auto const& page : pages) EXPECT_THAT(api::desk_pages(), testing::Contains(page));
}

TEST_F(DeskSessionTest, what_is_wrong_with_a_form_is_said_field_by_field) {
    auto const answer = send("POST", "/api/v1/register", json::object{{"email", "jo at work"}, {"name", 7}});
    EXPECT_EQ(answer.status, 400);
    auto const& fields = answer.body.at("fields").as_object();
    for (auto const* name : {"email", "name", "company", "password"}) EXPECT_TRUE(fields.contains(name)) << name;
    EXPECT_EQ(text(send("POST", "/api/v1/register", jo("qwertyuiop1")).body.at("fields"), "password"),
              "that password is among the first that are tried; take a few words of your own");
    for (auto const* broken : {"", "[]", "{", "\"x\""}) {
        net::HttpRequest request{"POST", "/api/v1/register", {{"origin", url}}, broken, "203.0.113.7"};
        EXPECT_EQ(wait(router.answer(std::move(request))).status, 400) << broken;
    }
}

TEST_F(DeskSessionTest, an_address_that_is_taken_is_answered_as_any_other_and_its_owner_is_mailed) {
    begin();
    auto const before = letters.delivered;
    EXPECT_EQ(send("POST", "/api/v1/register", jo()).status, 202);
    post();
    EXPECT_EQ(letters.delivered, before + 1);
    EXPECT_EQ(send("POST", "/api/v1/password/forgot", json::object{{"email", "nobody@else.example"}}).status, 202);
}

TEST_F(DeskSessionTest, nobody_is_let_in_before_his_address_is_confirmed) {
    EXPECT_EQ(send("POST", "/api/v1/register", jo()).status, 202);
    EXPECT_EQ(send("POST", "/api/v1/session", entry()).status, 401);
    EXPECT_TRUE(cookie.empty());
    post();
    auto const token = letters.secret(mail);
    EXPECT_EQ(confirm(token).status, 200);
    EXPECT_EQ(confirm(token).status, 410);
}

TEST_F(DeskSessionTest, C35_the_one_cookie_is_a_token_that_no_script_reads_and_no_other_site_sends) {
    begin();
    cookie.clear();
    auto const answer = send("POST", "/api/v1/session", entry());
    EXPECT_EQ(answer.status, 200);
    ASSERT_EQ(answer.cookies.size(), 1U);
    EXPECT_THAT(answer.cookies.front(), testing::StartsWith("__Host-ombrex=eyJ"));
    for (auto const* part : {"; Path=/;", "; Secure;", "; HttpOnly;", "; SameSite=Lax"}) {
        EXPECT_THAT(answer.cookies.front(), HasSubstr(part));
    }
    EXPECT_THAT(answer.cookies.front(), testing::Not(HasSubstr("Domain")));
    EXPECT_EQ(text(answer.body.at("user"), "email"), mail);
    EXPECT_EQ(text(answer.body.at("company"), "name"), "Northside Dental");
}

TEST_F(DeskSessionTest, C35_who_has_signed_out_is_out_whatever_his_cookie_says) {
    begin();
    auto const kept = cookie;
    EXPECT_EQ(send("GET", "/api/v1/me").status, 200);
    EXPECT_EQ(send("DELETE", "/api/v1/session").status, 204);
    cookie = kept;
    EXPECT_EQ(send("GET", "/api/v1/me").status, 401);
}

TEST_F(DeskSessionTest, C35_a_session_ends_when_nothing_was_done_for_half_a_day_and_after_thirty_days_anyway) {
    begin();
    clock.advance(12h - 1s);
    EXPECT_EQ(send("GET", "/api/v1/session").status, 200);
    clock.advance(12h);
    EXPECT_EQ(send("GET", "/api/v1/session").status, 401);
    EXPECT_EQ(send("POST", "/api/v1/session", entry()).status, 200);
    for (int day = 0; day < 59; ++day) {
        clock.advance(12h - 1min);
        EXPECT_EQ(send("GET", "/api/v1/session").status, 200) << day;
    }
    clock.advance(12h);
    EXPECT_EQ(send("GET", "/api/v1/session").status, 401);
}

TEST_F(DeskSessionTest, an_act_of_another_site_is_refused) {
    begin();
    auto const own = guard;
    guard.clear();
    EXPECT_EQ(send("DELETE", "/api/v1/session").status, 403);
    guard = own;
    headers["sec-fetch-site"] = "cross-site";
    EXPECT_EQ(send("DELETE", "/api/v1/session").status, 403);
    EXPECT_EQ(send("POST", "/api/v1/session", entry()).status, 403);
    headers.clear();
    EXPECT_EQ(send("GET", "/api/v1/session").status, 200);
}

TEST_F(DeskSessionTest, a_second_cookie_of_that_name_opens_nothing) {
    begin();
    headers["cookie"] = "x";
    auto const own = cookie;
    cookie = own + "; __Host-ombrex=" + own;
    EXPECT_EQ(send("GET", "/api/v1/me").status, 401);
}

TEST_F(DeskSessionTest, C2_another_password_ends_the_other_sessions) {
    begin();
    auto const elsewhere = cookie;
    EXPECT_EQ(send("POST", "/api/v1/session", entry()).status, 200);
    EXPECT_EQ(send("GET", "/api/v1/sessions").body.at("items").as_array().size(), 2U);
    auto const changed =
        send("PUT", "/api/v1/me/password", json::object{{"old", good_password}, {"new", "five dry socks in June"}});
    EXPECT_EQ(changed.status, 204);
    EXPECT_EQ(send("GET", "/api/v1/sessions").body.at("items").as_array().size(), 1U);
    cookie = elsewhere;
    EXPECT_EQ(send("GET", "/api/v1/me").status, 401);
}

TEST_F(DeskSessionTest, C2_a_forgotten_password_is_replaced_by_a_link_that_works_once_and_ten_minutes) {
    begin();
    auto const forget = [this] {
        EXPECT_EQ(send("POST", "/api/v1/password/forgot", json::object{{"email", mail}}).status, 202);
        post();
        return letters.secret(mail);
    };
    auto const reset = [this](std::string token, char const* password) {
        return send("POST", "/api/v1/password/reset", json::object{{"token", token}, {"password", password}}).status;
    };
    auto const late = forget();
    clock.advance(10min);
    EXPECT_EQ(reset(late, "five dry socks in June"), 410);
    auto const token = forget();
    EXPECT_EQ(reset(token, "short"), 400);
    EXPECT_EQ(reset(token, "five dry socks in June"), 204);
    EXPECT_EQ(reset(token, "six odd spoons in July"), 410);
    EXPECT_EQ(send("POST", "/api/v1/session", entry()).status, 401);
    EXPECT_EQ(send("POST", "/api/v1/session", entry("five dry socks in June")).status, 200);
}

TEST_F(DeskSessionTest, C18_guessing_is_slowed_down) {
    begin();
    int status = 0;
    for (int i = 0; i < 8; ++i) status = send("POST", "/api/v1/session", entry("wrong one")).status;
    EXPECT_EQ(status, 429);
    auto const held = send("POST", "/api/v1/session", entry());
    EXPECT_EQ(held.status, 429);
    EXPECT_EQ(held.headers.at("Retry-After"), "1");
    clock.advance(1h);
    EXPECT_EQ(send("POST", "/api/v1/session", entry()).status, 200);
}

TEST_F(DeskSessionTest, C38_what_is_wrong_about_me_is_corrected) {
    begin();
    EXPECT_EQ(text(send("PATCH", "/api/v1/me", json::object{{"name", "Joanna Park"}}).body, "name"), "Joanna Park");
    EXPECT_EQ(text(send("PATCH", "/api/v1/company", json::object{{"name", "North Dental"}}).body, "name"),
              "North Dental");
    EXPECT_EQ(text(send("GET", "/api/v1/me").body, "name"), "Joanna Park");
}

TEST_F(DeskSessionTest, C38_another_address_is_good_once_its_link_was_opened) {
    begin();
    constexpr auto other = "jo@elsewhere.example";
    json::object const moved{{"email", other}, {"password", good_password}};
    EXPECT_EQ(send("PATCH", "/api/v1/me", moved).status, 200);
    EXPECT_EQ(text(send("GET", "/api/v1/me").body, "next_email"), other);
    auto const anew = json::object{{"email", other}, {"password", good_password}};
    EXPECT_EQ(send("POST", "/api/v1/session", anew).status, 401);
    EXPECT_EQ(send("POST", "/api/v1/session", entry()).status, 200) << "until then the one before is";
    post();
    EXPECT_EQ(confirm(letters.secret(other)).status, 200);
    EXPECT_EQ(send("POST", "/api/v1/session", anew).status, 200);
    EXPECT_EQ(send("POST", "/api/v1/session", entry()).status, 401);
    EXPECT_EQ(text(send("GET", "/api/v1/me").body, "email"), other);
    EXPECT_TRUE(send("GET", "/api/v1/me").body.at("next_email").is_null());
}

TEST_F(DeskSessionTest, C38_who_mistyped_his_new_address_keeps_the_one_before_and_may_take_it_back) {
    begin();
    constexpr auto mistyped = "jo@nortside.example";
    json::object const moved{{"email", mistyped}, {"password", good_password}};
    EXPECT_EQ(send("PATCH", "/api/v1/me", moved).status, 200);
    post();
    auto const link = letters.secret(mistyped);
    cookie.clear();
    EXPECT_EQ(send("POST", "/api/v1/password/forgot", json::object{{"email", mail}}).status, 202);
    post();
    EXPECT_NE(letters.secret(mail), "") << "a new password comes to the one before";
    EXPECT_EQ(send("POST", "/api/v1/session", entry()).status, 200);
    auto const back = send("PATCH", "/api/v1/me", json::object{{"email", mail}});
    EXPECT_EQ(back.status, 200) << "without a password: nothing moves";
    EXPECT_TRUE(back.body.at("next_email").is_null());
    EXPECT_EQ(confirm(link).status, 410) << "its reader moves nobody any more";
    EXPECT_EQ(send("PATCH", "/api/v1/me", moved).status, 200);
    EXPECT_EQ(send("PATCH", "/api/v1/me", json::object{{"email", mail}}).status, 200);
    auto const sent = letters.delivered;
    post();
    EXPECT_EQ(letters.delivered, sent) << "taken back before its letter was written";
    EXPECT_EQ(text(send("GET", "/api/v1/me").body, "email"), mail);
}

TEST_F(DeskSessionTest, C2_a_link_to_the_address_of_before_chooses_no_password_any_more) {
    begin();
    constexpr auto other = "jo@elsewhere.example";
    EXPECT_EQ(send("POST", "/api/v1/password/forgot", json::object{{"email", mail}}).status, 202);
    post();
    auto const link = letters.secret(mail);
    json::object const moved{{"email", other}, {"password", good_password}};
    EXPECT_EQ(send("PATCH", "/api/v1/me", moved).status, 200);
    post();
    EXPECT_EQ(confirm(letters.secret(other)).status, 200);
    json::object const chosen{{"token", link}, {"password", "six old drums in July"}};
    EXPECT_EQ(send("POST", "/api/v1/password/reset", chosen).status, 410);
}

TEST_F(DeskSessionTest, C38_another_address_is_taken_from_who_shows_his_password) {
    begin();
    constexpr auto other = "jo@elsewhere.example";
    EXPECT_EQ(send("PATCH", "/api/v1/me", json::object{{"email", other}}).wrong("password"), "is missing");
    json::object const guessed{{"email", other}, {"password", "wrong one"}};
    EXPECT_EQ(send("PATCH", "/api/v1/me", guessed).wrong("password"), "is another one");
    EXPECT_EQ(send("PATCH", "/api/v1/me", json::object{{"email", mail}, {"name", "Jo P."}}).status, 200);
    EXPECT_EQ(send("PATCH", "/api/v1/me", json::object{}).status, 400);
    EXPECT_EQ(text(send("GET", "/api/v1/me").body, "email"), mail);
}

TEST_F(DeskSessionTest, C18_who_finds_a_browser_open_does_not_guess_the_password_faster_than_at_the_door) {
    struct Case {
        char const* method;
        char const* target;
        json::object body;
    };
    json::object const old{{"old", "wrong one"}, {"new", "five dry socks in June"}};
    json::object const factor{{"password", "wrong one"}, {"code", "000000"}};
    json::object const moved{{"email", "jo@elsewhere.example"}, {"password", "wrong one"}};
    json::object const deleted{{"password", "wrong one"}};
    begin();
    for (auto const& one : {Case{"PUT", "/api/v1/me/password", old}, Case{"DELETE", "/api/v1/me/second-factor", factor},
                            Case{"PATCH", "/api/v1/me", moved}, Case{"DELETE", "/api/v1/company", deleted}}) {
        for (int i = 0; i < 6; ++i) send(one.method, one.target, one.body);
        auto const held = send(one.method, one.target, one.body);
        EXPECT_EQ(held.status, 429) << one.target;
        EXPECT_EQ(held.headers.at("Retry-After"), "1") << one.target;
        clock.advance(25h);
        cookie.clear();
        EXPECT_EQ(send("POST", "/api/v1/session", entry()).status, 200);
    }
}

TEST_F(DeskSessionTest, C26_C39_the_account_ends_in_one_step_and_can_be_taken_back) {
    begin();
    EXPECT_EQ(send("DELETE", "/api/v1/company", json::object{{"password", "wrong one"}}).status, 400);
    auto const ended = send("DELETE", "/api/v1/company", json::object{{"password", good_password}});
    EXPECT_EQ(ended.status, 200);
    EXPECT_FALSE(ended.body.at("deletion").is_null());
    auto const back = send("POST", "/api/v1/company/restore");
    EXPECT_EQ(back.status, 200);
    EXPECT_TRUE(back.body.at("deletion").is_null());
    EXPECT_EQ(send("POST", "/api/v1/company/restore").status, 409);
}

TEST_F(DeskSessionTest, who_is_invited_chooses_a_password_by_his_link_and_is_gone_when_he_is_removed) {
    begin();
    auto const made = send("POST", "/api/v1/users",
                           json::object{{"name", "Ann Lee"}, {"email", "ann@northside.example"}, {"role", "staff"}});
    EXPECT_EQ(made.status, 201);
    post();
    auto const owner = std::pair{cookie, guard};
    auto const chosen =
        json::object{{"token", letters.secret("ann@northside.example")}, {"password", "nine red kites in March"}};
    EXPECT_EQ(send("POST", "/api/v1/password/reset", chosen).status, 204);
    auto const ann = json::object{{"email", "ann@northside.example"}, {"password", "nine red kites in March"}};
    EXPECT_EQ(send("POST", "/api/v1/session", ann).status, 200);
    EXPECT_EQ(send("POST", "/api/v1/users", jo()).status, 400);
    auto const place = "/api/v1/users/" + text(made.body, "id");
    EXPECT_EQ(send("PATCH", place, json::object{{"role", "owner"}}).status, 403);
    EXPECT_EQ(send("DELETE", "/api/v1/company", json::object{{"password", "nine red kites in March"}}).status, 403);
    auto const hers = cookie;
    std::tie(cookie, guard) = owner;
    EXPECT_EQ(send("PATCH", place, json::object{{"role", "boss"}}).wrong("role"), "is owner, admin, staff or viewer");
    EXPECT_EQ(text(send("PATCH", place, json::object{{"role", "viewer"}}).body, "role"), "viewer");
    EXPECT_EQ(send("DELETE", place).status, 204);
    cookie = hers;
    EXPECT_EQ(send("GET", "/api/v1/me").status, 401);
}

TEST_F(DeskSessionTest, another_companys_ids_are_not_found) {
    begin();
    auto const stranger = text(send("GET", "/api/v1/me").body, "id");
    auto const session = text(send("GET", "/api/v1/sessions").body.at("items").at(0), "id");
    send("DELETE", "/api/v1/session");
    cookie.clear();
    auto other = jo();
    other["email"] = "max@elsewhere.example";
    EXPECT_EQ(send("POST", "/api/v1/register", other).status, 202);
    post();
    auto const token = letters.secret("max@elsewhere.example");
    EXPECT_EQ(confirm(token).status, 200);
    for (auto const& [method, target] :
         {std::pair{"DELETE", "/api/v1/users/" + stranger}, std::pair{"DELETE", "/api/v1/sessions/" + session},
          std::pair{"DELETE", std::string{"/api/v1/users/nonsense"}}}) {
        EXPECT_EQ(send(method, target).status, 404) << target;
    }
    EXPECT_EQ(send("GET", "/api/v1/users").body.at("items").as_array().size(), 1U);
}

}  // namespace
}  // namespace ombrex
