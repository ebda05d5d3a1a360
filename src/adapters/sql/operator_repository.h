// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include "ports/operator_repository.h"

namespace ombrex::sql {

/// See the port. Thread: the database thread of its session.
class OperatorRepository final : public ports::OperatorRepository {
public:
    explicit OperatorRepository(soci::session& session) : sql_{session} {}

    Result<void> add(std::string_view name, TimePoint now) override;
    Result<void> remove(std::string_view name) override;
    Result<std::vector<std::string>> names() override;

private:
    soci::session& sql_;
};

}  // namespace ombrex::sql
