// SPDX-License-Identifier: Apache-2.0
#include "net/https_client.h"
#include "base/temporary_folder.h"

#include <gmock/gmock.h>

#include <filesystem>

#include "base/wait.h"
#include "net/https_request.h"
#include "privacy/personal.h"
#include "tests/integration/https_peer.h"

namespace ombrex {
namespace {

using namespace testing_support;
using namespace std::chrono_literals;
using net::HttpsAnswer;
using net::HttpsRequest;
using privacy::Category;
using privacy::Recipient;
using testing::HasSubstr;
using testing::Not;

class HttpsClientTest : public testing::Test {
protected:
    HttpsClientTest() { options.patience = 20s; }

    void trust(HttpsPeer const& peer) {
        options.ca_file = folder / "ca";
        peer.identity->write_certificate(options.ca_file);
    }
    Result<HttpsAnswer> send(net::Destination const& to, HttpsRequest const& request) {
        net::HttpsClient client{options, clock};
        return send(client, to, request);
    }
    Result<HttpsAnswer> send(net::HttpsClient& client, net::Destination const& to, HttpsRequest const& request) {
        using Bill = privacy::Outbound<Recipient::stripe, Category::billing_details>;
        privacy::Personal<std::string, Category::billing_details> const details{request.body};
        auto const body = Bill::from(
            [&](std::string const& text) {
                return net::to_text({request.method, request.target, request.headers, text});
            },
            details);
        return wait(through_guard(client, to, body));
    }
    Task<Result<HttpsAnswer>> through_guard(net::HttpsClient& client, net::Destination to, privacy::OutboundBody body) {
        auto policy = privacy::published_policy;
        policy.recipients[static_cast<std::size_t>(Recipient::stripe)].safeguard.signed_on =
            std::chrono::year{2026} / 2 / 3;
        net::EgressGuard const guard{policy, {{Recipient::stripe, to}}, ledger, clock};
        auto const by = Deadline::in(clock, 1min);
        auto permit = co_await guard.permit(std::move(body), to, privacy::CompanyRef{}, std::nullopt, by);
        EXPECT_TRUE(permit);
        co_return co_await client.send(std::move(permit.value()), by);
    }

    class Ledger final : public net::DisclosureSink {
        Task<Result<void>> record(privacy::Disclosure, Deadline) override { co_return ok(); }
    };

