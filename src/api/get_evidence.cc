// SPDX-License-Identifier: Apache-2.0
#include "api/get_evidence.h"

#include <memory>

#include "api/accept.h"
#include "api/error_status.h"
#include "api/page.h"
#include "crypto/signed_json.h"
#include "privacy/published_page.h"
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
    std::string html{};
    TimePoint made{};
};

void renew(Desk& desk, privacy::Evidence const& evidence) {
    auto const& policy = desk.deps.policy;
    desk.document = crypto::sign_json(
        privacy::render_evidence_json(policy, desk.who, evidence, privacy::Audience::everybody), desk.keys.sign_key());
    desk.html = privacy::render_evidence_html(policy, desk.who, evidence, privacy::Audience::everybody);
    desk.made = desk.deps.clock.now();
}

Task<net::HttpResponse> evidence(std::shared_ptr<Desk> desk, bool as_page) {
    auto const now = desk->deps.clock.now();
    if (desk->document.empty() || now - desk->made >= 1min || now < desk->made) {
        auto const by = Deadline::in(desk->deps.clock, 10s);
        auto const gathered = co_await services::gather_evidence(desk->deps, desk->transports, by);
        if (!gathered) co_return problem(gathered.error());
        renew(*desk, gathered.value());
    }
    auto out = as_page ? page(desk->html, privacy::policy_page_style()) : content("application/json", desk->document);
    out.headers.emplace_back("Vary", "Accept");
    co_return out;
}

}  // namespace

void route_evidence(Router& router, services::Deps deps, crypto::KeyRing const& keys, privacy::Operator who,
                    std::vector<std::string> transports) {
    auto const desk = std::make_shared<Desk>(Desk{deps, keys, std::move(who), std::move(transports)});
    router.add("GET", "/privacy/evidence", [desk](net::HttpRequest request, PathValues) {
        return evidence(desk, accepts(request.header("accept"), "text/html"));
    });
}

}  // namespace ombrex::api
