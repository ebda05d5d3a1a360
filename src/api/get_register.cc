// SPDX-License-Identifier: Apache-2.0
#include "api/get_register.h"

#include "api/account_json.h"
#include "privacy/sign_up.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> terms(std::string statement) {
    co_return json_answer(boost::json::object{{"statement", std::move(statement)}});
}

}  // namespace

void route_terms(Router& router, privacy::Policy const& policy) {
    router.add(
        "GET", "/api/v1/register",
        [statement = privacy::sign_up_statement(policy)](net::HttpRequest, PathValues) { return terms(statement); });
}

}  // namespace ombrex::api
