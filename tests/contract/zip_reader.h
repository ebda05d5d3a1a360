// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>
#include <zlib.h>

#include <map>
#include <string>

#include "base/bytes.h"

namespace ombrex::testing_support {

/// The files of a small ZIP file by their names, read by its directory, each checked by its CRC.
class ZipReader {
public:
    explicit ZipReader(ByteView file) : file_{file} {
        constexpr std::size_t end_size = 22;
        auto const end = file_.size() - end_size;
        EXPECT_EQ(number(end, 4), 0x06054b50U);
        std::size_t at = number(end + 16, 4);
        for (std::size_t left = number(end + 10, 2); left > 0; --left) at = read(at);
    }
    [[nodiscard]] std::map<std::string, std::string> const& files() const { return files_; }

private:
    [[nodiscard]] std::size_t number(std::size_t at, int bytes) const {
        std::size_t out = 0;
        for (int i = bytes; i-- > 0;) out = out << 8U | file_[at + static_cast<std::size_t>(i)];
        return out;
    }
    /// One entry of the directory; where the next is.
    std::size_t read(std::size_t at) {
        EXPECT_EQ(number(at, 4), 0x02014b50U);
        auto const packed = number(at + 20, 4), length = number(at + 24, 4), name = number(at + 28, 2);
        auto const header = number(at + 42, 4);
        auto const content = header + 30 + number(header + 26, 2) + number(header + 28, 2);
        std::string out(length, '\0');
        z_stream stream{};
        EXPECT_EQ(inflateInit2(&stream, -15), Z_OK);
        stream.next_in = const_cast<Bytef*>(file_.data() + content);
        stream.avail_in = static_cast<uInt>(packed);
        stream.next_out = reinterpret_cast<Bytef*>(out.data());
        stream.avail_out = static_cast<uInt>(out.size());
        EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
        inflateEnd(&stream);
        EXPECT_EQ(crc32_z(0, reinterpret_cast<Bytef const*>(out.data()), out.size()), number(at + 16, 4));
        files_.emplace(as_text(file_.subspan(at + 46, name)), std::move(out));
        return at + 46 + name + number(at + 30, 2) + number(at + 32, 2);
    }

    ByteView file_;
    std::map<std::string, std::string> files_;
};

}  // namespace ombrex::testing_support
