// SPDX-License-Identifier: Apache-2.0
#include "audio/level.h"

#include <algorithm>
#include <cmath>

namespace ombrex::audio {
namespace {

constexpr double full_scale = 32768.0;

}  // namespace

double level_dbfs(Samples samples) noexcept {
    std::int64_t energy = 0;
    for (std::int32_t const sample : samples) energy += sample * sample;
    if (energy == 0) return silence_dbfs;
    double const mean = static_cast<double>(energy) / static_cast<double>(samples.size());
    return std::max(silence_dbfs, 10.0 * std::log10(mean / (full_scale * full_scale)));
}

double rms_at(double dbfs) noexcept { return full_scale * std::pow(10.0, dbfs / 20.0); }

}  // namespace ombrex::audio
