// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <atomic>

#include "crypto/webhook_signature.h"
#include "tests/integration/webhook_fixture.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using namespace testing_support;
using model::WebhookDetail;
using model::WebhookState;
using privacy::Category;
using testing::HasSubstr;
using testing::Not;
namespace json = boost::json;

TEST_F(WebhookTest, a_finished_call_is_told_once_and_signed) {
    HttpsPeer peer{[](auto&) { return HttpsPeer::ok("thanks"); }};
    auto const made = told(peer);
    ended();
    work();
    work();
    auto const came = peer.take();
    ASSERT_EQ(came.size(), 1U);
    EXPECT_THAT(came[0], testing::StartsWith("POST /calls?of=us HTTP/1.1\r\nHost: 127.0.0.1:"));
    EXPECT_THAT(came[0], HasSubstr("\r\nContent-Type: application/json\r\n"));
    auto const signature = crypto::webhook_signature(made.secret, clock.now(), body_of(came[0]));
    EXPECT_THAT(came[0], HasSubstr("\r\nElevenLabs-Signature: " + signature + "\r\n"));
    auto const event = json::parse(body_of(came[0]));
    EXPECT_EQ(event.at("type"), "post_call_transcription");
    EXPECT_EQ(event.at("event_timestamp").as_int64(),
              std::chrono::floor<std::chrono::seconds>(call.answered + 84s).time_since_epoch().count());
    EXPECT_EQ(newest(made.webhook.id), "delivered none 200 1");
    EXPECT_EQ(log(made.webhook.id).front().call, call.id);
    EXPECT_EQ(jobs_left().dead, 0);
}

TEST_F(WebhookTest, by_default_it_says_when_and_how_it_ended_and_the_ledger_says_no_more) {
    HttpsPeer peer{[](auto&) { return HttpsPeer::ok(); }};
    told(peer);
    ended();
    work();
    auto const request = peer.take().at(0);
    auto const data = data_of(request);
    EXPECT_EQ(data.at("conversation_id").as_string(), "conv_" + call.id.value().to_string());
    EXPECT_EQ(data.at("agent_id").as_string(), "agent_" + company.value().to_string());
    EXPECT_EQ(data.at("metadata").at("call_duration_secs"), 84);
    EXPECT_EQ(data.at("metadata").at("termination_reason"), "caller_hangup");
    EXPECT_EQ(data.at("analysis").at("call_successful"), "success");
    EXPECT_EQ(data.at("analysis").at("data_collection_results").at("outcome").at("value"), "booked");
    EXPECT_TRUE(data.at("transcript").as_array().empty());
    for (auto const* const told_nobody : {"3035550177", "haircut", "phone_call", "mood"}) {
        EXPECT_THAT(request, Not(HasSubstr(told_nobody)));
    }
    ASSERT_EQ(left().size(), 1U);
    auto const row = left().front();
    EXPECT_EQ(row.recipient, privacy::Recipient::customer);
    EXPECT_EQ(row.categories, privacy::CategorySet{Category::call_metadata});
    EXPECT_EQ(row.purpose, privacy::Purpose::serve_call);
    EXPECT_EQ(row.call, privacy::CallRef{call.id.value()});
    EXPECT_GT(row.bytes, body_of(request).size()) << "the address and the signature leave, too";
}

