// SPDX-License-Identifier: Apache-2.0
#include "voice/scripted_caller.h"

#include <algorithm>

#include "audio/level.h"

namespace ombrex::voice {
namespace {

constexpr std::size_t loud_frames = 2;  // one alone is a click
constexpr std::size_t frames_ahead = 3;
constexpr std::size_t tape_max = std::size_t{60} * 60 * audio::narrow_rate;
// A reply with a longer pause than this inside it counts as over for who wants to talk into it.
constexpr std::chrono::milliseconds breath{300};

std::size_t beats(std::chrono::milliseconds time) { return static_cast<std::size_t>(time / audio::frame_duration); }

}  // namespace

ScriptedCaller::ScriptedCaller(CallerScript script, CallTape& tape, std::function<void(CallerTurn const&)> speaks)
    : script_{std::move(script)}, tape_{tape}, speaks_{std::move(speaks)} {}

void ScriptedCaller::begin(CallFloor& floor, MonoTime) { floor_ = &floor; }

void ScriptedCaller::on(Beat const& beat, MonoTime) {
    ++now_;
    keep(beat);
    listen(beat.heard);
    if (sounding_) return feed();
    if (next_ == script_.turns.size()) {
        if (reply_is_over()) floor_->hang_up(model::EndReason::agent_hangup);
        return;
    }
    auto const& turn = script_.turns[next_];
    bool const only_over_speech = turn.kind != CallerTurn::Kind::speech;
    if (only_over_speech && reply_is_over()) {
        ++next_;
    } else if (due(turn)) {
        start(turn);
    }
}

void ScriptedCaller::keep(Beat const& beat) {
    if (tape_.caller.size() >= tape_max) return;
    tape_.caller.insert(tape_.caller.end(), beat.played.samples.begin(), beat.played.samples.end());
    tape_.agent.insert(tape_.agent.end(), beat.heard.samples.begin(), beat.heard.samples.end());
    if (beat.mark == 0) return;
    auto const turn = static_cast<std::size_t>(beat.mark) - 1;
    auto const begin = tape_.caller.size() - audio::Frame::size;
    if (tape_.turns.empty() || tape_.turns.back().turn != turn) tape_.turns.push_back({turn, begin, begin});
    tape_.turns.back().end = tape_.caller.size();
}

void ScriptedCaller::listen(audio::Frame const& heard) {
    if (audio::level_dbfs(heard.samples) < audio::speech_dbfs) {
        loud_in_a_row_ = 0;
        return;
    }
    if (++loud_in_a_row_ < loud_frames) return;
    last_loud_ = now_;
    if (!sounding_ && !reply_began_) reply_began_ = now_ - loud_frames + 1;
}

bool ScriptedCaller::agent_speaks() const { return reply_began_ && now_ - last_loud_ < beats(breath); }

bool ScriptedCaller::reply_is_over() const {
    if (reply_began_) return now_ - last_loud_ >= beats(script_.quiet);
    return now_ - own_end_ >= beats(script_.patience);
}

bool ScriptedCaller::due(CallerTurn const& turn) const {
    if (auto const* silence = std::get_if<AfterOwnSilence>(&turn.when)) {
        return now_ - own_end_ >= beats(silence->silence);
    }
    if (auto const* into = std::get_if<IntoReply>(&turn.when)) {
        if (agent_speaks() && now_ - *reply_began_ >= beats(into->after)) return true;
    }
    return reply_is_over();
}

void ScriptedCaller::start(CallerTurn const& turn) {
    sounding_ = Sounding{next_++};
    if (speaks_) speaks_(turn);
    for (char const key : turn.keys) floor_->press(key);
    feed();
}

void ScriptedCaller::feed() {
    auto const& sound = script_.turns[sounding_->turn].sound;
    while (sounding_->sent < sound.size() && floor_->waiting() < frames_ahead) {
        audio::Frame frame;
        auto const size = std::min(frame.samples.size(), sound.size() - sounding_->sent);
        std::copy_n(sound.begin() + static_cast<std::ptrdiff_t>(sounding_->sent), size, frame.samples.begin());
        if (!floor_->play(frame, static_cast<std::uint32_t>(sounding_->turn + 1))) return;
        sounding_->sent += size;
    }
    if (sounding_->sent < sound.size() || floor_->waiting() > 0) return;
    // A cough or an "uh-huh" wants no answer: what she waits for is still the reply that it fell into.
    if (script_.turns[sounding_->turn].kind == CallerTurn::Kind::speech) reply_began_.reset();
    sounding_.reset();
    own_end_ = now_;
}

Task<void> ScriptedCaller::close() {
    floor_ = nullptr;
    co_return;
}

}  // namespace ombrex::voice
