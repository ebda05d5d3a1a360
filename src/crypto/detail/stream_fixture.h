// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/io_context.hpp>
#include <cstdlib>
#include <optional>
#include <utility>

#include "base/task_group.h"
#include "crypto/sealed_reader.h"
#include "crypto/sealed_writer.h"

namespace ombrex::crypto::detail {

/// What the tests of the sealed stream share: a stream in memory, and reading it to its end.

template <class T>
Result<T> run(Task<Result<T>> task) {
    asio::io_context context;
    std::optional<Result<T>> result;
    auto const keep = [](Task<Result<T>> work, std::optional<Result<T>>& into) -> Task<void> {
        into.emplace(co_await std::move(work));
    };
    TaskGroup group{context.get_executor()};
    if (!group.spawn(keep(std::move(task), result))) std::abort();
    context.run();
    return std::move(*result);
}

inline constexpr std::uint32_t small_record = 64;                 ///< bytes on disk
inline constexpr std::size_t small_capacity = small_record - 28;  ///< bytes of plaintext

inline SealKey stream_key() {
    SeededRandom random{11};
    return SealKey::generate(random);
}

inline Binding stream_place(std::uint8_t row = 2) {
    return {.table = "recording", .company = Id128{{1}}, .row = Id128{{row}}, .column = "sound"};
}

inline SealedWriter::Sink into(Bytes& stored) {
    return [&stored](Sealed const& piece) -> Result<void> {
        stored.insert(stored.end(), piece.bytes().begin(), piece.bytes().end());
        return ok();
    };
}

inline Task<Result<Bytes>> part_of(Bytes const& stored, std::uint64_t offset, std::size_t length) {
    auto const begin = stored.begin() + static_cast<std::ptrdiff_t>(offset);
    co_return Bytes(begin, begin + static_cast<std::ptrdiff_t>(length));
}

/// Counts the reads, if asked to.
inline SealedReader::Source from(Bytes const& stored, int* reads = nullptr) {
    return [&stored, reads](std::uint64_t offset, std::size_t length) {
        if (reads != nullptr) ++*reads;
        return part_of(stored, offset, length);
    };
}

inline Result<SealedReader> open_stream(Bytes const& stored, Binding const& place = stream_place()) {
    return run(SealedReader::open(stream_key(), place, stored.size(), from(stored)));
}

inline Result<Bytes> read_all(SealedReader& reader) {
    Bytes out;
    while (out.size() < reader.size()) {
        BOOST_OUTCOME_TRY(auto const more, run(reader.read(out.size(), SealedReader::read_max)));
        if (more.empty()) break;
        out.insert(out.end(), more.begin(), more.end());
    }
    return out;
}

/// Bytes that tell their place: 0, 1, 2 …, another run for each `salt`.
inline Bytes counting(std::size_t size, std::uint8_t salt = 0) {
    Bytes out(size);
    for (std::size_t i = 0; i < size; ++i) out[i] = static_cast<std::uint8_t>(i * 7 + i / 251 + salt);
    return out;
}

/// `plain` sealed in small records, finished.
inline Bytes sealed_stream(ByteView plain, std::uint64_t seed = 1, std::uint8_t row = 2) {
    SeededRandom random{seed};
    Bytes stored;
    SealedWriter writer{stream_key(), stream_place(row), random, into(stored), small_record};
    if (!writer.write(plain) || !writer.finish()) std::abort();
    return stored;
}

}  // namespace ombrex::crypto::detail
