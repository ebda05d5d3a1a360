// SPDX-License-Identifier: Apache-2.0
#include "base/zip_writer.h"

#include <zlib.h>

#include <array>
#include <cstdlib>
#include <utility>

namespace ombrex {
namespace {

constexpr std::uint32_t local_mark = 0x04034b50, sizes_mark = 0x08074b50, directory_mark = 0x02014b50;
constexpr std::uint32_t end_mark = 0x06054b50, end_64_mark = 0x06064b50, locator_64_mark = 0x07064b50;
constexpr std::uint16_t flags = 1U << 3U | 1U << 11U;  // sizes stand behind; names are UTF-8
constexpr std::uint16_t deflated = 8;
constexpr std::uint16_t plain_version = 20, version_64 = 45;
constexpr std::uint16_t made_on_unix = 3U << 8U | version_64;
constexpr std::uint32_t owner_only = 0100600U << 16U;
constexpr std::uint64_t no_room_32 = 0xFFFFFFFF, no_room_16 = 0xFFFF;

/// Little-endian fields, appended.
class Fields {
public:
    explicit Fields(Bytes& out) : out_{out} {}
    Fields& u16(std::uint64_t value) { return put(value, 2); }
    Fields& u32(std::uint64_t value) { return put(value, 4); }
    Fields& u64(std::uint64_t value) { return put(value, 8); }
    Fields& text(std::string const& value) {
        out_.insert(out_.end(), value.begin(), value.end());
        return *this;
    }

private:
    Fields& put(std::uint64_t value, int bytes) {
        for (int i = 0; i < bytes; ++i) out_.push_back(static_cast<std::uint8_t>(value >> (8 * i) & 0xFFU));
        return *this;
    }
    Bytes& out_;
};

/// Date and time of MS-DOS, in UTC, to two seconds; it knows the years from 1980 on.
std::uint32_t dos_moment(TimePoint when) {
    auto const day = std::chrono::floor<std::chrono::days>(when);
    std::chrono::year_month_day const date{day};
    if (date.year() < std::chrono::year{1980}) return 1U << 21U | 1U << 16U;
    std::chrono::hh_mm_ss const time{std::chrono::floor<std::chrono::seconds>(when - day)};
    auto const years = static_cast<std::uint32_t>(static_cast<int>(date.year()) - 1980);
    auto const days = years << 9U | static_cast<unsigned>(date.month()) << 5U | static_cast<unsigned>(date.day());
    auto const seconds = static_cast<std::uint32_t>(time.hours().count() << 11 | time.minutes().count() << 5 |
                                                    time.seconds().count() / 2);
    return days << 16U | seconds;
}

}  // namespace

struct ZipWriter::Stream {
    Stream() {
        constexpr int raw_window = -15, memory = 8;
        auto const made =
            deflateInit2(&state, Z_DEFAULT_COMPRESSION, Z_DEFLATED, raw_window, memory, Z_DEFAULT_STRATEGY);
        if (made != Z_OK) std::abort();
    }
    ~Stream() { deflateEnd(&state); }
    Stream(Stream const&) = delete;
    Stream& operator=(Stream const&) = delete;

    z_stream state{};
};

ZipWriter::ZipWriter(std::uint64_t before) : stream_{std::make_unique<Stream>()}, size_{before} {}
ZipWriter::~ZipWriter() = default;

void ZipWriter::begin(std::string name, Pack pack, TimePoint modified, Bytes& out) {
    if (open_) std::abort();
    open_ = true;
    int const level = pack == Pack::small ? Z_DEFAULT_COMPRESSION : Z_NO_COMPRESSION;
    deflateReset(&stream_->state);
    if (deflateParams(&stream_->state, level, Z_DEFAULT_STRATEGY) != Z_OK) std::abort();
    entries_.push_back({std::move(name), size_, 0, 0, dos_moment(modified), 0});
    auto const& entry = entries_.back();
    auto const before = out.size();
    Fields{out}.u32(local_mark).u16(plain_version).u16(flags).u16(deflated).u32(entry.moment);
    Fields{out}.u32(0).u32(0).u32(0).u16(entry.name.size()).u16(0).text(entry.name);
    size_ += out.size() - before;
}

Result<void> ZipWriter::write(ByteView content, Bytes& out) {
    if (!open_) std::abort();
    auto& entry = entries_.back();
    if (content.size() > entry_max - entry.content)
        return Error{Errc::invalid_input, "an entry of a ZIP file has to be smaller than 4 GiB"};
    entry.content += content.size();
    entry.crc = static_cast<std::uint32_t>(crc32_z(entry.crc, content.data(), content.size()));
    deflate(content, Z_NO_FLUSH, out);
    return ok();
}

void ZipWriter::deflate(ByteView content, int flush, Bytes& out) {
    std::array<std::uint8_t, 16384> piece;
    auto& entry = entries_.back();
    auto& zlib = stream_->state;
    zlib.next_in = const_cast<Bytef*>(content.data());  // zlib reads it only
    zlib.avail_in = static_cast<uInt>(content.size());
    do {
        zlib.next_out = piece.data();
        zlib.avail_out = piece.size();
        if (::deflate(&zlib, flush) == Z_STREAM_ERROR) std::abort();
        auto const made = piece.size() - zlib.avail_out;
        out.insert(out.end(), piece.begin(), piece.begin() + static_cast<std::ptrdiff_t>(made));
        entry.packed += made;
        size_ += made;
    } while (zlib.avail_out == 0);
}

void ZipWriter::end(Bytes& out) {
    if (!open_) std::abort();
    deflate({}, Z_FINISH, out);
    open_ = false;
    auto const& entry = entries_.back();
    Fields{out}.u32(sizes_mark).u32(entry.crc).u32(entry.packed).u32(entry.content);
    size_ += 16;
}

void ZipWriter::finish(Bytes& out) {
    if (open_) std::abort();
    auto const directory = size_;
    auto const before = out.size();
    print_directory(out);
    print_end(directory, out.size() - before, out);
    size_ += out.size() - before;
}

void ZipWriter::print_directory(Bytes& out) const {
    for (auto const& entry : entries_) {
        bool const far = entry.offset >= no_room_32;
        Fields fields{out};
        fields.u32(directory_mark).u16(made_on_unix).u16(far ? version_64 : plain_version).u16(flags).u16(deflated);
        fields.u32(entry.moment).u32(entry.crc).u32(entry.packed).u32(entry.content);
        fields.u16(entry.name.size()).u16(far ? 12 : 0).u16(0).u16(0).u16(0).u32(owner_only);
        fields.u32(far ? no_room_32 : entry.offset).text(entry.name);
        if (far) fields.u16(1).u16(8).u64(entry.offset);  // 4.5.3
    }
}

void ZipWriter::print_end(std::uint64_t directory, std::uint64_t directory_size, Bytes& out) const {
    auto const count = entries_.size();
    bool const far = directory >= no_room_32 || directory_size >= no_room_32 || count >= no_room_16;
    Fields fields{out};
    if (far) {
        auto const place = directory + directory_size;
        fields.u32(end_64_mark).u64(44).u16(made_on_unix).u16(version_64).u32(0).u32(0).u64(count).u64(count);
        fields.u64(directory_size).u64(directory);
        fields.u32(locator_64_mark).u32(0).u64(place).u32(1);
    }
    fields.u32(end_mark).u16(0).u16(0).u16(far ? no_room_16 : count).u16(far ? no_room_16 : count);
    fields.u32(far ? no_room_32 : directory_size).u32(far ? no_room_32 : directory).u16(0);
}

}  // namespace ombrex
