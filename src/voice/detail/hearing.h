// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "audio/frame.h"
#include "ports/voice_activity.h"

namespace ombrex::voice::detail {

/// The caller's sound: frames in, windows out, and the sound of the open turn with what came before it.
/// Bounded: the last 8 s are remembered, a turn holds 30 s at most. Thread: one strand.
class Hearing {
public:
    static constexpr std::size_t window = ports::VoiceActivity::window;
    using Window = std::array<audio::Sample, window>;

    Hearing();

    void add(audio::Frame const& frame);
    /// The next window of 32 ms, once it is whole.
    std::optional<Window> next_window();

    /// A turn begins `back` windows ago; 384 ms before that belong to it too.
    void open(int back);
    /// The turn's sound so far; empty when none is open.
    [[nodiscard]] std::shared_ptr<std::vector<audio::Sample> const> sound() const;
    void close();

private:
    std::vector<audio::Sample> past_;  // a ring
    std::size_t past_end_ = 0;         // samples ever heard
    std::vector<audio::Sample> turn_;
    bool open_ = false;
    std::vector<audio::Sample> waiting_;  // less than a window and a frame
};

}  // namespace ombrex::voice::detail
