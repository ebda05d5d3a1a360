// SPDX-License-Identifier: Apache-2.0
#include "services/summary_letter.h"

#include <fmt/format.h>

#include "services/letter_lines.h"

namespace ombrex::services {
namespace {

constexpr std::size_t label_columns = 14;

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
        out += fmt::format("\nListen, once you are signed in:\n{}\n", links.listen);
    }
    if (!links.page.empty()) out += "\nLater, on the machine that runs ombrex:\n" + links.page + "\n";
    out += "\nWhat happens to this call\n";
    for (auto const& one : words.goes) out += wrapped("- " + one.line(), 2) + "\n";
    out += "\nWhat left the machine before this mail\n";
    for (auto const& line : words.left) out += wrapped("- " + line, 2) + "\n";
    out += "\n" + wrapped("Sent by ombrex for " + words.business + ". The transcript is not in this mail.", 0) + "\n";
    return out;
}

}  // namespace ombrex::services
