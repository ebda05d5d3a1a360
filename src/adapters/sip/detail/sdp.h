// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/ip/address.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "adapters/sip/detail/sdp_crypto.h"
#include "base/result.h"

namespace ombrex::adapters::sip {

/// Who may send, from the view of the side that wrote the description (RFC 8866 section 6.7).
enum class Direction : std::uint8_t { sendrecv, sendonly, recvonly, inactive };

/// `a=rtpmap` (RFC 8866 section 6.6).
struct RtpMap {
    std::uint8_t payload_type;
    std::string encoding;  ///< lower case
    std::uint32_t clock_rate;
    std::uint32_t channels;
};

/// One `m=` line with its attributes.
struct SdpMedia {
    std::string type;      ///< "audio", "video", "image", ...
    std::uint16_t port;    ///< 0: not wanted
    std::string protocol;  ///< "RTP/AVP", ...
    std::vector<std::string> formats;
    std::optional<boost::asio::ip::address> address;  ///< its own `c=`, else the session's; nothing: none, or a name
    std::vector<RtpMap> rtpmaps;
    std::vector<SdpCrypto> cryptos;    ///< Those that we can speak.
    std::optional<unsigned> ptime;     ///< ms
    std::optional<unsigned> maxptime;  ///< ms
    Direction direction = Direction::sendrecv;
};

/// The parts of a session description that a telephone call needs.
struct Sdp {
    std::vector<SdpMedia> media;
};

/// Reads a session description (RFC 8866). What it does not need it skips; what it needs must be well-formed.
/// Limits: 64 kB, 16 media, 64 formats and 64 mappings each.
/// Errors: invalid_input.
[[nodiscard]] Result<Sdp> parse_sdp(std::string_view text);

}  // namespace ombrex::adapters::sip
