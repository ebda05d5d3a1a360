// SPDX-License-Identifier: Apache-2.0
#include "api/get_desk_page.h"

#include <gmock/gmock.h>

#include <fstream>
#include <regex>
#include <set>

#include "api/router_testing.h"

namespace ombrex::api {
namespace {

using testing::HasSubstr;

constexpr EmbeddedFile files[] = {
    {"index.html", "<!doctype html>"},
    {"assets/desk-1a.js", "let desk"},
    {"assets/desk-1a.js.gz", "\x1f\x8b desk"},
    {"assets/figtree-2b.woff2", "wOF2"},
    {"assets/odd-3c", "?"},
};

class DeskPageTest : public testing::Test {
protected:
    DeskPageTest() { route_desk_page(router, files); }

    net::HttpResponse get(std::string target, std::string encodings = "") {
        return answer_of(router, "GET", std::move(target), {{"accept-encoding", std::move(encodings)}});
    }
    static std::string header(net::HttpResponse const& answer, std::string_view name) {
        for (auto const& [key, value] : answer.headers) {
            if (key == name) return value;
        }
        return {};
    }
    static std::string said(net::HttpResponse const& answer) {
        return header(answer, "Content-Type") + " | " + header(answer, "Cache-Control");
    }

    Router router;
};

TEST_F(DeskPageTest, every_address_of_a_page_is_the_one_page_asked_for_anew) {
    for (auto const* page : {"/sign-in", "/today", "/calls", "/calls/0123456789abcdef", "/settings?part=people"}) {
        auto const answer = get(page);
        EXPECT_EQ(answer.body, "<!doctype html>") << page;
        EXPECT_EQ(said(answer), "text/html; charset=utf-8 | no-cache") << page;
    }
}

TEST_F(DeskPageTest, its_addresses_are_those_that_the_page_itself_knows) {
    std::ifstream in{OMBREX_SOURCE_DIR "/web/src/app/routes.tsx"};
    std::string const text{std::istreambuf_iterator<char>{in}, {}};
    std::set<std::string> known;
    std::regex const path{R"re(path="(/[^"]+)")re"};
    for (std::sregex_iterator at{text.begin(), text.end(), path}, end; at != end; ++at) {
        known.insert(std::regex_replace((*at)[1].str(), std::regex{":(\\w+)"}, "{$1}"));
    }
    std::set<std::string> const routed{desk_pages().begin(), desk_pages().end()};
    EXPECT_EQ(routed, known);
}

TEST_F(DeskPageTest, what_it_loads_may_be_kept_for_good_because_its_name_changes_with_it) {
    EXPECT_EQ(said(get("/assets/desk-1a.js")), "text/javascript; charset=utf-8 | public, max-age=31536000, immutable");
    EXPECT_EQ(said(get("/assets/figtree-2b.woff2")), "font/woff2 | public, max-age=31536000, immutable");
    EXPECT_THAT(said(get("/assets/odd-3c")), HasSubstr("application/octet-stream"));
}

TEST_F(DeskPageTest, what_shrinks_is_sent_small_to_whoever_takes_it) {
    struct Case {
        char const* encodings;
        bool small;
    };
    for (auto const& [encodings, small] :
         {Case{"gzip, deflate, br", true}, Case{"br;q=1.0, gzip;q=0.5", true}, Case{"identity,gzip", true},
          Case{"gzip;q=0, identity", false}, Case{"gzip;q=0.000", false}, Case{"br", false}, Case{"", false},
          Case{"gzippy", false}, Case{",;,", false}}) {
        auto const answer = get("/assets/desk-1a.js", encodings);
        EXPECT_EQ(answer.body, small ? "\x1f\x8b desk" : "let desk") << encodings;
        EXPECT_EQ(header(answer, "Content-Encoding"), small ? "gzip" : "") << encodings;
        EXPECT_EQ(header(answer, "Vary"), "Accept-Encoding") << encodings;
    }
    EXPECT_EQ(header(get("/assets/figtree-2b.woff2", "gzip"), "Content-Encoding"), "");
}

TEST_F(DeskPageTest, C36_a_page_may_load_and_reach_this_server_alone) {
    for (auto const* place : {"/today", "/assets/desk-1a.js"}) {
        auto const answer = get(place);
        auto const policy = header(answer, "Content-Security-Policy");
        EXPECT_THAT(policy, testing::StartsWith("default-src 'self'; object-src 'none'; base-uri 'none'; ")) << place;
        EXPECT_THAT(policy, testing::Not(testing::AnyOf(HasSubstr("http"), HasSubstr("*"), HasSubstr("unsafe"))));
        EXPECT_EQ(header(answer, "Cross-Origin-Opener-Policy"), "same-origin") << place;
        EXPECT_THAT(header(answer, "Permissions-Policy"), HasSubstr("microphone=(self), camera=()")) << place;
    }
}

TEST_F(DeskPageTest, what_is_not_there_is_not_the_page) {
    for (auto const* place :
         {"/assets/gone-1a.js", "/assets/index.html", "/assets/desk-1a.js.gz", "/assets/", "/assets/../index.html",
          "/index.html", "/elsewhere", "/api/v1/nothing", "/archives/0123", "/.well-known/nothing"}) {
        EXPECT_EQ(get(place, "gzip").status, 404) << place;
    }
    EXPECT_EQ(answer_of(router, "POST", "/today").status, 405);
}

TEST_F(DeskPageTest, without_a_desk_nothing_is_routed) {
    Router bare;
    route_desk_page(bare, {});
    EXPECT_EQ(answer_of(bare, "GET", "/today").status, 404);
}

}  // namespace
}  // namespace ombrex::api
