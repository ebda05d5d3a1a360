// SPDX-License-Identifier: Apache-2.0
#include "audio/energy_vad.h"

#include <algorithm>

#include "audio/level.h"

namespace ombrex::audio {
namespace {

constexpr double fall_a_frame = 0.3;      // of the difference
constexpr double rise_a_frame_db = 0.06;  // 3 dB a second
constexpr double floor_least_dbfs = -75.0;
constexpr double floor_most_dbfs = -35.0;  // louder is no noise that a call could be held in

}  // namespace

bool EnergyVad::hear(Frame const& frame) noexcept {
    double const dbfs = level_dbfs(frame.samples);
    bool const loud = dbfs >= std::max(options_.quietest_dbfs, floor_dbfs_ + options_.above_floor_db);
    follow(dbfs);
    if (loud) {
        loud_ = std::min(loud_ + frame_duration, options_.least_speech);
        quiet_ = {};
    } else {
        // A short dip within a word takes back twice its length, not all.
        loud_ = std::max(loud_ - 2 * frame_duration, std::chrono::milliseconds{0});
        quiet_ += frame_duration;
    }
    if (loud_ >= options_.least_speech) speaking_ = true;
    if (quiet_ >= options_.hangover) speaking_ = false;
    return speaking_;
}

void EnergyVad::follow(double dbfs) noexcept {
    double const away = dbfs - floor_dbfs_;
    floor_dbfs_ += away < 0 ? fall_a_frame * away : std::min(away, rise_a_frame_db);
    floor_dbfs_ = std::clamp(floor_dbfs_, floor_least_dbfs, floor_most_dbfs);
}

}  // namespace ombrex::audio
