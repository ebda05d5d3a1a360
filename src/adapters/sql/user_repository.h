// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include "adapters/sql/detail/statements.h"
#include "adapters/sql/detail/vault.h"
#include "ports/user_repository.h"

namespace ombrex::sql {

/// See the port. Thread: the database thread of its session.
class UserRepository final : public ports::UserRepository {
public:
    UserRepository(detail::Statements& statements, detail::Vault& vault)
        : statements_{statements}, sql_{statements.sql()}, vault_{vault} {}

    Result<void> add(model::User const& user, std::optional<model::PasswordHash> const& password,
                     privacy::EraseOn erase_on) override;
    Result<model::User> find(model::CompanyId company, model::UserId id) override;
    Result<std::optional<model::User>> with_email(model::MailAddress const& email) override;
    Result<std::vector<model::User>> of_company(model::CompanyId company) override;
    Result<void> update(model::User const& user) override;
    Result<std::optional<model::PasswordHash>> password(model::CompanyId company, model::UserId id) override;
    Result<void> set_password(model::CompanyId company, model::UserId id, model::PasswordHash const& hash) override;
    Result<std::optional<model::SecondFactor>> second_factor(model::CompanyId company, model::UserId id) override;
    Result<void> set_second_factor(model::CompanyId company, model::UserId id,
                                   std::optional<model::SecondFactor> const& factor) override;
    Result<void> remove(model::CompanyId company, model::UserId id) override;

private:
    struct Columns;
    Result<Columns> sealed(model::User const& user);
    Result<bool> taken(Columns const& his, bool shown);
    Result<std::string> token(model::MailAddress const& email);
    Result<model::User> opened(soci::row const& row);
    Result<std::vector<model::User>> read(soci::rowset<soci::row> const& rows);

    detail::Statements& statements_;
    soci::session& sql_;
    detail::Vault& vault_;
};

}  // namespace ombrex::sql
