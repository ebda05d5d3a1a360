// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <memory>

#include "adapters/sip/detail/call.h"
#include "adapters/sip/detail/mailbox.h"

namespace ombrex::adapters::sip {

/// What the SIP thread tells the telephone as a whole: a call rings, all calls are over.
class Inbox {
public:
    struct Ring {
        CallNumber number;
        ports::CallOffer offer;
        std::shared_ptr<CallLine> line;
    };

    Inbox(asio::any_io_executor resumes, std::size_t unfetched_max)
        : executor{resumes}, rings{resumes, unfetched_max}, idle{resumes, 1} {}

    [[nodiscard]] CallNumber next_number() noexcept { return ++last_number_; }

    asio::any_io_executor const executor;
    Mailbox<Ring> rings;
    Mailbox<bool> idle;

private:
    std::atomic<CallNumber> last_number_{0};
};

}  // namespace ombrex::adapters::sip
