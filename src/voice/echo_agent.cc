// SPDX-License-Identifier: Apache-2.0
#include "voice/echo_agent.h"

namespace ombrex::voice {

void EchoAgent::begin(CallFloor& floor, MonoTime) { floor_ = &floor; }

void EchoAgent::on(Beat const& beat, MonoTime) {
    held_.push_back(beat.heard);
    if (held_.size() <= delay) return;
    floor_->play(held_.front(), 1);
    held_.pop_front();
}

Task<void> EchoAgent::close() {
    floor_ = nullptr;
    co_return;
}

}  // namespace ombrex::voice
