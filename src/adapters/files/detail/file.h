// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <utility>

#include "base/bytes.h"
#include "base/result.h"

namespace ombrex::files::detail {

/// An open file, closed with the object. Blocking. Errors: unavailable, with the system's reason; conflict where named.
class File {
public:
    /// A new file, mode 0600. Errors: conflict (it exists).
    static Result<File> create(std::filesystem::path const& path);
    /// Errors: not_found.
    static Result<File> open(std::filesystem::path const& path);

    File(File&& other) noexcept : descriptor_{std::exchange(other.descriptor_, -1)} {}
    File& operator=(File&&) = delete;
    ~File();

    Result<void> append(ByteView bytes);
    Result<void> sync();
    Result<std::uint64_t> size() const;
    /// Exactly `length` bytes.
    Result<Bytes> read(std::uint64_t offset, std::size_t length) const;

private:
    explicit File(int descriptor) : descriptor_{descriptor} {}
    int descriptor_;
};

/// Makes a change of names in the folder durable.
Result<void> sync_folder(std::filesystem::path const& folder);

}  // namespace ombrex::files::detail
