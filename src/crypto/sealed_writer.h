// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "base/bytes.h"
#include "base/random.h"
#include "base/result.h"
#include "crypto/detail/record_cipher.h"
#include "crypto/key.h"
#include "crypto/sealed.h"

namespace ombrex::crypto {

/// Seals what grows while it is stored, such as a recording: records of one size, sealed one by one, in order.
/// What has reached the disk opens without the rest (SealedReader). docs/SEALED_STREAM.md has every byte.
///
/// A record goes out when it is full, or padded by flush(). Gone without finish(), the stream "ends early", and what
/// was not flushed is lost.
/// Limits: one record is held; nothing is allocated after construction. Thread: one.
/// REQUIRES: `random` is a SystemRandom, except in tests and text mode; one key seals few streams, best one.
class SealedWriter {
public:
    /// Takes the next piece: append it. The piece is only valid during the call.
    using Sink = std::function<Result<void>(Sealed const& piece)>;

    /// Bytes on disk of one record. Each costs 28 of them, each flush half a record on average.
    static constexpr std::uint32_t default_record_size = 1024;

    /// REQUIRES: record_size within record_size_min and record_size_max (aborts). Nothing is written yet.
    SealedWriter(SealKey key, Binding const& binding, Random& random, Sink sink,
                 std::uint32_t record_size = default_record_size);
    ~SealedWriter();
    SealedWriter(SealedWriter const&) = delete;
    SealedWriter& operator=(SealedWriter const&) = delete;

    /// Errors of all three: the sink's. After one, the writer is broken and only repeats it: no record is sealed
    /// twice. REQUIRES: not finished (aborts).
    [[nodiscard]] Result<void> write(ByteView plaintext);
    /// Pads what is held to a record and hands it out; nothing held, nothing done. Then sync, and it survives.
    [[nodiscard]] Result<void> flush();
    /// Hands out the last record, which says that it is the last.
    [[nodiscard]] Result<void> finish();

    /// Plaintext bytes taken so far.
    [[nodiscard]] std::uint64_t size() const noexcept { return offset_ + held_.size(); }

private:
    Result<void> emit(detail::RecordPlace place);
    Result<void> hand_out();

    detail::RecordCipher cipher_;
    Sink sink_;
    Sealed piece_;
    Bytes held_;
    std::uint64_t offset_ = 0;  // of the first held byte
    std::uint64_t index_ = 0;   // of the next record
    std::optional<Error> broken_;
    bool finished_ = false;
};

}  // namespace ombrex::crypto
