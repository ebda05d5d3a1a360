// SPDX-License-Identifier: Apache-2.0
#include "services/archive_page.h"

#include <gmock/gmock.h>

#include <boost/json.hpp>

namespace ombrex::services {
namespace {

namespace json = boost::json;
using model::ArchivePart;
using ::testing::HasSubstr;
using ::testing::Not;

TimeZone denver() { return TimeZone::find("America/Denver").value(); }

json::object row(std::string_view text) { return json::parse(text).as_object(); }

TEST(ArchivePage, C40_a_moment_is_told_by_the_clock_of_the_business) {
    auto const call = row(R"({"call":"c1","answered":"2026-09-16T17:05:09.000000Z","caller":"+13035550177",
                              "duration_ms":84000,"outcome":null})");
    auto const page = archive_call(call, {}, denver());
    EXPECT_THAT(page, HasSubstr("<h3>2026-09-16 11:05, +13035550177</h3>"));
    EXPECT_THAT(page, HasSubstr("<time datetime=\"2026-09-16T17:05:09.000000Z\">2026-09-16 11:05</time>"));
    EXPECT_THAT(page, HasSubstr("<dt>Duration</dt><dd>1:24</dd>"));
    EXPECT_THAT(page, HasSubstr("<dt>Outcome</dt><dd>none</dd>"));
}

TEST(ArchivePage, C40_what_somebody_said_is_text_and_never_markup) {
    auto const message = row(R"({"text":"<script>alert('x')</script> & \"so\""})");
    auto const page = archive_rows_head(ArchivePart::messages, message) +
                      archive_row(ArchivePart::messages, message, denver()) + archive_rows_foot(ArchivePart::messages);
    EXPECT_THAT(page, Not(HasSubstr("<script")));
    EXPECT_THAT(page, HasSubstr("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;so&quot;"));
}

TEST(ArchivePage, C40_a_table_has_a_caption_and_heads_that_a_screen_reader_reads) {
    auto const first = row(R"({"user":"u1","has_password":true})");
    auto const page = archive_rows_head(ArchivePart::users, first) + archive_row(ArchivePart::users, first, denver()) +
                      archive_rows_foot(ArchivePart::users);
    EXPECT_EQ(page,
              "<table><caption>Users</caption><thead><tr><th scope=\"col\">User</th><th scope=\"col\">Has "
              "password</th></tr></thead>\n<tbody>\n<tr><td>u1</td><td>yes</td></tr>\n</tbody></table>\n");
}

TEST(ArchivePage, C40_a_call_stands_with_what_was_said_and_heard_in_it) {
    auto const call = row(R"({"call":"c1","answered":"2026-09-16T17:05:09.000000Z","caller":null})");
    auto const said = row(R"({"turns":[{"who":"caller","at_ms":4200,"text":"Hello"}]})");
    auto const sound = row(R"({"file":"recordings/r1.ogg"})");
    auto const page = archive_call(
        call, {{ArchivePart::recordings, {sound}}, {ArchivePart::transcripts, {said}}, {ArchivePart::messages, {}}},
        denver());
    EXPECT_THAT(page, HasSubstr("number withheld"));
    EXPECT_THAT(page, HasSubstr("<h4>Recordings</h4>"));
    EXPECT_THAT(page, HasSubstr("<a href=\"recordings/r1.ogg\">Listen</a>"));
    EXPECT_THAT(page, HasSubstr("<td>caller</td><td>0:04</td><td>Hello</td>"));
    EXPECT_THAT(page, Not(HasSubstr("Messages")));
}

TEST(ArchivePage, C40_one_file_without_a_script_or_anything_from_elsewhere) {
    std::vector<ArchivePart> parts;
    for (auto const& part : model::archive_parts) parts.push_back(part.part);
    std::vector<std::string> const mails{"mails/m1.eml"};
    auto const page = archive_page_head({"Jo & Co", TimePoint{}, denver()}, parts) +
                      archive_part_head(ArchivePart::calls, true) + archive_nothing() + archive_part_foot() +
                      archive_page_foot(mails);
    for (auto const* foreign : {"<script", "http://", "https://", "src=", "@import", "url("}) {
        EXPECT_THAT(page, Not(HasSubstr(foreign)));
    }
    EXPECT_THAT(page, HasSubstr("<html lang=\"en\">"));
    EXPECT_THAT(page, HasSubstr("<title>What is held about Jo &amp; Co</title>"));
    EXPECT_THAT(page, HasSubstr("@media print"));
    for (auto const& part : model::archive_parts) {
        EXPECT_THAT(page, HasSubstr("href=\"#" + std::string{part.key} + "\""));
    }
}

}  // namespace
}  // namespace ombrex::services
