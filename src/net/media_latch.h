// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/ip/udp.hpp>
#include <chrono>
#include <cstdint>
#include <optional>

#include "base/clock.h"

namespace ombrex::net {

using Endpoint = boost::asio::ip::udp::endpoint;

/// Whom a call's media may come from and go to, as the signalling negotiated it.
struct MediaPeer {
    /// Where to send. Nothing: unknown until the peer has sent first (its SDP names an address that we cannot reach).
    std::optional<Endpoint> send_to;
    /// The one address that packets may come from.
    boost::asio::ip::address source;
    /// The port they may come from; nothing: any port of that address (symmetric NAT).
    std::optional<std::uint16_t> source_port;

    friend bool operator==(MediaPeer const&, MediaPeer const&) = default;
};

/// Decides whose packets are this call's media, so that nobody else can inject or drain a call ("RTP bleed").
///
/// A pure state machine. It locks on the negotiated source only. Once locked, another port of that same address takes
/// over only by a new expect(), or after the old one was silent for `silence` and `in_order` packets in a row came.
/// Thread: one. Source: EnableSecurity ES2017-04 and ES2025-01; RFC 4961 (symmetric RTP).
class MediaLatch {
public:
    struct Limits {
        std::chrono::milliseconds silence{3'000};
        int in_order = 5;
    };
    enum class Verdict : std::uint8_t {
        drop,
        accept,
        lock,  ///< accept; and from now on only this source counts: connect() to it
    };

    MediaLatch() : MediaLatch{Limits{}} {}
    explicit MediaLatch(Limits limits) : limits_{limits} {}

    /// The signalling negotiated (again) where media comes from. An unchanged peer keeps its lock.
    void expect(MediaPeer peer, MonoTime now);

    /// One RTP packet with its sequence number (RFC 3550 section 5.1).
    [[nodiscard]] Verdict packet(Endpoint const& source, std::uint16_t sequence, MonoTime now);

    /// True when another port may take over by now: the socket must hear unconnected. It stays true until a lock.
    [[nodiscard]] bool may_relock(MonoTime now) const noexcept;

    /// The locked source.
    [[nodiscard]] std::optional<Endpoint> const& locked() const noexcept { return locked_; }
    /// Where packets go: to the locked source, before that to the negotiated address, if there is one.
    [[nodiscard]] std::optional<Endpoint> target() const;

private:
    [[nodiscard]] bool is_expected(Endpoint const& source) const;
    Verdict candidate(Endpoint const& source, std::uint16_t sequence, MonoTime now);
    Verdict lock(Endpoint const& source, MonoTime now);

    struct Candidate {
        Endpoint source;
        std::uint16_t sequence;
        int in_order;
    };

    Limits limits_;
    std::optional<MediaPeer> peer_;
    std::optional<Endpoint> locked_;
    std::optional<Candidate> candidate_;
    MonoTime heard_{};
};

}  // namespace ombrex::net
