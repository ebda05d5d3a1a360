// SPDX-License-Identifier: Apache-2.0
#include "services/silent_ranges.h"

#include <algorithm>

namespace ombrex::services {
namespace {

using redaction::MaskedTurn;
using std::chrono::milliseconds;
using Turns = std::span<MaskedTurn const>;

/// Of one letter when somebody hurries: 33 a second, 400 words a minute. Numbers written in figures take longer.
constexpr milliseconds letter_least{30};
/// A turn is noted when its first word was heard, and its last one may run into the answer.
constexpr milliseconds lead{1000};
constexpr milliseconds tail{1000};

struct Window {
    milliseconds begin, end;
};

/// When the turn that stands at `i` was said, at the widest. Each voice ends where the next turn begins that `ends` it.
template <class Ends>
Window window(Turns turns, std::size_t i, milliseconds length, Ends ends) {
    milliseconds const at = turns[i].at;
    auto const next = std::find_if(turns.begin() + static_cast<std::ptrdiff_t>(i) + 1, turns.end(),
                                   [&](MaskedTurn const& turn) { return ends(turn) && turn.at > at; });
    return {at - lead, next == turns.end() ? length : next->at + tail};
}

/// The earliest begin of all turns before `i`: where something can have been said that was noted here.
milliseconds before(Turns turns, std::size_t i) {
    return i == 0 ? milliseconds{0} : std::min(turns[i - 1].at, turns[i].at);
}

void add(MaskedTurn const& turn, Window window, milliseconds earliest, std::vector<audio::TimeRange>& out) {
    for (auto const& part : turn.parts) {
        bool const whole = part.begin == 0 && part.end >= turn.length;
        auto const after = turn.length > part.end ? turn.length - part.end : 0;
        auto const begin = whole ? std::min(earliest, window.begin) : window.begin + part.begin * letter_least;
        auto const end = window.end - after * letter_least;
        // More was said than fits: the times cannot be right.
        bool const sure = begin < end;
        out.push_back(
            {std::max(sure ? begin : std::min(earliest, window.begin), milliseconds{0}), sure ? end : window.end});
    }
}

}  // namespace

SilentRanges silent_ranges(Turns turns, milliseconds length) {
    SilentRanges out;
    for (std::size_t i = 0; i < turns.size(); ++i) {
        auto const& turn = turns[i];
        auto const earliest = before(turns, i);
        auto const anyone = window(turns, i, length, [](auto const&) { return true; });
        add(turn, anyone, earliest, out.caller);
        if (turn.speaker == model::Speaker::caller) continue;
        // The agent may go on while the caller says yes: he ends where he begins anew.
        auto const agent =
            window(turns, i, length, [](MaskedTurn const& t) { return t.speaker == model::Speaker::agent; });
        add(turn, agent, earliest, out.agent);
    }
    return out;
}

}  // namespace ombrex::services
