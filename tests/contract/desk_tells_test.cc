// SPDX-License-Identifier: Apache-2.0
// What the doors of the desk tell whoever stands before them: not who has an account, and not what is not so.
#include "tests/contract/desk_fixture.h"
#include "tests/contract/fateful_store.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using namespace testing_support;
namespace json = boost::json;

class DeskTellsTest : public DeskTest {
protected:
    /// Two companies have accounts; who is signed in is of the other one.
    void begin_twice() {
        begin();
        cookie.clear();
        auto other = jo();
        other["email"] = "max@elsewhere.example";
        EXPECT_EQ(send("POST", "/api/v1/register", other).status, 202);
        post();
        EXPECT_EQ(confirm(letters.secret("max@elsewhere.example")).status, 200);
    }
};

TEST_F(DeskTellsTest, whether_an_address_has_an_account_elsewhere_is_told_by_an_invitation_to_its_owner_alone) {
    begin_twice();
    auto const invite = [this](char const* email) {
        return send("POST", "/api/v1/users", json::object{{"name", "Jo Park"}, {"email", email}, {"role", "staff"}});
    };
    auto const known = invite(mail);
    auto const unknown = invite("nobody@northside.example");
    EXPECT_EQ(known.status, 201);
    EXPECT_EQ(unknown.status, 201);
    EXPECT_EQ(text(known.body, "state"), text(unknown.body, "state"));
    auto const listed = send("GET", "/api/v1/users").body.at("items").as_array();
    EXPECT_EQ(listed.size(), 3U) << "both stand there as invited";
    EXPECT_EQ(invite(mail).status, 409) << "his own list, which he sees";
    post();
    EXPECT_NE(readable(letters.last[mail]).find("has an account here already"), std::string::npos);
    EXPECT_EQ(readable(letters.last[mail]).find('#'), std::string::npos) << "it holds no link";
    EXPECT_NE(letters.secret("nobody@northside.example"), "");
    cookie.clear();
    EXPECT_EQ(send("POST", "/api/v1/session", entry()).status, 200) << "his account is what it was";
}

TEST_F(DeskTellsTest, who_never_showed_that_an_address_is_his_keeps_nobody_out_of_an_invitation_to_it) {
    constexpr auto ann = "ann@northside.example";
    json::object const hers{{"email", ann}, {"password", "nine red kites in March"}};
    json::object const his{{"email", ann}, {"password", good_password}};
    auto stranger = jo();
    stranger["email"] = ann;
    stranger["company"] = "Somebody Else";
    EXPECT_EQ(send("POST", "/api/v1/register", stranger).status, 202);
    post();
    auto const claim = letters.secret(ann);
    begin();
    json::object const invited{{"name", "Ann Lee"}, {"email", ann}, {"role", "staff"}};
    EXPECT_EQ(send("POST", "/api/v1/users", invited).status, 201);
    post();
    auto const invitation = letters.secret(ann);
    ASSERT_NE(invitation, claim) << "she is mailed a link of her own";
    cookie.clear();
    json::object const chosen{{"token", invitation}, {"password", "nine red kites in March"}};
    EXPECT_EQ(send("POST", "/api/v1/password/reset", chosen).status, 204);
    EXPECT_EQ(send("POST", "/api/v1/session", hers).status, 200);
    EXPECT_EQ(text(send("GET", "/api/v1/company").body, "name"), "Northside Dental");
    cookie.clear();
    EXPECT_EQ(send("POST", "/api/v1/session", his).status, 401) << "the address is hers now";
    EXPECT_EQ(confirm(claim).status, 410);
}

TEST_F(DeskTellsTest, who_registers_with_the_address_of_another_has_no_key_to_what_its_reader_opens) {
    constexpr auto hers = "nine red kites in March";
    auto const register_ann = [this](char const* company, char const* password) {
        auto who = jo(password);
        who["email"] = "ann@x.example";
        who["company"] = company;
        EXPECT_EQ(send("POST", "/api/v1/register", who).status, 202);
        post();
        return letters.secret("ann@x.example");
    };
    auto const his_link = register_ann("Somebody Else", good_password);
    auto const her_link = register_ann("Ann's Salon", hers);
    ASSERT_NE(his_link, her_link) << "each confirms an account of his own";
    EXPECT_NE(confirm(his_link, hers).wrong("password"), "") << "the first letter, which she did not ask for";
    EXPECT_TRUE(cookie.empty());
    EXPECT_EQ(confirm(her_link, hers).status, 200);
    EXPECT_EQ(text(send("GET", "/api/v1/company").body, "name"), "Ann's Salon");
    cookie.clear();
    EXPECT_EQ(confirm(his_link).status, 410) << "the address is hers now";
    json::object const his{{"email", "ann@x.example"}, {"password", good_password}};
    EXPECT_EQ(send("POST", "/api/v1/session", his).status, 401);
}

