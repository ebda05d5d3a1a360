// SPDX-License-Identifier: Apache-2.0
#include "adapters/speech/detail/rate.h"

#include <algorithm>

#include "audio/resampler.h"

namespace ombrex::speech::detail {
namespace {

std::vector<audio::Sample> resampled(audio::Samples in, int from, int to) {
    auto resampler = audio::Resampler::make(from, to).value();
    std::vector<audio::Sample> out(resampler.output_max(in.size()));
    out.resize(resampler.process(in, out));
    return out;
}

}  // namespace

std::vector<float> to_wide(audio::Samples narrow) {
    auto const wide = resampled(narrow, audio::narrow_rate, audio::wide_rate);
    std::vector<float> sound(wide.size());
    std::ranges::transform(wide, sound.begin(),
                           [](audio::Sample value) { return static_cast<float>(value) / 32768.0F; });
    return sound;
}

std::vector<audio::Sample> to_narrow(audio::Samples wide) {
    return resampled(wide, audio::wide_rate, audio::narrow_rate);
}

}  // namespace ombrex::speech::detail
