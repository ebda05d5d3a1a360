// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <iosfwd>

namespace ombrex::app {

/// `ombrex models`: which speech models there are, with licence, size and hash, and whether each is present, missing or
/// corrupt (the whole file is read). Where one is not right, the last lines say which command fixes it.
/// Returns the exit code: 0 when every file is as pinned, else 1.
int models_command(std::filesystem::path const& model_folder, std::ostream& out);

}  // namespace ombrex::app
