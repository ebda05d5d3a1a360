// SPDX-License-Identifier: Apache-2.0
#include "voice/call_session.h"

#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <utility>

#include "base/task_group.h"
#include "voice/frame_line.h"

namespace ombrex::voice {
namespace {

using boost::system::error_code;

/// A recorder's last report, awaited. The timer lives as long as either side holds it.
struct Closing {
    explicit Closing(asio::any_io_executor const& strand) : closed{strand, asio::steady_timer::time_point::max()} {}
    asio::steady_timer closed;
    std::optional<RecordingReport> report;
};

class CallSession final : public CallFloor {
public:
    CallSession(asio::any_io_executor strand, CallParts parts, CallLimits limits)
        : strand_{strand},
          parts_{std::move(parts)},
          limits_{limits},
          media_{parts_.leg->media()},
          over_{strand, asio::steady_timer::time_point::max()},
          group_{strand} {}

    Task<CallResult> run();

    bool play(audio::Frame const& frame, std::uint32_t mark) override { return line_->play(frame, mark); }
    bool press(char key) override { return line_->press(key); }
    void hush() override { line_->hush(); }
    [[nodiscard]] std::size_t waiting() const override { return line_->waiting(); }
    void hang_up(model::EndReason why) override;
    void start_recording() override;
    void pause_recording(bool paused) override;
    void refuse_recording() override;

private:
    [[nodiscard]] Result<std::unique_ptr<Line>> open_line();
    Task<void> follow_leg();
    Task<void> carry();
    Task<void> begin_recorder();
    Task<void> until_over();
    Task<void> hand_over(CallResult& result);
    Task<std::optional<RecordingReport>> close(std::unique_ptr<Recorder> recorder);
    void on(Beat const& beat);
    void apply(ports::RtpMedia const& media);
    void watch(MonoTime now);
    void look_at_recorder();

