// SPDX-License-Identifier: Apache-2.0
#include "voice/recorder.h"

#include <mutex>
#include <semaphore>
#include <system_error>
#include <utility>

#include "voice/detail/recording_writer.h"
#include "voice/detail/spsc_ring.h"

namespace ombrex::voice {
namespace {

using std::chrono::milliseconds;

// The disk is given what has come in this time at once.
constexpr milliseconds round{200};

struct Pair {
    audio::Frame caller;
    audio::Frame agent;
    std::uint64_t number = 0;
};

}  // namespace

struct Recorder::Shared {
    Shared(Start start, Random& random) : writer{std::move(start.file), std::move(start.key), start.binding, random} {}

    void run();
    void write_what_waits();
    void write_until(std::uint64_t number);
    void write(audio::Frame const& caller, audio::Frame const& agent);
    void note(Result<void> const& done);
    void end();
    RecordingReport report();

    detail::SpscRing<Pair, 256> pairs;  // five seconds
    std::binary_semaphore closing{0};
    std::atomic<bool> refused{false};
    std::atomic<std::uint64_t> skipped{0};  // frames before the first
    std::atomic<std::uint64_t> total{0};    // frames given to us until close()

    // The thread's own.
    detail::RecordingWriter writer;
    std::uint64_t next = 0;
    std::function<void(RecordingReport)> done;

    std::mutex mutex;
    RecordingReport now;
};

void Recorder::Shared::run() {
    while (!closing.try_acquire_for(round)) write_what_waits();
    write_what_waits();
    end();
    if (done) done(report());
}

void Recorder::Shared::write_what_waits() {
    while (auto const* pair = pairs.front()) {
        write_until(pair->number);
        write(pair->caller, pair->agent);
        pairs.pop();
    }
}

/// What did not fit into the queue is silence.
void Recorder::Shared::write_until(std::uint64_t number) {
    audio::Frame const silence;
    while (next < number) {
        write(silence, silence);
        if (next <= skipped.load()) continue;
        std::scoped_lock const lock{mutex};
        now.missed += audio::frame_duration;
    }
}

void Recorder::Shared::write(audio::Frame const& caller, audio::Frame const& agent) {
    ++next;
    if (report().state != RecordingState::recording) return;
    note(writer.write(caller, agent));
}

void Recorder::Shared::end() {
    write_until(total.load());
    if (report().state != RecordingState::recording) return;
    note(writer.finish());
    std::scoped_lock const lock{mutex};
    if (now.state == RecordingState::recording) now.state = RecordingState::finished;
}

void Recorder::Shared::note(Result<void> const& result) {
    std::scoped_lock const lock{mutex};
    now.length = writer.safe();
    if (result) return;
    now.state = RecordingState::failed;
    now.why = result.error().detail;
}

RecordingReport Recorder::Shared::report() {
    std::scoped_lock const lock{mutex};
    auto report = now;
    if (refused.load()) report.state = RecordingState::refused;
    return report;
}

Result<std::unique_ptr<Recorder>> Recorder::start(Start start, Random& random) {
    auto recorder = std::unique_ptr<Recorder>{new Recorder{std::make_unique<Shared>(std::move(start), random)}};
    try {
        recorder->thread_ = std::jthread{[shared = recorder->shared_.get()] { shared->run(); }};
    } catch (std::system_error const&) {
        return Error{Errc::unavailable, "no thread left to record with: raise the limit of processes"};
    }
    return recorder;
}

Recorder::Recorder(std::unique_ptr<Shared> shared) : shared_{std::move(shared)} {}

Recorder::~Recorder() {
    if (!closed_ && thread_.joinable()) close({});
}

void Recorder::skip(std::uint64_t frames) noexcept {
    frames_ = frames;
    shared_->skipped.store(frames);
}

void Recorder::add(audio::Frame const& caller, audio::Frame const& agent) noexcept {
    auto const number = frames_++;
    auto* const room = shared_->pairs.room();
    if (room == nullptr) return;
    *room = paused_ ? Pair{.caller = {}, .agent = {}, .number = number} : Pair{caller, agent, number};
    shared_->pairs.publish();
}

void Recorder::refuse() noexcept { shared_->refused.store(true); }

RecordingReport Recorder::report() const { return shared_->report(); }

void Recorder::close(std::function<void(RecordingReport)> done) {
    closed_ = true;
    shared_->total.store(frames_);
    shared_->done = std::move(done);
    shared_->closing.release();
}

}  // namespace ombrex::voice
