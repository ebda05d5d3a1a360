// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "audio/rtp.h"
#include "audio/telephone_event.h"

namespace ombrex::audio {

/// Turns the telephone-event packets of one leg into keys, each exactly once and as soon as its first packet is here.
///
/// A key arrives as 4 to 50 packets of one timestamp, its end three times. Any of them may be lost, doubled or out of
/// order: whichever comes first reports the key, the rest are known by their timestamp. Also taken as one key: one held
/// for longer than a payload can count (RFC 4733 section 2.5.1.3), and one from a sender that moves the timestamp with
/// every packet. A new SSRC starts afresh.
///
/// Limits: a few words of state, no allocation. Thread: one.
/// Source: RFC 4733 sections 2.3 and 2.5.
class DtmfReceiver {
public:
    /// The key, at its first packet; nothing for repetitions, events that are no key, and payloads that are no event.
    std::optional<char> receive(RtpHeader const& header, ByteView payload) noexcept;

private:
    struct Heard {
        RtpHeader header;
        TelephoneEvent event;
    };
    enum class Place { past, same_key, next_key };
    /// REQUIRES: something was heard of the same source.
    [[nodiscard]] Place place_of(Heard const& now) const noexcept;

    std::optional<Heard> last_;
};

}  // namespace ombrex::audio
