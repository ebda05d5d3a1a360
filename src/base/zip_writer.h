// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/clock.h"
#include "base/result.h"

namespace ombrex {

/// Makes a ZIP file while it is written away: bytes in, bytes out, nothing is looked at again. What it appends to `out`
/// is to be taken from there; it keeps a hundred bytes an entry for the directory at the end.
///
/// Limits: an entry is at most entry_max long; the file may be larger (ZIP64).
/// REQUIRES: begin, write ..., end, in this order; finish at last; names are relative paths in UTF-8. Thread: one.
/// Source: APPNOTE.TXT 6.3.10 sections 4.3 to 4.5; RFC 1951 by zlib. Sizes stand behind each entry (4.3.9).
class ZipWriter {
public:
    enum class Pack {
        small,  ///< Compressed.
        as_is,  ///< For what is compressed already: deflate's stored blocks, which every reader can stream.
    };

    /// `before`: bytes of the file that stand before what it makes.
    explicit ZipWriter(std::uint64_t before = 0);
    ~ZipWriter();
    /// Deflated it may grow by a byte in 3,000, and has to stay below 4 GiB.
    static constexpr std::uint64_t entry_max = 0xFFFFFFFF - (8U << 20U);

    ZipWriter(ZipWriter const&) = delete;
    ZipWriter& operator=(ZipWriter const&) = delete;

    void begin(std::string name, Pack pack, TimePoint modified, Bytes& out);
    /// Errors: invalid_input (the entry grows too large).
    [[nodiscard]] Result<void> write(ByteView content, Bytes& out);
    void end(Bytes& out);
    void finish(Bytes& out);

    /// Bytes of the file so far.
    [[nodiscard]] std::uint64_t size() const noexcept { return size_; }

private:
    struct Entry {
        std::string name;
        std::uint64_t offset = 0;  ///< Of its header.
        std::uint64_t content = 0, packed = 0;
        std::uint32_t moment = 0, crc = 0;
    };
    struct Stream;  ///< zlib's.

    void deflate(ByteView content, int flush, Bytes& out);
    void print_directory(Bytes& out) const;
    void print_end(std::uint64_t directory, std::uint64_t directory_size, Bytes& out) const;

    std::vector<Entry> entries_;
    std::unique_ptr<Stream> stream_;
    bool open_ = false;  ///< An entry is.
    std::uint64_t size_;
};

}  // namespace ombrex
