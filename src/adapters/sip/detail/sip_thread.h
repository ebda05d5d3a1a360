// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <thread>

#include "adapters/sip/detail/sofia.h"
#include "base/result.h"

namespace ombrex::adapters::sip {

/// The one thread on which Sofia runs and every SIP object lives.
/// Thread: post from any. Each call posts a handful of commands in its life, so that the limit of calls bounds the
/// queue.
class SipThread {
public:
    using Command = std::function<void(Stack&)>;
    using MakeStack = std::function<Result<std::unique_ptr<Stack>>(su_root_t*, SipThread&)>;

    /// Starts the thread and makes the stack on it. Errors: those of `make`.
    [[nodiscard]] static Result<std::shared_ptr<SipThread>> start(MakeStack make);

    SipThread();
    ~SipThread();
    SipThread(SipThread const&) = delete;
    SipThread& operator=(SipThread const&) = delete;

    /// Runs the command on the thread, never within the caller. False: stopped, it will not run.
    bool post(Command command);

    /// Ends the thread after what was posted has run; the stack and every SIP object are gone when it returns. Not to
    /// be called on the thread itself.
    void stop();

private:
    void run(MakeStack const& make, std::promise<Result<void>>& started);
    bool watch_wakeups();
    void run_commands();
    static int on_wakeup(su_root_magic_t*, su_wait_t*, SipThread* self);

    int wakeup_;  ///< eventfd
    std::mutex mutex_;
    std::deque<Command> commands_;
    bool stopping_ = false;
    su_root_t* root_ = nullptr;
    std::unique_ptr<Stack> stack_;
    std::thread thread_;
};

}  // namespace ombrex::adapters::sip
