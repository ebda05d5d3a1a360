// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "api/conversations.h"
#include "api/get_widget_page.h"
#include "tests/contract/desk_http_fixture.h"

namespace ombrex {
namespace {

using namespace testing_support;
using testing::HasSubstr;
using testing::Not;

constexpr EmbeddedFile widget_files[] = {
    {"index.html", "<!doctype html>"},
    {"widget.html", "<!doctype html><main>"},
    {"widget.js", "(()=>{})()"},
};

/// A visitor of the site of Jo's business, who is known to nobody.
class WidgetTest : public HttpDeskTest {
protected:
    WidgetTest() {
        api::route_widget_page(router, desk_of_api, widget_files);
        begin();
        company = own_company();
        another_browser();
    }
    void allow(std::vector<std::string> sites, model::ConsentMode recording = model::ConsentMode::off) {
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto assistant, unit.companies().assistant(company));
            assistant.sites = std::move(sites);
            assistant.recording = recording;
            return unit.companies().put(company, assistant);
        });
    }
    std::string about() const { return "/api/v1/widget/" + api::agent_id(company); }
    /// The page as a browser asks for it from a page of that origin; no origin: it does not say.
    net::HttpResponse frame(std::string const& from, std::string const& query = "", std::string agent = "") {
        if (agent.empty()) agent = api::agent_id(company);
        net::HttpRequest request;
        request.method = "GET";
        request.target = "/widget/" + agent + query;
        request.remote_address = "203.0.113.7";
        if (!from.empty()) request.headers["referer"] = from + "/";
        return wait(router.answer(std::move(request)));
    }
    static std::string header(net::HttpResponse const& answer, std::string_view name) {
        for (auto const& [key, value] : answer.headers) {
            if (key == name) return value;
        }
        return {};
    }
    static std::string policy(net::HttpResponse const& answer) { return header(answer, "Content-Security-Policy"); }

    model::CompanyId company;
};

TEST_F(WidgetTest, a_visitor_is_told_whose_assistant_it_is_and_what_is_recorded) {
    struct {
        model::ConsentMode mode;
        char const* word;
    } const modes[]{
        {model::ConsentMode::off, "off"}, {model::ConsentMode::notice, "notice"}, {model::ConsentMode::ask, "ask"}};
    for (auto const& [mode, word] : modes) {
        allow({"https://salon.example"}, mode);
        auto const answer = send("GET", about());
        EXPECT_EQ(answer.status, 200);
        EXPECT_EQ(lacks(answer.body, "Widget"), "");
        EXPECT_EQ(text(answer.body, "recording"), word);
        EXPECT_EQ(text(answer.body, "business"), "Northside Dental");
        EXPECT_TRUE(answer.body.at("speech").as_bool());
        EXPECT_TRUE(answer.cookies.empty());
    }
    line_room = std::nullopt;
    EXPECT_FALSE(send("GET", about()).body.at("speech").as_bool()) << "nobody can talk now";
}

TEST_F(WidgetTest, a_business_that_named_no_site_has_none_and_looks_like_one_that_is_not_there) {
    auto const off = send("GET", about());
    EXPECT_EQ(off.status, 404);
    EXPECT_EQ(send("GET", "/api/v1/widget/agent_00000000000000000000000000000000").body, off.body);
    EXPECT_EQ(send("GET", "/api/v1/widget/elsewhere").body, off.body);
    auto const shown = frame("https://salon.example");
    EXPECT_EQ(frame("https://salon.example", "", "agent_00000000000000000000000000000000").body, shown.body);
    EXPECT_EQ(frame("https://salon.example", "", "elsewhere").body, shown.body);
}

TEST_F(WidgetTest, who_asks_without_end_is_told_to_wait) {
    allow({"https://salon.example"});
    int told = 0;
    while (told < 100 && send("GET", about()).status == 200) ++told;
    EXPECT_EQ(told, 30);
    EXPECT_EQ(send("GET", about()).status, 429);
}

TEST_F(WidgetTest, browsers_show_the_frame_on_pages_of_the_named_sites_alone) {
    allow({"https://salon.example", "http://localhost:8080"});
    for (auto const* from : {"https://salon.example", "http://localhost:8080", ""}) {
        auto const answer = frame(from);
        EXPECT_EQ(answer.body, "<!doctype html><main>") << from;
        EXPECT_THAT(policy(answer), HasSubstr("frame-ancestors https://salon.example http://localhost:8080")) << from;
        EXPECT_THAT(policy(answer), HasSubstr("default-src 'self'"));
        EXPECT_THAT(header(answer, "Permissions-Policy"), HasSubstr("microphone=(self)"));
    }
}

TEST_F(WidgetTest, on_another_page_it_says_why_and_can_do_nothing) {
    allow({"https://salon.example"});
    auto const answer = frame("https://elsewhere.example");
    EXPECT_EQ(answer.status, 200) << "an error would be a line in that page's console";
    EXPECT_THAT(answer.body, HasSubstr("The assistant does not answer on this page"));
    EXPECT_THAT(answer.body, HasSubstr("<b>https://elsewhere.example</b>"));
    EXPECT_THAT(answer.body, Not(HasSubstr("<script")));
    EXPECT_THAT(policy(answer), HasSubstr("default-src 'none'"));
    EXPECT_THAT(policy(answer), HasSubstr("frame-ancestors *"));
    EXPECT_THAT(frame("https://elsewhere.example", "?lang=fr").body, HasSubstr("L’assistant ne répond pas"));
    EXPECT_THAT(frame("https://a.example<script>").body, Not(HasSubstr("<script")));
}

TEST_F(WidgetTest, the_script_may_stand_on_any_page_and_is_kept_for_an_hour) {
    auto const answer = send("GET", "/widget.js");
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.headers.at("Content-Type"), "text/javascript; charset=utf-8");
    EXPECT_EQ(answer.headers.at("Cache-Control"), "public, max-age=3600");
    EXPECT_EQ(answer.headers.at("Cross-Origin-Resource-Policy"), "cross-origin");
    EXPECT_FALSE(answer.headers.contains("Access-Control-Allow-Origin")) << "nobody's page reads it";
}

}  // namespace
}  // namespace ombrex
