// SPDX-License-Identifier: Apache-2.0
#include "base/html.h"
#include "services/summary_letter.h"

namespace ombrex::services {
namespace {

// Mail programs drop style sheets, so each cell says how it looks. Colours are those of the house.
constexpr char type[] = "font-family:Figtree,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;";

/// A row with one text. `open` is its cell, and what stands in that, without the last '>'; `look` how the text looks.
void print_words(Html& html, Html::Markup open, Html::Markup look, std::string_view words, Html::Markup close) {
    html.markup("<tr>").markup(open).markup(" style=\"").markup(type).markup(look).markup("\">");
    html.text(words).markup(close).markup("</tr>\n");
}

void open_letter(Html& html, CardWords const& words) {
    html.markup(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
        "<meta name=\"color-scheme\" content=\"light\"><title>");
    html.text(summary_subject(words));
    html.markup(
        "</title></head>\n<body style=\"margin:0;padding:0;background:#f3f4ef;\">\n"
        "<div style=\"display:none;max-height:0;overflow:hidden;\">");
    html.text(words.summary.empty() ? words.when : words.summary);
    html.markup(
        "</div>\n<div role=\"main\" aria-label=\"Call summary\">\n"
        "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" "
        "bgcolor=\"#f3f4ef\"><tr><td align=\"center\" style=\"padding:24px 12px;\">\n"
        "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" "
        "style=\"max-width:560px;\">\n");
    print_words(html, "<td", "font-size:14px;line-height:20px;color:#525b53;padding:0 4px 12px;", words.business,
                "</td>");
}

void print_badge(Html& html, std::string const& urgency) {
    if (urgency.empty()) return;
    print_words(html, "<td colspan=\"2\" style=\"padding:0 0 12px;\"><span",
                "display:inline-block;background:#fbe9e5;color:#8c2620;font-size:13px;line-height:20px;"
                "font-weight:600;padding:2px 10px;border-radius:999px;",
                urgency, "</span></td>");
}

void print_lead(Html& html, CardWords const& words) {
    print_words(html, "<td colspan=\"2\"><h1",
                "margin:0;font-size:24px;line-height:31px;font-weight:700;letter-spacing:-0.3px;color:#19211c;",
                words.headline, "</h1></td>");
    if (!words.summary.empty()) {
        print_words(html, "<td colspan=\"2\"", "font-size:16px;line-height:25px;color:#19211c;padding:12px 0 0;",
                    words.summary, "</td>");
    }
    for (auto const& note : words.notes) {
        print_words(html, "<td colspan=\"2\" style=\"padding:14px 0 0;\"><div",
                    "background:#fbf0d9;color:#734600;font-size:14px;line-height:21px;padding:10px 14px;"
                    "border-radius:6px;",
                    note, "</div></td>");
    }
}

void print_listen(Html& html, SummaryLinks const& links) {
    if (links.listen.empty()) return;
    html.markup(
        "<tr><td colspan=\"2\" style=\"padding:20px 0 0;\"><table role=\"presentation\" cellpadding=\"0\" "
        "cellspacing=\"0\" border=\"0\"><tr><td bgcolor=\"#17603f\" style=\"border-radius:6px;\"><a href=\"");
    html.text(links.listen).markup("\" style=\"").markup(type);
    html.markup(
            "display:inline-block;padding:12px 20px;font-size:16px;line-height:20px;font-weight:600;"
            "color:#ffffff;text-decoration:none;\">Listen to the call</a></td></tr></table></td></tr>\n"
            "<tr><td colspan=\"2\" style=\"")
        .markup(type);
    html.markup("font-size:13px;line-height:19px;color:#525b53;padding:8px 0 0;\">It plays once you are signed in.");
    if (!links.page.empty()) {
        html.markup(" All calls: <a href=\"").text(links.page).markup("\" style=\"color:#14523a;\">").text(links.page);
        html.markup("</a>, on the machine that runs ombrex.");
    }
    html.markup("</td></tr>\n");
}

void print_row(Html& html, CardWords::Row const& row) {
    html.markup("<tr><td width=\"104\" style=\"").markup(type);
    html.markup(
        "font-size:14px;line-height:22px;color:#525b53;padding:8px 12px 8px 0;border-top:1px solid #dfe2d9;"
        "vertical-align:top;\">");
    html.text(row.label).markup("</td><td style=\"").markup(type);
    html.markup(
        "font-size:15px;line-height:22px;color:#19211c;padding:8px 0;border-top:1px solid #dfe2d9;"
        "vertical-align:top;\">");
    bool first = true;
    for (auto const& line : row.lines) {
        if (!first) html.markup("<br>");
        html.text(line);
        first = false;
    }
    html.markup("</td></tr>\n");
}

/// Below the sheet, in small: what is nobody's task but everybody's right to know.
template <class Print>
void print_small(Html& html, Print print) {
    html.markup("<tr><td style=\"").markup(type);
    html.markup("font-size:13px;line-height:20px;color:#525b53;padding:16px 4px 0;\">");
    print();
    html.markup("</td></tr>\n");
}

void print_fate(Html& html, CardWords const& words) {
    print_small(html, [&] {
        html.markup("<b style=\"font-weight:600;color:#19211c;\">What happens to this call</b>");
        for (auto const& one : words.goes) html.markup("<br>").text(one.line());
    });
    print_small(html, [&] {
        html.markup("<b style=\"font-weight:600;color:#19211c;\">What left the machine before this mail</b>");
        for (auto const& line : words.left) html.markup("<br>").text(line);
    });
    print_small(html, [&] {
        html.markup("Sent by ombrex for ").text(words.business);
        html.markup(". The transcript is not in this mail. No pictures, no tracking: opening it tells nobody.");
    });
}

}  // namespace

std::string summary_html(CardWords const& words, SummaryLinks const& links) {
    Html html;
    open_letter(html, words);
    html.markup(
        "<tr><td bgcolor=\"#ffffff\" style=\"background:#ffffff;border:1px solid #dfe2d9;border-radius:10px;"
        "padding:28px 24px 16px;\">\n<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" "
        "cellspacing=\"0\" border=\"0\">\n");
    print_badge(html, words.urgency);
    print_lead(html, words);
    print_listen(html, links);
    html.markup("<tr><td colspan=\"2\" style=\"padding:0 0 20px;\"></td></tr>\n");
    for (auto const& row : words.rows) print_row(html, row);
    html.markup("</table></td></tr>\n");
    print_fate(html, words);
    html.markup("</table></td></tr></table>\n</div>\n</body></html>\n");
    return std::move(html).take();
}

}  // namespace ombrex::services
