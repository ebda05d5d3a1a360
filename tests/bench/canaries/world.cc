// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/canaries/world.h"

namespace ombrex::canaries {

World::World()
    : clock{TimeZone::find("America/Denver").value().to_instant(parse_local_minutes("2026-09-16T11:05").value()).first},
      keys{crypto::MasterKeys{crypto::MasterKey::generate(random), std::nullopt}, key_store, random},
      database{sql::Database::open_in_memory({keys, clock, random}).value()},
      deps{*database, clock, random, privacy::published_policy} {}

World::Peers World::make_peers() {
    Peers out;
    auto const identity = std::make_shared<net::trial::Identity const>();
    for (auto& peer : out) {
        peer = std::make_unique<testing_support::HttpsPeer>(
            [](std::string const&) { return testing_support::HttpsPeer::ok("{}"); }, identity);
    }
    return out;
}

privacy::Policy World::with_contracts() {
    auto policy = privacy::published_policy;
    for (auto& row : policy.recipients) row.safeguard.signed_on = std::chrono::year{2026} / 2 / 3;
    return policy;
}

std::vector<net::EgressGuard::Allowed> World::allowed() const {
    std::vector<net::EgressGuard::Allowed> out{{privacy::Recipient::own_infrastructure, relay().place}};
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
