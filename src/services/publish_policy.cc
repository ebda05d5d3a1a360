// SPDX-License-Identifier: Apache-2.0
#include "services/publish_policy.h"

#include <algorithm>

#include "base/log.h"
#include "privacy/measures.h"
#include "services/audit.h"
#include "services/follow_up.h"
#include "services/job_kinds.h"

namespace ombrex::services {
namespace {

constexpr std::size_t batch = 256;

LocalDays today_in_utc(Clock const& clock) {
    return LocalDays{std::chrono::floor<std::chrono::days>(clock.now()).time_since_epoch()};
}

TimePoint start_of(LocalDays day) { return TimePoint{day.time_since_epoch()}; }

Result<Publication> plan(Deps const& deps, ports::UnitOfWork& unit, privacy::Edition const& edition) {
    BOOST_OUTCOME_TRY(auto const known, unit.notices().version(edition.version));
    if (known) return Error{Errc::conflict, "version " + edition.version + " was published before"};
    BOOST_OUTCOME_TRY(auto const latest, unit.notices().latest());
    Publication out;
    out.earliest = today_in_utc(deps.clock);
    if (!latest) return out;
    out.previous = latest->version;
    out.earliest += std::max(privacy::change_notice(deps.policy), privacy::notice_promised(latest->document));
    BOOST_OUTCOME_TRY(out.changes, privacy::noticed_changes(latest->document, edition.document));
    if (out.changes.empty()) {
        return Error{Errc::invalid_input, "version " + edition.version + " says nothing else than " + out.previous};
    }
    if (edition.effective < out.earliest) {
        return Error{Errc::denied, "C46: version " + edition.version + " takes effect on " +
                                       to_string(edition.effective) +
                                       ", before people have had the notice that is "
                                       "promised; make it " +
                                       to_string(out.earliest) + " or later"};
    }
    return out;
}

model::PublishedVersion row_of(Deps const& deps, privacy::Edition const& edition, std::string previous) {
    return {edition.version, std::move(previous), deps.clock.now(), edition.effective, edition.document};
}

/// The next letters, with their jobs; how many.
Result<std::size_t> queue_some(Deps const& deps, ports::UnitOfWork& unit) {
    BOOST_OUTCOME_TRY(auto const latest, unit.notices().latest());
    if (!latest || latest->previous.empty()) return std::size_t{0};
    BOOST_OUTCOME_TRY(auto const untold, unit.notices().untold(latest->version, start_of(latest->effective), batch));
    auto const now = deps.clock.now();
    auto const keep = privacy::erase_on(deps.policy, privacy::Category::audit_entry, now, TimeZone::utc());
    for (auto const& [company, user] : untold) {
        model::Notice const notice{model::NoticeId{Id128::make(deps.random)}, company, user, latest->version, now, {}};
        BOOST_OUTCOME_TRY(unit.notices().add(notice, keep));
        BOOST_OUTCOME_TRY(follow_up(deps, unit, mail_notice_job, company, notice.id.value()));
    }
    return untold.size();
}

/// Whether there is anybody whom a version could have been told.
Result<bool> anybody_registered(ports::UnitOfWork& unit) {
    BOOST_OUTCOME_TRY(auto const companies, unit.companies().all());
    for (auto const company : companies) {
        BOOST_OUTCOME_TRY(auto const users, unit.users().of_company(company));
        if (!users.empty()) return true;
    }
    return false;
}

/// Errors: conflict (a server may not act by it).
Result<void> enter(Deps const& deps, ports::UnitOfWork& unit, privacy::Edition const& edition) {
    BOOST_OUTCOME_TRY(auto const latest, unit.notices().latest());
    if (!latest) return unit.notices().add(row_of(deps, edition, {}));
    BOOST_OUTCOME_TRY(auto const known, unit.notices().version(edition.version));
    if (!known) {
        return Error{Errc::conflict, "C46: this program keeps version " + edition.version +
                                         " of the policy, and people were told of " + latest->version +
                                         " alone; run: ombrex policy publish " + edition.version};
    }
    if (!known->previous.empty() && today_in_utc(deps.clock) < known->effective) {
        return Error{Errc::conflict, "C46: version " + known->version + " of the policy takes effect on " +
                                         to_string(known->effective) + "; until then run the program before"};
    }
    BOOST_OUTCOME_TRY(auto const changes, privacy::noticed_changes(known->document, edition.document));
    if (!privacy::any_material(changes)) return ok();
    BOOST_OUTCOME_TRY(auto const known_to_somebody, anybody_registered(unit));
    if (!known_to_somebody) {
        log::info("policy_edition_replaced");
        BOOST_OUTCOME_TRY(unit.notices().replace(row_of(deps, edition, known->previous)));
        return audit(deps, unit, {}, "job:enter_edition", "policy_edition_replaced " + edition.version, {});
    }
    return Error{Errc::conflict, "C46: the policy is not what was published as version " + known->version + ": " +
                                     to_string(changes.front()) +
                                     "; give it a new version and run: ombrex policy publish VERSION; until then run "
                                     "the program before"};
}

}  // namespace

Task<Result<Publication>> plan_publication(Deps deps, privacy::Edition edition, Deadline deadline) {
    Publication out;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, plan(deps, unit, edition));
            return ok();
        },
        deadline));
    co_return out;
}

Task<Result<std::size_t>> publish_policy(Deps deps, privacy::Edition edition, std::string actor, Deadline deadline) {
    BOOST_OUTCOME_CO_TRY(co_await queue_notices(deps, deadline));  // of the one before, where a crash cut that off
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const planned, plan(deps, unit, edition));
            BOOST_OUTCOME_TRY(unit.notices().add(row_of(deps, edition, planned.previous)));
            return audit(deps, unit, {}, actor, "policy_published " + edition.version, {});
        },
        deadline));
    co_return co_await queue_notices(deps, deadline);
}

Task<Result<std::size_t>> queue_notices(Deps deps, Deadline deadline) {
    std::size_t all = 0;
    for (std::size_t some = batch; some == batch;) {
        BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
            [&](ports::UnitOfWork& unit) -> Result<void> {
                BOOST_OUTCOME_TRY(some, queue_some(deps, unit));
                return ok();
            },
            deadline));
        all += some;
    }
    if (all > 0) log::info("notices_queued", {{"letters", all}});
    co_return all;
}

Task<Result<void>> enter_edition(Deps deps, privacy::Edition edition, Deadline deadline) {
    co_return co_await deps.database.transact([&](ports::UnitOfWork& unit) { return enter(deps, unit, edition); },
                                              deadline);
}

}  // namespace ombrex::services
