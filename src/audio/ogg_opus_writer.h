// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

#include "audio/frame.h"
#include "base/bytes.h"
#include "base/result.h"

namespace ombrex::audio {

/// Encodes a call as it happens: two voices in, the bytes of an Ogg Opus file out; left is the caller, right the agent.
///
/// Whatever was written up to any moment, cut at any byte, opens and plays up to the last whole page, and a page ends
/// with every second of sound. So bytes may be sealed and synced as they come, and a crash costs at most that second.
///
/// Units:  16-bit PCM of both voices, equally long, any length at a time; 20 ms Opus packets.
/// Voices: a silent one stays silent while the other speaks (98 dB at 40 kb/s, 44 dB at 32 kb/s); below 24 kb/s Opus
///         would fold the two into one.
/// Memory: allocates; not for the packet path. Thread: one.
/// Source: RFC 7845 (Ogg Opus), RFC 3533 (Ogg). Written over libopus and libogg, because libopusenc resamples to
///         48 kHz first, which makes a telephone call three to five times as dear.
class OggOpusWriter {
public:
    struct Options {
        int rate = narrow_rate;    ///< 8000, 16000 or 48000.
        int bitrate = 40'000;      ///< Bits a second for both voices, at least 32000.
        int complexity = 5;        ///< 0 (cheapest) to 10.
        std::uint32_t serial = 1;  ///< Of the logical stream; any number.
    };

    /// Errors: invalid_input (an option out of its range).
    [[nodiscard]] static Result<OggOpusWriter> make(Options options);

    ~OggOpusWriter();
    OggOpusWriter(OggOpusWriter&&) noexcept;
    OggOpusWriter& operator=(OggOpusWriter&&) noexcept;

    /// Encodes; appends to `out` the pages that ended, at first the headers. REQUIRES: both equally long; not finished.
    void write(Samples caller, Samples agent, Bytes& out);

    /// Ends the page now; what is not a whole packet (20 ms) waits. REQUIRES: not finished.
    void flush(Bytes& out);

    /// Encodes what is left and marks the end of the stream, so that its length is exact. REQUIRES: not finished.
    void finish(Bytes& out);

private:
    struct State;
    explicit OggOpusWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace ombrex::audio
