// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "adapters/calendar/ical_files.h"
#include "adapters/outbox/outbox_mailer.h"
#include "adapters/smtp/smtp_mailer.h"
#include "app/config.h"
#include "services/disclosure_ledger.h"
#include "services/post_room.h"

namespace ombrex::app {

/// How mail leaves this server, as the configuration says: into the outbox folder, or to a mail server behind the
/// egress guard. Lifetime: what `deps` names outlives it.
class Post {
public:
    /// Errors: invalid_input (names the key of the configuration), unavailable (the folder cannot be made).
    static Result<std::unique_ptr<Post>> open(std::filesystem::path folder, Config::Mail const& mail,
                                              services::Deps deps);

    [[nodiscard]] services::PostRoom room(std::string public_url);
    /// Mails lie here even when new ones go to a mail server: those of before.
    [[nodiscard]] outbox::OutboxMailer& outbox() noexcept { return *outbox_; }
    /// Where the summary of a call went, for people.
    [[nodiscard]] std::string summary_of(model::CompanyId company, model::CallId call) const;

private:
    Post(Config::Mail mail, services::Deps deps) : mail_{std::move(mail)}, ledger_{deps} {}

    Config::Mail mail_;
    services::DisclosureLedger ledger_;
    std::unique_ptr<net::EgressGuard> guard_;
    std::unique_ptr<outbox::OutboxMailer> outbox_;
    std::unique_ptr<smtp::SmtpMailer> smtp_;  ///< None: mail stays in the outbox.
    calendar::IcalFiles calendar_files_;
};

}  // namespace ombrex::app
