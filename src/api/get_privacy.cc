// SPDX-License-Identifier: Apache-2.0
#include "api/get_privacy.h"

#include <memory>

#include "api/page.h"
#include "privacy/published_page.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> policy(std::shared_ptr<std::string const> html) {
    co_return page(*html, privacy::policy_page_style());
}

}  // namespace

void route_privacy(Router& router, privacy::Policy const& policy_in_force, privacy::Operator const& who) {
    auto const html = std::make_shared<std::string const>(privacy::render_policy_html(policy_in_force, who));
    router.add("GET", "/privacy", [html](net::HttpRequest, PathValues) { return policy(html); });
}

}  // namespace ombrex::api
