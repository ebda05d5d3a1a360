// SPDX-License-Identifier: Apache-2.0
#include "adapters/sip/detail/sip_thread.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <utility>

#include "adapters/sip/detail/stack.h"

namespace ombrex::adapters::sip {
namespace {

/// Sofia's own log lines hold messages with numbers and names in them: none is ever written.
void silence(void*, char const*, va_list) {}

void prepare_sofia() {
    static bool const prepared = [] {
        su_init();
        su_log_redirect(nullptr, &silence, nullptr);
        // Without the extended set P-Asserted-Identity is an unknown header.
        sip_update_default_mclass(sip_extend_mclass(nullptr));
        return true;
    }();
    (void)prepared;
}

}  // namespace

Result<std::shared_ptr<SipThread>> SipThread::start(MakeStack make) {
    prepare_sofia();
    auto self = std::make_shared<SipThread>();
    std::promise<Result<void>> started;
    auto outcome = started.get_future();
    self->thread_ = std::thread{[&started, make = std::move(make), raw = self.get()] { raw->run(make, started); }};
    BOOST_OUTCOME_TRY(outcome.get());
    return self;
}

SipThread::SipThread() : wakeup_{::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)} {
    if (wakeup_ < 0) std::abort();
}

SipThread::~SipThread() {
    stop();
    ::close(wakeup_);
}

bool SipThread::post(Command command) {
    {
        std::lock_guard const lock{mutex_};
        if (stopping_) return false;
        commands_.push_back(std::move(command));
    }
    ::eventfd_write(wakeup_, 1);
    return true;
}

void SipThread::stop() {
    {
        std::lock_guard const lock{mutex_};
        stopping_ = true;
    }
    ::eventfd_write(wakeup_, 1);
    if (thread_.joinable()) thread_.join();
}

void SipThread::run(MakeStack const& make, std::promise<Result<void>>& started) {
    root_ = su_root_create(nullptr);
    if (!root_ || !watch_wakeups()) {
        started.set_value(Error{Errc::unavailable, "Sofia-SIP has no event loop; raise the limit of open files"});
    } else if (auto stack = make(root_, *this)) {
        stack_ = std::move(stack).value();
        started.set_value(ok());  // `started` and `make` are gone from here on
        su_root_run(root_);
    } else {
        started.set_value(std::move(stack).error());
    }
    stack_.reset();
    if (root_) su_root_destroy(root_);
}

bool SipThread::watch_wakeups() {
    su_wait_t wait[1] = {SU_WAIT_INIT};
    return su_wait_create(wait, wakeup_, SU_WAIT_IN) == 0 && su_root_register(root_, wait, &on_wakeup, this, 0) > 0;
}

int SipThread::on_wakeup(su_root_magic_t*, su_wait_t*, SipThread* self) {
    self->run_commands();
    return 0;
}

void SipThread::run_commands() {
    eventfd_t ignored;
    ::eventfd_read(wakeup_, &ignored);
    std::deque<Command> commands;
    bool stopping;
    {
        std::lock_guard const lock{mutex_};
        commands.swap(commands_);
        stopping = stopping_;
    }
    for (auto const& command : commands) command(*stack_);
    if (stopping) su_root_break(root_);
}

}  // namespace ombrex::adapters::sip
