// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include "adapters/sql/detail/vault.h"
#include "ports/call_repository.h"

namespace ombrex::sql {

/// See the port. Thread: the database thread of its session.
class CallRepository final : public ports::CallRepository {
public:
    CallRepository(soci::session& session, detail::Vault& vault) : sql_{session}, vault_{vault} {}

    Result<void> begin(model::Call const& call, privacy::EraseOn erase_on) override;
    Result<void> finish(model::Call const& call) override;
    Result<model::Call> find(model::CompanyId company, model::CallId call) override;
    Result<model::Call> last() override;
    Result<std::vector<model::Call>> latest(std::size_t limit) override;
    Result<model::Call> with_protocol_id(std::string_view protocol_id) override;
    Result<std::vector<model::Call>> unfinished() override;
    Result<std::int64_t> minutes(model::CompanyId company, TimePoint from, TimePoint to) override;
    Result<std::vector<model::Call>> running(model::CompanyId company) override;
    Result<int> callers(model::CompanyId company) override;
    Result<void> put_transcript(model::CompanyId company, model::CallId call, model::Transcript const& turns,
                                privacy::EraseOn erase_on) override;
    Result<model::Transcript> transcript(model::CompanyId company, model::CallId call) override;
    Result<void> put_events(model::CompanyId company, model::CallId call, model::EventLog const& events) override;
    Result<std::optional<model::EventLog>> events(model::CompanyId company, model::CallId call) override;
    Result<void> put_insight(model::CompanyId company, model::CallId call, model::Insight const& insight,
                             privacy::EraseOn erase_on) override;
    Result<model::Insight> insight(model::CompanyId company, model::CallId call) override;

private:
    Result<std::vector<model::Call>> read_all(soci::rowset<soci::row> rows);

    soci::session& sql_;
    detail::Vault& vault_;
};

}  // namespace ombrex::sql
