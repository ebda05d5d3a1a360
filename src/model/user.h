// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/result.h"
#include "model/ids.h"
#include "model/letter.h"
#include "privacy/personal.h"

namespace ombrex::model {

using PersonName = privacy::Personal<std::string, privacy::Category::account_name>;
using CompanyName = privacy::Personal<std::string, privacy::Category::company_name>;
/// bcrypt, as `$2b$10$...` (C2). The password itself has no type in this room.
using PasswordHash = privacy::Personal<std::string, privacy::Category::password_hash>;

enum class Role { owner, admin, staff, viewer };

/// invited: no password yet; nobody can sign in.
enum class UserState { invited, active };

/// Somebody who may sign in for a company.
struct User {
    UserId id;
    CompanyId company;
    PersonName name;
    MailAddress email;  ///< Once verified, one user's in the whole installation, whatever its case.
    Role role = Role::viewer;
    UserState state = UserState::invited;
    TimePoint created;
    std::optional<TimePoint> verified = {};      ///< When the address was seen to be his; none: he cannot sign in yet.
    std::optional<MailAddress> next_email = {};  ///< In place of `email` once it is seen to be his.
    bool second_factor = false;                  ///< A code is wanted beside his password.

    friend bool operator==(User const&, User const&) = default;
};

/// What somebody typed into a form or a command, without the blanks around it. Errors: invalid_input (empty, longer
/// than 200 characters, or with a control character; an address that is no local@domain.tld of RFC 5321's lengths).
[[nodiscard]] Result<PersonName> person_name(std::string_view typed);
[[nodiscard]] Result<CompanyName> company_name(std::string_view typed);
[[nodiscard]] Result<MailAddress> mail_address(std::string_view typed);

[[nodiscard]] std::string_view to_string(Role role) noexcept;
[[nodiscard]] std::optional<Role> find_role(std::string_view word) noexcept;

}  // namespace ombrex::model
