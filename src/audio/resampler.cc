// SPDX-License-Identifier: Apache-2.0
#include "audio/resampler.h"

#include <speex/speex_resampler.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace ombrex::audio {
namespace {

constexpr int quality = 3;
constexpr std::array rates{8000, 16000, 24000, 48000};

bool supported(int rate) { return std::ranges::find(rates, rate) != rates.end(); }

struct Destroy {
    void operator()(SpeexResamplerState* state) const noexcept { speex_resampler_destroy(state); }
};

}  // namespace

struct Resampler::State {
    std::unique_ptr<SpeexResamplerState, Destroy> speex;
    std::size_t from;
    std::size_t to;
};

Result<Resampler> Resampler::make(int from_rate, int to_rate) {
    if (!supported(from_rate) || !supported(to_rate)) {
        return Error{Errc::invalid_input, "sample rates are 8000, 16000, 24000 and 48000"};
    }
    auto* const speex = speex_resampler_init(1, static_cast<spx_uint32_t>(from_rate),
                                             static_cast<spx_uint32_t>(to_rate), quality, nullptr);
    if (speex == nullptr) std::abort();  // out of memory: the arguments were checked
    return Resampler{
        std::make_unique<State>(State{std::unique_ptr<SpeexResamplerState, Destroy>{speex},
                                      static_cast<std::size_t>(from_rate), static_cast<std::size_t>(to_rate)})};
}

Resampler::Resampler(std::unique_ptr<State> state) : state_{std::move(state)} {}
Resampler::~Resampler() = default;
Resampler::Resampler(Resampler&&) noexcept = default;
Resampler& Resampler::operator=(Resampler&&) noexcept = default;

std::size_t Resampler::output_max(std::size_t samples) const noexcept {
    return (samples * state_->to + state_->from - 1) / state_->from + 1;
}

std::size_t Resampler::process(Samples in, std::span<Sample> out) noexcept {
    if (out.size() < output_max(in.size())) std::abort();
    auto taken = static_cast<spx_uint32_t>(in.size());
    auto written = static_cast<spx_uint32_t>(out.size());
    speex_resampler_process_int(state_->speex.get(), 0, in.data(), &taken, out.data(), &written);
    if (taken != in.size()) std::abort();  // it takes everything while there is room
    return written;
}

}  // namespace ombrex::audio
