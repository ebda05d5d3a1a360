// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "base/result.h"

namespace ombrex::app {

/// The folder that holds everything a server keeps, and the lock that says it is in use. Mode 0700.
/// Wrapped keys and the master key stand in `keys`, apart from the data, so that a backup can leave them out.
class DataFolder {
public:
    enum class Kind {
        lasting,
        throw_away,  ///< Emptied at each start: `serve --scenario`. A folder with lasting data is refused.
    };

    /// Makes the folder, and holds its lock until the object goes.
    /// Errors: conflict (another server uses it; or it holds lasting data and was to be thrown away), unavailable.
    static Result<DataFolder> open(std::filesystem::path path, Kind kind);
    /// Whether a server holds its lock now.
    [[nodiscard]] static bool is_served(std::filesystem::path const& path);
    /// Whether it is emptied at the next start of serve --scenario.
    [[nodiscard]] static bool is_throw_away(std::filesystem::path const& path);
    DataFolder(DataFolder&& other) noexcept;
    DataFolder& operator=(DataFolder&&) = delete;
    ~DataFolder();

    [[nodiscard]] std::filesystem::path const& path() const noexcept { return path_; }

private:
    DataFolder(std::filesystem::path path, int lock) : path_{std::move(path)}, lock_{lock} {}

    std::filesystem::path path_;
    int lock_;
};

}  // namespace ombrex::app