TEST_F(WebhookTest, who_asks_for_more_is_told_more_and_the_ledger_names_it) {
    struct Case {
        WebhookDetail detail;
        privacy::CategorySet categories;
        std::size_t turns;
    };
    using enum Category;
    HttpsPeer peer{[](auto&) { return HttpsPeer::ok(); }};
    for (auto const& one : {Case{WebhookDetail::summary, {call_metadata, caller_number, insight}, 0},
                            Case{WebhookDetail::transcript, {call_metadata, caller_number, insight, transcript}, 3}}) {
        auto const made = told(peer, {one.detail});
        another_call();
        work();
        auto const data = data_of(peer.take().at(0));
        EXPECT_EQ(data.at("metadata").at("phone_call").at("external_number"), "+13035550177");
        EXPECT_FALSE(data.at("analysis").at("transcript_summary").as_string().empty());
        EXPECT_EQ(data.at("transcript").as_array().size(), one.turns);
        if (one.turns > 0) {
            auto const& said = data.at("transcript").at(1);
            EXPECT_EQ(said.at("role"), "user");
            EXPECT_EQ(said.at("message"), "I would like a haircut on Friday with Jo please");
            EXPECT_EQ(said.at("time_in_call_secs"), 4);
        }
        auto const rows = left();
        EXPECT_EQ(std::ranges::count(rows, one.categories, &privacy::Disclosure::categories), 1);
        clock.advance(1s);
        another_call("");
        work();
        EXPECT_FALSE(data_of(peer.take().at(0)).at("metadata").as_object().contains("phone_call")) << "withheld";
        auto without = one.categories;
        without.erase(caller_number);
        EXPECT_EQ(std::ranges::count(left(), without, &privacy::Disclosure::categories), 1);
        EXPECT_TRUE(wait(services::end_webhook(deps, jo, made.webhook.id, soon())));
    }
}

TEST_F(WebhookTest, what_fails_is_tried_again_later_with_a_signature_of_that_moment) {
    std::atomic<bool> broken = true;
    HttpsPeer peer{[&](auto&) { return broken ? HttpsPeer::with_status("500 Oh") : HttpsPeer::ok(); }};
    auto const made = told(peer);
    ended();
    work();
    EXPECT_EQ(newest(made.webhook.id), "waiting status 500 1");
    EXPECT_EQ(webhook(made.webhook.id).failing_since, clock.now());
    work();
    EXPECT_EQ(peer.take().size(), 1U) << "not yet";
    broken = false;
    clock.advance(3s);
    work();
    EXPECT_EQ(newest(made.webhook.id), "delivered none 200 2");
    EXPECT_FALSE(webhook(made.webhook.id).failing_since);
    auto const request = peer.take().at(0);
    EXPECT_THAT(request, HasSubstr(crypto::webhook_signature(made.secret, clock.now(), body_of(request))));
    EXPECT_EQ(left().size(), 2U) << "each try has its row";
}

