// SPDX-License-Identifier: Apache-2.0
#include "api/get_home.h"

#include <gmock/gmock.h>

#include "api/get_recording.h"
#include "tests/contract/call_fixture.h"

namespace ombrex {
namespace {

using namespace testing_support;
using testing::HasSubstr;

class GetHomeTest : public AfterCallTest {
protected:
    GetHomeTest() {
        api::GetHome{deps, "sip:reception@127.0.0.1:5060"}.route(router);
        api::GetRecording{deps, links, tokens}.route(router);
    }
    net::HttpResponse get(std::string target, std::string peer = "127.0.0.1", std::string host = "localhost:8080") {
        net::HttpRequest request;
        request.method = "GET";
        request.target = std::move(target);
        request.remote_address = std::move(peer);
        request.headers["host"] = std::move(host);
        return wait(router.answer(std::move(request)));
    }
    static std::string header(net::HttpResponse const& answer, std::string_view name) {
        for (auto const& [key, value] : answer.headers) {
            if (key == name) return value;
        }
        return {};
    }

    crypto::PlaybackLinks links{keys.link_key(), clock, std::chrono::minutes{5}};
    crypto::SessionTokens tokens{keys.session_key(), clock};
    api::Router router;
};

TEST_F(GetHomeTest, shows_the_calls_that_ended) {
    EXPECT_THAT(get("/").body, HasSubstr("sip:reception@127.0.0.1:5060"));
    book(call, "2026-09-18T14:00");
    end(call, model::Outcome::booked);
    auto const answer = get("/");
    EXPECT_EQ(answer.status, 200);
    EXPECT_THAT(answer.body, HasSubstr("Sam Reed booked Haircut, Friday, September 18 at 2 pm"));
    EXPECT_THAT(answer.body, HasSubstr("What was said"));
}

TEST_F(GetHomeTest, C32_shows_calls_to_nobody_but_who_sits_at_this_machine) {
    recorded(model::RecordingState::saved);
    end(call, model::Outcome::booked);
    for (auto const& target : {std::string{"/"}, "/recordings/" + recording->id.value().to_string()}) {
        EXPECT_EQ(get(target, "192.0.2.7").status, 403);
        EXPECT_EQ(get(target, "127.0.0.1", "calls.example").status, 403);  // a proxy, or a name pointed here
        EXPECT_NE(get(target).status, 403);
    }
}

TEST_F(GetHomeTest, C36_the_page_may_run_nothing_and_load_only_sound) {
    auto const policy = header(get("/"), "Content-Security-Policy");
    EXPECT_THAT(policy, HasSubstr("default-src 'none'; media-src 'self'; style-src 'sha256-"));
    EXPECT_THAT(policy, testing::Not(HasSubstr("unsafe")));
}

TEST_F(GetHomeTest, C8_sound_is_played_through_a_signed_link_made_on_the_spot) {
    recorded(model::RecordingState::saved);
    end(call, model::Outcome::booked);
    auto const place = "/recordings/" + recording->id.value().to_string();
    EXPECT_THAT(get("/").body, HasSubstr("src=\"" + place + "\""));
    auto const answer = get(place);
    EXPECT_EQ(answer.status, 302);
    EXPECT_EQ(links.check(header(answer, "Location")).value().recording, recording->id.value());
    EXPECT_EQ(get("/recordings/" + Id128::make(random).to_string()).status, 404);
    EXPECT_EQ(get("/recordings/none").status, 404);
}

}  // namespace
}  // namespace ombrex
