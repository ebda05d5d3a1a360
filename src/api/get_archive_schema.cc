// SPDX-License-Identifier: Apache-2.0
#include "api/get_archive_schema.h"

#include "api/error_status.h"
#include "services/archive_schema.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> schema() {
    co_return content("application/schema+json; charset=utf-8", std::string{services::archive_schema()});
}

}  // namespace

void route_archive_schema(Router& router) {
    router.add("GET", "/privacy/archive.schema.json", [](net::HttpRequest, PathValues) { return schema(); });
}

}  // namespace ombrex::api
