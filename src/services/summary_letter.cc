// SPDX-License-Identifier: Apache-2.0
#include "services/summary_letter.h"

#include <fmt/format.h>

namespace ombrex::services {
namespace {

constexpr std::size_t columns = 78;
constexpr std::size_t label_columns = 14;

/// Words put into lines of the given width, all but the first behind `indent` spaces.
std::string wrapped(std::string_view text, std::size_t indent) {
    std::string out;
    std::size_t used = indent;
    while (!text.empty()) {
        auto const end = text.find_first_of(" \n");
        auto const word = text.substr(0, end);
        bool const break_here = used > indent && used + 1 + word.size() > columns;
        if (break_here) {
            out += "\n" + std::string(indent, ' ');
            used = indent;
        } else if (used > indent) {
            out += ' ';
            ++used;
        }
        out += word;
        used += word.size();
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return out;
}

void print(std::string& out, CardWords::Row const& row) {
    auto label = row.label;
    for (auto const& line : row.lines) {
        out += fmt::format("{:<{}}{}\n", label, label_columns, wrapped(line, label_columns));
        label.clear();
    }
}

}  // namespace

std::string summary_subject(CardWords const& words) {
    auto const prefix = words.urgency.empty() ? "" : words.urgency == "Emergency" ? "Emergency: " : "Urgent: ";
    return prefix + words.headline;
}

std::string summary_text(CardWords const& words, SummaryLinks const& links) {
    std::string out = wrapped(summary_subject(words), 0) + "\n";
    if (!words.summary.empty()) out += "\n" + wrapped(words.summary, 0) + "\n";
    for (auto const& note : words.notes) out += "\n! " + wrapped(note, 2) + "\n";
    out += "\n";
    for (auto const& row : words.rows) print(out, row);
    if (!links.listen.empty()) {
        out += fmt::format("\nListen, until {}:\n{}\n", links.listen_until, links.listen);
    }
    if (!links.page.empty()) out += "\nLater, on the machine that runs ombrex:\n" + links.page + "\n";
    out += "\nWhat happens to this call\n";
    for (auto const& row : words.goes) out += wrapped("- " + row.label + ": " + row.lines.front(), 2) + "\n";
    out += "\nWhat left the machine before this mail\n";
    for (auto const& line : words.left) out += wrapped("- " + line, 2) + "\n";
    out += "\n" + wrapped("Sent by ombrex for " + words.business + ". What was said is not in this mail.", 0) + "\n";
    return out;
}

}  // namespace ombrex::services
