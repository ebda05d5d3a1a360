// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "services/webhooks.h"
#include "tests/contract/desk_calls_fixture.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using namespace testing_support;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
namespace json = boost::json;

/// What the desk says of webhooks; what becomes of a delivery: tests/integration/webhook_test.cc.
class DeskWebhooksTest : public DeskCallsTest {
protected:
    Answer make(std::string url = "https://hooks.example.com/calls?of=us", std::string detail = "outcome") {
        return send("POST", all, json::object{{"url", std::move(url)}, {"detail", std::move(detail)}});
    }
    Answer change(std::string const& id, std::string detail, bool active) {
        return send("PUT", one(id), json::object{{"detail", std::move(detail)}, {"active", active}});
    }
    static std::string one(std::string const& id) { return std::string{all} + "/" + id; }
    /// As if its one try had gone through.
    void settle(std::string const& webhook) {
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto lines,
                              unit.webhooks().page({company, model::WebhookId{Id128::parse(webhook).value()}}));
            auto& line = lines.front();
            line.state = model::DeliveryState::delivered;
            line.status = 200;
            line.took = 34ms;
            line.attempts = 1;
            line.tried = clock.now();
            return unit.webhooks().update(
                line, privacy::erase_on(deps.policy, privacy::Category::mail_body, clock.now(), TimeZone::utc()));
        });
    }

    static constexpr auto all = "/api/v1/webhooks";
};

TEST_F(DeskWebhooksTest, one_is_made_and_its_secret_shown_once) {
    auto const made = make();
    EXPECT_EQ(made.status, 201);
    auto const secret = text(made.body, "secret");
    EXPECT_THAT(secret, testing::StartsWith("whsec_"));
    EXPECT_EQ(secret.size(), 6U + 43U);
    auto const listed = get(all);
    EXPECT_EQ(listed.status, 200);
    auto const& shown = listed.body.at("items").at(0);
    EXPECT_EQ(faults(shown, "Webhook"), "");
    EXPECT_THAT(json::serialize(listed.body), Not(HasSubstr("secret")));
    EXPECT_EQ(text(shown, "url"), "https://hooks.example.com/calls?of=us");
    EXPECT_EQ(text(shown, "detail"), "outcome");
    EXPECT_EQ(text(shown, "state"), "on");
    EXPECT_EQ(get(one(text(shown, "id"))).body, shown);
    EXPECT_EQ(audited().back(), "webhook_made");
}

TEST_F(DeskWebhooksTest, its_secret_is_renewed_and_shown_once_more) {
    auto const made = make().body;
    auto const renewed = send("POST", one(text(made, "id")) + "/secret");
    EXPECT_EQ(renewed.status, 200);
    EXPECT_NE(text(renewed.body, "secret"), text(made, "secret"));
    EXPECT_EQ(audited().back(), "webhook_secret_renewed");
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(auto const there, unit.webhooks().of_company(company));
        EXPECT_EQ(there.at(0).secret, model::WebhookSecret{text(renewed.body, "secret")});
        return ok();
    });
}

TEST_F(DeskWebhooksTest, it_is_told_more_or_less_or_nothing_as_its_owner_says) {
    auto const id = text(make().body, "id");
    auto const more = change(id, "transcript", true);
    EXPECT_EQ(more.status, 200);
    EXPECT_EQ(text(more.body, "detail"), "transcript");
    EXPECT_EQ(text(change(id, "transcript", false).body, "state"), "off");
    called();
    EXPECT_TRUE(get(one(id) + "/deliveries").body.at("items").as_array().empty());
    EXPECT_EQ(text(change(id, "summary", true).body, "state"), "on");
    called();
    EXPECT_EQ(get(one(id) + "/deliveries").body.at("items").as_array().size(), 1U);
    EXPECT_EQ(audited().back(), "webhook_changed");
}

TEST_F(DeskWebhooksTest, it_is_told_of_finished_calls_until_it_is_said_of_what_else) {
    auto const made = make().body;
    json::array const calls{"post_call_transcription"};
    EXPECT_EQ(made.at("events"), calls);
    auto const id = text(made, "id");
    json::object wish{{"detail", "outcome"}, {"active", true}, {"events", {"message.taken", "appointment.booked"}}};
    EXPECT_EQ(send("PUT", one(id), wish).body.at("events"), (json::array{"appointment.booked", "message.taken"}));
    EXPECT_EQ(change(id, "summary", true).body.at("events").as_array().size(), 2U) << "who does not say, keeps them";
    called();
    EXPECT_TRUE(get(one(id) + "/deliveries").body.at("items").as_array().empty());
    wish["events"] = json::array{};
    EXPECT_EQ(send("PUT", one(id), wish).wrong("events"), "names at least one");
    wish["events"] = json::array{"appointment.dreamt"};
    EXPECT_EQ(send("PUT", one(id), wish).wrong("events"), "holds an event that there is not");
    json::object const fresh{
        {"url", "https://till.example.com/"}, {"detail", "summary"}, {"events", {"appointment.moved"}}};
    EXPECT_EQ(send("POST", all, fresh).body.at("events"), json::array{"appointment.moved"});
}

