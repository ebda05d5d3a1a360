// SPDX-License-Identifier: Apache-2.0
#include "services/audit.h"
#include "tests/contract/desk_http_fixture.h"

namespace ombrex {
namespace {

using namespace testing_support;
namespace json = boost::json;

class DeskAuditTest : public HttpDeskTest {
protected:
    DeskAuditTest() {
        begin();
        own = own_company();
    }

    Answer page(std::string const& query = "") { return send("GET", "/api/v1/audit" + query); }
    void enter(std::string actor, std::string action = "looked") {
        in_unit([&](ports::UnitOfWork& unit) { return services::audit(deps, unit, own, actor, action, Id128{}); });
    }

    model::CompanyId own;
};

TEST_F(DeskAuditTest, C32_who_did_what_is_listed_newest_first_in_pages) {
    for (int i = 0; i < 5; ++i) enter("job:erase_due", "step_" + std::to_string(i));
    std::vector<std::string> seen;
    std::string query = "?limit=2";
    long long last = std::numeric_limits<long long>::max();
    for (int pages = 0; pages < 20; ++pages) {
        auto const answer = page(query);
        ASSERT_EQ(answer.status, 200);
        EXPECT_EQ(lacks(answer.body, "AuditPage"), "");
        for (auto const& one : answer.body.at("items").as_array()) {
            EXPECT_LT(one.at("number").as_int64(), last);
            last = one.at("number").as_int64();
            seen.push_back(text(one, "action"));
        }
        if (answer.body.at("next").is_null()) break;
        query = "?limit=2&cursor=" + text(answer.body, "next");
    }
    ASSERT_GE(seen.size(), 8U);
    EXPECT_EQ(seen.front(), "step_4");
    EXPECT_EQ(seen.back(), "account_registered");
}

TEST_F(DeskAuditTest, C32_people_have_their_names_and_our_own_are_operators) {
    auto const made =
        send("POST", "/api/v1/keys", json::object{{"label", "Till"}, {"scopes", json::array{"assistant:read"}}}).body;
    auto const key = text(made, "id");
    struct {
        std::string actor;
        char const* shown;
    } const cases[]{
        {"user:" + text(send("GET", "/api/v1/me").body, "id"), "Jo Park"},
        {"user:" + Id128::make(random).to_string(), "somebody who is no user any more"},
        {"operator:ann os:root", "operator"},
        {"os:root", "operator"},
        {"job:erase_due", "Ombrex"},
        {"key:" + key, "key “Till”"},
        {"key:" + Id128::make(random).to_string(), "a key that was ended"},
    };
    for (auto const& one : cases) {
        enter(one.actor);
        EXPECT_EQ(text(page("?limit=1").body.at("items").at(0), "actor"), one.shown);
    }
}

TEST_F(DeskAuditTest, what_cannot_be_a_page_is_told) {
    for (auto const* query : {"?limit=0", "?limit=101", "?limit=x", "?limit="}) {
        EXPECT_EQ(page(query).wrong("limit"), "is a number from 1 to 100") << query;
    }
    for (auto const* query : {"?cursor=x", "?cursor=-1", "?cursor=1x", "?cursor=99999999999999999999"}) {
        EXPECT_EQ(page(query).wrong("cursor"), "is not what a page before gave as next") << query;
    }
    EXPECT_EQ(page("?limit=%zz").status, 400);
    EXPECT_EQ(page("?who=jo").wrong("who"), "is not asked for");
}

TEST_F(DeskAuditTest, it_is_for_owners_and_admins_of_the_company_it_is_about) {
    enter("job:erase_due", "ours_alone");
    auto const owner = std::pair{cookie, guard};
    for (auto const* role : {"admin", "staff", "viewer"}) {
        std::tie(cookie, guard) = owner;
        begin_colleague(role);
        EXPECT_EQ(page().status, role == std::string{"admin"} ? 200 : 403) << role;
    }
    begin_other();
    auto const his = page("?limit=100");
    for (auto const& one : his.body.at("items").as_array()) EXPECT_NE(text(one, "action"), "ours_alone");
    another_browser();
    EXPECT_EQ(page().status, 401);
}

TEST_F(DeskAuditTest, C14_a_line_of_the_usage_log_names_who_was_signed_in) {
    std::vector<api::Answered> seen;
    router.watch([&](api::Answered one) { seen.push_back(std::move(one)); });
    auto const me = text(send("GET", "/api/v1/me").body, "id");
    auto const made =
        send("POST", "/api/v1/keys", json::object{{"label", "Till"}, {"scopes", json::array{"assistant:read"}}}).body;
    guard.clear();
    send("DELETE", "/api/v1/session");
    another_browser();
    send("GET", "/api/v1/me");
    headers["authorization"] = "Bearer " + text(made, "secret");
    send("GET", "/api/v1/assistant");
    ASSERT_EQ(seen.size(), 5U);
    for (std::size_t i : {0U, 1U, 2U}) {
        ASSERT_TRUE(seen[i].who) << i;
        EXPECT_EQ(seen[i].who->user->value().to_string(), me);
    }
    EXPECT_EQ(seen[2].status, 403) << "refused, and still he";
    EXPECT_FALSE(seen[3].who);
    ASSERT_TRUE(seen[4].who);
    EXPECT_EQ(seen[4].who->company, own);
    EXPECT_FALSE(seen[4].who->user);
}

}  // namespace
}  // namespace ombrex
