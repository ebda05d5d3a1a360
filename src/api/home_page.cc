// SPDX-License-Identifier: Apache-2.0
#include "api/home_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "api/detail/home_style.h"
#include "base/html.h"

namespace ombrex::api {
namespace {

using privacy::house_sign;
using services::CardWords;

std::string counted(std::size_t n, std::string_view one, std::string_view more) {
    constexpr std::array words{"No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"};
    auto const number = n < words.size() ? std::string{words[n]} : std::to_string(n);
    return number + " " + std::string{n == 1 ? one : more};
}

/// "Three calls. One is urgent."
std::string headline(std::vector<HomeCard> const& cards) {
    if (cards.empty()) return "No calls yet.";
    auto const urgent = static_cast<std::size_t>(
        std::ranges::count_if(cards, [](HomeCard const& card) { return !card.words.urgency.empty(); }));
    auto const calls = counted(cards.size(), "call.", "calls.");
    return urgent == 0 ? calls : calls + " " + counted(urgent, "is urgent.", "are urgent.");
}

void print_head(Html& html, DeskCarried desk) {
    html.markup(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
        "content=\"width=device-width, initial-scale=1\">\n<title>Calls</title>\n<style>");
    html.markup(detail::home_style.text);
    html.markup(
        "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to content</a>\n"
        "<div class=\"page\">\n<header class=\"top\">");
    html.markup(house_sign).markup("<span>ombrex</span><nav aria-label=\"Pages\">");
    if (desk == DeskCarried::yes) html.markup("<a href=\"/register\">Set up your desk</a> ");
    html.markup("<a href=\"/privacy\">Privacy policy</a></nav></header>\n<main id=\"main\">\n");
}

void print_marks(Html& html, CardWords const& words) {
    html.markup("<p class=\"over\">");
    if (!words.urgency.empty()) html.markup("<span class=\"mark high\">").text(words.urgency).markup("</span>");
    html.markup("<span class=\"mark\">").text(words.outcome).markup("</span><span class=\"mark plain\">");
    html.text(words.mood).markup("</span><span>").text(words.when).markup("</span><span>").text(words.length);
    html.markup("</span></p>");
}

/// What the marks above do not say already.
bool is_news(CardWords::Row const& row) { return row.label != "When" && row.label != "Result" && row.label != "Mood"; }

void print_rows(Html& html, HomeCard const& card) {
    html.markup("<dl>\n");
    for (auto const& row : card.words.rows) {
        if (!is_news(row)) continue;
        html.markup("<dt>").text(row.label).markup("</dt><dd>");
        for (auto const& line : row.lines) html.markup("<p>").text(line).markup("</p>");
        html.markup("</dd>\n");
    }
    if (!card.mail.empty()) html.markup("<dt>Mail</dt><dd><p>").text(card.mail).markup("</p></dd>\n");
    html.markup("</dl>\n");
}

void print_said(Html& html, CardWords const& words) {
    if (words.said.empty()) return;
    html.markup("<details><summary>What was said</summary>\n<ol class=\"said\">\n");
    for (auto const& turn : words.said) {
        html.markup("<li");
        if (turn.who == "Caller") html.markup(" class=\"caller\"");
        html.markup("><span class=\"who\">").text(turn.who).markup("</span> <time>").text(turn.at);
        html.markup("</time> <p>").text(turn.text).markup("</p></li>\n");
    }
    html.markup("</ol></details>\n");
}

/// The lifetime of something on a scale of twelve months: ticks that pale towards the day it goes, empty after it.
void print_fade(Html& html, long long days_left) {
    constexpr int ticks = 36;
    constexpr long long scale = 365;
    auto const filled = static_cast<int>(std::clamp((days_left * ticks + scale - 1) / scale, 1LL, 0LL + ticks));
    html.markup("<svg viewBox=\"0 0 288 12\" preserveAspectRatio=\"none\" aria-hidden=\"true\" fill=\"currentColor\">");
    for (int n = 0; n < filled; ++n) {
        auto const strength = 1.0 - 0.88 * n / filled;
        html.markup("<rect y=\"1\" width=\"5\" height=\"10\" rx=\"1.5\" x=\"").text(std::to_string(n * 8));
        html.markup("\" opacity=\"").text(fmt::format("{:.2f}", strength)).markup("\"/>");
    }
    if (filled < ticks) {
        html.markup("<line y1=\"6\" y2=\"6\" x2=\"288\" stroke-dasharray=\"5 4\" x1=\"");
        html.text(std::to_string(filled * 8)).markup("\"/>");
    }
    html.markup("</svg>");
}

void print_kept(Html& html, CardWords const& words) {
    html.markup("<div class=\"kept\">\n<section><h3>When each part goes</h3>\n<ul class=\"goes\">\n");
    for (auto const& one : words.goes) {
        html.markup("<li><b>").text(one.what).markup("</b>");
        print_fade(html, one.days_left);
        html.markup("<span>").text(one.date).markup(", ").text(std::to_string(one.days_left));
        html.markup(" days left</span></li>\n");
    }
    html.markup("</ul></section>\n<section><h3>What left this machine</h3>\n");
    for (auto const& line : words.left) html.markup("<p class=\"left\">").text(line).markup("</p>\n");
    html.markup("</section>\n</div>\n");
}

void print(Html& html, HomeCard const& card, std::size_t number) {
    auto const& words = card.words;
    auto const id = "call-" + std::to_string(number);
    html.markup("<article class=\"card\" aria-labelledby=\"").text(id).markup("\">\n<div class=\"told\">\n<div>");
    print_marks(html, words);
    html.markup("<h2 id=\"").text(id).markup("\">").text(words.headline).markup("</h2></div>\n");
    if (!words.summary.empty()) html.markup("<p>").text(words.summary).markup("</p>\n");
    for (auto const& note : words.notes) html.markup("<p class=\"note\">").text(note).markup("</p>\n");
    if (!card.listen.empty()) {
        html.markup("<audio controls preload=\"none\" aria-label=\"Recording: ").text(words.headline);
        html.markup("\" src=\"").text(card.listen).markup("\"></audio>\n<p><a href=\"").text(card.listen);
        html.markup("\" download>Save the recording: the copy is yours</a></p>\n");
    }
    print_rows(html, card);
    print_said(html, words);
    html.markup("</div>\n");
    print_kept(html, words);
    html.markup("</article>\n");
}

void print_empty(Html& html, std::string_view telephone) {
    html.markup("<section class=\"empty\">").markup(house_sign);
    html.markup("<h2>Call your assistant and see what a call looks like here</h2>\n<p><code>").text(telephone);
    html.markup(
        "</code></p>\n<p class=\"left\">Any SIP telephone on this machine will do. Then load this page again."
        "</p></section>\n");
}

}  // namespace

std::string render_home(std::vector<HomeCard> const& cards, std::string_view telephone, DeskCarried desk) {
    Html html;
    print_head(html, desk);
    html.markup("<h1>").text(headline(cards)).markup("</h1>\n");
    if (cards.empty()) {
        print_empty(html, telephone);
    } else {
        html.markup("<p class=\"lead\">Newest first. Load the page again to see what came since.</p>\n");
    }
    for (std::size_t n = 0; n < cards.size(); ++n) print(html, cards[n], n + 1);
    html.markup(
        "</main>\n<footer>Shown to nobody but whoever sits at this machine. Nothing on this page is loaded from "
        "anywhere else.");
    if (desk == DeskCarried::no) {
        html.markup(
            " This program was built without the desk: Node 18.19 or newer and npm were not there. Install them and "
            "build again.");
    }
    html.markup("</footer>\n</div>\n</body>\n</html>\n");
    return std::move(html).take();
}

std::string_view home_style() noexcept { return detail::home_style.view(); }

}  // namespace ombrex::api
