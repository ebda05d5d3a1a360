// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <csignal>

#include "adapters/smtp/smtp_mailer.h"
#include "base/random.h"
#include "base/temporary_folder.h"
#include "base/wait.h"
#include "tests/integration/smtp_fixture.h"

namespace ombrex {
namespace {

using namespace testing_support;
using testing::Contains;
using testing::Not;
using testing::StartsWith;

/// Keeps the rows; or refuses to.
class Ledger final : public net::DisclosureSink {
public:
    Task<Result<void>> record(privacy::Disclosure disclosure, Deadline) override {
        if (broken) co_return Error{Errc::unavailable, "the disk is full"};
        rows.push_back(disclosure);
        co_return ok();
    }
    std::vector<privacy::Disclosure> rows;
    bool broken = false;
};

class SmtpTest : public testing::Test {
protected:
    SmtpTest() { std::signal(SIGPIPE, SIG_IGN); }  // OpenSSL writes as if nobody ever hung up

    Result<void> deliver(MailServer& server, std::string credentials = "", std::string ca_file = "") {
        auto const url = "smtp://" + credentials + "127.0.0.1:" + std::to_string(server.port());
        return deliver(net::SmtpServer::parse(url, std::move(ca_file)).value());
    }
    Result<void> deliver(net::SmtpServer const& server) {
        net::EgressGuard const guard{
            privacy::published_policy, {{privacy::Recipient::own_infrastructure, server.place}}, ledger, clock};
        smtp::SmtpMailer mailer{server, "reception@shop.example", guard, clock};
        model::Letter letter{model::LetterId{}, company, model::MailAddress{to},
                             model::MailBody{"Subject: hello\r\n\r\n.a line with a dot\r\n"}, call};
        return wait(mailer.deliver(std::move(letter), Deadline::in(clock, std::chrono::minutes{1})));
    }
    std::string trust(MailServer const& server) {
        server.identity.write_certificate(trusted);
        return trusted.string();
    }