/// `before`: as a store has it of the time when another address counted at once.
class WhoMoves : public DeskTellsTest, public ::testing::WithParamInterface<bool> {
protected:
    void move_to(char const* address, bool before) {
        json::object const moved{{"email", address}, {"password", good_password}};
        EXPECT_EQ(send("PATCH", "/api/v1/me", moved).status, 200);
        if (before) {
            in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
                auto user = unit.users().with_email(model::MailAddress{mail}).value().value();
                user.email = *std::exchange(user.next_email, std::nullopt);
                user.verified.reset();
                return unit.users().update(user);
            });
        }
    }
};
INSTANTIATE_TEST_SUITE_P(, WhoMoves, ::testing::Bool(), [](auto const& one) { return one.param ? "before" : "now"; });

TEST_P(WhoMoves, to_the_address_of_another_does_not_draw_its_reader_into_his_company) {
    begin();
    move_to("ann@x.example", GetParam());
    post();
    auto const before = letters.last["ann@x.example"];
    EXPECT_EQ(send("POST", "/api/v1/password/forgot", json::object{{"email", "ann@x.example"}}).status, 202);
    post();
    EXPECT_EQ(letters.last["ann@x.example"], before) << "no link to choose a password of his";
    cookie.clear();
    auto ann = jo("nine red kites in March");
    ann["email"] = "ann@x.example";
    ann["company"] = "Ann's Salon";
    EXPECT_EQ(send("POST", "/api/v1/register", ann).status, 202);
    post();
    EXPECT_EQ(confirm(letters.secret("ann@x.example"), "nine red kites in March").status, 200);
    EXPECT_EQ(text(send("GET", "/api/v1/company").body, "name"), "Ann's Salon");
}

TEST_F(DeskTellsTest, whether_an_address_has_an_account_is_told_to_who_wants_it_for_his_own_by_its_owner_alone) {
    begin_twice();
    auto const move = [this](char const* email) {
        auto const answer = send("PATCH", "/api/v1/me", json::object{{"email", email}, {"password", good_password}});
        EXPECT_EQ(text(send("GET", "/api/v1/me").body, "next_email"), email);
        return std::pair{answer.status, answer.body.at("email_verified")};
    };
    auto const unknown = move("nobody@northside.example");
    post();
    auto const own_link = letters.secret("nobody@northside.example");
    EXPECT_EQ(move(mail), unknown);
    EXPECT_EQ(confirm(own_link).status, 410) << "the link to one address is no proof of another";
    post();
    EXPECT_NE(readable(letters.last[mail]).find("has an account here already"), std::string::npos);
    EXPECT_EQ(readable(letters.last[mail]).find('#'), std::string::npos) << "it holds no link";
    EXPECT_EQ(readable(letters.last[mail]).find("Jo Park"), std::string::npos) << "nor who asked";
    cookie.clear();
    EXPECT_EQ(send("POST", "/api/v1/session", entry()).status, 200) << "his account is what it was";
    EXPECT_EQ(text(send("GET", "/api/v1/company").body, "name"), "Northside Dental");
}

TEST_F(DeskTellsTest, a_stranger_can_have_so_many_letters_mailed_to_an_address_a_day_and_is_told_the_same) {
    begin();
    auto const before = letters.delivered;
    for (int i = 0; i < 8; ++i) {
        EXPECT_EQ(send("POST", "/api/v1/password/forgot", json::object{{"email", "NO" + std::string{mail}}}).status,
                  202);
        EXPECT_EQ(send("POST", "/api/v1/password/forgot", json::object{{"email", mail}}).status, 202);
        EXPECT_EQ(send("POST", "/api/v1/register", jo()).status, 202);
        post();
    }
    EXPECT_EQ(letters.delivered - before, 2)
        << "five a day: that of the registration, and two rounds, whose two are one";
    clock.advance(24h);
    EXPECT_EQ(send("POST", "/api/v1/password/forgot", json::object{{"email", mail}}).status, 202);
    post();
    EXPECT_EQ(letters.delivered - before, 3);
}

TEST_F(DeskTellsTest, where_the_store_fails_nobody_is_told_that_he_came_too_often) {
    Fate fate{Fate::Kind::fails_on, 0};
    FatefulDatabase broken{*database, fate};
    services::Deps const without{broken, clock, random, policy};
    router = api::Router{};
    api::route_desk(router, desk_over(without));
    EXPECT_EQ(send("POST", "/api/v1/session", entry()).status, 503);
    EXPECT_EQ(send("POST", "/api/v1/register", jo()).status, 503);
    json::object const chosen{{"token", std::string(43, 'A')}, {"password", "nine red kites in March"}};
    EXPECT_EQ(send("POST", "/api/v1/password/reset", chosen).status, 503);
}

}  // namespace
}  // namespace ombrex
