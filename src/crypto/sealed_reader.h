// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

#include "base/bytes.h"
#include "base/result.h"
#include "base/task.h"
#include "crypto/detail/record_cipher.h"
#include "crypto/key.h"
#include "crypto/sealed.h"

namespace ombrex::crypto {

/// Opens what a SealedWriter sealed, anywhere, through a source that gives any part of its stored form.
/// A record that was altered, moved, repeated or taken from elsewhere does not open; a missing end is no error.
///
/// Errors of all that wait: the source's; invalid_input (not a sealed stream, or of a later version); denied (altered,
/// another key or another place); unavailable (the source gave less than it was asked for).
/// Thread: one strand. Lifetime: must outlive its tasks.
class SealedReader {
public:
    /// Gives exactly `length` bytes at `offset`; it is never asked for more than there are.
    using Source = std::function<Task<Result<Bytes>>(std::uint64_t offset, std::size_t length)>;

    /// Reads the head and the last record. `sealed_size`: bytes of the stored form.
    [[nodiscard]] static Task<Result<SealedReader>> open(SealKey key, Binding const& binding, std::uint64_t sealed_size,
                                                         Source source);

    /// Plaintext bytes.
    [[nodiscard]] std::uint64_t size() const noexcept { return size_; }
    /// It was never finished, or the end was cut off. What is there is authentic.
    [[nodiscard]] bool ends_early() const noexcept { return ends_early_; }

    static constexpr std::size_t read_max = 1024 * 1024;

    /// The plaintext from `offset`: `length` bytes, or fewer at the end; never more than read_max.
    /// Reading on costs nothing extra; jumping costs a few small reads of the source.
    [[nodiscard]] Task<Result<Bytes>> read(std::uint64_t offset, std::size_t length);

    /// The stored form itself, in parts of about 256 KiB, every record authenticated before it is handed on and a torn
    /// end left away: how a spool that a crash left behind gets into a store that takes only Sealed.
    [[nodiscard]] std::uint64_t parts() const noexcept;
    /// REQUIRES: number < parts() (aborts).
    [[nodiscard]] Task<Result<Sealed>> part(std::uint64_t number);

private:
    SealedReader(SealKey key, Bytes binding, std::uint64_t sealed_size, Source source);

    static Task<Result<SealedReader>> open_bound(SealKey key, Bytes binding, std::uint64_t sealed_size, Source source);
    Task<Result<void>> read_head();
    Task<Result<void>> find_end();
    Task<Result<Bytes>> fetch(std::uint64_t offset, std::size_t length);
    Task<Result<Bytes>> fetch_records(std::uint64_t first, std::uint64_t count);
    /// Makes the record that holds `offset` the next one.
    Task<Result<void>> seek(std::uint64_t offset);
    /// Opens `sealed`, records from the next one on, and appends what `out` lacks of the range.
    Result<void> append(ByteView sealed, std::uint64_t offset, std::size_t length, Bytes& out);
    [[nodiscard]] Result<detail::Record> open_record(std::uint64_t index, ByteView sealed);
    [[nodiscard]] std::uint64_t records_per_part() const noexcept;

    detail::RecordCipher cipher_;
    Source source_;
    std::uint64_t sealed_size_;
    std::uint64_t records_ = 0;  // whole and authentic at the end
    std::uint64_t size_ = 0;
    bool ends_early_ = true;
    std::uint64_t next_record_ = 0;  // where reading on begins: this record,
    std::uint64_t next_offset_ = 0;  // whose first byte is this one
};

}  // namespace ombrex::crypto
