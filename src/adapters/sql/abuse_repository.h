// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include "adapters/sql/detail/vault.h"
#include "ports/abuse_repository.h"

namespace ombrex::sql {

/// See the port. Thread: the database thread of its session.
class AbuseRepository final : public ports::AbuseRepository {
public:
    AbuseRepository(soci::session& session, detail::Vault& vault) : sql_{session}, vault_{vault} {}

    Result<void> block(model::CompanyId company, Id128 entry, model::CallerPhone const& number, TimePoint when,
                       privacy::EraseOn erase_on) override;
    Result<bool> unblock(model::CompanyId company, model::CallerPhone const& number) override;
    Result<bool> is_blocked(model::CompanyId company, model::CallerPhone const& number) override;
    Result<std::vector<model::CallerPhone>> blocked(model::CompanyId company) override;
    Result<void> add(model::CompanyId company, model::AbuseEvent event, Id128 id, Id128 subject, TimePoint when,
                     privacy::EraseOn erase_on) override;
    Result<long long> count(model::CompanyId company, model::AbuseEvent event, TimePoint from) override;
    Result<std::optional<ports::ShortCaller>> short_caller(model::CompanyId company, TimePoint before, TimePoint from,
                                                           std::chrono::milliseconds longest) override;
    Result<std::vector<TimePoint>> answered(model::CompanyId company, TimePoint from, TimePoint until) override;
    Result<long long> transfers_refused(model::CompanyId company, TimePoint from) override;
    Result<bool> add(model::Sighting const& sighting, privacy::EraseOn erase_on) override;
    Result<model::Sighting> sighting(model::CompanyId company, Id128 id) override;

private:
    Result<std::string> token(model::CompanyId company, model::CallerPhone const& number);

    soci::session& sql_;
    detail::Vault& vault_;
};

}  // namespace ombrex::sql
