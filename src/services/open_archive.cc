// SPDX-License-Identifier: Apache-2.0
#include "services/open_archive.h"

#include "services/audit.h"
#include "services/make_archives.h"
#include "services/sealed_object.h"

namespace ombrex::services {

Task<Result<std::shared_ptr<crypto::SealedReader>>> open_archive(Deps deps, ArchiveRoom room,
                                                                 crypto::ArchiveGrant grant, Deadline deadline) {
    std::optional<SealedObject> what;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            model::CompanyId const company{grant.company};
            BOOST_OUTCOME_TRY(auto const archive, unit.archives().find(company, model::ArchiveId{grant.archive}));
            bool const here = archive.state == model::ArchiveState::ready && deps.clock.now() < archive.erase_on;
            if (!here) return Error{Errc::not_found, "no such archive"};
            BOOST_OUTCOME_TRY(auto key,
                              room.recordings.keys.find(grant.company, {crypto::KeyKind::archive, grant.archive}));
            what.emplace(
                SealedObject{object_name(company, archive.id), std::move(key), archive_binding(company, archive.id)});
            auto const who = grant.user.is_nil() ? std::string{"operator:link"} : "user:" + grant.user.to_string();
            return audit(deps, unit, company, who, "archive_fetched", grant.archive);
        },
        deadline));
    BOOST_OUTCOME_CO_TRY(auto reader, co_await open_object(room.archives, deps.clock, std::move(*what), deadline));
    co_return std::make_shared<crypto::SealedReader>(std::move(reader));
}

}  // namespace ombrex::services
