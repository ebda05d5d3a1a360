// SPDX-License-Identifier: Apache-2.0
#include "crypto/sealed_reader.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "crypto/detail/seal_bytes.h"

namespace ombrex::crypto {
namespace {

using detail::RecordPlace;
using detail::stream_head_size;

constexpr std::size_t part_size = 256 * 1024;
// A crash leaves at most what was written since the last sync unwritten; more zeros than this are no crash.
constexpr std::uint64_t unwritten_max = 4096;

Error altered() { return Error{Errc::denied, "a sealed stream was altered"}; }

}  // namespace

SealedReader::SealedReader(SealKey key, Bytes binding, std::uint64_t sealed_size, Source source)
    : cipher_{std::move(key), std::move(binding)}, source_{std::move(source)}, sealed_size_{sealed_size} {}

Task<Result<SealedReader>> SealedReader::open(SealKey key, Binding const& binding, std::uint64_t sealed_size,
                                              Source source) {
    // Not itself a coroutine: the binding's texts are read before anything waits.
    return open_bound(std::move(key), detail::associated_data(binding), sealed_size, std::move(source));
}

Task<Result<SealedReader>> SealedReader::open_bound(SealKey key, Bytes binding, std::uint64_t sealed_size,
                                                    Source source) {
    SealedReader reader{std::move(key), std::move(binding), sealed_size, std::move(source)};
    BOOST_OUTCOME_CO_TRY(co_await reader.read_head());
    BOOST_OUTCOME_CO_TRY(co_await reader.find_end());
    co_return std::move(reader);
}

Task<Result<Bytes>> SealedReader::fetch(std::uint64_t offset, std::size_t length) {
    BOOST_OUTCOME_CO_TRY(auto bytes, co_await source_(offset, length));
    if (bytes.size() != length) {
        co_return Error{Errc::unavailable, "the store gave less of a sealed stream than it said it has"};
    }
    co_return std::move(bytes);
}

Task<Result<Bytes>> SealedReader::fetch_records(std::uint64_t first, std::uint64_t count) {
    auto const size = cipher_.record_size();
    co_return co_await fetch(stream_head_size + first * size, static_cast<std::size_t>(count * size));
}

Result<detail::Record> SealedReader::open_record(std::uint64_t index, ByteView sealed) {
    bool const last = index + 1 == records_ && !ends_early_;
    auto const record = cipher_.open(index, last ? RecordPlace::last : RecordPlace::inner, sealed);
    if (!record) return altered();
    return *record;
}

Task<Result<void>> SealedReader::read_head() {
    auto const available = static_cast<std::size_t>(std::min<std::uint64_t>(sealed_size_, stream_head_size));
    BOOST_OUTCOME_CO_TRY(auto const head, co_await fetch(0, available));
    if (available == stream_head_size) co_return cipher_.open_head(head);
    if (!detail::RecordCipher::could_begin_a_stream(head)) {
        co_return Error{Errc::invalid_input, "not a sealed stream of this version"};
    }
    co_return ok();
}

Task<Result<void>> SealedReader::find_end() {
    if (sealed_size_ < stream_head_size) co_return ok();
    auto const body = sealed_size_ - stream_head_size;
    records_ = body / cipher_.record_size();
    bool torn = body % cipher_.record_size() != 0;
    for (std::uint64_t unwritten = 0; records_ > 0; --records_, ++unwritten) {
        BOOST_OUTCOME_CO_TRY(auto const sealed, co_await fetch_records(records_ - 1, 1));
        if (detail::RecordCipher::never_written(sealed) && unwritten < unwritten_max) {
            torn = true;
            continue;
        }
        auto record = cipher_.open(records_ - 1, RecordPlace::last, sealed);
        ends_early_ = !record;
        if (ends_early_) record = cipher_.open(records_ - 1, RecordPlace::inner, sealed);
        if (!record || (torn && !ends_early_)) co_return altered();
        size_ = record->offset + record->data.size();
        break;
    }
    co_return ok();
}

Task<Result<void>> SealedReader::seek(std::uint64_t offset) {
    // The record that holds `offset` is in [low, high]; their bytes are [low_offset, high_end). Records are filled
    // about evenly, so a guess by proportion is near; every other step halves, so that an uneven stream costs little.
    std::uint64_t low = 0;
    std::uint64_t high = records_ - 1;
    std::uint64_t low_offset = 0;
    std::uint64_t high_end = size_;
    for (bool guess = true; low <= high; guess = !guess) {
        auto const share = static_cast<double>(offset - low_offset) / static_cast<double>(high_end - low_offset);
        auto const ahead =
            guess ? static_cast<std::uint64_t>(share * static_cast<double>(high - low + 1)) : (high - low) / 2;
        auto const middle = std::min(low + ahead, high);
        BOOST_OUTCOME_CO_TRY(auto const sealed, co_await fetch_records(middle, 1));
        BOOST_OUTCOME_CO_TRY(auto const record, open_record(middle, sealed));
        auto const end = record.offset + record.data.size();
        if (offset >= record.offset && offset < end) {
            next_record_ = middle;
            next_offset_ = record.offset;
            co_return ok();
        }
        if (offset < record.offset && middle > low) {
            high = middle - 1;
            high_end = record.offset;
        } else if (offset >= end) {
            low = middle + 1;
            low_offset = end;
        } else {
            break;
        }
    }
    co_return altered();
}

Task<Result<Bytes>> SealedReader::read(std::uint64_t offset, std::size_t length) {
    Bytes out;
    if (offset >= size_ || length == 0) co_return std::move(out);
    length = static_cast<std::size_t>(std::min<std::uint64_t>({length, read_max, size_ - offset}));
    out.reserve(length);
    bool const reads_on = offset >= next_offset_ && offset - next_offset_ < cipher_.capacity();
    if (!reads_on) {
        BOOST_OUTCOME_CO_TRY(co_await seek(offset));
    }
    while (out.size() < length) {
        auto const enough_if_full = (length - out.size()) / cipher_.capacity() + 1;
        auto const count = std::min<std::uint64_t>(enough_if_full, records_ - next_record_);
        if (count == 0) co_return altered();
        BOOST_OUTCOME_CO_TRY(auto const sealed, co_await fetch_records(next_record_, count));
        BOOST_OUTCOME_CO_TRY(append(sealed, offset, length, out));
    }
    co_return std::move(out);
}

Result<void> SealedReader::append(ByteView sealed, std::uint64_t offset, std::size_t length, Bytes& out) {
    for (; !sealed.empty() && out.size() < length; sealed = sealed.subspan(cipher_.record_size())) {
        BOOST_OUTCOME_TRY(auto const record, open_record(next_record_, sealed.first(cipher_.record_size())));
        if (record.offset != next_offset_) return altered();
        auto const before = std::min<std::uint64_t>(offset + out.size() - record.offset, record.data.size());
        auto const rest = record.data.subspan(static_cast<std::size_t>(before));
        auto const taken = rest.first(std::min(rest.size(), length - out.size()));
        out.insert(out.end(), taken.begin(), taken.end());
        if (taken.size() < rest.size()) break;  // it stays the next one until its last byte was taken
        ++next_record_;
        next_offset_ += record.data.size();
    }
    return ok();
}

std::uint64_t SealedReader::records_per_part() const noexcept { return part_size / cipher_.record_size(); }

std::uint64_t SealedReader::parts() const noexcept { return (records_ + records_per_part() - 1) / records_per_part(); }

Task<Result<Sealed>> SealedReader::part(std::uint64_t number) {
    if (number >= parts()) std::abort();
    auto const first = number * records_per_part();
    auto const count = std::min(records_per_part(), records_ - first);
    Bytes out;
    if (number == 0) {
        BOOST_OUTCOME_CO_TRY(auto head, co_await fetch(0, stream_head_size));
        BOOST_OUTCOME_CO_TRY(cipher_.open_head(head));
        out = std::move(head);
    }
    BOOST_OUTCOME_CO_TRY(auto const sealed, co_await fetch_records(first, count));
    for (std::uint64_t i = 0; i < count; ++i) {
        auto const at = static_cast<std::size_t>(i * cipher_.record_size());
        BOOST_OUTCOME_CO_TRY(open_record(first + i, ByteView{sealed}.subspan(at, cipher_.record_size())));
    }
    out.insert(out.end(), sealed.begin(), sealed.end());
    co_return detail::SealedMaker::make(std::move(out));
}

}  // namespace ombrex::crypto
