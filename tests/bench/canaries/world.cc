// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/canaries/world.h"

#include "services/deliver_webhook.h"
#include "services/job_kinds.h"

namespace ombrex::canaries {
namespace {

/// What a recipient answers: tokens to who asks for them.
std::string answered(std::string const& request) {
    bool const tokens = request.starts_with("POST /token ") || request.starts_with("POST /common/oauth2/v2.0/token ");
    if (!tokens) return testing_support::HttpsPeer::ok("{}");
    return testing_support::HttpsPeer::ok(
        R"({"access_token":"a","refresh_token":"r","expires_in":3599,"token_type":"Bearer","scope":"x"})");
}

}  // namespace

World::World()
    : clock{TimeZone::find("America/Denver").value().to_instant(parse_local_minutes("2026-09-16T11:05").value()).first},
      keys{crypto::MasterKeys{crypto::MasterKey::generate(random), std::nullopt}, key_store, random},
      database{sql::Database::open_in_memory({keys, clock, random}).value()},
      deps{*database, clock, random, privacy::published_policy} {
    webhooks.handle(services::deliver_webhook_job, [this](ports::Job job, Deadline by) {
        return services::deliver_webhook(deps, {client, ledger, own_hosts}, std::move(job), by);
    });
}

jobs::Worker::Options World::webhook_jobs() {
    jobs::Worker::Options out;
    out.lane = {{services::deliver_webhook_job}, true};
    return out;
}

World::Peers World::make_peers() {
    Peers out;
    auto const identity = std::make_shared<net::trial::Identity const>();
    for (auto& peer : out) {
        peer = std::make_unique<testing_support::HttpsPeer>(&answered, identity);
    }
    return out;
}

privacy::Policy World::with_contracts() {
    auto policy = privacy::published_policy;
    for (auto& row : policy.recipients) row.safeguard.signed_on = std::chrono::year{2026} / 2 / 3;
    return policy;
}

std::vector<net::EgressGuard::Allowed> World::allowed() const {
    std::vector<net::EgressGuard::Allowed> out{{privacy::Recipient::own_infrastructure, relay().place},
                                               {privacy::Recipient::carrier, phone.place()},
                                               {privacy::Recipient::customer, phone.place()}};
    for (std::size_t i = 0; i < peers_.size(); ++i) {
        out.push_back({static_cast<privacy::Recipient>(i), peers_[i]->place()});
    }
    return out;
}

std::filesystem::path World::write_trusted() {
    auto place = folder_ / "ca";
    peers_.front()->identity->write_certificate(place);
    return place;
}

net::SmtpServer World::relay() const {
    return net::SmtpServer::parse("smtp://127.0.0.1:" + std::to_string(mail_server.port()), "").value();
}

}  // namespace ombrex::canaries
