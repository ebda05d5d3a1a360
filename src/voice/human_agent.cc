// SPDX-License-Identifier: Apache-2.0
#include "voice/human_agent.h"

#include <algorithm>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <utility>

#include "voice/clauses.h"

namespace ombrex::voice {
namespace {

using namespace std::chrono_literals;

constexpr auto speech_deadline = 5s;

}  // namespace

Result<std::unique_ptr<HumanAgent>> HumanAgent::open(asio::any_io_executor strand, std::unique_ptr<ports::CallLeg> leg,
                                                     MediaPump& pump, Voice voice, Clock const& clock) {
    auto line = pump.connect(leg->take_socket(), leg->media());
    if (!line) {
        leg->hang_up(ports::HangUp::failed);
        return line.error();
    }
    auto& at = line.value();
    auto human = std::unique_ptr<HumanAgent>{new HumanAgent{strand, std::move(leg), std::move(at), voice, clock}};
    BOOST_OUTCOME_TRY(human->tasks_.spawn(human->follow_leg()));
    BOOST_OUTCOME_TRY(human->tasks_.spawn(human->carry()));
    return human;
}

HumanAgent::HumanAgent(asio::any_io_executor strand, std::unique_ptr<ports::CallLeg> leg,
                       std::unique_ptr<MediaLine> line, Voice voice, Clock const& clock)
    : strand_{strand},
      leg_{std::move(leg)},
      line_{std::move(line)},
      voice_{voice},
      clock_{clock},
      heard_{clock.monotonic()},
      receives_{leg_->media().receive},
      desk_{voice.pool, strand},
      tasks_{strand} {}

void HumanAgent::brief(std::string const& text) {
    auto const deadline = Deadline::in(clock_, speech_deadline);
    using Pcm = std::vector<std::int16_t>;
    for (auto const& clause : clauses(text)) {
        auto const place = clauses_.size();
        clauses_.emplace_back();
        ++unmade_;
        desk_.ask<Pcm>(
            ports::SpeechPriority::later_sentence, deadline,
            [&mouth = voice_.synthesizer, clause, deadline] { return mouth.say(clause, deadline); },
            [this, place](Result<Pcm> sound) {
                --unmade_;
                if (sound) clauses_[place] = std::move(sound).value();
            });
    }
}

void HumanAgent::begin(CallFloor& floor, MonoTime) {
    floor_ = &floor;
    if (gone_) floor_->hang_up(model::EndReason::transferred);
}

/// What the caller said, to the human.
void HumanAgent::on(Beat const& beat, MonoTime) {
    if (unmade_ > 0 || !clauses_.empty()) return;
    if (beat.key != 0) static_cast<void>(line_->press(beat.key));
    if (line_->waiting() < ahead_max) static_cast<void>(line_->play(beat.heard, 0));
}

/// What the human said, to the caller.
void HumanAgent::on_human(Beat const& beat) {
    if (unmade_ == 0) say_brief();
    auto const now = clock_.monotonic();
    auto const last = line_->counts().last_packet;
    if (!receives_)
        heard_ = now;
    else if (last && *last > heard_)
        heard_ = *last;
    if (now - heard_ >= line_dead) return leave();
    if (floor_ == nullptr || !clauses_.empty()) return;
    if (beat.key != 0) static_cast<void>(floor_->press(beat.key));
    if (floor_->waiting() < ahead_max) static_cast<void>(floor_->play(beat.heard, 0));
}

void HumanAgent::say_brief() {
    while (!clauses_.empty() && line_->waiting() < ahead_max) {
        auto const& sound = clauses_.front();
        auto const left = sound.size() - said_;
        if (left == 0) {
            clauses_.pop_front();
            said_ = 0;
            continue;
        }
        audio::Frame frame;
        auto const size = std::min(left, frame.samples.size());
        std::copy_n(sound.begin() + static_cast<std::ptrdiff_t>(said_), size, frame.samples.begin());
        static_cast<void>(line_->play(frame, 0));
        said_ += size;
    }
}

Task<void> HumanAgent::follow_leg() {
    for (;;) {
        auto event = co_await leg_->next_event();
        if (!event) co_return;
        auto const* changed = std::get_if<ports::MediaChanged>(&event.value());
        if (changed == nullptr) co_return leave();
        receives_ = changed->media.receive;
        heard_ = clock_.monotonic();
        line_->change(changed->media);
    }
}

Task<void> HumanAgent::carry() {
    asio::posix::stream_descriptor ready{strand_, line_->fd()};
    while (!closed_ && !gone_) {
        boost::system::error_code failed;
        co_await ready.async_wait(asio::posix::stream_descriptor::wait_read,
                                  asio::redirect_error(asio::use_awaitable, failed));
        if (failed) break;
        while (auto const beat = line_->take()) {
            if (!closed_ && !gone_) on_human(*beat);
        }
    }
    static_cast<void>(ready.release());  // it is the line's
}

void HumanAgent::leave() {
    gone_ = true;
    if (floor_ != nullptr) floor_->hang_up(model::EndReason::transferred);
}

Task<void> HumanAgent::close() {
    closed_ = true;
    floor_ = nullptr;
    leg_->hang_up(ports::HangUp::finished);
    co_await tasks_.stop();
    co_await desk_.close();
}

}  // namespace ombrex::voice