TEST_F(WebhookTest, what_came_of_a_try_is_said_in_a_word) {
    struct Case {
        std::string answer;
        std::string_view word;
    };
    auto const home = "Location: https://127.0.0.1/\r\n";
    for (auto const& one : std::vector<Case>{{HttpsPeer::with_status("201 Created"), "delivered none 201 1"},
                                             {HttpsPeer::with_status("404 Not Found"), "waiting status 404 1"},
                                             {HttpsPeer::with_status("302 Found", "", home), "waiting refused 0 1"},
                                             {HttpsPeer::with_status("308 Permanent", "", home), "waiting refused 0 1"},
                                             {HttpsPeer::ok(std::string(2'000, 'x')), "waiting refused 0 1"},
                                             {"nonsense\r\n\r\n", "waiting unreachable 0 1"}}) {
        HttpsPeer peer{[&](auto&) { return one.answer; }};
        options.answer_max = 1'000;
        auto const made = told(peer);
        another_call();
        work();
        EXPECT_EQ(newest(made.webhook.id), one.word) << one.answer;
        EXPECT_TRUE(wait(services::end_webhook(deps, jo, made.webhook.id, soon())));
    }
}

TEST_F(WebhookTest, who_is_slow_is_not_waited_for_and_who_is_not_there_is_tried_again) {
    HttpsPeer silent{[](auto&) { return std::string{}; }};
    options.patience = 250ms;
    auto const slow = told(silent);
    ended();
    work();
    EXPECT_EQ(newest(slow.webhook.id), "waiting timeout 0 1");
    EXPECT_TRUE(wait(services::end_webhook(deps, jo, slow.webhook.id, soon())));
    model::WebhookId gone;
    {
        HttpsPeer peer{[](auto&) { return HttpsPeer::ok(); }};
        gone = told(peer).webhook.id;
    }
    another_call();
    work();
    EXPECT_EQ(newest(gone), "waiting unreachable 0 1");
}

TEST_F(WebhookTest, nothing_is_sent_into_this_machine_or_the_networks_around_it) {
    HttpsPeer peer{[](auto&) { return HttpsPeer::ok(); }};
    hosts = {"localhost", "127.0.0.1"};  // as if they had been of the Internet when they were named
    auto const url = "https://localhost:" + std::to_string(peer.place().port) + "/";
    auto const by_name = wait(services::make_webhook(deps, jo, url, {}, hosts, soon())).value().webhook.id;
    options.own_hosts.clear();
    auto const by_address = told(peer).webhook.id;
    ended();
    work();
    EXPECT_EQ(newest(by_name), "waiting refused 0 1");
    EXPECT_EQ(newest(by_address), "waiting refused 0 1");
    EXPECT_EQ(peer.connections(), 0);
}

TEST_F(WebhookTest, of_a_call_that_was_erased_nothing_is_sent_and_the_log_says_so) {
    HttpsPeer peer{[](auto&) { return HttpsPeer::ok(); }};
    auto const made = told(peer, {WebhookDetail::transcript});
    ended();
    for (auto const category : {Category::transcript, Category::insight, Category::call_metadata}) {
        in_unit([&](ports::UnitOfWork& unit) {
            return unit.retention().remove({category, company, call.id.value(), clock.now()});
        });
    }
    work();
    EXPECT_EQ(newest(made.webhook.id), "withheld erased 0 0");
    EXPECT_EQ(peer.connections(), 0);
    EXPECT_TRUE(left().empty());
    EXPECT_EQ(jobs_left().dead, 0);
}

TEST_F(WebhookTest, who_is_gone_is_switched_off_and_the_owners_are_told_once) {
    HttpsPeer peer{[](auto&) { return HttpsPeer::with_status("410 Gone"); }};
    auto const id = told(peer).webhook.id;
    auto const first = another_call();
    another_call();
    work();
    EXPECT_EQ(webhook(id).state, WebhookState::gone);
    EXPECT_EQ(peer.take().size(), 1U);
    std::vector<std::string_view> words;
    for (auto const& line : log(id)) words.push_back(to_string(line.state));
    EXPECT_THAT(words, testing::UnorderedElementsAre("failed", "withheld"));
    ASSERT_EQ(mailbox.letters.size(), 1U);
    auto const text = readable(mailbox.letters.begin()->second.body.reveal<privacy::Purpose::transactional_mail>());
    EXPECT_THAT(text, HasSubstr("Alder Street Barbers: a webhook was switched off"));
    EXPECT_THAT(text, HasSubstr("status 410"));
    EXPECT_THAT(text, HasSubstr("https://desk.example/settings?part=webhooks"));
    EXPECT_THAT(text, Not(HasSubstr("of=us"))) << "what stands behind the host may be a secret";
    another_call();
    work();
    EXPECT_TRUE(peer.take().empty());
    EXPECT_EQ(log(id).size(), 2U) << "nothing is even queued";
    EXPECT_EQ(mailbox.deliveries, 1);
}

TEST_F(WebhookTest, a_week_in_vain_switches_it_off_and_on_again_it_begins_anew) {
    HttpsPeer peer{[](auto&) { return HttpsPeer::with_status("503 Later"); }};
    auto const id = told(peer).webhook.id;
    ended();
    work();
    clock.advance(services::webhook_failing_max - 1h);
    another_call();
    work();
    EXPECT_EQ(webhook(id).state, WebhookState::on);
    EXPECT_EQ(mailbox.deliveries, 0);
    clock.advance(1h);
    work();
    EXPECT_EQ(webhook(id).state, WebhookState::failing);
    work();
    EXPECT_EQ(mailbox.deliveries, 1);
    EXPECT_THAT(readable(mailbox.letters.begin()->second.body.reveal<privacy::Purpose::transactional_mail>()),
                HasSubstr("For a week it took nothing"));
    EXPECT_TRUE(wait(services::change_webhook(deps, jo, id, {WebhookDetail::outcome}, true, soon())));
    EXPECT_FALSE(webhook(id).failing_since);
    another_call();
    work();
    EXPECT_EQ(webhook(id).state, WebhookState::on);
    EXPECT_EQ(newest(id), "waiting status 503 1");
}

TEST_F(WebhookTest, after_its_last_try_a_line_has_failed_and_no_dead_job_stays) {
    HttpsPeer peer{[](auto&) { return HttpsPeer::with_status("500 Oh"); }};
    auto const id = told(peer).webhook.id;
    ended();
    for (int n = 0; n < jobs::attempts_max; ++n) {
        work();
        clock.advance(2h);
    }
    EXPECT_EQ(newest(id), "failed status 500 12");
    EXPECT_EQ(peer.take().size(), 12U);
    EXPECT_EQ(jobs_left().dead, 0);
    EXPECT_EQ(webhook(id).state, WebhookState::on) << "a week has not passed";
}

TEST_F(WebhookTest, one_that_is_switched_off_keeps_what_waits_to_itself) {
    HttpsPeer peer{[](auto&) { return HttpsPeer::ok(); }};
    auto const id = told(peer).webhook.id;
    ended();
    EXPECT_TRUE(wait(services::change_webhook(deps, jo, id, {WebhookDetail::outcome}, false, soon())));
    work();
    EXPECT_EQ(newest(id), "withheld off 0 0");
    EXPECT_EQ(peer.connections(), 0);
}

TEST_F(WebhookTest, a_test_holds_nothing_personal_is_tried_once_and_judges_nobody) {
    std::atomic<int> status = 200;
    HttpsPeer peer{[&](auto&) { return HttpsPeer::with_status(std::to_string(status) + " Said"); }};
    auto const made = told(peer, {WebhookDetail::transcript});
    auto const id = made.webhook.id;
    EXPECT_TRUE(wait(services::change_webhook(deps, jo, id, {WebhookDetail::transcript}, false, soon())));
    EXPECT_TRUE(wait(services::test_webhook(deps, jo, id, soon())));
    EXPECT_EQ(wait(services::test_webhook(deps, jo, id, soon())).error().code, Errc::conflict);
    work();
    auto const request = peer.take().at(0);
    EXPECT_EQ(json::parse(body_of(request)).at("type"), "ping");
    EXPECT_THAT(request, HasSubstr(crypto::webhook_signature(made.secret, clock.now(), body_of(request))));
    EXPECT_EQ(newest(id), "delivered none 200 1") << "also where it is off";
    EXPECT_TRUE(left().front().categories.empty());
    status = 410;
    clock.advance(1s);
    EXPECT_TRUE(wait(services::test_webhook(deps, jo, id, soon())));
    work();
    EXPECT_EQ(newest(id), "failed status 410 1");
    EXPECT_EQ(webhook(id).state, WebhookState::off);
    EXPECT_EQ(mailbox.deliveries, 0);
}

TEST_F(WebhookTest, where_the_ledger_cannot_be_written_nothing_leaves) {
    class Torn final : public net::DisclosureSink {
        Task<Result<void>> record(privacy::Disclosure, Deadline) override {
            co_return Error{Errc::unavailable, "no disk"};
        }
    };
    Torn torn;
    HttpsPeer peer{[](auto&) { return HttpsPeer::ok(); }};
    auto const id = told(peer).webhook.id;
    worker.handle(services::deliver_webhook_job, [&](ports::Job job, Deadline by) {
        return services::deliver_webhook(deps, {*client, torn, hosts}, std::move(job), by);
    });
    ended();
    work();
    EXPECT_EQ(newest(id), "waiting none 0 0");
    EXPECT_EQ(peer.connections(), 0);
    EXPECT_EQ(jobs_left().waiting, 3) << "its job is still there, beside what else the call left to do";
}

}  // namespace
}  // namespace ombrex
