// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "base/task_group.h"
#include "model/call.h"
#include "ports/call_observer.h"
#include "services/call_context.h"

namespace ombrex::services {

/// Watches nothing.
class SilentObserver final : public ports::CallObserver {
public:
    void on(ports::CallNews const&) override {}
};

/// Stores the transcript while the call runs, after each thing that was said, so that a crash loses at most the
/// sentence in the air (C4); and hands all news on to whoever else watches. One write runs at a time; what comes
/// meanwhile goes into the next. When the recording stops, it has the owner told at once, or, where the store is on
/// the same full disk, as soon as it takes a row again. Thread: the call's strand.
/// Lifetime: stopped before it is destroyed.
class TranscriptKeeper final : public ports::CallObserver {
public:
    TranscriptKeeper(asio::any_io_executor strand, Deps deps, CallContext context,
                     std::unique_ptr<ports::CallObserver> also)
        : deps_{deps}, context_{context}, also_{std::move(also)}, tasks_{std::move(strand)} {}

    void on(ports::CallNews const& news) override;
    /// Lets the write in hand end, and tells what is untold.
    Task<void> stop();

private:
    Task<void> write();
    Task<void> tell_owner();

    Deps deps_;
    CallContext context_;
    std::unique_ptr<ports::CallObserver> also_;
    model::Transcript turns_;
    bool changed_ = false;
    bool writing_ = false;
    bool untold_ = false;  ///< That the recording stopped.
    TaskGroup tasks_;
};

}  // namespace ombrex::services
