// SPDX-License-Identifier: Apache-2.0
#include "api/router.h"

#include <gtest/gtest.h>

#include "api/router_testing.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> echo(net::HttpRequest, PathValues values) {
    net::HttpResponse out;
    for (auto const& [name, value] : values) out.body += name + "=" + value + ";";
    co_return out;
}

class RouterTest : public testing::Test {
protected:
    RouterTest() {
        router.add("GET", "/", echo);
        router.add("GET", "/recordings/{recording}/sound", echo);
        router.add("POST", "/recordings/{recording}", echo);
        router.add("GET", "/recordings/{recording}", echo);
    }
    net::HttpResponse ask(std::string method, std::string target) {
        return answer_of(router, std::move(method), std::move(target));
    }
    Router router;
};

TEST_F(RouterTest, finds_the_endpoint_and_names_the_parts) {
    EXPECT_EQ(ask("GET", "/recordings/r1/sound?x=y").body, "recording=r1;");
    EXPECT_EQ(ask("HEAD", "/recordings/r1/sound").status, 200);
    EXPECT_EQ(ask("GET", "/").status, 200);
}

TEST_F(RouterTest, says_404_for_what_it_does_not_know_and_405_for_another_method) {
    EXPECT_EQ(ask("GET", "/nothing").status, 404);
    EXPECT_EQ(ask("GET", "/recordings/r1/sound/more").status, 404);
    auto const refused = ask("DELETE", "/recordings/r1");
    EXPECT_EQ(refused.status, 405);
    EXPECT_EQ(refused.headers.back(), (std::pair<std::string, std::string>{"Allow", "POST, GET, HEAD"}));
}

TEST_F(RouterTest, a_browser_that_got_lost_is_led_home_and_a_program_is_told) {
    auto const lost = answer_of(router, "GET", "/<nothing>", {{"accept", "text/html,*/*;q=0.8"}});
    EXPECT_EQ(lost.status, 404);
    EXPECT_NE(lost.body.find("<a class=\"home\" href=\"/\">"), std::string::npos);
    EXPECT_EQ(lost.body.find("nothing>"), std::string::npos);
    for (auto const* accept : {"*/*", "application/json", "text/html;q=0", ""}) {
        auto const told = answer_of(router, "GET", "/nothing", {{"accept", accept}});
        EXPECT_EQ(told.headers.front().second, "application/problem+json") << accept;
    }
    EXPECT_EQ(answer_of(router, "PUT", "/recordings/r1", {{"accept", "text/html"}}).status, 405);
}

TEST_F(RouterTest, strange_targets_are_just_not_found) {
    for (auto const* target : {"", "*", "//", "/../etc/passwd", "http://x/"}) EXPECT_EQ(ask("GET", target).status, 404);
}

TEST_F(RouterTest, C14_every_request_is_seen_once_by_its_route_and_never_by_what_stands_in_it) {
    std::vector<Answered> seen;
    router.watch([&](Answered one) { seen.push_back(std::move(one)); });
    ask("GET", "/recordings/r1/sound?who=me");
    ask("HEAD", "/");
    ask("GET", "/nothing/of/ours");
    ask("DELETE", "/recordings/r1");
    std::vector<std::pair<std::string, int>> what;
    for (auto const& one : seen) what.emplace_back(one.route, one.status);
    std::vector<std::pair<std::string, int>> const expected{
        {"GET /recordings/{recording}/sound", 200}, {"GET /", 200}, {"unknown", 404}, {"unknown", 405}};
    EXPECT_EQ(what, expected);
}

}  // namespace
}  // namespace ombrex::api
