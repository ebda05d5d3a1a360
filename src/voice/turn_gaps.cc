// SPDX-License-Identifier: Apache-2.0
#include "voice/turn_gaps.h"

#include <algorithm>
#include <optional>
#include <span>

#include "audio/level.h"

namespace ombrex::voice {
namespace {

constexpr std::size_t step = audio::narrow_rate / 100;  // 10 ms
constexpr std::size_t window = 5, loud_of_window = 3;
// What still sounds of a reply when the caller begins is no interruption.
constexpr std::size_t begun = 30;

using Loud = std::vector<bool>;

/// Whether each 10 ms are speech.
Loud loudness(std::span<audio::Sample const> sound) {
    Loud loud;
    for (std::size_t at = 0; at + step <= sound.size(); at += step) {
        loud.push_back(audio::level_dbfs(sound.subspan(at, step)) >= audio::speech_dbfs);
    }
    return loud;
}

bool is_speech(Loud const& loud, std::size_t begin, std::size_t end) {
    auto const at = [&](std::size_t i) { return loud.begin() + static_cast<std::ptrdiff_t>(std::min(i, loud.size())); };
    return static_cast<std::size_t>(std::count(at(begin), at(end), true)) >= loud_of_window;
}

/// The last loud step of speech within [begin, end).
std::optional<std::size_t> last_speech(Loud const& loud, std::size_t begin, std::size_t end) {
    for (auto i = std::min(end, loud.size()); i-- > begin;) {
        if (loud[i] && is_speech(loud, i + 1 < window ? 0 : i + 1 - window, i + 1)) return i;
    }
    return std::nullopt;
}

std::optional<std::size_t> first_speech(Loud const& loud, std::size_t begin, std::size_t end) {
    for (auto i = begin; i < std::min(end, loud.size()); ++i) {
        if (loud[i] && is_speech(loud, i, i + window)) return i;
    }
    return std::nullopt;
}

std::chrono::milliseconds time(std::size_t steps) { return std::chrono::milliseconds{10 * steps}; }

}  // namespace

std::vector<TurnGap> turn_gaps(CallTape const& tape, CallerScript const& script) {
    auto const caller = loudness(tape.caller);
    auto const agent = loudness(tape.agent);
    std::vector<TurnGap> gaps;
    for (std::size_t i = 0; i < tape.turns.size(); ++i) {
        auto const& span = tape.turns[i];
        auto const& turn = script.turns[span.turn];
        if (turn.kind != CallerTurn::Kind::speech || std::holds_alternative<IntoReply>(turn.when)) continue;
        auto const end = last_speech(caller, span.begin / step, span.end / step);
        if (!end) continue;
        auto const next = i + 1 < tape.turns.size() ? tape.turns[i + 1].begin / step : agent.size();
        auto const began = std::min(span.begin / step + begun, *end);
        TurnGap gap{.turn = span.turn, .spoke_until = time(*end + 1)};
        gap.cut_off = first_speech(agent, began, *end).has_value();
        auto const answer = first_speech(agent, *end + 1, next);
        if (!gap.cut_off && !answer) continue;
        if (!gap.cut_off) gap.gap = time(*answer - *end - 1);
        gaps.push_back(gap);
    }
    return gaps;
}

}  // namespace ombrex::voice
