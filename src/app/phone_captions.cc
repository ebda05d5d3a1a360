// SPDX-License-Identifier: Apache-2.0
#include "app/phone_captions.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <span>

namespace ombrex::app {
namespace {

using namespace std::chrono_literals;
using ports::VoiceActivity;

constexpr float speech = 0.5F;
constexpr std::size_t pause = audio::narrow_rate / 2;
// The line's own sound before and after the words, as ports::Recognizer asks for.
constexpr std::size_t margin = audio::narrow_rate / 4;
constexpr std::size_t longest = 28 * audio::narrow_rate;

/// Samples in which somebody speaks.
struct Stretch {
    std::size_t begin, end;
};

Result<std::vector<Stretch>> stretches(std::span<audio::Sample const> sound, VoiceActivity& activity) {
    std::vector<Stretch> found;
    for (std::size_t at = 0; at + VoiceActivity::window <= sound.size(); at += VoiceActivity::window) {
        BOOST_OUTCOME_TRY(auto const heard, activity.hear(sound.subspan(at).first<VoiceActivity::window>()));
        if (heard < speech) continue;
        auto const end = at + VoiceActivity::window;
        bool const goes_on = !found.empty() && at - found.back().end < pause && end - found.back().begin < longest;
        if (goes_on)
            found.back().end = end;
        else
            found.push_back({at, end});
    }
    return found;
}

std::chrono::milliseconds time(std::size_t sample) {
    return std::chrono::milliseconds{sample * 1000 / audio::narrow_rate};
}

}  // namespace

Result<std::vector<PhoneCaption>> phone_captions(voice::CallTape const& tape, voice::CallerScript const& script,
                                                 VoiceActivity& activity, ports::Recognizer& recognizer,
                                                 Clock const& clock) {
    std::vector<PhoneCaption> out;
    for (auto const& span : tape.turns) {
        out.push_back({time(span.begin), model::Speaker::caller, script.turns[span.turn].text});
    }
    std::span<audio::Sample const> const sound{tape.agent};
    BOOST_OUTCOME_TRY(auto const spoken, stretches(sound, activity));
    for (auto const& [begin, end] : spoken) {
        auto const from = begin - std::min(begin, margin);
        auto const to = std::min(end + margin, sound.size());
        BOOST_OUTCOME_TRY(auto heard, recognizer.recognize(sound.subspan(from, to - from), ports::Expect::anything,
                                                           Deadline::in(clock, 30s)));
        if (!heard.text.empty()) out.push_back({time(begin), model::Speaker::agent, std::move(heard.text)});
    }
    std::ranges::stable_sort(out, {}, &PhoneCaption::at);
    return out;
}

}  // namespace ombrex::app