    SystemClock clock;
    TemporaryFolder folder;
    Ledger ledger;
    net::HttpsClient::Options options;
    HttpsRequest const post{"POST", "/v1/bills?a=b", {{"Authorization", "Bearer key"}}, "name=Acme"};
};

TEST_F(HttpsClientTest, sends_the_permitted_request_and_nothing_more) {
    HttpsPeer peer{[](auto&) { return HttpsPeer::with_status("201 Created", "{}", "X-Request-Id: 7\r\n"); }};
    trust(peer);
    auto const answer = send(peer.place(), post);
    ASSERT_TRUE(answer) << answer.error().detail;
    EXPECT_EQ(answer.value().status, 201);
    EXPECT_EQ(answer.value().headers.at("x-request-id"), "7");
    EXPECT_EQ(answer.value().body, "{}");
    auto const place = "127.0.0.1:" + std::to_string(peer.place().port);
    EXPECT_THAT(peer.take(),
                testing::ElementsAre("POST /v1/bills?a=b HTTP/1.1\r\nHost: " + place +
                                     "\r\nUser-Agent: ombrex\r\nAccept: */*\r\nAuthorization: Bearer key\r\n"
                                     "Content-Length: 9\r\n\r\nname=Acme"));
}

TEST_F(HttpsClientTest, every_method_has_its_body_or_none) {
    HttpsPeer peer{[](auto& request) {
        return request.starts_with("HEAD") ? "HTTP/1.1 204 No Content\r\n\r\n" : HttpsPeer::ok();
    }};
    trust(peer);
    net::HttpsClient client{options, clock};
    for (std::string const method : {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"}) {
        bool const bodiless = method == "GET" || method == "HEAD";
        auto const answer = send(client, peer.place(), {method, "/k", {}, bodiless ? "" : "text"});
        ASSERT_TRUE(answer) << method << answer.error().detail;
        auto const came = peer.take();
        ASSERT_EQ(came.size(), 1U) << method;
        EXPECT_THAT(came[0], testing::StartsWith(method + " /k HTTP/1.1\r\n"));
        EXPECT_THAT(came[0], testing::EndsWith(bodiless ? "\r\n\r\n" : "\r\n\r\ntext"));
        EXPECT_THAT(came[0], Not(HasSubstr("Content-Type")));
    }
}

TEST_F(HttpsClientTest, a_redirect_is_refused_and_nobody_else_is_asked) {
    HttpsPeer other{[](auto&) { return HttpsPeer::ok(); }};
    auto const there = "https://127.0.0.1:" + std::to_string(other.place().port) + "/";
    for (auto const* status : {"301 Moved", "302 Found", "303 See", "307 Temporary", "308 Permanent"}) {
        HttpsPeer peer{[&](auto&) { return HttpsPeer::with_status(status, "", "Location: " + there + "\r\n"); }};
        trust(peer);
        auto const answer = send(peer.place(), post);
        ASSERT_FALSE(answer) << status;
        EXPECT_EQ(answer.error().code, Errc::denied);
        EXPECT_THAT(answer.error().detail, HasSubstr("redirect"));
        EXPECT_EQ(peer.take().size(), 1U);
        std::filesystem::remove(options.ca_file);
    }
    EXPECT_TRUE(other.take().empty());
}

TEST_F(HttpsClientTest, an_answer_above_the_limit_is_refused_said_or_not) {
    options.answer_max = 1000;
    for (std::string const head :
         {"HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n", "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"}) {
        HttpsPeer peer{[&](auto&) { return head + std::string(1001, 'x'); }};
        trust(peer);
        EXPECT_EQ(send(peer.place(), post).error().code, Errc::denied) << head;
        std::filesystem::remove(options.ca_file);
    }
    HttpsPeer headers{[](auto&) { return "HTTP/1.1 200 OK\r\nX: " + std::string(70'000, 'x') + "\r\n\r\n"; }};
    trust(headers);
    EXPECT_EQ(send(headers.place(), post).error().code, Errc::denied);
}

TEST_F(HttpsClientTest, who_does_not_answer_in_time_is_not_waited_for) {
    HttpsPeer peer{[](auto&) { return std::string{}; }};
    trust(peer);
    options.patience = 250ms;
    EXPECT_EQ(send(peer.place(), post).error().code, Errc::too_late);
    options.patience = 0ms;
    EXPECT_EQ(send(peer.place(), post).error().code, Errc::too_late);
}

TEST_F(HttpsClientTest, nobody_there_and_a_line_cut_off_are_tried_again) {
    net::Destination gone;
    {
        HttpsPeer peer{[](auto&) { return HttpsPeer::ok(); }};
        gone = peer.place();
    }
    EXPECT_EQ(send(gone, post).error().code, Errc::unavailable);
}

TEST_F(HttpsClientTest, C29_another_certificate_another_name_and_old_tls_get_nothing) {
    HttpsPeer peer{[](auto&) { return HttpsPeer::ok(); }};
    HttpsPeer other{[](auto&) { return HttpsPeer::ok(); }};
    HttpsPeer old{[](auto&) { return HttpsPeer::ok(); }, TLS1_1_VERSION};
    trust(peer);
    EXPECT_EQ(send(other.place(), post).error().code, Errc::unavailable);
    EXPECT_EQ(send({"localhost", peer.place().port}, post).error().code, Errc::unavailable);
    std::filesystem::remove(options.ca_file);
    trust(old);
    EXPECT_EQ(send(old.place(), post).error().code, Errc::unavailable);
    for (auto* each : {&peer, &other, &old}) EXPECT_TRUE(each->take().empty());
}

TEST_F(HttpsClientTest, what_the_environment_says_of_proxies_counts_for_nothing) {
    HttpsPeer peer{[](auto&) { return HttpsPeer::ok(); }};
    trust(peer);
    for (auto const* name : {"https_proxy", "HTTPS_PROXY", "ALL_PROXY"}) ::setenv(name, "http://127.0.0.1:1", 1);
    auto const answer = send(peer.place(), post);
    for (auto const* name : {"https_proxy", "HTTPS_PROXY", "ALL_PROXY"}) ::unsetenv(name);
    EXPECT_TRUE(answer);
}

TEST_F(HttpsClientTest, keeps_its_connection_and_no_cookie) {
    HttpsPeer peer{[](auto&) { return HttpsPeer::with_status("200 OK", "", "Set-Cookie: a=b; Path=/\r\n"); }};
    trust(peer);
    net::HttpsClient client{options, clock};
    for (int i = 0; i < 3; ++i) ASSERT_TRUE(send(client, peer.place(), post));
    for (auto const& request : peer.take()) EXPECT_THAT(request, Not(HasSubstr("Cookie")));
    EXPECT_EQ(peer.connections(), 1);
}

TEST_F(HttpsClientTest, who_was_named_by_a_customer_is_reached_on_the_internet_alone) {
    auto const everywhere =
        std::make_shared<HttpsPeer::Identity const>(HttpsPeer::Identity::Of{.names = "IP:127.0.0.1, DNS:localhost"});
    HttpsPeer peer{[](auto&) { return HttpsPeer::ok(); }, everywhere};
    trust(peer);
    options.reach = net::Reach::public_only;
    auto const port = peer.place().port;
    for (auto const* const host : {"127.0.0.1", "localhost", "2130706433", "0x7f.1", "127.1", "0", "::1",
                                   "::ffff:127.0.0.1", "::ffff:7f00:1", "169.254.169.254"}) {
        auto const answer = send({host, port}, post);
        ASSERT_FALSE(answer) << host;
        EXPECT_EQ(answer.error().code, Errc::denied) << host << ' ' << answer.error().detail;
    }
    EXPECT_EQ(peer.connections(), 0) << "not even a knock";
    options.own_hosts = {"localhost"};
    EXPECT_TRUE(send({"localhost", port}, post)) << "the operator's own";
    EXPECT_EQ(send({"127.0.0.1", port}, post).error().code, Errc::denied) << "by that name alone";
}

TEST_F(HttpsClientTest, bytes_that_are_no_request_are_not_sent) {
    HttpsPeer peer{[](auto&) { return HttpsPeer::ok(); }};
    trust(peer);
    EXPECT_EQ(send(peer.place(), {"GET", "@evil.example/", {}, ""}).error().code, Errc::invalid_input);
    EXPECT_TRUE(peer.take().empty());
}

}  // namespace
}  // namespace ombrex
