// SPDX-License-Identifier: Apache-2.0
#include "adapters/speech/detail/fir.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace ombrex::speech::detail {
namespace {

constexpr std::size_t half_length = 24;  // at 8 kHz: 3 ms on each side, about 60 dB down from 4.2 kHz on

float full_scale(std::int16_t sample) { return static_cast<float>(sample) / 32768.0F; }

}  // namespace

RateChange::RateChange(std::size_t factor)
    : factor_{factor}, centre_{half_length * factor}, taps_(2 * half_length * factor + 1) {
    double const cutoff = 3800.0 / (8000.0 * static_cast<double>(factor));  // as a part of the higher rate
    for (std::size_t i = 0; i < taps_.size(); ++i) {
        double const at = static_cast<double>(i) - static_cast<double>(centre_);
        double const angle = 2 * std::numbers::pi * cutoff * at;
        double const sinc = i == centre_ ? 2 * cutoff : std::sin(angle) / (std::numbers::pi * at);
        double const turn = std::numbers::pi * at / static_cast<double>(centre_ + 1);
        taps_[i] = static_cast<float>(sinc * (0.42 + 0.5 * std::cos(turn) + 0.08 * std::cos(2 * turn)));  // Blackman
    }
    float const sum = std::accumulate(taps_.begin(), taps_.end(), 0.0F);
    for (auto& tap : taps_) tap /= sum;
}

std::vector<float> RateChange::up(std::span<std::int16_t const> pcm) const {
    std::vector<float> sound(pcm.size() * factor_);
    for (std::size_t at = 0; at < sound.size(); ++at) {
        // Only every factor-th tap meets a sample: the inserted zeros between them cost nothing.
        std::size_t const last = std::min((at + centre_) / factor_, pcm.size() - 1);
        std::size_t const first = at > centre_ ? (at - centre_ + factor_ - 1) / factor_ : 0;
        float sum = 0;
        for (std::size_t i = first; i <= last; ++i) sum += full_scale(pcm[i]) * taps_[at + centre_ - i * factor_];
        sound[at] = sum * static_cast<float>(factor_);
    }
    return sound;
}

std::vector<float> RateChange::down(std::span<float const> sound) const {
    std::vector<float> low(sound.size() / factor_);
    for (std::size_t at = 0; at < low.size(); ++at) {
        std::size_t const middle = at * factor_;
        std::size_t const last = std::min(middle + centre_, sound.size() - 1);
        float sum = 0;
        for (std::size_t i = middle > centre_ ? middle - centre_ : 0; i <= last; ++i) {
            sum += sound[i] * taps_[middle + centre_ - i];
        }
        low[at] = sum;
    }
    return low;
}

}  // namespace ombrex::speech::detail
