// SPDX-License-Identifier: Apache-2.0
#include "api/get_home.h"

#include <gmock/gmock.h>

#include "api/get_recording.h"
#include "services/register_account.h"
#include "tests/contract/call_fixture.h"

namespace ombrex {
namespace {

using namespace testing_support;
using testing::HasSubstr;

class GetHomeTest : public AfterCallTest {
protected:
    GetHomeTest() {
        api::GetHome{deps, "sip:reception@127.0.0.1:5060", api::DeskCarried::yes, mail_of}.route(router);
        api::GetHome{deps, "", api::DeskCarried::no, mail_of}.route(without_desk);
        api::GetRecording{deps, links, tokens}.route(router);
    }
    static std::string mail_of(model::CompanyId, model::CallId) { return "data/outbox/letter.eml"; }
    net::HttpResponse get(std::string target, std::string peer = "127.0.0.1", std::string host = "localhost:8080") {
        return get(router, std::move(target), std::move(peer), std::move(host));
    }
    static net::HttpResponse get(api::Router const& router, std::string target, std::string peer = "127.0.0.1",
                                 std::string host = "localhost:8080") {
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
    api::Router router, without_desk;
};

TEST_F(GetHomeTest, shows_the_calls_that_ended) {
    EXPECT_THAT(get("/").body, HasSubstr("sip:reception@127.0.0.1:5060"));
    book(call, "2026-09-18T14:00");
    end(call, model::Outcome::booked);
    auto const answer = get("/");
    EXPECT_EQ(answer.status, 200);
    EXPECT_THAT(answer.body, HasSubstr("Sam Reed booked Haircut, Friday, September 18 at 2 pm"));
    EXPECT_THAT(answer.body, HasSubstr("What was said"));
    EXPECT_THAT(answer.body, HasSubstr("<dt>Mail</dt><dd><p>data/outbox/letter.eml</p></dd>"));
}

TEST_F(GetHomeTest, C32_shows_calls_to_nobody_but_who_sits_at_this_machine) {
    recorded(model::RecordingState::saved);
    end(call, model::Outcome::booked);
    auto const sound = "/recordings/" + recording->id.value().to_string();
    for (auto const& [peer, host] : {std::pair{"192.0.2.7", "localhost:8080"},
                                     std::pair{"127.0.0.1", "calls.example"}}) {  // a proxy, or a name pointed here
        EXPECT_EQ(get(sound, peer, host).status, 403);
        EXPECT_EQ(get(without_desk, "/", peer, host).status, 403);
        EXPECT_EQ(header(get("/", peer, host), "Location"), "/today");
        EXPECT_EQ(get("/", peer, host).body, "");
    }
    EXPECT_EQ(get(sound).status, 302);
    EXPECT_EQ(get(without_desk, "/").status, 200);
    EXPECT_EQ(get("/").status, 200);
}

TEST_F(GetHomeTest, leads_to_the_desk_once_somebody_has_registered) {
    EXPECT_EQ(get("/").status, 200);
    services::PasswordDesk passwords{privacy::published_policy, random, {}};
    services::Registration registration{
        {model::CompanyName{"Northside Dental"}, model::PersonName{"Jo Park"}, model::MailAddress{"jo@north.example"}},
        crypto::Password::take("four wet boats in May").value()};
    EXPECT_TRUE(wait(services::register_account(deps, passwords, std::move(registration), soon())));
    auto const answer = get("/");
    EXPECT_EQ(answer.status, 302);
    EXPECT_EQ(header(answer, "Location"), "/today");
    EXPECT_EQ(get(without_desk, "/").status, 200);
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
