// SPDX-License-Identifier: Apache-2.0
#include "api/get_privacy.h"

#include <memory>

#include "api/error_status.h"
#include "api/page.h"
#include "privacy/published_page.h"
#include "services/legal_hold.h"

namespace ombrex::api {
namespace {

using namespace std::chrono_literals;

/// The last page, and what it takes to make the next. Thread: the server's.
struct Desk {
    services::Deps deps;
    privacy::Operator who;
    std::string html{};
    TimePoint made{};
};

Task<net::HttpResponse> policy(std::shared_ptr<Desk> desk) {
    auto const now = desk->deps.clock.now();
    if (desk->html.empty() || now - desk->made >= 1min || now < desk->made) {
        auto holds = co_await services::printed_holds(desk->deps, Deadline::in(desk->deps.clock, 10s));
        // Without them it would say that there are none.
        if (!holds && desk->html.empty()) co_return problem(holds.error());
        if (holds) {
            desk->who.holds = std::move(holds.value());
            desk->html = privacy::render_policy_html(desk->deps.policy, desk->who);
            desk->made = now;
        }
    }
    co_return page(desk->html, privacy::policy_page_style());
}

}  // namespace

void route_privacy(Router& router, services::Deps deps, privacy::Operator who) {
    auto const desk = std::make_shared<Desk>(Desk{deps, std::move(who)});
    router.add("GET", "/privacy", [desk](net::HttpRequest, PathValues) { return policy(desk); });
}

}  // namespace ombrex::api
