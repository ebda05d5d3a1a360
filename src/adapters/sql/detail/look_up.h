// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include <string>
#include <string_view>

#include "adapters/sql/detail/vault.h"

/// How people are found by what they are called and where they are reached: by blind indices, whole.
namespace ombrex::sql::detail {

/// Case, accents and punctuation do not count. Empty for no name.
Result<std::string> name_token(Vault& vault, model::CompanyId company, std::string_view name);
/// Of the first e-mail address in a text, written or spelled out. Empty where there is none.
Result<std::string> mail_token(Vault& vault, model::CompanyId company, std::string_view text);

/// Gives the rows that a program from before migration 0012 wrote the tokens they lack. A row that does not open gets
/// empty ones: it is found by nobody, and stops nothing. Errors: unavailable.
Result<void> fill_tokens(soci::session& sql, Vault& vault);

}  // namespace ombrex::sql::detail
