// SPDX-License-Identifier: Apache-2.0
#include "api/get_register.h"

#include "api/account_json.h"
#include "api/privacy_json.h"
#include "privacy/sign_up.h"

namespace ombrex::api {
namespace {

namespace json = boost::json;
using privacy::Category;

Task<net::HttpResponse> terms(json::object said) { co_return json_answer(said); }

}  // namespace

void route_terms(Router& router, privacy::Policy const& policy) {
    json::object const said{{"statement", privacy::sign_up_statement(policy)},
                            {"recordings", length_json(retention_of(policy, Category::call_recording).length)},
                            {"transcripts", length_json(retention_of(policy, Category::transcript).length)},
                            {"promises", privacy::clause_count}};
    router.add("GET", "/api/v1/register", [said](net::HttpRequest, PathValues) { return terms(said); });
}

}  // namespace ombrex::api
