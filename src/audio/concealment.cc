// SPDX-License-Identifier: Apache-2.0
#include "audio/concealment.h"

#include <algorithm>
#include <cmath>

namespace ombrex::audio {
namespace {

constexpr std::size_t unchanged = 80;  // 10 ms
constexpr std::size_t silent = 480;    // 60 ms

constexpr float gain_at(std::size_t gap) {
    if (gap < unchanged) return 1.0F;
    if (gap >= silent) return 0.0F;
    return static_cast<float>(silent - gap) / static_cast<float>(silent - unchanged);
}

/// Goes from one sound to the other; `at` of `length`.
float blend(float from, float to, std::size_t at, std::size_t length) {
    float const share = (static_cast<float>(at) + 0.5F) / static_cast<float>(length);
    return from + (to - from) * share;
}

Sample rounded(float value) { return static_cast<Sample>(std::lrint(std::clamp(value, -32768.0F, 32767.0F))); }

/// A quarter of a period is blended at each seam.
constexpr std::size_t seam(std::size_t period) { return period / 4; }

}  // namespace

void Concealment::heard(std::span<Sample> pcm) noexcept {
    if (gap_ > 0 && !pcm.empty()) {
        std::size_t const length = std::min(seam(period_), pcm.size());
        for (std::size_t i = 0; i < length; ++i) {
            pcm[i] = rounded(blend(next(), static_cast<float>(pcm[i]), i, length));
        }
        gap_ = 0;
    }
    remember(pcm);
}

void Concealment::fill(std::span<Sample> out) noexcept {
    if (gap_ == 0 && !out.empty()) begin_gap();
    for (auto& sample : out) sample = rounded(next());
}

void Concealment::remember(Samples pcm) noexcept {
    auto const kept = pcm.last(std::min(pcm.size(), remembered));
    auto const room = std::ranges::copy(std::span{past_}.subspan(kept.size()), past_.begin()).out;
    std::ranges::copy(kept, room);
}

/// Cuts the last period out of the speech, its end bent so that it leads back to its beginning.
void Concealment::begin_gap() noexcept {
    period_ = find_period();
    auto const last = std::span{past_}.last(period_);
    auto const before = std::span{past_}.last(2 * period_).first(period_);
    std::ranges::copy(last, cycle_.begin());
    std::size_t const length = seam(period_);
    for (std::size_t i = 0; i < length; ++i) {
        std::size_t const at = period_ - length + i;
        cycle_[at] = blend(static_cast<float>(last[at]), static_cast<float>(before[at]), i, length);
    }
}

/// The period at which the end of the speech is most like itself: every other one first, then the neighbours.
std::size_t Concealment::find_period() const noexcept {
    std::size_t best = period_least;
    float least = difference(best, 2);
    for (std::size_t period = period_least + 2; period <= period_most; period += 2) {
        float const here = difference(period, 2);
        if (here < least) {
            least = here;
            best = period;
        }
    }
    least = difference(best, 1);
    for (std::size_t const period : {std::max(best - 1, period_least), std::min(best + 1, period_most)}) {
        float const here = difference(period, 1);
        if (here < least) {
            least = here;
            best = period;
        }
    }
    return best;
}

float Concealment::difference(std::size_t period, std::size_t stride) const noexcept {
    int sum = 0;
    for (std::size_t i = period_most; i < remembered; i += stride) sum += std::abs(past_[i] - past_[i - period]);
    return static_cast<float>(sum);
}

float Concealment::next() noexcept {
    float value = cycle_[gap_ % period_];
    // At the seam to the speech its end runs backwards while the cycle fades in: no step, and no look ahead.
    std::size_t const length = seam(period_);
    if (gap_ < length) value = blend(static_cast<float>(past_[remembered - 1 - gap_]), value, gap_, length);
    value *= gain_at(gap_);
    // Once silent it stays so; the count need not grow for ever.
    gap_ = std::min(gap_ + 1, silent + period_most);
    return value;
}

}  // namespace ombrex::audio
