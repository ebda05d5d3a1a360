// SPDX-License-Identifier: Apache-2.0
#include "api/get_evidence.h"

#include <memory>

#include "api/error_status.h"
#include "crypto/signed_json.h"
#include "services/evidence.h"

namespace ombrex::api {
namespace {

using namespace std::chrono_literals;

/// The last answer, and what it takes to make the next. Thread: the server's.
struct Desk {
    services::Deps deps;
    crypto::KeyRing const& keys;
    privacy::Operator who;
    std::vector<std::string> transports;
    std::string document{};
    TimePoint made{};
};

Task<net::HttpResponse> evidence(std::shared_ptr<Desk> desk) {
    auto const now = desk->deps.clock.now();
    if (desk->document.empty() || now - desk->made >= 1min || now < desk->made) {
        auto const by = Deadline::in(desk->deps.clock, 10s);
        auto const gathered = co_await services::gather_evidence(desk->deps, desk->transports, by);
        if (!gathered) co_return problem(gathered.error());
        desk->document = crypto::sign_json(
            privacy::render_evidence_json(desk->deps.policy, desk->who, gathered.value(), privacy::Audience::everybody),
            desk->keys.sign_key());
        desk->made = now;
    }
    net::HttpResponse out;
    out.status = 200;
    out.headers.emplace_back("Content-Type", "application/json");
    out.body = desk->document;
    co_return out;
}

}  // namespace

void route_evidence(Router& router, services::Deps deps, crypto::KeyRing const& keys, privacy::Operator who,
                    std::vector<std::string> transports) {
    auto const desk = std::make_shared<Desk>(Desk{deps, keys, std::move(who), std::move(transports)});
    router.add("GET", "/privacy/evidence", [desk](net::HttpRequest, PathValues) { return evidence(desk); });
}

}  // namespace ombrex::api
