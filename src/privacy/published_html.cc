// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "base/html.h"
#include "privacy/detail/page.h"
#include "privacy/detail/page_style.h"
#include "privacy/detail/words.h"
#include "privacy/published_page.h"

namespace ombrex::privacy {
namespace {

/// A mark leads to the row that says how the promise is proved.
void print(Html& html, std::optional<detail::Mark> const& mark) {
    if (!mark) return;
    html.markup(" <a class=\"mark ").text(detail::word(mark->status));
    html.markup("\" href=\"#state-c").text(std::to_string(mark->clause.number()));
    html.markup("\"><span class=\"vh\">Promise </span>").text(to_string(mark->clause));
    if (mark->status != Status::kept) html.markup(" ").text(detail::word(mark->status));
    html.markup("</a>");
}

void print(Html& html, detail::Paragraph const& paragraph) {
    html.markup("<p>");
    if (!paragraph.lead.empty()) html.markup("<strong>").text(paragraph.lead).markup("</strong>");
    bool first = paragraph.lead.empty();
    for (detail::Sentence const& sentence : paragraph.sentences) {
        if (!first) html.markup(" ");
        first = false;
        html.text(sentence.text);
        print(html, sentence.mark);
    }
    html.markup("</p>\n");
}

// The roles say again what the elements are: on a narrow page the style lays a table out as blocks, and some browsers
// then forget that it is a table.
void print_row(Html& html, detail::Table const& table, std::vector<detail::Cell> const& row) {
    html.markup("<tr role=\"row\"");
    if (!row.front().anchor.empty()) html.markup(" id=\"").text(row.front().anchor).markup("\"");
    html.markup("><th scope=\"row\" role=\"rowheader\">").text(row.front().text);
    print(html, row.front().mark);
    html.markup("</th>");
    for (std::size_t i = 1; i < row.size(); ++i) {
        html.markup("<td role=\"cell\" data-column=\"").text(table.columns[i]).markup("\">").text(row[i].text);
        print(html, row[i].mark);
        html.markup("</td>");
    }
    html.markup("</tr>\n");
}

void print(Html& html, detail::Table const& table) {
    if (table.folded) html.markup("<details><summary>").text(table.caption).markup("</summary>\n");
    html.markup("<table role=\"table\" aria-label=\"").text(table.caption).markup("\">");
    if (!table.folded) html.markup("<caption>").text(table.caption).markup("</caption>\n");
    html.markup("<thead role=\"rowgroup\"><tr role=\"row\">");
    for (std::string const& column : table.columns) {
        html.markup("<th scope=\"col\" role=\"columnheader\">").text(column).markup("</th>");
    }
    html.markup("</tr></thead>\n<tbody role=\"rowgroup\">\n");
    for (auto const& row : table.rows) print_row(html, table, row);
    html.markup("</tbody></table>\n");
    if (table.folded) html.markup("</details>\n");
}

void print_head(Html& html, detail::Page const& page) {
    html.markup(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
    html.text(page.title)
        .markup(" of ")
        .text(page.company)
        .markup("</title>\n<style>")
        .markup(detail::page_style.text)
        .markup("</style>\n</head>\n<body>\n");
    html.markup("<a class=\"skip\" href=\"#main\">Skip to content</a>\n<div class=\"page\">\n<header class=\"top\">");
    html.markup(house_sign).markup("<span>").text(page.company).markup("</span></header>\n<div class=\"grid\">\n");
    html.markup("<nav class=\"toc\" aria-label=\"On this page\"><ol>\n");
    for (detail::Section const& section : page.sections) {
        html.markup("<li><a href=\"#").text(section.id).markup("\">").text(section.title).markup("</a></li>\n");
    }
    html.markup("</ol></nav>\n");
}

void print(Html& html, detail::Section const& section) {
    html.markup("<section aria-labelledby=\"").text(section.id).markup("\"><h2 id=\"").text(section.id);
    html.markup("\">").text(section.title).markup("</h2>\n");
    for (detail::Block const& block : section.blocks) {
        std::visit([&](auto const& shape) { print(html, shape); }, block);
    }
    html.markup("</section>\n");
}

}  // namespace

std::string detail::print_html(Page const& page) {
    Html html;
    print_head(html, page);
    html.markup("<main id=\"main\">\n<p class=\"over\">").text(page.updated);
    html.markup("</p>\n<h1>").text(page.title).markup("</h1>\n<p class=\"lead\">").text(page.lead).markup("</p>\n");
    if (!page.in_short.empty()) {
        html.markup("<section class=\"short\" aria-labelledby=\"short\"><h2 id=\"short\">In short</h2><ul>\n");
        for (std::string const& line : page.in_short) html.markup("<li>").text(line).markup("</li>\n");
        html.markup("</ul></section>\n");
    }
    for (Section const& section : page.sections) print(html, section);
    html.markup("</main>\n</div>\n</div>\n</body>\n</html>\n");
    return std::move(html).take();
}

std::string render_policy_html(Policy const& policy, Operator const& who) {
    return detail::print_html(detail::make_page(policy, who));
}

std::string_view policy_page_style() noexcept { return detail::page_style.view(); }

}  // namespace ombrex::privacy
