// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <thread>

#include "audio/frame.h"
#include "base/random.h"
#include "base/result.h"
#include "crypto/key.h"
#include "crypto/sealed.h"
#include "ports/recording_spool.h"

namespace ombrex::voice {

enum class RecordingState : std::uint8_t {
    recording,
    finished,
    failed,   ///< The disk failed or was full: it ends at `length`; the call went on.
    refused,  ///< The caller did not want it: what there is has to be destroyed.
};

struct RecordingReport {
    RecordingState state = RecordingState::recording;
    std::chrono::milliseconds length{0};  ///< What is safe on the disk and opens.
    std::chrono::milliseconds missed{0};  ///< Recorded as silence because the disk was too slow.
    std::string why;                      ///< Of failed: for the owner; no personal data.
};

/// Records both sides of one call: Ogg Opus of two channels (left the caller, right the agent as played), sealed as it
/// is written, synced after every second of sound. No plaintext reaches a disk.
///
/// A thread of its own encodes and waits for the disk; add() only puts a frame into a queue of five seconds. What does
/// not fit is recorded as silence, so that times stay true.
/// Thread: one strand. Lifetime: `random` outlives it. Destroying it unclosed finishes it and waits for the disk.
class Recorder {
public:
    struct Start {
        std::unique_ptr<ports::SpoolFile> file;
        crypto::SealKey key;
        crypto::Binding binding;  ///< recording_binding().
    };

    /// Errors: unavailable (no thread left). A disk that fails later is no error: see report().
    [[nodiscard]] static Result<std::unique_ptr<Recorder>> start(Start start, Random& random);
    ~Recorder();
    Recorder(Recorder const&) = delete;
    Recorder& operator=(Recorder const&) = delete;

    /// So many frames of the call went by before: recorded as silence, so that times are those of the call.
    /// REQUIRES: before the first add().
    void skip(std::uint64_t frames) noexcept;
    /// The next 20 ms of both. Never blocks.
    void add(audio::Frame const& caller, audio::Frame const& agent) noexcept;
    /// While paused, silence is recorded.
    void pause(bool paused) noexcept { paused_ = paused; }
    /// Nothing more is recorded, and the state is refused for good.
    void refuse() noexcept;

    [[nodiscard]] RecordingReport report() const;

    /// Writes what waits, ends the file, and then calls `done` on the recorder's thread. REQUIRES: called once.
    void close(std::function<void(RecordingReport)> done);

private:
    struct Shared;
    explicit Recorder(std::unique_ptr<Shared> shared);

    std::unique_ptr<Shared> shared_;
    bool paused_ = false;
    bool closed_ = false;
    std::uint64_t frames_ = 0;
    std::jthread thread_;
};

}  // namespace ombrex::voice
