// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <memory>

#include "base/deadline.h"
#include "base/result.h"
#include "base/strong.h"

namespace ombrex::ports {

/// Which speech work goes first. Within one priority the nearer deadline does.
enum class SpeechPriority : std::uint8_t {
    final_words,     ///< The caller waits: last decode of a turn, end-of-turn judgement, first sentence of the reply.
    partial_words,   ///< The caller still speaks.
    later_sentence,  ///< The agent still speaks.
};

using SpeechWorkId = Strong<struct SpeechWorkIdTag, std::uint64_t>;

/// The processors that hear and speak, shared by all calls.
/// Thread: safe to share. Lifetime: outlives every call.
class SpeechPool {
public:
    /// Called exactly once, on a pool thread, unless cancelled: with success, to do the work now; with too_late when
    /// the deadline passed in the queue, or unavailable when the pool stops, to say so. It hands its result back to the
    /// call's own executor and does not throw.
    using Work = std::function<void(Result<void> may_run)>;

    /// Holds a place for one call; gives it back when it is destroyed.
    class Seat {
    public:
        virtual ~Seat() = default;
    };

    virtual ~SpeechPool() = default;

    /// Errors: unavailable (the queue is full, or the pool stops): `work` is never called.
    virtual Result<SpeechWorkId> submit(SpeechPriority priority, Deadline deadline, Work work) = 0;

    /// Takes work back that nobody needs any more: a decode of a turn that went on. True: it will never be called.
    virtual bool cancel(SpeechWorkId id) = 0;

    /// Admission of one more call. Errors: unavailable (all seats are taken, or the measured load is too high).
    virtual Result<std::unique_ptr<Seat>> admit() = 0;
};

}  // namespace ombrex::ports
