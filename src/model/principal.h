// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "model/api_key.h"
#include "model/user.h"

namespace ombrex::model {

/// What not everybody in a company may do.
enum class Act {
    manage_users,      ///< Add and remove people, change roles, correct the company's name.
    change_assistant,  ///< What the receptionist knows and does.
    manage_keys,       ///< Make and end keys of the API.
    manage_webhooks,   ///< Say who is told of each call.
    see_audit,         ///< Read who did what.
    end_account,       ///< Ask for the deletion of the account, and take it back.
    see_bills,         ///< The plan and its invoices; choose another plan.
    connect_calendar,
    erase_calls,
    hear_calls,       ///< Read what was said in a call and listen to it; see how a caller is reached.
    answer_messages,  ///< Say that somebody has seen to one.
};

/// A viewer sees what happened, and may do nothing.
[[nodiscard]] constexpr bool may(Role role, Act act) noexcept {
    if (act == Act::hear_calls || act == Act::answer_messages) return role != Role::viewer;
    return role == Role::owner || (role == Role::admin && act != Act::end_account);
}

/// Who asks a service for something: a user who has shown who he is, a program that holds a key of the company, or an
/// operator in a company's name.
struct Principal {
    CompanyId company;
    Role role = Role::viewer;
    std::string actor;                ///< As the audit log names him: "user:<id>", "key:<id>", "operator:<name>".
    std::optional<UserId> user = {};  ///< None: an operator, or a key.
    std::optional<ApiKeyId> key = {};
};

[[nodiscard]] inline Principal principal_of(User const& user) {
    return {user.company, user.role, "user:" + user.id.value().to_string(), user.id};
}

/// An operator acts with the rights of an owner. `actor` is "operator:<name>".
[[nodiscard]] inline Principal operator_for(CompanyId company, std::string actor) {
    return {company, Role::owner, std::move(actor), std::nullopt};
}

}  // namespace ombrex::model
