// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

namespace ombrex::app {

/// `ombrex bench NAME ...`: the measurements of tests/bench, which stand beside the build in a clone and start this
/// very program. Replaces the process by the measurement; returns only where that cannot be: 2, with the reason and the
/// names there are on `err`. `program`: where this program's file is.
[[nodiscard]] int run_bench_command(std::vector<std::string> words, std::filesystem::path const& program,
                                    std::ostream& err);

}  // namespace ombrex::app