TEST_F(DeskWebhooksTest, its_log_says_of_each_call_what_became_of_it_newest_first_in_pages) {
    auto const id = text(make().body, "id");
    std::vector<std::string> calls;
    for (int n = 0; n < 3; ++n) {
        calls.push_back(id_of(called()));
        if (n < 2) settle(id);
        clock.advance(1min);
    }
    auto const first = get(one(id) + "/deliveries?limit=2");
    EXPECT_EQ(first.status, 200);
    EXPECT_EQ(faults(first.body, "WebhookDeliveryPage"), "");
    EXPECT_THAT(each(first, "call"), ElementsAre(calls[2], calls[1]));
    EXPECT_THAT(each(first, "state"), ElementsAre("waiting", "delivered"));
    EXPECT_EQ(text(first.body.at("items").at(0), "event"), "post_call_transcription");
    EXPECT_EQ(first.body.at("items").at(1).at("status"), 200);
    EXPECT_EQ(first.body.at("items").at(1).at("took_ms"), 34);
    auto const rest = get(one(id) + "/deliveries?limit=2&cursor=" + text(first.body, "next"));
    EXPECT_THAT(each(rest, "call"), ElementsAre(calls[0]));
    EXPECT_TRUE(rest.body.at("next").is_null());
    EXPECT_EQ(get(one(id) + "/deliveries?limit=0").wrong("limit"), "is a number from 1 to 100");
}

TEST_F(DeskWebhooksTest, a_test_is_queued_and_one_at_a_time) {
    auto const id = text(make().body, "id");
    auto const test = send("POST", one(id) + "/test");
    EXPECT_EQ(test.status, 202);
    EXPECT_EQ(faults(test.body, "WebhookDelivery"), "");
    EXPECT_TRUE(test.body.at("call").is_null());
    EXPECT_TRUE(test.body.at("event").is_null());
    EXPECT_EQ(text(test.body, "state"), "waiting");
    EXPECT_EQ(send("POST", one(id) + "/test").status, 409);
    settle(id);
    clock.advance(1s);
    EXPECT_EQ(send("POST", one(id) + "/test").status, 202);
    EXPECT_EQ(audited().back(), "webhook_tested");
}

TEST_F(DeskWebhooksTest, one_that_is_ended_is_gone_with_its_log_and_what_waits_is_done) {
    auto const id = text(make().body, "id");
    called();
    EXPECT_EQ(send("DELETE", one(id)).status, 204);
    EXPECT_EQ(send("DELETE", one(id)).status, 404);
    EXPECT_EQ(get(one(id)).status, 404);
    EXPECT_EQ(get(one(id) + "/deliveries").status, 404);
    EXPECT_TRUE(get(all).body.at("items").as_array().empty());
    EXPECT_EQ(audited().back(), "webhook_ended");
}

TEST_F(DeskWebhooksTest, what_is_wrong_with_a_wish_is_told_at_its_field) {
    EXPECT_EQ(make("http://hooks.example.com/").wrong("url"), "begins with https://");
    EXPECT_EQ(make("https://127.0.0.1/").wrong("url"), "is an address of a private network");
    EXPECT_EQ(make("https://169.254.169.254/").wrong("url"), "is an address of a private network");
    EXPECT_EQ(make("https://localhost/").wrong("url"), "needs a host that the whole Internet knows");
    EXPECT_EQ(make("https://a.example.com/", "everything").wrong("detail"), "is outcome, summary or transcript");
    auto const nothing = send("POST", all, json::object{});
    EXPECT_EQ(nothing.wrong("url"), "is missing");
    EXPECT_EQ(nothing.wrong("detail"), "is missing");
    for (std::size_t n = 0; n < services::webhooks_max; ++n) EXPECT_EQ(make().status, 201);
    EXPECT_EQ(make().wrong("url"), "is one too many: five are all there may be");
    auto const id = text(get(all).body.at("items").at(0), "id");
    EXPECT_EQ(send("PUT", one(id), json::object{{"detail", "summary"}}).wrong("active"), "is to be true or false");
    EXPECT_EQ(send("PUT", one("nonsense"), json::object{}).status, 404);
}

TEST_F(DeskWebhooksTest, they_are_for_owners_and_admins_and_for_no_key) {
    auto const id = text(make().body, "id");
    json::object const wanted{{"label", "Till"}, {"scopes", json::array{"assistant:write", "calls:read"}}};
    auto const key = text(send("POST", "/api/v1/keys", wanted).body, "secret");
    begin_colleague("admin");
    EXPECT_EQ(get(all).status, 200);
    begin_again();
    begin_colleague("staff");
    for (auto const& [method, target] :
         {std::pair{"GET", std::string{all}}, std::pair{"GET", one(id)}, std::pair{"DELETE", one(id)},
          std::pair{"POST", one(id) + "/secret"}, std::pair{"POST", one(id) + "/test"},
          std::pair{"GET", one(id) + "/deliveries"}}) {
        EXPECT_EQ(send(method, target).status, 403) << method << target;
    }
    EXPECT_EQ(make().status, 403);
    EXPECT_EQ(change(id, "summary", true).status, 403);
    another_browser();
    headers["authorization"] = "Bearer " + key;
    EXPECT_EQ(get(all).status, 403);
}

}  // namespace
}  // namespace ombrex
