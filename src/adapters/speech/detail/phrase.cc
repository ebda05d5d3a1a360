// SPDX-License-Identifier: Apache-2.0
#include "adapters/speech/detail/phrase.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "ports/synthesizer.h"

namespace ombrex::speech::detail {
namespace {

constexpr int audible = 130;              // -48 dBFS
constexpr std::ptrdiff_t lead = 80;       // 10 ms before the first sound, so that its onset is not cut
constexpr std::ptrdiff_t tail = 8 * 200;  // 200 ms
// Where a reply falls silent for longer, callers take it for over and begin to speak.
constexpr std::ptrdiff_t longest_pause = 8 * 350;

bool is_audible(std::int16_t sample) { return std::abs(int{sample}) >= audible; }

void shorten_pauses(std::vector<std::int16_t>& pcm) {
    auto kept = pcm.begin();
    for (auto at = pcm.begin(); at != pcm.end();) {
        auto const sound = std::find_if(at, pcm.end(), is_audible);
        auto const silence = std::find_if_not(sound, pcm.end(), is_audible);
        kept = std::move(at, at + std::min(longest_pause, sound - at), kept);
        kept = std::move(sound, silence, kept);
        at = silence;
    }
    pcm.erase(kept, pcm.end());
}

}  // namespace

std::vector<std::int16_t> to_pcm(std::span<float const> sound) {
    std::vector<std::int16_t> pcm(sound.size());
    std::ranges::transform(sound, pcm.begin(), [](float value) {
        return static_cast<std::int16_t>(std::lrint(std::clamp(value * 32768.0F, -32768.0F, 32767.0F)));
    });
    return pcm;
}

std::vector<std::int16_t> trimmed(std::vector<std::int16_t> pcm) {
    auto const first = std::ranges::find_if(pcm, is_audible);
    if (first == pcm.end()) return {};
    auto const last = std::find_if(pcm.rbegin(), pcm.rend(), is_audible).base();
    pcm.erase(last + std::min(tail, pcm.end() - last), pcm.end());
    pcm.erase(pcm.begin(), first - std::min(lead, first - pcm.begin()));
    shorten_pauses(pcm);
    auto const frames = (pcm.size() + ports::Synthesizer::frame - 1) / ports::Synthesizer::frame;
    pcm.resize(frames * ports::Synthesizer::frame);
    return pcm;
}

}  // namespace ombrex::speech::detail
