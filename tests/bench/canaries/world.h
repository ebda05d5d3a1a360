// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <optional>

#include "adapters/calendar/ical_files.h"
#include "adapters/insights/local_insights.h"
#include "adapters/oauth/oauth_provider.h"
#include "adapters/smtp/smtp_mailer.h"
#include "adapters/sql/database.h"
#include "base/temporary_folder.h"
#include "base/wait.h"
#include "crypto/memory_key_store.h"
#include "jobs/worker.h"
#include "net/https_client.h"
#include "redaction/redactor.h"
#include "services/disclosure_ledger.h"
#include "services/post_room.h"
#include "tests/bench/canaries/transfers.h"
#include "tests/integration/https_peer.h"
#include "tests/integration/smtp_fixture.h"

namespace ombrex::canaries {

/// Keeps the last letter, and hands it on.
class KeptMail final : public ports::Mailer {
public:
    explicit KeptMail(ports::Mailer& next) : next_{next} {}
    Task<Result<void>> deliver(model::Letter letter, Deadline deadline) override {
        last = letter;
        return next_.deliver(std::move(letter), deadline);
    }
    Task<Result<std::size_t>> forget(model::CompanyId company, std::vector<model::LetterId> letters) override {
        return next_.forget(company, std::move(letters));
    }
    Task<Result<std::size_t>> forget_delivered(TimePoint then) override { return next_.forget_delivered(then); }
    std::optional<model::Letter> last;

private:
    ports::Mailer& next_;
};

/// A whole installation in one process, on a clock that stands still: the store, the ledger, the guard, the client, the
/// post; and around it a peer on loopback for every recipient of the policy, which keeps every byte it is sent.
class World {
public:
    World();

    [[nodiscard]] Deadline soon() const { return Deadline::in(clock, std::chrono::hours{1}); }
    [[nodiscard]] testing_support::HttpsPeer& peer(privacy::Recipient recipient) {
        return *peers_[static_cast<std::size_t>(recipient)];
    }
    /// Where webhooks of a business lead.
    [[nodiscard]] std::string webhook_url() {
        return "https://127.0.0.1:" + std::to_string(peer(privacy::Recipient::customer).place().port) + "/hooks";
    }
    /// Google or Microsoft, played by its peer.
    [[nodiscard]] oauth::OauthProvider calendar_provider(privacy::Recipient which) {
        return {{which, "client-1", "secret-1", "common", peer(which).place()}, guard, client, clock};
    }
    [[nodiscard]] services::PostRoom post() {
        return {mail, calendar_files, "reception@shop.example", "", "https://shop.example"};
    }

    SystemRandom random;
    ManualClock clock;
    crypto::MemoryKeyStore key_store;
    crypto::KeyRing keys;
    std::unique_ptr<sql::Database> database;
    services::Deps deps;
    services::DisclosureLedger ledger{deps};
    testing_support::MailServer mail_server{false};
    DecliningPhone phone;
    std::vector<std::string> own_hosts{"127.0.0.1"};

private:
    using Peers = std::array<std::unique_ptr<testing_support::HttpsPeer>, privacy::recipient_count>;
    static Peers make_peers();
    std::vector<net::EgressGuard::Allowed> allowed() const;
    /// As published, once the operator has said since when there is a contract with each processor.
    static privacy::Policy with_contracts();
    std::filesystem::path write_trusted();
    net::SmtpServer relay() const;
    static jobs::Worker::Options webhook_jobs();

    Peers peers_ = make_peers();
    TemporaryFolder folder_;
    std::filesystem::path trusted_ = write_trusted();

public:
    privacy::Policy policy = with_contracts();
    net::EgressGuard guard{policy, allowed(), ledger, clock};
    net::HttpsClient client{{.ca_file = trusted_.string(), .at_once = 1}, clock};
    smtp::SmtpMailer smtp{relay(), "reception@shop.example", guard, clock};
    KeptMail mail{smtp};
    calendar::IcalFiles calendar_files;
    adapters::insights::LocalInsights insights;
    redaction::Redactor redactor;
    Transfers transfers{deps, guard, phone.place(), random};
    jobs::Worker webhooks{*database, clock, random, webhook_jobs()};
};

}  // namespace ombrex::canaries
