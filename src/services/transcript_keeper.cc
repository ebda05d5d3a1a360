// SPDX-License-Identifier: Apache-2.0
#include "services/transcript_keeper.h"

#include "base/log.h"
#include "services/finish_call.h"
#include "services/mail_recording_stopped.h"

namespace ombrex::services {

void TranscriptKeeper::on(ports::CallNews const& news) {
    if (also_) also_->on(news);
    auto const* state = std::get_if<ports::CallState>(&news);
    if (state != nullptr && *state == ports::CallState::recording_failed) {
        untold_ = true;
        static_cast<void>(tasks_.spawn(tell_owner()));
    }
    auto const* caption = std::get_if<ports::Caption>(&news);
    if (caption == nullptr || !caption->final) return;
    auto const number = caption->speaker == model::Speaker::caller ? 1 : 0;
    int const turn = (turns_.empty() ? 0 : turns_.back().number) + number;
    turns_.push_back({turn, caption->speaker, caption->text, caption->at});
    changed_ = true;
    if (writing_) return;
    writing_ = true;
    if (!tasks_.spawn(write())) writing_ = false;  // the call is over: finish_call stores the whole
}

Task<void> TranscriptKeeper::tell_owner() {
    if (!untold_) co_return;
    auto const by = Deadline::in(deps_.clock, std::chrono::seconds{10});
    auto const queued = co_await recording_stopped(deps_, context_, by);
    if (queued) untold_ = false;
}

Task<void> TranscriptKeeper::stop() {
    co_await tasks_.drain();
    co_await tell_owner();
    if (untold_) log::error("recording_alarm_lost", {{"call", context_.call}});
}

Task<void> TranscriptKeeper::write() {
    while (changed_) {
        changed_ = false;
        auto const by = Deadline::in(deps_.clock, std::chrono::seconds{10});
        auto const kept = co_await keep_transcript(deps_, context_, turns_, by);
        if (!kept) log::warn("transcript_not_kept", {{"call", context_.call}});
        if (kept) co_await tell_owner();
    }
    writing_ = false;
}

}  // namespace ombrex::services
