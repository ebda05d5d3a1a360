// SPDX-License-Identifier: Apache-2.0
#include "adapters/speech/detail/second_hearing.h"

#include <algorithm>
#include <cctype>
#include <vector>

#include "audio/level.h"

namespace ombrex::speech::detail {
namespace {

constexpr std::size_t step = 160;        // 20 ms
constexpr std::size_t around = 5;        // steps
constexpr double voice_db = 25;          // below the loudest step is no voice
constexpr std::size_t least_voice = 60;  // steps: 1.2 s
constexpr double letters_a_step = 0.08;  // 4 a second; people say 12

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

bool begins_like_a_list(std::string_view words) {
    std::size_t digits = 0;
    while (digits < words.size() && std::isdigit(static_cast<unsigned char>(words[digits])) != 0) ++digits;
    bool const point = digits > 0 && digits <= 2 && digits < words.size() && words[digits] == '.';
    return point && (digits + 1 == words.size() || words[digits + 1] == ' ');
}

}  // namespace

bool falls_short(std::string_view words, std::span<std::int16_t const> pcm) {
    auto const voice = voiced(pcm);
    auto const steps = static_cast<std::size_t>(std::ranges::count(voice, true));
    if (steps < least_voice) return false;
    auto const letters = std::ranges::count_if(words, [](unsigned char c) { return std::isalnum(c) != 0; });
    return begins_like_a_list(words) || static_cast<double>(letters) < letters_a_step * static_cast<double>(steps);
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

}  // namespace ombrex::speech::detail
