// SPDX-License-Identifier: Apache-2.0
#include "api/get_evidence.h"

#include <memory>

#include "api/accept.h"
#include "api/error_status.h"
#include "api/page.h"
#include "crypto/signed_document.h"
#include "privacy/published_page.h"
#include "services/evidence.h"

namespace ombrex::api {
namespace {

using namespace std::chrono_literals;

/// The last answer, and what it takes to make the next. Thread: the server's.
struct EvidencePage {
    services::Deps deps;
    crypto::KeyRing const& keys;
    privacy::Operator who;
    std::vector<std::string> transports;
    std::string document{};
    std::string html{};
    TimePoint made{};
};

void renew_evidence(EvidencePage& shown, privacy::Evidence const& evidence) {
    auto const& policy = shown.deps.policy;
    shown.document =
        crypto::sign_json(privacy::render_evidence_json(policy, shown.who, evidence, privacy::Audience::everybody),
                          shown.keys.sign_key());
    shown.html =
        crypto::sign_page(privacy::render_evidence_html(policy, shown.who, evidence, privacy::Audience::everybody),
                          shown.keys.sign_key());
    shown.made = shown.deps.clock.now();
}

Task<net::HttpResponse> evidence_page(std::shared_ptr<EvidencePage> shown, bool as_page) {
    auto const now = shown->deps.clock.now();
    if (shown->document.empty() || now - shown->made >= 1min || now < shown->made) {
        auto const by = Deadline::in(shown->deps.clock, 10s);
        auto const gathered = co_await services::gather_evidence(shown->deps, shown->transports, by);
        if (!gathered) co_return problem(gathered.error());
        renew_evidence(*shown, gathered.value());
    }
    auto out = as_page ? page(shown->html, privacy::policy_page_style()) : content("application/json", shown->document);
    out.headers.emplace_back("Vary", "Accept");
    co_return out;
}

}  // namespace

void route_evidence(Router& router, services::Deps deps, crypto::KeyRing const& keys, privacy::Operator who,
                    std::vector<std::string> transports) {
    auto const shown = std::make_shared<EvidencePage>(EvidencePage{deps, keys, std::move(who), std::move(transports)});
    router.add("GET", "/privacy/evidence", [shown](net::HttpRequest request, PathValues) {
        return evidence_page(shown, accepts(request.header("accept"), "text/html"));
    });
}

}  // namespace ombrex::api
