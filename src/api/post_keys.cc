// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "api/desk.h"
#include "api/error_status.h"
#include "api/json_input.h"
#include "api/key_json.h"
#include "api/session_answer.h"
#include "base/utf8.h"
#include "services/api_keys.h"

namespace ombrex::api {
namespace {

constexpr std::size_t label_max = 80;

/// Each once, each one that there is.
model::ScopeSet scopes_of(JsonInput& input) {
    model::ScopeSet out;
    auto const words = input.words("scopes");
    for (auto const& word : words) {
        auto const* const found = std::ranges::find(model::scope_words, word);
        if (found == model::scope_words.end()) {
            input.refuse("scopes", "\"" + std::string{word.substr(0, utf8::whole_within(word, 40))} + "\" is none");
            return out;
        }
        auto const scope = static_cast<model::Scope>(found - model::scope_words.begin());
        if (out.contains(scope)) input.refuse("scopes", "has " + word + " twice");
        out.insert(scope);
    }
    if (words.empty()) input.refuse("scopes", "is to name at least one");
    return out;
}

Task<net::HttpResponse> make_key(Desk desk, net::HttpRequest request, services::Visitor visitor) {
    JsonInput input{request.body};
    auto label = input.text("label", label_max);
    auto const scopes = scopes_of(input);
    if (auto refusal = input.refusal()) co_return *refusal;
    auto const made =
        co_await services::make_api_key(desk.deps, visitor.principal(), std::move(label), scopes, desk.soon());
    if (!made) co_return refused_at("label", made.error());
    auto body = key_json(made.value().key);
    body["secret"] = made.value().secret;
    co_return json_answer(body, 201);
}

}  // namespace

/// The only time that its secret is shown.
void route_make_key(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "POST", "/api/v1/keys", make_key);
}

}  // namespace ombrex::api
