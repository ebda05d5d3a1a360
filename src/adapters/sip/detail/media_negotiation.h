// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/ip/address.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "adapters/sip/detail/sdp.h"
#include "adapters/sip/options.h"
#include "base/result.h"
#include "ports/rtp_media.h"

namespace ombrex::adapters::sip {

/// The codecs that an offer and we have in common, in the offer's order; of a call that came by TLS (`sealed`) those of
/// streams under SRTP too. Errors: invalid_input.
[[nodiscard]] Result<std::vector<ports::Codec>> common_codecs(std::string_view offer,
                                                              std::vector<ports::Codec> const& ours, bool sealed);

/// One leg's offers and answers, first and later ones: G.711, telephone events, one audio stream.
///
/// Where the signalling came by TLS, a stream under SRTP goes before a plain one, and is what we offer; elsewhere there
/// is none, because its keys would be in the clear. Plain RTP is taken inside the machine and on protected networks
/// alone (C29).
/// Pure: text in, text out. A failed exchange changes nothing, so that the session before it goes on.
/// Thread: one. Source: RFC 3264, RFC 4733; RFC 4568; RFC 2543 for hold by `c=0.0.0.0`.
class MediaNegotiation {
public:
    struct Local {
        boost::asio::ip::address address;  ///< as the peer shall see it
        std::uint16_t port;
        std::uint64_t session_id;
        std::vector<ports::Codec> codecs;
        MediaSource source_rule;
        boost::asio::ip::address signalling_source;
        bool sealed = false;                                 ///< Came by TLS.
        net::SrtpKey key{};                                  ///< What we send is under it.
        std::vector<net::IpPrefix> protected_networks = {};  ///< Where plain RTP may go.
    };

    explicit MediaNegotiation(Local local) : local_{std::move(local)} {}

    /// Our answer to the peer's offer; media() has what was agreed.
    /// Errors: invalid_input (no session description), unavailable (nothing in common: 488).
    [[nodiscard]] Result<std::string> answer(std::string_view offer);

    /// Our offer. Before the first agreement it lists all codecs, later the one that was agreed.
    [[nodiscard]] std::string offer();
    /// The peer's answer to our last offer. Errors: as answer().
    [[nodiscard]] Result<void> accept(std::string_view answer);

    /// REQUIRES: agreed().
    [[nodiscard]] ports::RtpMedia const& media() const noexcept { return *media_; }
    [[nodiscard]] bool agreed() const noexcept { return media_.has_value(); }

private:
    [[nodiscard]] Result<ports::RtpMedia> agree(SdpMedia const& audio) const;
    [[nodiscard]] Result<void> protect(SdpMedia const& audio, ports::RtpMedia& media) const;
    [[nodiscard]] std::string accepted(ports::RtpMedia const& media) const;
    [[nodiscard]] net::MediaPeer peer_at(net::Endpoint const& named) const;
    [[nodiscard]] std::string session_lines();

    Local local_;
    std::uint64_t version_ = 0;
    std::optional<ports::RtpMedia> media_;
    std::uint32_t crypto_tag_ = 1;  ///< Of the line of theirs that we took, or of ours.
};

}  // namespace ombrex::adapters::sip
