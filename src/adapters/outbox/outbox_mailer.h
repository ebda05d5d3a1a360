// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/thread_pool.hpp>
#include <filesystem>
#include <memory>

#include "base/clock.h"
#include "ports/mailer.h"

namespace ombrex::outbox {

/// The embedded default: each mail is a file `<id>.eml` of mode 0600 in a folder that only the program's user may
/// enter. Nothing leaves the machine. Any mail program opens such a file.
class OutboxMailer final : public ports::Mailer {
public:
    /// Makes the folder. Errors: unavailable.
    static Result<std::unique_ptr<OutboxMailer>> open(std::filesystem::path folder);
    ~OutboxMailer() override;

    Task<Result<void>> deliver(model::Letter letter, Deadline deadline) override;

    /// Removes what was delivered before `then`: mails are kept seven days after delivery. How many went.
    /// Blocking. Errors: unavailable.
    Result<std::size_t> remove_older_than(TimePoint then);

private:
    explicit OutboxMailer(std::filesystem::path folder) : folder_{std::move(folder)} {}

    std::filesystem::path folder_;
    asio::thread_pool disk_{1};
};

}  // namespace ombrex::outbox
