// SPDX-License-Identifier: Apache-2.0
#include "app/call_card_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"

namespace ombrex::app {
namespace {

using services::CardWords;

constexpr std::size_t columns = 100;
constexpr std::size_t margin = 2;
constexpr std::size_t label_columns = 14;

/// Columns that text takes: one for each code point, which holds for the languages we speak.
std::size_t width(std::string_view text) { return utf8::code_points(text); }

std::string repeated(std::string_view mark, std::size_t times) {
    std::string out;
    for (; times > 0; --times) out += mark;
    return out;
}

/// "── left ─────── right ──"
std::string rule(std::string_view left, std::string_view right) {
    auto const used = width(left) + width(right) + 8;
    auto const middle = used < columns ? columns - used : 1;
    return fmt::format("── {} {} {} ──\n", left, repeated("─", middle), right);
}

/// A control character could move the cursor, or worse.
std::string printable(std::string_view text) {
    std::string out{text};
    std::ranges::replace_if(out, [](char c) { return static_cast<unsigned char>(c) < 32 || c == 127; }, ' ');
    return out;
}

/// Words behind `indent` columns, broken at spaces; a word that is longer than a line stays whole.
std::string wrapped(std::string_view raw, std::size_t indent) {
    auto const text = printable(raw);
    std::string out;
    std::size_t used = indent;
    for (std::string_view rest = text; !rest.empty();) {
        auto const end = rest.find(' ');
        auto const word = rest.substr(0, end);
        if (used > indent && used + 1 + width(word) > columns - margin) {
            out += "\n" + std::string(indent, ' ');
            used = indent;
        }
        if (used > indent) {
            out += ' ';
            ++used;
        }
        out += word;
        used += width(word);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
    return out;
}

std::string labelled(std::string_view label, std::string_view line) {
    auto const shown = printable(label);
    auto const gap = width(shown) < label_columns - 1 ? label_columns - width(shown) : 1;
    return std::string(margin, ' ') + shown + std::string(gap, ' ') + wrapped(line, margin + label_columns) + "\n";
}

std::string labelled(std::string_view label, std::vector<std::string> const& lines) {
    std::string out;
    for (auto const& line : lines) {
        out += labelled(label, line);
        label = "";
    }
    return out;
}

std::string paragraph(std::string_view text) { return "\n" + std::string(margin, ' ') + wrapped(text, margin) + "\n"; }

std::string conversation(CardWords const& words) {
    std::string out;
    for (auto const& turn : words.said) {
        constexpr std::size_t indent = margin + 18;
        out += fmt::format("  {:>5}  {:<11}{}\n", turn.at, turn.who, wrapped(turn.text, indent));
    }
    return out.empty() ? out : "\n" + out;
}

}  // namespace

std::string call_card_text(CardWords const& words, CardPlaces const& places) {
    std::string out = "\n" + rule(printable(words.business), "after the call");
    out += paragraph((words.urgency.empty() ? "" : words.urgency + ": ") + words.headline);
    if (!words.summary.empty()) out += paragraph(words.summary);
    for (auto const& note : words.notes) out += paragraph("! " + note);
    out += "\n";
    for (auto const& row : words.rows) out += labelled(row.label, row.lines);
    if (!places.listen.empty()) out += labelled("Listen", places.listen);
    if (!places.mail.empty()) out += labelled("Mail", places.mail);
    out += conversation(words);
    out += "\n";
    std::vector<std::string> goes;
    goes.reserve(words.goes.size());
    for (auto const& one : words.goes) goes.push_back(one.line());
    out += labelled("Deleted", goes);
    out += labelled("Left here", words.left);
    out += "\n" + repeated("─", columns) + "\n";
    return out;
}

}  // namespace ombrex::app
