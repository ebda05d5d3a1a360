// SPDX-License-Identifier: Apache-2.0
#include "audio/rtp.h"

#include <cstddef>
#include <cstdlib>

#include "audio/detail/big_endian.h"

namespace ombrex::audio {
namespace {

constexpr unsigned version = 2;
constexpr std::size_t extension_header_size = 4;

Error bad(char const* word) { return {Errc::invalid_input, word}; }

bool is_rtcp(std::uint8_t payload_type) { return payload_type >= 64 && payload_type <= 95; }

}  // namespace

Result<RtpPacket> parse_rtp(ByteView datagram) noexcept {
    if (datagram.size() < rtp_header_size) return bad("short");
    std::uint8_t const flags = datagram[0];
    if (flags >> 6 != version) return bad("version");
    RtpHeader const header{.payload_type = static_cast<std::uint8_t>(datagram[1] & 0x7f),
                           .marker = (datagram[1] & 0x80) != 0,
                           .sequence = detail::get_16(datagram.subspan<2, 2>()),
                           .timestamp = detail::get_32(datagram.subspan<4, 4>()),
                           .ssrc = detail::get_32(datagram.subspan<8, 4>())};
    if (is_rtcp(header.payload_type)) return bad("rtcp");

    ByteView rest = datagram.subspan(rtp_header_size);
    std::size_t const sources = std::size_t{4} * (flags & 0x0f);
    if (rest.size() < sources) return bad("sources");
    rest = rest.subspan(sources);

    if ((flags & 0x10) != 0) {
        if (rest.size() < extension_header_size) return bad("extension");
        std::size_t const words = detail::get_16(rest.subspan<2, 2>());
        rest = rest.subspan(extension_header_size);
        if (rest.size() < words * 4) return bad("extension");
        rest = rest.subspan(words * 4);
    }
    if ((flags & 0x20) != 0) {
        // The last byte counts the padding, itself included.
        if (rest.empty() || rest.back() == 0 || rest.back() > rest.size()) return bad("padding");
        rest = rest.first(rest.size() - rest.back());
    }
    return RtpPacket{header, rest};
}

void write_rtp_header(RtpHeader const& header, std::span<std::uint8_t, rtp_header_size> out) noexcept {
    if (header.payload_type > 127) std::abort();
    out[0] = version << 6;
    out[1] = static_cast<std::uint8_t>(header.payload_type | (header.marker ? 0x80 : 0));
    detail::put_16(header.sequence, out.subspan<2, 2>());
    detail::put_32(header.timestamp, out.subspan<4, 4>());
    detail::put_32(header.ssrc, out.subspan<8, 4>());
}

RtpHeader RtpSender::stamp(std::uint8_t payload_type, bool marker, std::optional<std::uint32_t> timestamp) noexcept {
    RtpHeader header = next_;
    header.payload_type = payload_type;
    header.marker = marker;
    header.timestamp = timestamp.value_or(next_.timestamp);
    ++next_.sequence;
    return header;
}

}  // namespace ombrex::audio
