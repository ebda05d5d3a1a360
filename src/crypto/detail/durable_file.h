// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string_view>
#include <utility>

#include "base/bytes.h"
#include "base/result.h"

namespace ombrex::crypto::detail {

/// An open file; closed when it goes.
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int fd) noexcept : fd_{fd} {}
    Descriptor(Descriptor&& other) noexcept : fd_{std::exchange(other.fd_, -1)} {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(fd_, other.fd_);
        return *this;
    }
    ~Descriptor();

    [[nodiscard]] int get() const noexcept { return fd_; }

private:
    int fd_ = -1;
};

/// The error number of the call just made, as an Error: `doing` and the path say what was tried.
/// not_found where the file is not there, conflict where it must not be there, else unavailable.
[[nodiscard]] Error last_system_error(std::string_view doing, std::filesystem::path const& path);

/// Files are made with mode 0600. `flags` as for open(2); O_CLOEXEC and O_NOFOLLOW are added.
[[nodiscard]] Result<Descriptor> open_file(std::filesystem::path const& path, int flags);
/// With mode 0700; nothing happens where there is one.
[[nodiscard]] Result<void> make_directory(std::filesystem::path const& path);
[[nodiscard]] Result<void> sync_directory(std::filesystem::path const& path);

/// Reads at most `size_max` bytes into `out` (which holds that many), and says how many there were.
[[nodiscard]] Result<std::size_t> read_file(Descriptor const& file, std::span<std::uint8_t> out,
                                            std::filesystem::path const& path);

/// Writes and syncs. After an error a part may have been written.
[[nodiscard]] Result<void> write_file(Descriptor const& file, ByteView content, std::filesystem::path const& path);

/// Puts zeros over the content, and syncs: what was there is gone before the name is.
[[nodiscard]] Result<void> overwrite(Descriptor const& file, std::filesystem::path const& path);
/// Errors: not_found, unavailable. The folder is not synced.
[[nodiscard]] Result<void> overwrite_and_remove(std::filesystem::path const& path);

}  // namespace ombrex::crypto::detail
