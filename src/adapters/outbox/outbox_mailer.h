// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/thread_pool.hpp>
#include <filesystem>
#include <memory>

#include "base/clock.h"
#include "ports/kept_mail.h"
#include "ports/mailer.h"

namespace ombrex::outbox {

/// The embedded default: each mail is a file `<company>-<id>.eml` of mode 0600 in a folder that only the program's user
/// may enter. Nothing leaves the machine. Any mail program opens such a file. The time of the file is that of the
/// delivery. Lifetime: the clock outlives it.
class OutboxMailer final : public ports::Mailer, public ports::KeptMail {
public:
    /// Makes the folder. Errors: unavailable.
    static Result<std::unique_ptr<OutboxMailer>> open(std::filesystem::path folder, Clock const& clock);
    ~OutboxMailer() override;

    Task<Result<void>> deliver(model::Letter letter, Deadline deadline) override;
    Task<Result<std::size_t>> forget(model::CompanyId company, std::vector<model::LetterId> letters) override;
    Task<Result<std::size_t>> forget_delivered(TimePoint then) override;

    Task<Result<std::vector<model::LetterId>>> of_company(model::CompanyId company) override;
    Task<Result<model::MailBody>> read(model::CompanyId company, model::LetterId letter) override;

    /// Where a letter lies, or would.
    [[nodiscard]] std::filesystem::path place_of(model::CompanyId company, model::LetterId letter) const;

private:
    OutboxMailer(std::filesystem::path folder, Clock const& clock) : folder_{std::move(folder)}, clock_{clock} {}
    Result<std::size_t> remove(model::CompanyId company, std::vector<model::LetterId> const& letters) const;
    Result<std::size_t> remove_until(TimePoint then) const;
    Result<std::vector<model::LetterId>> letters_of(model::CompanyId company) const;
    Result<model::MailBody> content_of(model::CompanyId company, model::LetterId letter) const;

    std::filesystem::path folder_;
    Clock const& clock_;
    asio::thread_pool disk_{1};
};

}  // namespace ombrex::outbox