    asio::any_io_executor strand_;
    CallParts parts_;
    CallLimits limits_;
    ports::RtpMedia media_;
    std::unique_ptr<Line> line_;
    std::optional<model::EndReason> reason_;
    asio::steady_timer over_;
    MonoTime answered_{};
    MonoTime limited_from_{};
    MonoTime heard_{};  // something of the peer, or permission to hear nothing
    std::uint64_t beats_ = 0;
    bool told_of_recorder_ = false;
    bool recording_paused_ = false;
    bool recording_refused_ = false;
    enum class Floor { of_agent, changing, of_successor } floor_ = Floor::of_agent;
    TaskGroup group_;
};

Task<CallResult> CallSession::run() {
    answered_ = limited_from_ = heard_ = parts_.clock.monotonic();
    CallResult result;
    auto line = open_line();
    if (line) {
        line_ = std::move(line).value();
        parts_.observer.on(ports::CallState::answered);
        parts_.agent->begin(*this, answered_);
        static_cast<void>(group_.spawn(follow_leg()));
        static_cast<void>(group_.spawn(carry()));
        co_await until_over();
        if (!reason_) {
            co_await hand_over(result);
            co_await until_over();
        }
        if (parts_.handover != nullptr) parts_.handover->give_up();
        co_await group_.stop();
        result.duration = std::chrono::duration_cast<std::chrono::milliseconds>(parts_.clock.monotonic() - answered_);
        bool const broken = reason_ == model::EndReason::error;
        parts_.leg->hang_up(broken ? ports::HangUp::failed : ports::HangUp::finished);
        co_await parts_.agent->close();
        result.media = line_->counts();
    } else {
        parts_.leg->hang_up(ports::HangUp::failed);
    }
    result.reason = reason_.value_or(model::EndReason::error);
    if (floor_ == Floor::of_successor) result.reason = model::EndReason::transferred;
    if (floor_ != Floor::of_successor) result.agent = parts_.agent->report();
    if (!result.recording) result.recording = co_await close(std::move(parts_.recorder));
    parts_.observer.on(ports::CallState::ended);
    co_return result;
}

Result<std::unique_ptr<Line>> CallSession::open_line() {
    if (auto* const channel = parts_.leg->channel(); channel != nullptr) {
        BOOST_OUTCOME_TRY(auto line, FrameLine::open(*channel, parts_.clock));
        return std::unique_ptr<Line>{std::move(line)};
    }
    BOOST_OUTCOME_TRY(auto line, parts_.pump.connect(parts_.leg->take_socket(), media_));
    return std::unique_ptr<Line>{std::move(line)};
}

Task<void> CallSession::until_over() {
    auto const cancelled = co_await asio::this_coro::cancellation_state;
    while (!reason_ && floor_ != Floor::changing) {
        error_code ignored;
        co_await over_.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
        if (!reason_ && cancelled.cancelled() != asio::cancellation_type::none)
            reason_ = model::EndReason::agent_hangup;
    }
    // What follows has to happen whoever cancelled us.
    co_await asio::this_coro::reset_cancellation_state(asio::disable_cancellation());
}

/// The agent goes, and so do the recorder and whoever listened: what follows is between two people.
Task<void> CallSession::hand_over(CallResult& result) {
    auto successor = parts_.handover->successor();
    if (!successor) {
        reason_ = model::EndReason::transferred;
        co_return;
    }
    recording_refused_ = true;  // a consent that is being written down comes too late
    co_await parts_.agent->close();
    result.agent = parts_.agent->report();
    auto recorder = std::move(parts_.recorder);
    parts_.agent = std::move(successor);
    limited_from_ = parts_.clock.monotonic();
    limits_.longest = limits_.longest_joined;
    floor_ = Floor::of_successor;
    parts_.observer.on(ports::CallState::put_through);
    parts_.agent->begin(*this, limited_from_);
    result.recording = co_await close(std::move(recorder));  // a slow disk keeps nobody apart
    co_await asio::this_coro::reset_cancellation_state(asio::enable_total_cancellation());
}

Task<void> CallSession::follow_leg() {
    for (;;) {
        auto event = co_await parts_.leg->next_event();
        if (!event) co_return;
        if (auto const* changed = std::get_if<ports::MediaChanged>(&event.value())) {
            apply(changed->media);
            continue;
        }
        if (auto const* written = std::get_if<ports::Written>(&event.value())) {
            parts_.agent->read(written->text, parts_.clock.monotonic());
            continue;
        }
        if (std::holds_alternative<ports::Active>(event.value())) {
            parts_.agent->note_active(parts_.clock.monotonic());
            continue;
        }
        auto const how = std::get<ports::Ended>(event.value()).reason;
        hang_up(how == ports::EndReason::remote_hung_up  ? model::EndReason::caller_hangup
                : how == ports::EndReason::local_hung_up ? model::EndReason::agent_hangup
                                                         : model::EndReason::error);
        co_return;
    }
}

Task<void> CallSession::carry() {
    asio::posix::stream_descriptor ready{strand_, line_->fd()};
    while (!reason_) {
        error_code failed;
        co_await ready.async_wait(asio::posix::stream_descriptor::wait_read,
                                  asio::redirect_error(asio::use_awaitable, failed));
        if (failed) break;
        while (auto const beat = line_->take()) {
            if (!reason_) on(*beat);
        }
    }
    static_cast<void>(ready.release());  // it is the line's
}

void CallSession::on(Beat const& beat) {
    auto const now = parts_.clock.monotonic();
    if (parts_.recorder) parts_.recorder->add(beat.heard, beat.played);
    if (media_.send && floor_ != Floor::changing) parts_.agent->on(beat, now);
    constexpr std::uint64_t beats_a_second = 50;
    if (++beats_ % beats_a_second == 0) watch(now);
}

void CallSession::apply(ports::RtpMedia const& media) {
    if (media.send != media_.send) {
        parts_.observer.on(media.send ? ports::CallState::resumed : ports::CallState::on_hold);
    }
    media_ = media;
    heard_ = parts_.clock.monotonic();
    line_->change(media);
}

/// Once a second.
void CallSession::watch(MonoTime now) {
    look_at_recorder();
    if (now - limited_from_ >= limits_.longest) return hang_up(model::EndReason::limit);
    auto const last = line_->counts().last_packet;
    if (!media_.receive)
        heard_ = now;
    else if (last && *last > heard_)
        heard_ = *last;
    if (now - heard_ >= limits_.line_dead) hang_up(model::EndReason::error);
}

void CallSession::look_at_recorder() {
    if (!parts_.recorder || told_of_recorder_) return;
    if (parts_.recorder->report().state != RecordingState::failed) return;
    told_of_recorder_ = true;
    parts_.observer.on(ports::CallState::recording_failed);
}

void CallSession::hang_up(model::EndReason why) {
    if (reason_) return;
    bool const hands_over =
        why == model::EndReason::transferred && floor_ == Floor::of_agent && parts_.handover != nullptr;
    if (hands_over)
        floor_ = Floor::changing;
    else
        reason_ = why;
    over_.cancel();
}

void CallSession::start_recording() {
    recording_paused_ = false;
    if (parts_.recorder || !parts_.begin_recorder || recording_refused_) return;
    static_cast<void>(group_.spawn(begin_recorder()));
}

Task<void> CallSession::begin_recorder() {
    // A row half made would be nobody's: it is finished whoever hangs up.
    co_await asio::this_coro::reset_cancellation_state(asio::disable_cancellation());
    auto const begin = std::exchange(parts_.begin_recorder, {});
    auto recorder = co_await begin();
    if (!recorder) co_return parts_.observer.on(ports::CallState::recording_failed);
    recorder->skip(beats_);
    recorder->pause(recording_paused_);
    if (recording_refused_) recorder->refuse();
    parts_.recorder = std::move(recorder);
    parts_.observer.on(ports::CallState::recording_started);
    if (recording_paused_) parts_.observer.on(ports::CallState::recording_paused);
}

void CallSession::pause_recording(bool paused) {
    bool const changes = std::exchange(recording_paused_, paused) != paused;
    if (!parts_.recorder) return;
    parts_.recorder->pause(paused);
    if (!changes || recording_refused_) return;
    parts_.observer.on(paused ? ports::CallState::recording_paused : ports::CallState::recording_resumed);
}

void CallSession::refuse_recording() {
    recording_refused_ = true;
    if (!parts_.recorder) return;
    parts_.recorder->refuse();
    parts_.observer.on(ports::CallState::recording_refused);
}

Task<std::optional<RecordingReport>> CallSession::close(std::unique_ptr<Recorder> recorder) {
    if (!recorder) co_return std::nullopt;
    auto const closing = std::make_shared<Closing>(strand_);
    recorder->close([closing, strand = strand_](RecordingReport report) {
        asio::post(strand, [closing, report = std::move(report)] {
            closing->report = report;
            closing->closed.cancel();
        });
    });
    while (!closing->report) {
        error_code ignored;
        co_await closing->closed.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
    }
    co_return closing->report;
}

}  // namespace

Task<CallResult> run_call(asio::any_io_executor strand, CallParts parts, CallLimits limits) {
    CallSession session{std::move(strand), std::move(parts), limits};
    co_return co_await session.run();
}

}  // namespace ombrex::voice
