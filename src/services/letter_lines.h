// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace ombrex::services {

/// Words put into lines of 78 columns, as mail in plain text has them; all but the first behind `indent` spaces.
[[nodiscard]] inline std::string wrapped(std::string_view text, std::size_t indent) {
    constexpr std::size_t columns = 78;
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

}  // namespace ombrex::services
