// SPDX-License-Identifier: Apache-2.0
#include "net/smtp_transfer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ombrex::net {
namespace {

using Security = SmtpServer::Security;

TEST(SmtpServer, C29_only_this_machine_is_spoken_to_without_tls) {
    struct Case {
        char const* url;
        char const* ca_file;
        char const* host;
        int port;
        Security security;
    };
    for (auto const& c : {Case{"smtp://mail.example", "", "mail.example", 587, Security::starttls},
                          {"smtp://mail.example:2525", "", "mail.example", 2525, Security::starttls},
                          {"smtps://mail.example", "", "mail.example", 465, Security::tls},
                          {"smtp://127.0.0.1:25", "", "127.0.0.1", 25, Security::plain},
                          {"smtp://[::1]:25", "", "::1", 25, Security::plain},
                          {"smtp://localhost", "", "localhost", 587, Security::plain},
                          {"smtp://localhost", "ca.pem", "localhost", 587, Security::starttls},
                          {"smtp://192.0.2.7", "", "192.0.2.7", 587, Security::starttls},
                          {"smtp://localhost.evil.example", "", "localhost.evil.example", 587, Security::starttls}}) {
        auto const server = SmtpServer::parse(c.url, c.ca_file);
        ASSERT_TRUE(server) << c.url;
        EXPECT_EQ(server.value().place, (Destination{c.host, static_cast<std::uint16_t>(c.port)})) << c.url;
        EXPECT_EQ(server.value().security, c.security) << c.url;
    }
}

TEST(SmtpServer, reads_user_and_password_with_what_is_escaped_in_them) {
    auto const server = SmtpServer::parse("smtp://jo%40shop:p%3Ass@mail.example:587", "").value();
    EXPECT_EQ(server.user, "jo@shop");
    EXPECT_EQ(server.password, "p:ss");
}

TEST(SmtpServer, says_what_is_wrong_and_never_the_password) {
    for (auto const* url :
         {"", "mail.example:587", "http://u:secret@mail.example", "smtp://", "smtp://u:secret@h:99999"}) {
        auto const server = SmtpServer::parse(url, "");
        ASSERT_FALSE(server) << url;
        EXPECT_EQ(server.error().code, Errc::invalid_input);
        EXPECT_THAT(server.error().detail, testing::Not(testing::HasSubstr("secret")));
    }
}

}  // namespace
}  // namespace ombrex::net
