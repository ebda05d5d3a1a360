// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/json_input.h"
#include "api/privacy_json.h"
#include "services/request_archive.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> make_archive(Desk desk, net::HttpRequest request, services::Visitor visitor) {
    JsonInput input{request.body};
    bool const silenced = input.flag("silenced");
    if (auto refusal = input.refusal()) co_return *refusal;
    bool const whole = may(visitor.user.role, model::Act::manage_users);
    auto const about = whole ? std::optional<model::UserId>{} : visitor.user.id;
    services::ArchiveOrder const order{about, silenced};
    auto const made = co_await services::request_archive(desk.deps, visitor.principal(), order, desk.soon());
    co_return made ? json_answer(archive_json(made.value()), 202) : problem(made.error());
}

}  // namespace

/// C37, C40: for owners and admins of the whole account, for everybody else of what is held about him.
void route_make_archive(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "POST", "/api/v1/privacy/archives", make_archive);
}

}  // namespace ombrex::api
