// SPDX-License-Identifier: Apache-2.0
#include "adapters/speech/detail/voiced.h"

#include <algorithm>

#include "audio/level.h"

namespace ombrex::speech::detail {
namespace {

constexpr std::size_t step = 160;  // 20 ms
constexpr double voice_db = 25;
constexpr std::size_t around = 5;           // steps
constexpr std::ptrdiff_t half_a_pause = 5;  // steps

}  // namespace

std::vector<bool> voiced(std::span<std::int16_t const> pcm) {
    std::vector<double> levels;
    for (std::size_t at = 0; at + step <= pcm.size(); at += step) {
        levels.push_back(audio::level_dbfs(pcm.subspan(at, step)));
    }
    std::vector<bool> voice;
    if (levels.empty()) return voice;
    auto const loudest = *std::ranges::max_element(levels);
    for (auto const level : levels) voice.push_back(level > loudest - voice_db);
    return voice;
}

std::span<std::int16_t const> voice_alone(std::span<std::int16_t const> pcm) {
    auto const voice = voiced(pcm);
    auto const first = std::ranges::find(voice, true);
    if (first == voice.end()) return pcm;
    auto const last = std::find(voice.rbegin(), voice.rend(), true);
    auto const begin = static_cast<std::size_t>(first - voice.begin());
    auto const end = static_cast<std::size_t>(voice.rend() - last);
    auto const from = begin - std::min(begin, around);
    auto const to = std::min(voice.size(), end + around);
    return pcm.subspan(from * step, (to - from) * step);
}

std::vector<std::int16_t> with_short_pauses(std::span<std::int16_t const> pcm) {
    auto const voice = voiced(pcm);
    std::vector<std::int16_t> out;
    out.reserve(pcm.size());
    auto const copy = [&](std::ptrdiff_t from, std::ptrdiff_t to) {
        auto const steps =
            pcm.subspan(static_cast<std::size_t>(from) * step, static_cast<std::size_t>(to - from) * step);
        out.insert(out.end(), steps.begin(), steps.end());
    };
    std::ptrdiff_t copied = 0;
    auto pause = std::find(std::ranges::find(voice, true), voice.end(), false);
    while (pause != voice.end()) {
        auto const end = std::find(pause, voice.end(), true);
        if (end != voice.end() && end - pause > 2 * half_a_pause) {
            copy(copied, pause - voice.begin() + half_a_pause);
            copied = end - voice.begin() - half_a_pause;
        }
        pause = std::find(end, voice.end(), false);
    }
    auto const rest = pcm.subspan(static_cast<std::size_t>(copied) * step);
    out.insert(out.end(), rest.begin(), rest.end());
    return out;
}

}  // namespace ombrex::speech::detail
