// SPDX-License-Identifier: Apache-2.0
#include "services/archive_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>

#include "base/html.h"

namespace ombrex::services {
namespace {

namespace json = boost::json;
using model::ArchivePart;

/// "erased_on" as people read it; "duration_ms" is printed as a time.
std::string label(std::string_view key) {
    if (key.ends_with("_ms")) key.remove_suffix(3);
    std::string out{key};
    std::ranges::replace(out, '_', ' ');
    if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
    return out;
}

std::string_view view(json::string const& text) { return {text.data(), text.size()}; }

/// A moment as data.json writes it: "2026-09-16T17:05:00.000000Z".
std::optional<TimePoint> moment(std::string_view text) {
    constexpr std::size_t minutes_long = 16, whole = 27;
    if (text.size() != whole || text.back() != 'Z' || text[19] != '.') return std::nullopt;
    auto const minute = parse_local_minutes(text.substr(0, minutes_long));
    if (!minute) return std::nullopt;
    return TimePoint{minute.value().time_since_epoch()};
}

std::string spaced(LocalMinutes local) {
    auto out = to_string(local);
    std::ranges::replace(out, 'T', ' ');
    return out;
}

bool is_card(ArchivePart part) {
    return part == ArchivePart::account || part == ArchivePart::transcripts || part == ArchivePart::insights ||
           part == ArchivePart::calls || part == ArchivePart::invoices;
}

void print(Html& html, std::string_view key, json::value const& value, TimeZone const& zone);

void print_text(Html& html, std::string_view key, std::string_view text, TimeZone const& zone) {
    if (auto const when = moment(text)) {
        html.markup("<time datetime=\"").text(text).markup("\">").text(spaced(zone.to_local(*when))).markup("</time>");
    } else if (key == "file") {
        html.markup("<a href=\"").text(text).markup("\">Listen</a>");
    } else {
        html.text(text);
    }
}

void print_fields(Html& html, json::object const& fields, TimeZone const& zone) {
    html.markup("<dl>");
    for (auto const& [key, value] : fields) {
        html.markup("<dt>").text(label(key)).markup("</dt><dd>");
        print(html, key, value, zone);
        html.markup("</dd>");
    }
    html.markup("</dl>\n");
}

void print_head(Html& html, json::object const& first) {
    html.markup("<thead><tr>");
    for (auto const& [key, value] : first) html.markup("<th scope=\"col\">").text(label(key)).markup("</th>");
    html.markup("</tr></thead>\n");
}

void print_line(Html& html, json::object const& row, TimeZone const& zone) {
    html.markup("<tr>");
    for (auto const& [key, value] : row) {
        html.markup("<td>");
        print(html, key, value, zone);
        html.markup("</td>");
    }
    html.markup("</tr>\n");
}

void print_list(Html& html, json::array const& list, TimeZone const& zone) {
    auto const is_object = [](json::value const& one) { return one.is_object(); };
    if (list.empty()) {
        html.markup("none");
    } else if (std::ranges::all_of(list, is_object)) {
        html.markup("<table>");
        print_head(html, list.front().as_object());
        html.markup("<tbody>\n");
        for (auto const& one : list) print_line(html, one.as_object(), zone);
        html.markup("</tbody></table>\n");
    } else {
        html.markup("<ul>");
        for (auto const& one : list) {
            html.markup("<li>");
            print(html, "", one, zone);
            html.markup("</li>");
        }
        html.markup("</ul>");
    }
}

/// 84000 as "1:24".
std::string clock_of(std::int64_t ms) { return fmt::format("{}:{:02}", ms / 60'000, ms / 1000 % 60); }

void print(Html& html, std::string_view key, json::value const& value, TimeZone const& zone) {
    if (auto const* text = value.if_string()) {
        print_text(html, key, view(*text), zone);
    } else if (auto const* fields = value.if_object()) {
        print_fields(html, *fields, zone);
    } else if (auto const* list = value.if_array()) {
        print_list(html, *list, zone);
    } else if (auto const* flag = value.if_bool()) {
        html.text(*flag ? "yes" : "no");
    } else if (value.is_null()) {
        html.markup("none");
    } else if (value.is_int64() && key.ends_with("_ms")) {
        html.text(clock_of(value.as_int64()));
    } else {
        html.text(json::serialize(value));
    }
}

std::string_view text_of(json::object const& row, std::string_view key) {
    auto const* found = row.if_contains(key);
    auto const* text = found != nullptr ? found->if_string() : nullptr;
    return text != nullptr ? view(*text) : std::string_view{};
}

/// What a card is called: the moment and number of a call, or the call it is of.
std::string heading(ArchivePart part, json::object const& row, TimeZone const& zone) {
    if (part == ArchivePart::account) return std::string{text_of(row, "name")};
    if (part == ArchivePart::invoices) return fmt::format("Invoice for {}", text_of(row, "month"));
    if (part != ArchivePart::calls) return fmt::format("Call {}", text_of(row, "call"));
    auto const answered = moment(text_of(row, "answered"));
    auto const caller = text_of(row, "caller");
    return fmt::format("{}, {}", answered ? spaced(zone.to_local(*answered)) : "",
                       caller.empty() ? "number withheld" : caller);
}

void open_card(Html& html, ArchivePart part, json::object const& row, TimeZone const& zone) {
    html.markup("<article>\n<h3>").text(heading(part, row, zone)).markup("</h3>\n");
    print_fields(html, row, zone);
}

void open_table(Html& html, ArchivePart part, json::object const& first) {
    html.markup("<table><caption>").text(model::row_of(part).title).markup("</caption>");
    print_head(html, first);
    html.markup("<tbody>\n");
}

}  // namespace

std::string archive_page_head(ArchiveTitle const& title, std::span<ArchivePart const> parts) {
    Html html;
    html.markup(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
        "media-src 'self'\">\n<title>What is held about ");
    html.text(title.name);
    html.markup(
            "</title>\n<style>\n"
            "body{font:16px/1.5 system-ui,sans-serif;color:#19211c;background:#fff;max-width:72rem;margin:0 "
            "auto;padding:1.5rem}\n"
            "h1{font-size:1.75rem}h2{margin-top:2.5rem;border-bottom:2px solid #17603f}\n"
            "h3{font-size:1.1rem}h4{margin:1rem 0 .25rem}a{color:#14523a}\n"
            "table{border-collapse:collapse;width:100%;margin:.5rem 0}caption{text-align:left;font-weight:600}\n"
            "th,td{text-align:left;vertical-align:top;padding:.25rem .5rem;border:1px solid #c6cdc7;"
            "overflow-wrap:anywhere}th{background:#f3f4ef}\n"
            "dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem "
            "1rem;margin:.25rem 0}dt{color:#525b53}dd{margin:0;overflow-wrap:anywhere}\n"
            "article{border:1px solid #c6cdc7;border-radius:6px;padding:0 1rem 1rem;margin:1rem 0}\n"
            "@media print{body{max-width:none;padding:0}nav{display:none}article,tr{break-inside:avoid}"
            "thead{display:table-header-group}}\n"
            "</style>\n</head>\n<body>\n<header>\n<h1>What is held about ")
        .text(title.name)
        .markup("</h1>\n<p>Made on ")
        .text(spaced(title.zone.to_local(title.made)))
        .markup(". All times are those of ")
        .text(title.zone.name());
    if (title.silenced) {
        html.markup(
            ". In the recordings what is personal is silent; those that nobody can silence stand in "
            "recordings/left-out.txt");
    }
    html.markup(
        ". The same stands in <a href=\"data.json\">data.json</a>, for programs; <a "
        "href=\"archive.schema.json\">archive.schema.json</a> says what each field means. Keep this archive as "
        "you keep what is private: nothing in it is sealed any more.</p>\n</header>\n"
        "<nav aria-label=\"Contents\"><ul>\n");
    for (auto const part : parts) {
        auto const& row = model::row_of(part);
        html.markup("<li><a href=\"#").text(row.key).markup("\">").text(row.title).markup("</a></li>\n");
    }
    html.markup("</ul></nav>\n<main>\n");
    return std::move(html).take();
}

std::string archive_part_head(ArchivePart part, bool orphans) {
    auto const& row = model::row_of(part);
    Html html;
    html.markup("<section>\n<h2 id=\"").text(row.key).text(orphans ? "_alone" : "").markup("\">").text(row.title);
    html.text(orphans ? " of calls that are erased" : "").markup("</h2>\n<p>").text(row.says).markup("</p>\n");
    return std::move(html).take();
}

std::string archive_nothing() { return "<p>Nothing is held.</p>\n"; }
std::string archive_part_foot() { return "</section>\n"; }

std::string archive_rows_head(ArchivePart part, json::object const& first) {
    Html html;
    if (!is_card(part)) open_table(html, part, first);
    return std::move(html).take();
}

std::string archive_rows_foot(ArchivePart part) { return is_card(part) ? "" : "</tbody></table>\n"; }

std::string archive_row(ArchivePart part, json::object const& row, TimeZone const& zone) {
    Html html;
    if (!is_card(part)) {
        print_line(html, row, zone);
        return std::move(html).take();
    }
    open_card(html, part, row, zone);
    html.markup("</article>\n");
    return std::move(html).take();
}

std::string archive_call(json::object const& call, CallChildren const& children, TimeZone const& zone) {
    Html html;
    open_card(html, ArchivePart::calls, call, zone);
    for (auto const& [part, rows] : children) {
        if (rows.empty()) continue;
        html.markup("<h4>").text(model::row_of(part).title).markup("</h4>\n");
        for (auto const& row : rows) print_fields(html, row, zone);
    }
    html.markup("</article>\n");
    return std::move(html).take();
}

std::string archive_page_foot(std::span<std::string const> mail_files) {
    Html html;
    if (!mail_files.empty()) {
        html.markup("<section>\n<h2 id=\"mails\">Mail</h2>\n<p>Mail of which a copy still lies here.</p>\n<ul>\n");
        for (auto const& file : mail_files) {
            html.markup("<li><a href=\"").text(file).markup("\">").text(file).markup("</a></li>\n");
        }
        html.markup("</ul>\n</section>\n");
    }
    html.markup("</main>\n</body>\n</html>\n");
    return std::move(html).take();
}

}  // namespace ombrex::services
