// SPDX-License-Identifier: Apache-2.0
#include "services/export_call.h"

#include "services/audit.h"
#include "services/call_rows.h"
#include "services/write_archive.h"

namespace ombrex::services {
namespace {

Result<ArchiveSubject> subject_of(Deps const& deps, ports::UnitOfWork& unit, model::Principal const& who,
                                  CallExport const& wanted) {
    BOOST_OUTCOME_TRY(auto const call, unit.calls().find(who.company, wanted.call));
    if (!call.end_reason) return Error{Errc::conflict, "the call goes on"};
    ArchiveSubject out{.company = who.company, .whose = ArchiveSubject::Whose::call, .silenced = wanted.silenced};
    BOOST_OUTCOME_TRY(out.rows, rows_of_call(unit, call));
    BOOST_OUTCOME_TRY(auto const appointments, unit.appointments().touched_in(who.company, wanted.call));
    for (auto const& one : appointments) out.rows.push_back({privacy::Category::appointment, one.id.value()});
    BOOST_OUTCOME_TRY(audit(deps, unit, who.company, who.actor, "call_exported", wanted.call.value()));
    return out;
}

Task<Result<void>> append(Bytes& out, Bytes bytes) {
    if (out.size() + bytes.size() > call_archive_max)
        co_return Error{Errc::conflict, "this call is too long for an export of its own: make an archive of all"};
    out.insert(out.end(), bytes.begin(), bytes.end());
    co_return ok();
}

}  // namespace

Task<Result<Bytes>> export_call(Deps deps, RecordingRoom room, model::Principal who, CallExport wanted,
                                Deadline deadline) {
    if (!may(who.role, model::Act::hear_calls)) co_return Error{Errc::denied, "viewers do not hear calls"};
    ArchiveSubject subject;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(subject, subject_of(deps, unit, who, wanted));
            return ok();
        },
        deadline));
    Bytes out;
    auto const sink = [&out](Bytes bytes) { return append(out, std::move(bytes)); };
    BOOST_OUTCOME_CO_TRY(co_await write_archive(deps, room, nullptr, std::move(subject), sink));
    co_return out;
}

}  // namespace ombrex::services
