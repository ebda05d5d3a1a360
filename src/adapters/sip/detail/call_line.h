// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mutex>
#include <optional>
#include <variant>

#include "adapters/sip/detail/mailbox.h"
#include "ports/call_leg.h"
#include "ports/outgoing_call.h"

namespace ombrex::adapters::sip {

/// The call is up: both sides agreed and confirmed.
struct Connected {
    ports::RtpMedia media;
};

using Signal = std::variant<ports::Ringing, Connected, ports::MediaChanged, ports::Ended>;

/// What one call tells its owner, from the SIP thread to a coroutine. The end always gets through and stays readable.
/// Thread: safe to share.
class CallLine {
public:
    explicit CallLine(asio::any_io_executor const& executor) : signals_{executor, signals_max} {}

    /// False: the owner does not read, or the call has ended.
    bool put(Signal signal) { return signals_.put(std::move(signal)); }

    /// The first end counts.
    void finish(ports::Ended end) {
        {
            std::lock_guard const lock{mutex_};
            if (end_) return;
            end_ = end;
        }
        signals_.close();
    }

    /// Errors: unavailable (the wait was cancelled).
    Task<Result<Signal>> next() {
        auto signal = co_await signals_.take();
        if (!signal) {
            if (auto const end = ended()) co_return Signal{*end};
        }
        co_return signal;
    }

    [[nodiscard]] std::optional<ports::Ended> ended() const {
        std::lock_guard const lock{mutex_};
        return end_;
    }

private:
    static constexpr std::size_t signals_max = 16;

    Mailbox<Signal> signals_;
    mutable std::mutex mutex_;
    std::optional<ports::Ended> end_;
};

}  // namespace ombrex::adapters::sip
