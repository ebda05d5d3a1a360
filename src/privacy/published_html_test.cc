// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <regex>
#include <set>
#include <string>
#include <vector>

#include "privacy/detail/page.h"
#include "privacy/published_page.h"

namespace ombrex::privacy {
namespace {

bool says(std::string_view page, std::string_view words) { return page.find(words) != page.npos; }

std::vector<std::string> all(std::string const& page, char const* pattern) {
    std::regex const regex{pattern};
    std::vector<std::string> found;
    for (std::sregex_iterator match{page.begin(), page.end(), regex}, end; match != end; ++match) {
        found.push_back((*match)[1]);
    }
    return found;
}

class PublishedHtml : public testing::Test {
protected:
    std::string page = render_policy_html(published_policy, {});
};

TEST_F(PublishedHtml, C36_loads_nothing_and_runs_nothing) {
    for (auto const* forbidden :
         {"<script", "<link", "<img", "<iframe", "src=", "url(", "@import", "style=\"", "http:", "https:"}) {
        EXPECT_FALSE(says(page, forbidden)) << forbidden;
    }
    EXPECT_TRUE(all(page, "<[^>]*\\s(on[a-z]+)=").empty());
}

TEST_F(PublishedHtml, holds_exactly_the_style_that_a_content_policy_may_name) {
    EXPECT_TRUE(says(page, "<style>" + std::string{policy_page_style()} + "</style>"));
}

TEST_F(PublishedHtml, closes_every_element_that_it_opens) {
    std::set<std::string, std::less<>> const alone{"meta", "path"};
    std::vector<std::string> open;
    std::regex const tag{"<(/?)([a-z0-9]+)[^>]*>"};
    std::string const body = page.substr(page.find("<html"));
    for (std::sregex_iterator match{body.begin(), body.end(), tag}, end; match != end; ++match) {
        std::string const name = (*match)[2];
        if (alone.contains(name)) continue;
        if ((*match)[1].length() == 0) {
            open.push_back(name);
        } else {
            ASSERT_FALSE(open.empty()) << name;
            ASSERT_EQ(open.back(), name);
            open.pop_back();
        }
    }
    EXPECT_TRUE(open.empty());
}

TEST_F(PublishedHtml, leads_every_link_to_an_anchor_that_is_there_once) {
    auto const ids = all(page, " id=\"([^\"]+)\"");
    std::multiset<std::string> const anchors{ids.begin(), ids.end()};
    for (std::string const& id : ids) EXPECT_EQ(anchors.count(id), 1U) << id;
    auto const links = all(page, " href=\"#([^\"]+)\"");
    EXPECT_GT(links.size(), clause_count);
    for (std::string const& link : links) EXPECT_EQ(anchors.count(link), 1U) << link;
}

TEST_F(PublishedHtml, says_what_it_is_to_those_who_hear_it) {
    EXPECT_EQ(all(page, "(<h1>)").size(), 1U);
    EXPECT_EQ(all(page, "(<main )").size(), 1U);
    for (auto const* words : {"<html lang=\"en\">", "name=\"viewport\"", "class=\"skip\" href=\"#main\"",
                              "<nav class=\"toc\" aria-label=", "scope=\"row\"", "scope=\"col\""}) {
        EXPECT_TRUE(says(page, words)) << words;
    }
    EXPECT_TRUE(says(policy_page_style(), "prefers-color-scheme: dark"));
}

TEST_F(PublishedHtml, C24_is_the_same_page_as_the_text_and_moves_with_the_tables) {
    EXPECT_TRUE(says(page, "Recordings are deleted for good 90 days after the call"));
    EXPECT_TRUE(says(page, "<a class=\"mark planned\" href=\"#state-c10\">"));
    EXPECT_TRUE(says(page, "<a class=\"mark kept\" href=\"#state-c16\">"));
    Policy changed = published_policy;
    changed.retention[static_cast<std::size_t>(Category::call_recording)].length = Length::days(60);
    std::string const other = render_policy_html(changed, {});
    EXPECT_TRUE(says(other, "Recordings are deleted for good 60 days after the call"));
    EXPECT_TRUE(says(other, "data-column=\"Deleted\">60 days after the call"));
}

TEST_F(PublishedHtml, prints_every_word_of_the_page) {
    std::string const words = std::regex_replace(page, std::regex{"<[^>]*>"}, "");
    detail::Page const whole = detail::make_page(published_policy, {});
    for (std::string const& line : whole.in_short) EXPECT_TRUE(says(page, "<li>" + line + "</li>")) << line;
    for (detail::Section const& section : whole.sections) {
        EXPECT_TRUE(says(page, ">" + section.title + "</h2>")) << section.title;
        for (detail::Block const& block : section.blocks) {
            if (auto const* table = std::get_if<detail::Table>(&block)) {
                for (auto const& row : table->rows) {
                    for (detail::Cell const& cell : row)
                        EXPECT_TRUE(says(page, ">" + cell.text + "<") || says(page, ">" + cell.text + " <"))
                            << cell.text;
                }
            } else {
                for (auto const& sentence : std::get<detail::Paragraph>(block).sentences) {
                    EXPECT_TRUE(says(words, sentence.text)) << sentence.text;
                }
            }
        }
    }
}

TEST_F(PublishedHtml, escapes_what_comes_from_outside) {
    Operator who;
    who.company = "<script>alert('x')</script>";
    who.holds.push_back({"\"&<b>", "Kim", std::chrono::year{2027} / 5 / 1});
    std::string const other = render_policy_html(published_policy, who);
    EXPECT_FALSE(says(other, "<script"));
    EXPECT_FALSE(says(other, "<b>"));
    EXPECT_TRUE(says(other, "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"));
    EXPECT_TRUE(says(other, "&quot;&amp;&lt;b&gt;"));
}

}  // namespace
}  // namespace ombrex::privacy
