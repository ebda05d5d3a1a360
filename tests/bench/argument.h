// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <charconv>
#include <string_view>

namespace ombrex::bench {

/// The number in that place of the command line, or another where none stands there.
inline int argument(int argc, char** argv, int which, int otherwise) {
    int value = otherwise;
    if (argc > which) {
        std::string_view const text{argv[which]};
        std::from_chars(text.data(), text.data() + text.size(), value);
    }
    return value;
}

}  // namespace ombrex::bench
