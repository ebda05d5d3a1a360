// SPDX-License-Identifier: Apache-2.0
#include "app/text_file.h"

#include <fmt/format.h>

#include <array>
#include <fstream>

namespace ombrex::app {

Result<std::string> read_file(std::filesystem::path const& path, std::string_view wanted) {
    std::ifstream file{path, std::ios::binary};
    std::string whole;
    std::array<char, 16'384> part{};
    do {
        file.read(part.data(), part.size());
        whole.append(part.data(), static_cast<std::size_t>(file.gcount()));
    } while (file);
    // Only a file that was read to its end says so: one that was not there does not, nor does a folder.
    if (file.eof()) return whole;
    return Error{Errc::not_found, fmt::format("{}: cannot be read; give the path of {}", path.string(), wanted)};
}

}  // namespace ombrex::app
