// SPDX-License-Identifier: Apache-2.0
#include "audio/concealment.h"

#include <spandsp/telephony.h>

#include <spandsp/plc.h>

#include <cstdlib>

namespace ombrex::audio {

struct Concealment::State {
    plc_state_t plc;
};
static_assert(Concealment::fill_least >= PLC_PITCH_OVERLAP_MAX);

Concealment::Concealment() : state_{std::make_unique<State>()} { plc_init(&state_->plc); }
Concealment::~Concealment() = default;
Concealment::Concealment(Concealment&&) noexcept = default;
Concealment& Concealment::operator=(Concealment&&) noexcept = default;

void Concealment::heard(std::span<Sample> pcm) noexcept {
    plc_rx(&state_->plc, pcm.data(), static_cast<int>(pcm.size()));
}

void Concealment::fill(std::span<Sample> out) noexcept {
    // The library writes the whole seam, a quarter of the longest pitch period, without looking at the length.
    if (out.size() < fill_least) std::abort();
    plc_fillin(&state_->plc, out.data(), static_cast<int>(out.size()));
}

}  // namespace ombrex::audio
