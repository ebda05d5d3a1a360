// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "api/get_recording.h"
#include "api/get_recording_sound.h"
#include "tests/contract/desk_calls_fixture.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using namespace testing_support;

class DeskRecordingTest : public DeskCallsTest {
protected:
    DeskRecordingTest() {
        api::GetRecordingSound{deps, recordings, links, tokens}.route(router);
        api::GetRecording{deps, links, tokens}.route(router);
        call = begun();
        recording = record(call, sound);
        end(call, model::Outcome::answered, recording);
    }
    /// The link that this person is led to.
    std::string link() {
        auto const answer = get(path_of(call) + "/recording");
        EXPECT_EQ(answer.status, 302);
        return answer.headers.at("Location");
    }
    /// As another program would fetch it: by the link alone.
    net::HttpResponse fetch(std::string const& target, std::string const& with_cookie = "") {
        net::HttpRequest request;
        request.method = "GET";
        request.target = target;
        if (!with_cookie.empty()) request.headers["cookie"] = "__Host-ombrex=" + with_cookie;
        return deliver(std::move(request));
    }
    std::vector<std::string> plays() {
        std::vector<std::string> out;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const entries, unit.audit().read(1, 100));
            for (auto const& entry : entries) {
                if (entry.action == "recording_played") out.push_back(entry.actor);
            }
            return ok();
        });
        return out;
    }
    std::string my_id() { return text(get("/api/v1/me").body, "id"); }

    static constexpr auto sound = "OggS and four seconds of sound";
    model::Call call;
    model::Recording recording;
};

TEST_F(DeskRecordingTest, C8_the_link_carries_its_person_plays_and_each_play_is_logged) {
    auto const me = my_id();
    auto const target = link();
    auto const grant = links.check(target).value();
    EXPECT_EQ(grant.user.to_string(), me);
    EXPECT_EQ(grant.recording, recording.id.value());
    EXPECT_EQ(grant.company, company.value());
    EXPECT_EQ(fetch(target, cookie).body, sound);
    EXPECT_EQ(fetch(target).body, sound);
    EXPECT_THAT(plays(), testing::ElementsAre("user:" + me, "user:" + me));
}

TEST_F(DeskRecordingTest, C8_the_link_runs_out_after_five_minutes) {
    auto const target = link();
    clock.advance(5min - 1us);
    EXPECT_EQ(fetch(target).status, 200);
    clock.advance(1us);
    EXPECT_EQ(fetch(target).status, 403);
}

TEST_F(DeskRecordingTest, C8_in_the_browser_of_somebody_else_the_link_opens_nothing) {
    auto const target = link();
    begin_colleague("admin");
    EXPECT_EQ(fetch(target, cookie).status, 403);
    EXPECT_EQ(fetch(link(), cookie).status, 200) << "his own does";
    EXPECT_EQ(plays().size(), 1U);
}

TEST_F(DeskRecordingTest, C8_the_link_of_a_key_plays_until_the_key_is_ended) {
    boost::json::object const wanted{{"label", "Archive"}, {"scopes", boost::json::array{"calls:read"}}};
    auto const made = send("POST", "/api/v1/keys", wanted).body;
    auto const person = std::pair{std::exchange(cookie, {}), std::exchange(guard, {})};
    headers["authorization"] = "Bearer " + text(made, "secret");
    auto const target = link();
    headers.clear();
    EXPECT_EQ(fetch(target).body, sound);
    EXPECT_THAT(plays(), testing::ElementsAre("key:" + text(made, "id")));
    std::tie(cookie, guard) = person;
    EXPECT_EQ(send("DELETE", "/api/v1/keys/" + text(made, "id")).status, 204);
    EXPECT_EQ(fetch(target).status, 403);
    EXPECT_EQ(plays().size(), 1U);
}

TEST_F(DeskRecordingTest, C8_the_link_of_who_was_removed_opens_nothing) {
    auto const owner = std::pair{cookie, guard};
    begin_colleague("staff");
    auto const target = link();
    auto const staff = my_id();
    EXPECT_EQ(fetch(target).status, 200);
    std::tie(cookie, guard) = owner;
    EXPECT_EQ(send("DELETE", "/api/v1/users/" + staff).status, 204);
    EXPECT_EQ(fetch(target).status, 403);
}

TEST_F(DeskRecordingTest, C8_the_link_of_who_signed_out_everywhere_since_opens_nothing_though_he_comes_back) {
    auto const target = link();
    EXPECT_EQ(send("DELETE", "/api/v1/sessions").status, 204);
    EXPECT_EQ(fetch(target).status, 403);
    clock.advance(2s);
    begin_again();
    EXPECT_EQ(fetch(target).status, 403);
    EXPECT_EQ(fetch(link()).status, 200);
}

TEST_F(DeskRecordingTest, C8_a_link_of_nobodys_plays_to_who_sits_at_this_machine_and_nowhere_else) {
    auto const nobodys = [&](std::string peer, std::string host) {
        net::HttpRequest request;
        request.method = "GET";
        request.target = "/recordings/" + recording.id.value().to_string();
        request.remote_address = peer;
        request.headers["host"] = host;
        auto const led = wait(router.answer(request));
        if (led.status != 302) return led.status;
        request.target = led.headers.at(0).second;
        request.remote_address = "203.0.113.7";
        EXPECT_EQ(wait(router.answer(request)).status, 403) << "taken elsewhere";
        request.remote_address = peer;
        return wait(router.answer(std::move(request))).status;
    };
    EXPECT_EQ(nobodys("127.0.0.1", "localhost:8080"), 200);
    EXPECT_EQ(nobodys("203.0.113.7", "desk.shop.example"), 403);
    EXPECT_THAT(plays(), testing::ElementsAre("operator:at this machine"));
}

TEST_F(DeskRecordingTest, C8_where_a_mail_points_to_who_is_signed_in_gets_a_link_of_his_own) {
    auto const place = "/recordings/" + recording.id.value().to_string();
    auto const led = fetch(place, cookie);
    ASSERT_EQ(led.status, 302);
    auto const location =
        std::ranges::find(led.headers, std::string{"Location"}, &std::pair<std::string, std::string>::first);
    ASSERT_NE(location, led.headers.end());
    EXPECT_EQ(links.check(location->second).value().user.to_string(), my_id());
    EXPECT_EQ(fetch(place).status, 403);
    begin_other();
    EXPECT_EQ(fetch(place, cookie).status, 404);
}

TEST_F(DeskRecordingTest, without_sound_or_to_a_viewer_there_is_no_link) {
    auto const silent = called();
    EXPECT_EQ(get(path_of(silent) + "/recording").status, 404);
    EXPECT_EQ(get("/api/v1/calls/none/recording").status, 404);
    begin_colleague("viewer");
    EXPECT_EQ(get(path_of(call) + "/recording").status, 403);
}

}  // namespace
}  // namespace ombrex
