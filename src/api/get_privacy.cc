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
struct PolicyPage {
    services::Deps deps;
    privacy::Operator who;
    std::string html{};
    TimePoint made{};
};

Task<net::HttpResponse> policy_page(std::shared_ptr<PolicyPage> shown) {
    auto const now = shown->deps.clock.now();
    if (shown->html.empty() || now - shown->made >= 1min || now < shown->made) {
        auto holds = co_await services::printed_holds(shown->deps, Deadline::in(shown->deps.clock, 10s));
        // Without them it would say that there are none.
        if (!holds && shown->html.empty()) co_return problem(holds.error());
        if (holds) {
            shown->who.holds = std::move(holds.value());
            shown->html = privacy::render_policy_html(shown->deps.policy, shown->who);
            shown->made = now;
        }
    }
    co_return page(shown->html, privacy::policy_page_style());
}

}  // namespace

void route_privacy(Router& router, services::Deps deps, privacy::Operator who) {
    auto const shown = std::make_shared<PolicyPage>(PolicyPage{deps, std::move(who)});
    router.add("GET", "/privacy", [shown](net::HttpRequest, PathValues) { return policy_page(shown); });
}

}  // namespace ombrex::api
