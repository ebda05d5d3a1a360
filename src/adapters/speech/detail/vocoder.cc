// SPDX-License-Identifier: Apache-2.0
#include "adapters/speech/detail/vocoder.h"

#include <kiss_fftr.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <complex>
#include <cstdlib>
#include <memory>
#include <numbers>

namespace ombrex::speech::detail {
namespace {

constexpr std::size_t length = 400;  // 50 ms
constexpr std::size_t hop = 100;     // 12.5 ms
constexpr std::size_t used_bins = length / 2 + 1;
constexpr double rate = 8000;
constexpr double two_pi = 2 * std::numbers::pi;
constexpr double voiced_from_hz = 40;
constexpr double highest_harmonic_hz = 3900;
constexpr std::size_t full_bins = 185;  // up to 3.7 kHz; from there to 4 kHz the spectrum fades out

using Fft = std::unique_ptr<kiss_fftr_state, decltype(&std::free)>;
using Frame = std::array<float, length>;
using Spectrum = std::array<kiss_fft_cpx, used_bins>;
using Complex = std::complex<float>;

Frame hann() {
    Frame window{};
    for (std::size_t i = 0; i < length; ++i) {
        window[i] = static_cast<float>(0.5 - 0.5 * std::cos(two_pi * static_cast<double>(i) / length));
    }
    return window;
}

float magnitude(float log_level) { return std::exp(std::min(log_level, 7.0F)); }

float fade(std::size_t bin) {
    if (bin < full_bins) return 1;
    auto const part = static_cast<double>(bin - full_bins) / static_cast<double>(used_bins - 1 - full_bins);
    return static_cast<float>(0.5 + 0.5 * std::cos(std::numbers::pi * part));
}

/// Pitch at each sample: frames are centred on their own hop, between them it is a straight line.
double pitch_at(std::span<float const> pitch, std::size_t sample) {
    double const place = (static_cast<double>(sample) + 0.5) / hop - 0.5;
    double const whole = std::floor(place);
    auto const last = static_cast<double>(pitch.size() - 1);
    auto const left = pitch[static_cast<std::size_t>(std::clamp(whole, 0.0, last))];
    auto const right = pitch[static_cast<std::size_t>(std::clamp(whole + 1, 0.0, last))];
    return left + (right - left) * (place - whole);
}

/// All harmonics of the pitch at the same level: sum of cos(h t) for h = 1..n, in closed form.
std::vector<float> pulses(std::span<float const> pitch) {
    std::vector<float> train(pitch.size() * hop);
    double turns = 0;
    for (std::size_t i = 0; i < train.size(); ++i) {
        double const hz = pitch_at(pitch, i);
        turns += std::max(hz, voiced_from_hz) / rate;
        turns -= std::floor(turns);
        if (hz <= voiced_from_hz) continue;
        double const harmonics = std::floor(highest_harmonic_hz / hz) + 0.5;
        double const divisor = 2 * std::sin(std::numbers::pi * turns);
        bool const at_peak = std::abs(divisor) <= 2e-3;
        train[i] = static_cast<float>((at_peak ? harmonics : std::sin(harmonics * two_pi * turns) / divisor) - 0.5);
    }
    return train;
}

/// The train with half a window mirrored at each end, so that frame f is centred on sample f * hop.
std::vector<float> mirrored(std::vector<float> const& train) {
    constexpr std::size_t half = length / 2;
    auto const last = static_cast<std::ptrdiff_t>(train.size()) - 1;
    std::vector<float> padded(train.size() + length);
    for (std::size_t i = 0; i < padded.size(); ++i) {
        auto at = std::abs(static_cast<std::ptrdiff_t>(i) - static_cast<std::ptrdiff_t>(half));
        if (at > last) at = 2 * last - at;
        padded[i] = train[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at, 0, last))];
    }
    return padded;
}

/// Normally distributed noise, by pairs (Marsaglia's polar method over a 64-bit linear congruence).
class Noise {
public:
    Complex next() {
        for (;;) {
            float const x = uniform(), y = uniform(), square = x * x + y * y;
            if (square >= 1 || square == 0) continue;
            float const scale = std::sqrt(-2 * std::log(square) / square);
            return {x * scale, y * scale};
        }
    }

private:
    float uniform() {
        state_ = state_ * 6364136223846793005U + 1442695040888963407U;
        return static_cast<float>(static_cast<std::int32_t>(state_ >> 32)) / 2147483648.0F;
    }
    std::uint64_t state_ = 20261122;
};

/// One frame of the drawing over the spectrum of the pulses.
void draw(Drawing const& drawing, std::size_t frame, Noise& noise, Spectrum& spectrum) {
    for (std::size_t bin = 0; bin < used_bins; ++bin) {
        auto const at = bin * drawing.frames + frame;
        auto const turn = static_cast<float>(std::numbers::pi) * std::tanh(drawing.pulse_turn[at]);
        auto value = Complex{spectrum[bin].r, spectrum[bin].i} * std::polar(magnitude(drawing.pulse_level[at]), turn);
        value += noise.next() * magnitude(drawing.noise_level[at]);
        value += std::polar(magnitude(drawing.free_level[at]), drawing.free_phase[at]);
        value *= fade(bin);
        spectrum[bin] = {value.real(), value.imag()};
    }
}

}  // namespace

std::vector<float> sound_of(Drawing const& drawing) {
    if (drawing.frames == 0) return {};
    static Frame const window = hann();
    Fft const forth{kiss_fftr_alloc(static_cast<int>(length), 0, nullptr, nullptr), &std::free};
    Fft const back{kiss_fftr_alloc(static_cast<int>(length), 1, nullptr, nullptr), &std::free};
    auto const train = mirrored(pulses(drawing.pitch));
    std::vector<float> sum(drawing.frames * hop + length), weight(sum.size());
    Noise noise;
    Frame frame{};
    Spectrum spectrum{};
    for (std::size_t f = 0; f < drawing.frames; ++f) {
        // A cosine of level 1 stands in the spectrum with a quarter of the window's length.
        for (std::size_t i = 0; i < length; ++i) frame[i] = train[f * hop + i] * window[i] * 4 / length;
        kiss_fftr(forth.get(), frame.data(), spectrum.data());
        draw(drawing, f, noise, spectrum);
        kiss_fftri(back.get(), spectrum.data(), frame.data());
        for (std::size_t i = 0; i < length; ++i) {
            sum[f * hop + i] += frame[i] * window[i];
            weight[f * hop + i] += window[i] * window[i];
        }
    }
    std::vector<float> sound(drawing.frames * hop);
    for (std::size_t i = 0; i < sound.size(); ++i) {
        auto const at = i + length / 2;
        sound[i] = sum[at] / std::max(weight[at], 1e-3F) / (3 * length);  // levels are those of the 24 kHz transform
    }
    return sound;
}

}  // namespace ombrex::speech::detail
