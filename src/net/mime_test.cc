// SPDX-License-Identifier: Apache-2.0
#include "net/mime.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ombrex::net {
namespace {

using testing::HasSubstr;

MimeLetter letter() {
    MimeLetter out;
    out.from = "reception@shop.example";
    out.to = "owner@shop.example";
    out.subject = "New call";
    out.text = "Hello";
    out.id = "00ff";
    out.date = TimePoint{std::chrono::seconds{1'789'578'300}};
    return out;
}

TEST(Mime, a_plain_letter_has_its_headers_and_a_base64_body) {
    auto const mail = render_mime(letter()).value();
    EXPECT_THAT(mail, HasSubstr("Date: Wed, 16 Sep 2026 17:05:00 +0000\r\n"));
    EXPECT_THAT(mail, HasSubstr("Message-ID: <00ff@shop.example>\r\n"));
    EXPECT_THAT(
        mail,
        HasSubstr("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nSGVsbG8=\r\n"));
}

TEST(Mime, text_and_html_are_alternatives_and_attachments_stand_beside_them) {
    auto full = letter();
    full.html = "<p>Hello</p>";
    full.attachments = {{"appointment.ics", "text/calendar", "BEGIN:VCALENDAR"}};
    auto const mail = render_mime(full).value();
    auto const mixed = mail.find("multipart/mixed");
    auto const alternative = mail.find("multipart/alternative");
    EXPECT_LT(mixed, alternative);
    EXPECT_THAT(mail, HasSubstr("filename=\"appointment.ics\""));
    EXPECT_THAT(mail, HasSubstr("--=_a00ff--\r\n"));
    EXPECT_TRUE(mail.ends_with("--=_m00ff--\r\n"));
}

TEST(Mime, a_subject_of_any_language_is_cut_between_characters) {
    auto full = letter();
    full.subject = "Rendez-vous pris par Zoé Lefèvre, à 14 h, jeudi prochain, déjà confirmé";
    auto const mail = render_mime(full).value();
    auto const subject = mail.substr(mail.find("Subject: "), mail.find("Message-ID") - mail.find("Subject: "));
    EXPECT_THAT(subject, HasSubstr("=?utf-8?B?"));
    for (std::size_t at = 0; at < subject.size();) {
        auto const end = subject.find("\r\n", at);
        EXPECT_LE(end - at, 86U);
        at = end + 2;
    }
}

TEST(Mime, a_subject_that_is_no_utf8_is_carried_whole_too) {
    auto full = letter();
    full.subject = std::string(100, '\x80');
    auto const mail = render_mime(full).value();
    std::string const word = "gICA";  // three such bytes in base64
    std::size_t times = 0;
    for (auto at = mail.find(word); at < mail.find("Message-ID"); at = mail.find(word, at + word.size())) ++times;
    EXPECT_EQ(times, 33U) << "100 bytes: 33 whole words and one byte over";
}

TEST(Mime, no_line_is_too_long) {
    auto full = letter();
    full.text = std::string(5000, 'x');
    auto const mail = render_mime(full).value();
    for (std::size_t at = 0; at < mail.size();) {
        auto const end = mail.find("\r\n", at);
        ASSERT_NE(end, std::string::npos);
        EXPECT_LE(end - at, 78U);
        at = end + 2;
    }
}

TEST(Mime, headers_cannot_be_forged) {
    auto forged = letter();
    forged.subject = "Hello\r\nBcc: everybody@example.com";
    EXPECT_EQ(render_mime(forged).error().code, Errc::invalid_input);
    auto name = letter();
    name.attachments = {{"a\"b", "text/plain", ""}};
    EXPECT_FALSE(render_mime(name));
}

}  // namespace
}  // namespace ombrex::net
