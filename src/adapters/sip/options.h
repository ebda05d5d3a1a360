// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "net/ip_prefix.h"
#include "ports/rtp_media.h"

namespace ombrex::net {
class TlsCertificate;
}

namespace ombrex::adapters::sip {

/// Where a peer's media may come from (net::MediaLatch does the locking).
enum class MediaSource : std::uint8_t {
    exact,       ///< Only the address and port of its SDP.
    any_port,    ///< Any port of the address in its SDP: the peer sits behind a NAT that keeps the address.
    signalling,  ///< As any_port; but where the SDP names a private address, the address its SIP messages come from.
};

/// A carrier or telephone system whose calls we take and whose caller ids we believe.
struct Trunk {
    net::IpPrefix addresses;
    MediaSource media = MediaSource::exact;
};

/// What somebody hears who is no trunk.
enum class Strangers : std::uint8_t {
    silence,  ///< Nothing; the kernel drops the datagram before any parser sees it. We can phone trunks only, then.
    forbid,   ///< 403, at a limited rate.
};

struct Options {
    boost::asio::ip::address address;  ///< Where SIP and media are bound. One address, not the unspecified one.
    std::uint16_t port = 5060;         ///< 0: any free one.
    /// Our address as the trunk sees it, when a NAT stands between (SDP, Contact and Via name it).
    std::optional<boost::asio::ip::address> external_address;
    std::uint16_t media_port_first = 16'384;
    std::uint16_t media_port_last = 32'767;

    /// Who may call us in plain SIP, over UDP.
    std::vector<Trunk> trunks;
    /// Calls by TLS (RFC 3261 section 26.3.1). Their voice is SRTP where the caller offers it (RFC 4568).
    struct Tls {
        net::TlsCertificate* certificate;  ///< Outlives the telephone.
        std::uint16_t port = 5061;         ///< 0: any free one.
        std::vector<Trunk> trunks;         ///< Who may call by it.
    };
    std::optional<Tls> tls;
    /// Where plain RTP and calls of ours may go, besides this machine (C29); a call that wants it elsewhere gets 488.
    std::vector<net::IpPrefix> protected_networks;
    Strangers strangers = Strangers::silence;
    /// How the media of peers that we phone is locked.
    MediaSource dialled_media = MediaSource::exact;

    /// Is this number (the user part of the called URI) ours? 404 if not. Called on the SIP thread: must not block.
    std::function<bool(std::string_view user)> is_our_number;
    /// In our order of preference; used where we offer. An answer follows the caller's order.
    std::vector<ports::Codec> codecs{ports::Codec::pcmu, ports::Codec::pcma};

    std::size_t calls_max = 500;       ///< More are refused with 503.
    std::size_t unfetched_max = 64;    ///< Calls that wait for next_call(); more are refused with 503.
    double requests_per_second = 100;  ///< New requests of one address.
    double requests_burst = 200;
    std::chrono::seconds retry_after{10};  ///< What a 503 of ours says.
    /// T1 (RFC 3261 section 17.1.1.1): the first repetition comes after it, and after 64 of it a peer counts as gone.
    std::chrono::milliseconds round_trip{500};
};

}  // namespace ombrex::adapters::sip
