// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdlib.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace ombrex {

/// A folder for one test, gone afterwards. Tests run side by side: none has a fixed name.
class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string name = std::filesystem::temp_directory_path() / "ombrex_XXXXXX";
        if (::mkdtemp(name.data()) == nullptr) std::abort();
        path_ = name;
    }
    ~TemporaryFolder() { std::filesystem::remove_all(path_); }
    TemporaryFolder(TemporaryFolder const&) = delete;
    TemporaryFolder& operator=(TemporaryFolder const&) = delete;

    [[nodiscard]] std::filesystem::path const& path() const noexcept { return path_; }
    operator std::filesystem::path const&() const noexcept { return path_; }  // NOLINT: it stands for its place
    friend std::filesystem::path operator/(TemporaryFolder const& folder, std::filesystem::path const& name) {
        return folder.path_ / name;
    }
    /// Empty again.
    void clear() const {
        std::filesystem::remove_all(path_);
        std::filesystem::create_directory(path_);
    }

private:
    std::filesystem::path path_;
};

inline std::string content_of(std::filesystem::path const& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

}  // namespace ombrex
