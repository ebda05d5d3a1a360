// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "base/bytes.h"
#include "base/result.h"
#include "crypto/detail/aead.h"
#include "crypto/key.h"

namespace ombrex::crypto::detail {

inline constexpr std::size_t stream_head_size = 48;               ///< bytes, the tag included
inline constexpr std::size_t record_overhead = 8 + 4 + tag_size;  ///< offset, length, tag
inline constexpr std::uint32_t record_size_min = 64;
inline constexpr std::uint32_t record_size_max = 65536;
using StreamPrefix = std::array<std::uint8_t, 16>;

/// Part of the nonce: a record cannot pass for the last one, nor the last one for another.
enum class RecordPlace : std::uint8_t { inner = 0, last = 1, head = 2 };

struct Record {
    std::uint64_t offset;  ///< Of its first byte in the plaintext.
    ByteView data;         ///< Valid until the cipher is used again.
};

/// The byte format of docs/SEALED_STREAM.md, without the order of things: head and single records.
class RecordCipher {
public:
    RecordCipher(SealKey key, Bytes binding);

    /// Makes this the cipher of a new stream. REQUIRES: record_size within its bounds (aborts).
    void begin(StreamPrefix prefix, std::uint32_t record_size);
    /// REQUIRES: `out` has stream_head_size.
    void seal_head(std::span<std::uint8_t> out);
    /// Makes this the cipher of the stream that `head` begins. REQUIRES: stream_head_size bytes.
    /// Errors: invalid_input (not a sealed stream, or a later version), denied (altered, another key or place).
    [[nodiscard]] Result<void> open_head(ByteView head);

    /// How a stored form of fewer bytes than a head has to begin.
    [[nodiscard]] static bool could_begin_a_stream(ByteView start) noexcept;

    [[nodiscard]] std::uint32_t record_size() const noexcept { return record_size_; }
    /// Most plaintext bytes in a record.
    [[nodiscard]] std::size_t capacity() const noexcept { return record_size_ - record_overhead; }

    /// REQUIRES: record.data fits; `out` has record_size.
    void seal(std::uint64_t index, RecordPlace place, Record const& record, std::span<std::uint8_t> out);
    /// Nothing: it is not that record, not at that place, or altered.
    [[nodiscard]] std::optional<Record> open(std::uint64_t index, RecordPlace place, ByteView sealed);

    /// A record whose tag is all zero was never completely written: the file grew, the bytes did not come.
    [[nodiscard]] static bool never_written(ByteView sealed) noexcept;

private:
    [[nodiscard]] Nonce nonce(std::uint64_t index, RecordPlace place) const noexcept;
    void adopt(ByteView plain_head);

    SealKey key_;
    Bytes binding_;
    Bytes associated_;  // head and binding
    StreamPrefix prefix_{};
    std::uint32_t record_size_ = record_size_min;
    SecretBytes inside_{record_size_min - tag_size};  // one record's plaintext
};

}  // namespace ombrex::crypto::detail
