// SPDX-License-Identifier: Apache-2.0
#include "api/get_privacy_record.h"

#include <memory>

#include "api/page.h"
#include "privacy/processing_record.h"
#include "privacy/published_page.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> record(std::shared_ptr<std::string const> html) {
    co_return page(*html, privacy::policy_page_style());
}

}  // namespace

void route_privacy_record(Router& router, privacy::Policy const& policy, privacy::Operator const& who) {
    auto const html = std::make_shared<std::string const>(privacy::render_record_html(policy, who));
    router.add("GET", "/privacy/record", [html](net::HttpRequest, PathValues) { return record(html); });
}

}  // namespace ombrex::api
