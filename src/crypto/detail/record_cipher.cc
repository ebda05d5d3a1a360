// SPDX-License-Identifier: Apache-2.0
#include "crypto/detail/record_cipher.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "crypto/detail/key_access.h"

namespace ombrex::crypto::detail {
namespace {

constexpr std::string_view magic = "ombrexS";
constexpr std::uint8_t version = 1;
constexpr std::size_t plain_head_size = stream_head_size - tag_size;
constexpr std::size_t inside_head_size = record_overhead - tag_size;

// Where the fields of the head begin.
constexpr std::size_t version_at = 7;
constexpr std::size_t record_size_at = 8;
constexpr std::size_t prefix_at = 16;

void put_big_endian(std::span<std::uint8_t> out, std::uint64_t value) {
    for (std::size_t i = out.size(); i-- > 0; value >>= 8) out[i] = static_cast<std::uint8_t>(value);
}

std::uint64_t get_big_endian(ByteView in) {
    std::uint64_t value = 0;
    for (auto const byte : in) value = (value << 8) | byte;
    return value;
}

}  // namespace

RecordCipher::RecordCipher(SealKey key, Bytes binding) : key_{std::move(key)}, binding_{std::move(binding)} {}

void RecordCipher::adopt(ByteView plain_head) {
    record_size_ = static_cast<std::uint32_t>(get_big_endian(plain_head.subspan(record_size_at, 4)));
    std::ranges::copy(plain_head.subspan(prefix_at, prefix_.size()), prefix_.begin());
    associated_.assign(plain_head.begin(), plain_head.end());
    associated_.insert(associated_.end(), binding_.begin(), binding_.end());
    inside_ = SecretBytes{record_size_ - tag_size};
}

void RecordCipher::begin(StreamPrefix prefix, std::uint32_t record_size) {
    if (record_size < record_size_min || record_size > record_size_max) std::abort();
    std::array<std::uint8_t, plain_head_size> head{};
    std::ranges::copy(magic, head.begin());
    head[version_at] = version;
    put_big_endian(std::span{head}.subspan(record_size_at, 4), record_size);
    std::ranges::copy(prefix, head.begin() + prefix_at);
    adopt(head);
}

void RecordCipher::seal_head(std::span<std::uint8_t> out) {
    std::copy_n(associated_.begin(), plain_head_size, out.begin());
    aead_seal(KeyAccess::secret(key_), nonce(0, RecordPlace::head), associated_, {}, out.subspan(plain_head_size));
}

Result<void> RecordCipher::open_head(ByteView head) {
    if (!could_begin_a_stream(head)) return Error{Errc::invalid_input, "not a sealed stream of this version"};
    auto const record_size = get_big_endian(head.subspan(record_size_at, 4));
    if (record_size < record_size_min || record_size > record_size_max) {
        return Error{Errc::invalid_input, "a sealed stream with records of impossible size"};
    }
    adopt(head.first(plain_head_size));
    if (!aead_open(KeyAccess::secret(key_), nonce(0, RecordPlace::head), associated_, head.subspan(plain_head_size),
                   {})) {
        return Error{Errc::denied, "a sealed stream does not open: altered, another key or another place"};
    }
    return ok();
}

bool RecordCipher::could_begin_a_stream(ByteView start) noexcept {
    auto const named = as_text(start.first(std::min(start.size(), magic.size())));
    return magic.starts_with(named) && (start.size() <= version_at || start[version_at] == version);
}

void RecordCipher::seal(std::uint64_t index, RecordPlace place, Record const& record, std::span<std::uint8_t> out) {
    if (record.data.size() > capacity() || out.size() != record_size_) std::abort();
    auto const inside = inside_.span();
    put_big_endian(inside.first(8), record.offset);
    put_big_endian(inside.subspan(8, 4), record.data.size());
    auto const padding = std::ranges::copy(record.data, inside.begin() + inside_head_size).out;
    std::fill(padding, inside.end(), std::uint8_t{0});
    aead_seal(KeyAccess::secret(key_), nonce(index, place), associated_, inside, out);
}

std::optional<Record> RecordCipher::open(std::uint64_t index, RecordPlace place, ByteView sealed) {
    if (sealed.size() != record_size_) return std::nullopt;
    auto const inside = inside_.span();
    if (!aead_open(KeyAccess::secret(key_), nonce(index, place), associated_, sealed, inside)) return std::nullopt;
    auto const length = get_big_endian(inside.subspan(8, 4));
    if (length > capacity()) return std::nullopt;
    return Record{get_big_endian(inside.first(8)), inside.subspan(inside_head_size, length)};
}

bool RecordCipher::never_written(ByteView sealed) noexcept {
    return std::ranges::all_of(sealed.last(tag_size), [](std::uint8_t byte) { return byte == 0; });
}

Nonce RecordCipher::nonce(std::uint64_t index, RecordPlace place) const noexcept {
    Nonce nonce;
    std::ranges::copy(prefix_, nonce.begin());
    nonce[prefix_.size()] = static_cast<std::uint8_t>(place);
    put_big_endian(std::span{nonce}.subspan(prefix_.size() + 1), index);
    return nonce;
}

}  // namespace ombrex::crypto::detail
