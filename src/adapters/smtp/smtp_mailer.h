// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/thread_pool.hpp>
#include <string>

#include "net/egress_guard.h"
#include "net/smtp_transfer.h"
#include "ports/mailer.h"

namespace ombrex::smtp {

/// Delivers to a mail server that the operator runs or rents for himself (recipient own_infrastructure), each letter
/// through the egress guard, which writes the ledger first. It keeps no copy.
/// A letter is handed over at least once: when the server's last answer is lost, it is sent again under the same
/// Message-ID, by which mailboxes know it again.
/// Thread: safe to share. Lifetime: guard and clock outlive it.
class SmtpMailer final : public ports::Mailer {
public:
    /// `from`: the sender of the envelope.
    SmtpMailer(net::SmtpServer server, std::string from, net::EgressGuard const& guard, Clock const& clock)
        : server_{std::move(server)}, from_{std::move(from)}, guard_{guard}, clock_{clock} {}
    ~SmtpMailer() override;

    Task<Result<void>> deliver(model::Letter letter, Deadline deadline) override;
    Task<Result<std::size_t>> forget(model::CompanyId company, std::vector<model::LetterId> letters) override;
    Task<Result<std::size_t>> forget_delivered(TimePoint then) override;

private:
    net::SmtpServer server_;
    std::string from_;
    net::EgressGuard const& guard_;
    Clock const& clock_;
    asio::thread_pool network_{1};
};

}  // namespace ombrex::smtp
