// SPDX-License-Identifier: Apache-2.0
#include "api/get_privacy.h"

#include <algorithm>
#include <memory>

#include "api/error_status.h"
#include "crypto/digest.h"
#include "privacy/published_page.h"

namespace ombrex::api {
namespace {

/// The page's one style, named by its hash (CSP level 2): nothing else on it may style or run.
std::string style_policy() {
    auto hash = to_base64url(crypto::sha256(as_bytes(privacy::policy_page_style())));
    std::ranges::replace(hash, '-', '+');
    std::ranges::replace(hash, '_', '/');
    return "default-src 'self'; style-src 'sha256-" + hash + "='; frame-ancestors 'none'; base-uri 'none'";
}

Task<net::HttpResponse> page(std::shared_ptr<std::string const> html, std::string csp) {
    auto out = content("text/html; charset=utf-8", *html);
    out.headers.emplace_back("Content-Security-Policy", std::move(csp));
    co_return out;
}

}  // namespace

void route_privacy(Router& router, privacy::Policy const& policy, privacy::Operator const& who) {
    auto const html = std::make_shared<std::string const>(privacy::render_policy_html(policy, who));
    router.add("GET", "/privacy",
               [html, csp = style_policy()](net::HttpRequest, PathValues) { return page(html, csp); });
}

}  // namespace ombrex::api
