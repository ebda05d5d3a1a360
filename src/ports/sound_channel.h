// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "audio/frame.h"
#include "base/clock.h"

namespace ombrex::ports {

/// The sound of a leg that comes over no RTP: samples at 8 kHz, in order and without gaps, but in pieces of any size
/// and whenever the peer sends them. Thread: the call's strand. Lifetime: its leg's.
class SoundChannel {
public:
    virtual ~SoundChannel() = default;

    /// Adds to `heard` what has come since the last take.
    virtual void take(std::vector<audio::Sample>& heard) = 0;
    /// When something last came. Nothing: not yet.
    [[nodiscard]] virtual std::optional<MonoTime> last_heard() const = 0;

    /// To be played behind what was sent before.
    virtual void send(std::span<audio::Frame const> frames) = 0;
    /// Of what was sent, nothing more is to be played.
    virtual void hush() = 0;
};

}  // namespace ombrex::ports
