// SPDX-License-Identifier: Apache-2.0
#include "services/request_archive.h"

#include <algorithm>

#include "services/audit.h"

namespace ombrex::services {
namespace {

using model::Archive;
using model::ArchiveState;
using privacy::Category;

bool may_have(model::Principal const& who, std::optional<model::UserId> const& about) {
    return model::may(who.role, model::Act::manage_users) || (about && about == who.user);
}

Result<Archive> add(Deps const& deps, ports::UnitOfWork& unit, model::Principal const& who, ArchiveOrder const& order) {
    Archive out;
    out.id = model::ArchiveId{Id128::make(deps.random)};
    out.company = who.company;
    out.about = order.about;
    out.silenced = order.silenced;
    out.asked_by = who.actor;
    out.asked = out.try_at = deps.clock.now();
    auto const keep = privacy::erase_on(deps.policy, Category::export_archive, out.asked, TimeZone::utc());
    out.erase_on = keep.due().value();  // from the moment it was asked for
    BOOST_OUTCOME_TRY(unit.archives().add(out, keep));
    BOOST_OUTCOME_TRY(audit(deps, unit, who.company, who.actor, "archive_asked_for", out.id.value()));
    return out;
}

}  // namespace

Task<Result<Archive>> request_archive(Deps deps, model::Principal who, ArchiveOrder order, Deadline deadline) {
    if (!may_have(who, order.about))
        co_return Error{Errc::denied, "an archive is for owners, admins and whom it is about"};
    Archive out;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(unit.accounts().deletion(who.company));  // there is such a company
            if (order.about) {
                BOOST_OUTCOME_TRY(unit.users().find(who.company, *order.about));
            }
            BOOST_OUTCOME_TRY(auto const there, unit.archives().of_company(who.company));
            auto const open = std::ranges::find_if(there, [&](Archive const& one) {
                return one.about == order.about && one.silenced == order.silenced && one.state == ArchiveState::waiting;
            });
            if (open != there.end()) {
                out = *open;
                return ok();
            }
            BOOST_OUTCOME_TRY(out, add(deps, unit, who, order));
            return ok();
        },
        deadline));
    co_return out;
}

Task<Result<std::vector<Archive>>> archives_for(Deps deps, model::Principal who, Deadline deadline) {
    std::vector<Archive> out;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, unit.archives().of_company(who.company));
            return ok();
        },
        deadline));
    std::erase_if(out, [&](Archive const& one) { return !may_have(who, one.about); });
    co_return out;
}

Task<Result<std::string>> link_to_archive(Deps deps, model::Principal who, model::ArchiveId archive,
                                          crypto::ArchiveLinks const& links, Deadline deadline) {
    BOOST_OUTCOME_CO_TRY(auto const his, co_await archives_for(deps, who, deadline));
    auto const found = std::ranges::find(his, archive, &Archive::id);
    if (found == his.end()) co_return Error{Errc::not_found, "no such archive"};
    if (found->state != ArchiveState::ready) co_return Error{Errc::conflict, "the archive is not ready"};
    auto const user = who.user ? who.user->value() : Id128{};
    co_return links.sign(archive_path(archive), {who.company.value(), archive.value(), user}, links.longest());
}

}  // namespace ombrex::services
