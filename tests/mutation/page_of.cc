// SPDX-License-Identifier: Apache-2.0
#include <sstream>

#include "privacy/published_page.h"
#include "tests/mutation/probe.h"

namespace ombrex::mutation {

std::string page_of(privacy::Policy const& policy) {
    std::string out;
    std::istringstream text{privacy::render_policy_text(policy, {})};
    for (std::string line; std::getline(text, line);) {
        bool const item = line.starts_with("  - ");
        bool const goes_on = !item && !line.empty() && !out.empty() && out.back() != '\n';
        if (!goes_on && !out.empty() && out.back() != '\n') out += "$\n";
        auto const words = line.find_first_not_of(' ');
        if (words != line.npos) out += (goes_on ? " " : "") + line.substr(words);
    }
    out += '$';
    for (auto mark = out.find(" [C"); mark != out.npos; mark = out.find(" [C", mark)) {
        out.erase(mark, out.find(']', mark) + 1 - mark);
    }
    return out;
}

bool says(std::string const& page, std::string const& piece) {
    auto const bar = piece.find('|');
    if (bar == piece.npos) return page.find(piece) != page.npos;
    auto const line = page.find("- " + piece.substr(0, bar));
    if (line == page.npos) return false;
    return page.substr(line, page.find('\n', line) - line).find(piece.substr(bar + 1)) != page.npos;
}

}  // namespace ombrex::mutation