    SystemRandom random;
    SystemClock clock;
    Ledger ledger;
    model::CompanyId company{Id128::make(random)};
    model::CallId call{Id128::make(random)};
    std::string to = "owner@shop.example";
    TemporaryFolder folder;
    std::filesystem::path const trusted = folder / "ca";
};

TEST_F(SmtpTest, delivers_a_letter_whole_and_writes_the_ledger_first) {
    MailServer server{false};
    ASSERT_TRUE(deliver(server));
    EXPECT_THAT(server.said(), Contains("EHLO shop.example"));  // not the machine's own name
    EXPECT_THAT(server.said(), Contains("MAIL FROM:<reception@shop.example>"));
    EXPECT_THAT(server.said(), Contains("RCPT TO:<owner@shop.example>"));
    EXPECT_EQ(server.letter(), "Subject: hello\r\n\r\n..a line with a dot\r\n");  // RFC 5321 section 4.5.2
    ASSERT_EQ(ledger.rows.size(), 1U);
    EXPECT_EQ(ledger.rows.front().recipient, privacy::Recipient::own_infrastructure);
    EXPECT_EQ(ledger.rows.front().call, privacy::CallRef{call.value()});
}

TEST_F(SmtpTest, C29_with_a_trusted_certificate_login_and_letter_go_over_tls) {
    MailServer server{true};
    ASSERT_TRUE(deliver(server, "jo:secret@", trust(server)));
    EXPECT_TRUE(server.letter_came_sealed());
    auto const& said = server.said();
    auto const tls = std::ranges::find(said, "STARTTLS");
    auto const login = std::ranges::find_if(said, [](auto const& line) { return line.starts_with("AUTH PLAIN"); });
    ASSERT_NE(login, said.end());
    EXPECT_LT(tls, login);
}

TEST_F(SmtpTest, C29_a_server_that_offers_no_tls_or_another_certificate_gets_nothing) {
    MailServer plain{false};
    MailServer other{true};
    auto const trusted_file = trust(plain);
    EXPECT_EQ(deliver(plain, "jo:secret@", trusted_file).error().code, Errc::unavailable);
    EXPECT_EQ(deliver(other, "jo:secret@", trusted_file).error().code, Errc::unavailable);
    for (auto const* server : {&plain, &other}) {
        EXPECT_THAT(server->said(), Not(Contains(StartsWith("AUTH"))));
        EXPECT_THAT(server->said(), Not(Contains(StartsWith("MAIL"))));
        EXPECT_EQ(server->letter(), "");
    }
}

TEST_F(SmtpTest, C29_a_certificate_that_is_over_or_of_another_host_or_an_old_tls_gets_no_word) {
    struct Case {
        char const* what;
        Identity::Of of;
        int newest_tls;
        bool taken;
    };
    for (auto const& c : {Case{"good", {}, 0, true},
                          {"of 1.2", {}, TLS1_2_VERSION, true},
                          {"of 1.1", {}, TLS1_1_VERSION, false},
                          {"of 1.0", {}, TLS1_VERSION, false},
                          {"over", {.ends_in_seconds = -60}, 0, false},
                          {"of another address", {.names = "IP:127.0.0.2"}, 0, false},
                          {"of a name", {.names = "DNS:mail.example"}, 0, false}}) {
        MailServer server{true, Identity{c.of}, c.newest_tls};
        auto const sent = deliver(server, "jo:secret@", trust(server));
        EXPECT_EQ(sent.has_value(), c.taken) << c.what;
        if (c.taken) continue;
        EXPECT_EQ(sent.error().code, Errc::unavailable) << c.what;  // it waits for the operator of that server
        EXPECT_THAT(server.said(), Not(Contains(StartsWith("AUTH")))) << c.what;
        EXPECT_EQ(server.letter(), "") << c.what;
    }
}

TEST_F(SmtpTest, C29_where_1_3_is_the_oldest_a_mail_server_of_1_2_gets_nothing) {
    MailServer server{true, Identity{}, TLS1_2_VERSION};
    auto to_it = net::SmtpServer::parse("smtp://127.0.0.1:" + std::to_string(server.port()), trust(server)).value();
    to_it.oldest = net::TlsVersion::v1_3;
    EXPECT_EQ(deliver(to_it).error().code, Errc::unavailable);
    EXPECT_EQ(server.letter(), "");
}

TEST_F(SmtpTest, a_refusal_for_now_is_tried_again_and_one_for_good_is_not) {
    struct Case {
        char const* verb;
        char const* reply;
        Errc code;
    };
    for (auto const& c : {Case{"MAIL", "451 greylisted", Errc::unavailable},
                          {"RCPT", "452 mailbox full", Errc::unavailable},
                          {"RCPT", "550 no such user", Errc::invalid_input},
                          {"DATA", "554 no", Errc::invalid_input},
                          {".", "554 spam", Errc::invalid_input},
                          {".", "454 throttled", Errc::unavailable},
                          {"MAIL", "530 login first", Errc::unavailable},
                          {"AUTH", "535 wrong", Errc::unavailable}}) {
        MailServer server{false};
        server.replies[c.verb] = c.reply;
        auto const outcome = deliver(server, "jo:secret@");
        ASSERT_FALSE(outcome) << c.verb << c.reply;
        EXPECT_EQ(outcome.error().code, c.code) << c.verb << " " << c.reply << ": " << outcome.error().detail;
        EXPECT_THAT(outcome.error().detail, Not(testing::HasSubstr("shop.example")));
    }
}

TEST_F(SmtpTest, nobody_there_is_tried_again) {
    net::SmtpServer server;
    {
        MailServer gone{false};
        server = net::SmtpServer::parse("smtp://127.0.0.1:" + std::to_string(gone.port()), "").value();
    }
    EXPECT_EQ(deliver(server).error().code, Errc::unavailable);
}

TEST_F(SmtpTest, C20_nothing_leaves_when_the_ledger_cannot_be_written) {
    MailServer server{false};
    ledger.broken = true;
    EXPECT_EQ(deliver(server).error().code, Errc::unavailable);
    EXPECT_TRUE(server.said().empty());
}

TEST_F(SmtpTest, an_address_cannot_forge_a_command) {
    MailServer server{false};
    for (auto const* forged : {"a@b.example>\r\nRCPT TO:<c@d.example", "a b@c.example", "<a@b.example>", ""}) {
        to = forged;
        EXPECT_EQ(deliver(server).error().code, Errc::denied);
    }
    EXPECT_TRUE(server.said().empty());
}

}  // namespace
}  // namespace ombrex
