// SPDX-License-Identifier: Apache-2.0
#include "audio/detail/trial_signal.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <numbers>

#include "base/random.h"

namespace ombrex::audio::detail {
namespace {

constexpr double turn = 2.0 * std::numbers::pi;

Sample clipped(double value) { return static_cast<Sample>(std::lround(std::clamp(value, -32768.0, 32767.0))); }

}  // namespace

std::vector<Sample> tone(double hertz, int rate, std::size_t count, double peak) {
    std::vector<Sample> out(count);
    for (std::size_t i = 0; i < count; ++i) {
        out[i] = clipped(peak * std::sin(turn * hertz * static_cast<double>(i) / rate));
    }
    return out;
}

std::vector<Sample> speech_like(int rate, std::size_t count, std::uint64_t seed) {
    SeededRandom random{seed};
    std::vector<Sample> out(count);
    double phase = 0;
    for (std::size_t i = 0; i < count; ++i) {
        double const t = static_cast<double>(i) / rate;
        double const pitch = 130.0 + 25.0 * std::sin(turn * 0.6 * t);
        phase += turn * pitch / rate;
        double voice = 0;
        for (int h = 1; h <= 12; ++h) voice += std::sin(h * phase) / h;
        double const breath = static_cast<double>(random.below(2001)) / 1000.0 - 1.0;
        double const syllable = std::max(0.0, std::sin(turn * 1.6 * t));
        out[i] = clipped(6000.0 * syllable * (voice + 0.1 * breath));
    }
    return out;
}

double peak_at(double hertz, int rate, Samples samples) {
    std::complex<double> sum = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        sum += static_cast<double>(samples[i]) * std::polar(1.0, -turn * hertz * static_cast<double>(i) / rate);
    }
    return samples.empty() ? 0.0 : 2.0 * std::abs(sum) / static_cast<double>(samples.size());
}

}  // namespace ombrex::audio::detail
