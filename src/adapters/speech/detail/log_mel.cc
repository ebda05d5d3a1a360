// SPDX-License-Identifier: Apache-2.0
#include "adapters/speech/detail/log_mel.h"

#include <kiss_fftr.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <memory>
#include <numbers>

namespace ombrex::speech::detail {
namespace {

constexpr std::size_t length = 400;  // 25 ms
constexpr std::size_t hop = 160;     // 10 ms
constexpr std::size_t bins = length / 2 + 1;
constexpr double bin_hz = 16000.0 / length;

// The Slaney scale: linear below 1 kHz (three mels in 200 Hz), then 27 mels for every factor of 6.4.
double mel_of(double hz) { return hz < 1000 ? hz * 3 / 200 : 15 + std::log(hz / 1000) * 27 / std::log(6.4); }
double hz_of(double mel) { return mel < 15 ? mel * 200 / 3 : 1000 * std::exp((mel - 15) * std::log(6.4) / 27); }

using Fft = std::unique_ptr<kiss_fftr_state, decltype(&std::free)>;

// Zero mean and unit variance, with the edges mirrored by half a window on each side.
std::vector<float> levelled_and_mirrored(std::span<float const, LogMel::samples> sound) {
    double sum = 0;
    for (float const value : sound) sum += value;
    double const mean = sum / LogMel::samples;
    double squares = 0;
    for (float const value : sound) squares += (value - mean) * (value - mean);
    double const scale = 1 / std::sqrt(squares / LogMel::samples + 1e-7);

    std::size_t const edge = length / 2;
    std::vector<float> padded(sound.size() + 2 * edge);
    for (std::size_t i = 0; i < sound.size(); ++i) padded[edge + i] = static_cast<float>((sound[i] - mean) * scale);
    for (std::size_t i = 1; i <= edge; ++i) {
        padded[edge - i] = padded[edge + i];
        padded[edge + sound.size() - 1 + i] = padded[edge + sound.size() - 1 - i];
    }
    return padded;
}

}  // namespace

LogMel::LogMel() : window_(length) {
    for (std::size_t i = 0; i < length; ++i) {
        window_[i] = static_cast<float>(0.5 - 0.5 * std::cos(2 * std::numbers::pi * static_cast<double>(i) / length));
    }
    std::array<double, bands + 2> corner{};
    for (std::size_t i = 0; i < corner.size(); ++i) {
        corner[i] = hz_of(mel_of(8000) * static_cast<double>(i) / (bands + 1));
    }
    for (std::size_t band = 0; band < bands; ++band) {
        double const low = corner[band], peak = corner[band + 1], high = corner[band + 2];
        Band triangle{static_cast<std::size_t>(std::floor(low / bin_hz)) + 1, {}};
        for (std::size_t bin = triangle.first_bin; bin < bins && static_cast<double>(bin) * bin_hz < high; ++bin) {
            double const hz = static_cast<double>(bin) * bin_hz;
            double const height = std::min((hz - low) / (peak - low), (high - hz) / (high - peak));
            triangle.weights.push_back(static_cast<float>(height * 2 / (high - low)));
        }
        bands_.push_back(std::move(triangle));
    }
}

std::vector<float> LogMel::of(std::span<float const, samples> sound) const {
    auto const padded = levelled_and_mirrored(sound);
    Fft const fft{kiss_fftr_alloc(static_cast<int>(length), 0, nullptr, nullptr), &std::free};
    std::array<float, length> frame{};
    std::array<kiss_fft_cpx, bins> spectrum{};
    std::array<float, bins> power{};
    std::vector<float> picture(bands * frames);
    for (std::size_t at = 0; at < frames; ++at) {
        for (std::size_t i = 0; i < length; ++i) frame[i] = padded[at * hop + i] * window_[i];
        kiss_fftr(fft.get(), frame.data(), spectrum.data());
        for (std::size_t i = 0; i < bins; ++i) {
            power[i] = spectrum[i].r * spectrum[i].r + spectrum[i].i * spectrum[i].i;
        }
        for (std::size_t band = 0; band < bands; ++band) {
            auto const& [first, weights] = bands_[band];
            float sum = 0;
            for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * power[first + i];
            picture[band * frames + at] = std::log10(std::max(sum, 1e-10F));
        }
    }
    float const floor = *std::max_element(picture.begin(), picture.end()) - 8;
    for (auto& value : picture) value = (std::max(value, floor) + 4) / 4;
    return picture;
}

}  // namespace ombrex::speech::detail
