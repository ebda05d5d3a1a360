// SPDX-License-Identifier: Apache-2.0
#include "services/caller_archive.h"

#include "services/audit.h"
#include "services/caller_subject.h"

namespace ombrex::services {
namespace {

using model::RightsKind;
using privacy::Category;

Result<ArchiveSubject> subject_of(ports::UnitOfWork& unit, CallerArchiveOrder const& order) {
    BOOST_OUTCOME_TRY(auto const caller,
                      find_caller(unit, {order.request, order.also, {RightsKind::access, RightsKind::export_data}}));
    if (caller.rows.his.empty()) {
        return Error{Errc::not_found, "nothing is held in that name: name a spelling you are sure of, or refuse it"};
    }
    ArchiveSubject out{.company = caller.request.company, .whose = ArchiveSubject::Whose::caller};
    for (auto const& row : caller.rows.his) out.rows.push_back({row.category, row.row});
    BOOST_OUTCOME_TRY(auto const requests, unit.rights().all());
    for (auto const& one : requests) {
        if (is_of(caller, one)) out.rows.push_back({Category::privacy_request, one.id.value()});
    }
    return out;
}

}  // namespace

Task<Result<ArchiveSubject>> archive_of_caller(Deps deps, CallerArchiveOrder order, Deadline deadline) {
    ArchiveSubject out;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, subject_of(unit, order));
            return audit(deps, unit, out.company, order.actor, "caller_exported", order.request.value());
        },
        deadline));
    co_return out;
}

}  // namespace ombrex::services
