// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include "adapters/sql/detail/statements.h"
#include "adapters/sql/detail/vault.h"
#include "ports/call_list_repository.h"

namespace ombrex::sql {

/// See the port. Thread: the database thread of its session.
class CallListRepository final : public ports::CallListRepository {
public:
    CallListRepository(detail::Statements& statements, detail::Vault& vault) : statements_{statements}, vault_{vault} {}

    Result<std::vector<ports::CallLine>> page(ports::CallQuery const& query) override;

private:
    struct Asked;
    Result<ports::CallLine> read(Asked const& row);

    detail::Statements& statements_;
    detail::Vault& vault_;
};

/// The statement that a query becomes, for whoever asks the database how it would go about it. What stands in it as
/// :name is always the same for the same query.
[[nodiscard]] std::string statement_of(ports::CallQuery const& query);

}  // namespace ombrex::sql
