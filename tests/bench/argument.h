// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <charconv>
#include <cstdio>
#include <optional>
#include <string_view>

namespace ombrex::bench {

/// The whole numbers of the command line, from 1 on, in their order; where one is not there, its usual value. None:
/// something else stands there, "--help" for instance; `usage` was printed, and nothing is to be measured.
template <std::size_t N>
[[nodiscard]] std::optional<std::array<int, N>> numbers(int argc, char const* const* argv, char const* usage,
                                                        std::array<int, N> usual) {
    bool good = argc >= 1 && static_cast<std::size_t>(argc - 1) <= N;
    for (int i = 1; good && i < argc; ++i) {
        std::string_view const text{argv[i]};
        auto& value = usual[static_cast<std::size_t>(i - 1)];
        auto const [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
        good = failed == std::errc{} && end == text.data() + text.size() && value >= 1;
    }
    if (good) return usual;
    std::fprintf(stderr, "usage: %s\n", usage);
    return std::nullopt;
}

}  // namespace ombrex::bench
