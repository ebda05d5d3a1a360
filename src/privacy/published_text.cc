// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "base/utf8.h"
#include "privacy/detail/page.h"
#include "privacy/detail/words.h"
#include "privacy/published_page.h"

namespace ombrex::privacy {
namespace {

constexpr std::size_t columns = 100;

/// Columns: characters, not bytes.
std::size_t width(std::string_view text) { return utf8::code_points(text); }

/// Appends `text` broken between words, every line after the first indented.
void wrap(std::string& out, std::string_view text, std::string_view first, std::string_view rest) {
    out += first;
    std::size_t column = width(first);
    bool fresh = true;
    while (!text.empty()) {
        auto const end = text.find(' ');
        auto const piece = text.substr(0, end);
        if (!fresh && column + 1 + width(piece) > columns) {
            out += '\n';
            out += rest;
            column = width(rest);
            fresh = true;
        }
        if (!fresh) out += ' ';
        column += width(piece) + (fresh ? 0 : 1);
        out += piece;
        fresh = false;
        text = end == text.npos ? std::string_view{} : text.substr(end + 1);
    }
    out += '\n';
}

std::string marked(std::string const& text, std::optional<detail::Mark> const& mark) {
    if (!mark) return text;
    if (mark->status == Status::kept) return fmt::format("{} [{}]", text, to_string(mark->clause));
    return fmt::format("{} [{}, {}]", text, to_string(mark->clause), detail::word(mark->status));
}

void print(std::string& out, detail::Paragraph const& paragraph) {
    std::string text = paragraph.lead;
    for (detail::Sentence const& sentence : paragraph.sentences) {
        if (!text.empty()) text += ' ';
        text += marked(sentence.text, sentence.mark);
    }
    wrap(out, text, "", "");
    out += '\n';
}

void print(std::string& out, detail::Table const& table) {
    wrap(out, table.caption + ":", "", "");
    for (auto const& row : table.rows) {
        std::string text = marked(row.front().text, row.front().mark);
        for (std::size_t i = 1; i < row.size(); ++i) {
            text += fmt::format("{} {}: {}", i == 1 ? "." : ";", table.columns[i], row[i].text);
        }
        wrap(out, text, "  - ", "    ");
    }
    out += '\n';
}

}  // namespace

std::string detail::print_text(Page const& page) {
    std::string title = page.title;
    for (char& c : title) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    std::string out = fmt::format("{} OF {}\n{}\n\n", title, page.company, page.updated);
    wrap(out, page.lead, "", "");
    if (!page.in_short.empty()) out += "\nIn short\n";
    for (std::string const& line : page.in_short) wrap(out, line, "  - ", "    ");
    for (detail::Section const& section : page.sections) {
        out += fmt::format("\n{}\n{}\n\n", section.title, std::string(width(section.title), '-'));
        for (detail::Block const& block : section.blocks) {
            std::visit([&](auto const& shape) { print(out, shape); }, block);
        }
        out.pop_back();  // one empty line between sections is enough
    }
    return out;
}

std::string render_policy_text(Policy const& policy, Operator const& who) {
    return detail::print_text(detail::make_page(policy, who));
}

}  // namespace ombrex::privacy
