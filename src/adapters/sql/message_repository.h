// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include "adapters/sql/detail/vault.h"
#include "base/clock.h"
#include "ports/message_repository.h"

namespace ombrex::sql {

/// See the port. Thread: the database thread of its session.
class MessageRepository final : public ports::MessageRepository {
public:
    MessageRepository(soci::session& session, detail::Vault& vault, Clock const& clock)
        : sql_{session}, vault_{vault}, clock_{clock} {}

    Result<void> add(model::Message const& message, privacy::EraseOn erase_on) override;
    Result<std::vector<model::Message>> of_call(model::CompanyId company, model::CallId call) override;
    Result<std::vector<ports::MessageLine>> page(ports::MessageQuery const& query) override;
    Result<std::vector<ports::MessageLine>> lines_of_call(model::CompanyId company, model::CallId call) override;
    Result<ports::MessageLine> find(model::CompanyId company, model::MessageId id) override;
    Result<void> set_answered(model::CompanyId company, model::MessageId id,
                              std::optional<TimePoint> answered) override;
    Result<void> correct(model::Message const& message) override;

private:
    Result<ports::MessageLine> read(soci::row const& row);
    Result<std::vector<ports::MessageLine>> read_all(soci::rowset<soci::row> const& rows);

    soci::session& sql_;
    detail::Vault& vault_;
    Clock const& clock_;
};

}  // namespace ombrex::sql
