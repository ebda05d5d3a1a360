// SPDX-License-Identifier: Apache-2.0
#include "api/get_register.h"

#include <array>

#include "api/account_json.h"
#include "privacy/sign_up.h"

namespace ombrex::api {
namespace {

namespace json = boost::json;
using privacy::Category;

json::object length_json(privacy::Policy const& policy, Category category) {
    constexpr std::array<std::string_view, 4> units{"at_once", "days", "months", "years"};
    auto const length = retention_of(policy, category).length;
    return {{"count", length.count}, {"unit", json::string{units[static_cast<std::size_t>(length.unit)]}}};
}

Task<net::HttpResponse> terms(json::object said) { co_return json_answer(said); }

}  // namespace

void route_terms(Router& router, privacy::Policy const& policy) {
    json::object const said{{"statement", privacy::sign_up_statement(policy)},
                            {"recordings", length_json(policy, Category::call_recording)},
                            {"transcripts", length_json(policy, Category::transcript)},
                            {"promises", privacy::clause_count}};
    router.add("GET", "/api/v1/register", [said](net::HttpRequest, PathValues) { return terms(said); });
}

}  // namespace ombrex::api
