// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <chrono>

#include "audio/frame.h"

namespace ombrex::voice::detail {

/// Keeps a clock of 20 ms in step with packets, so that none waits longer for its beat than it has to.
///
/// Told for a second how long each packet waits for the next beat, it says by how much that beat should come earlier
/// (negative: later) for the last of them to wait 2 ms. Packets that come too unevenly say nothing. Pure.
class BeatPhase {
public:
    using microseconds = std::chrono::microseconds;

    void packet(microseconds wait) noexcept {
        straight_.add(wait);
        turned_.add((wait + half) % beat);
        ++packets_;
    }

    [[nodiscard]] microseconds correction() noexcept {
        if (packets_ < packets_wanted) return microseconds{0};
        // Waits of 1 and 19 ms are neighbours on the circle of a beat.
        bool const turn = turned_.spread() < straight_.spread();
        auto const least = turn ? turned_.least - half : straight_.least;
        bool const even = std::min(turned_.spread(), straight_.spread()) <= even_enough;
        *this = BeatPhase{};
        auto const excess = least - aim;
        if (!even || (excess <= tolerance && excess >= -tolerance)) return microseconds{0};
        return excess;
    }

    static constexpr microseconds aim{2'000};

private:
    struct Range {
        microseconds least{microseconds::max()};
        microseconds most{microseconds::min()};
        void add(microseconds value) noexcept {
            least = std::min(least, value);
            most = std::max(most, value);
        }
        [[nodiscard]] microseconds spread() const noexcept { return most - least; }
    };
    static constexpr microseconds beat{audio::frame_duration};
    static constexpr microseconds half{beat / 2};
    static constexpr microseconds even_enough{8'000};
    static constexpr microseconds tolerance{1'000};
    static constexpr int packets_wanted = 50;

    Range straight_;
    Range turned_;
    int packets_ = 0;
};

}  // namespace ombrex::voice::detail
