// SPDX-License-Identifier: Apache-2.0
#include "services/watch_patterns.h"

#include <algorithm>
#include <vector>

#include "base/log.h"
#include "services/follow_up.h"
#include "services/job_kinds.h"
#include "services/pattern_rules.h"

namespace ombrex::services {
namespace {

using model::Pattern;
constexpr std::chrono::hours a_day{24};

/// What was counted of one pattern.
struct Seen {
    Pattern pattern;
    long long count = 0;
    long long usual = 0;  ///< A day.
    model::CallId call = {};
};

/// The average of a day, rounded up: what happens once in a while is not nothing.
long long average(long long count) { return (count + usual_days.count() - 1) / usual_days.count(); }

Result<Seen> short_calls(ports::UnitOfWork& unit, model::CompanyId company, TimePoint now) {
    Seen out{Pattern::short_calls};
    auto const from = now - a_day;
    BOOST_OUTCOME_TRY(auto const caller, unit.abuse().short_caller(company, from - usual_days, from, short_call));
    if (caller) out = {Pattern::short_calls, caller->count, average(caller->before), caller->call};
    return out;
}

Result<Seen> night_calls(ports::UnitOfWork& unit, model::CompanyId company, TimeZone const& zone, TimePoint now) {
    auto const nightly = [&](std::vector<TimePoint> const& calls) {
        return std::ranges::count_if(calls, [&](TimePoint when) {
            auto const local = zone.to_local(when);
            return local - std::chrono::floor<std::chrono::days>(local) < night_ends;
        });
    };
    auto const from = now - a_day;
    BOOST_OUTCOME_TRY(auto const today, unit.abuse().answered(company, from, now));
    BOOST_OUTCOME_TRY(auto const before, unit.abuse().answered(company, from - usual_days, from));
    return Seen{Pattern::night_calls, nightly(today), average(nightly(before))};
}

Result<std::vector<Seen>> look(ports::UnitOfWork& unit, model::CompanyId company, TimeZone const& zone, TimePoint now) {
    BOOST_OUTCOME_TRY(auto const brief, short_calls(unit, company, now));
    BOOST_OUTCOME_TRY(auto const nightly, night_calls(unit, company, zone, now));
    BOOST_OUTCOME_TRY(auto const refused, unit.abuse().transfers_refused(company, now - a_day));
    BOOST_OUTCOME_TRY(auto const guessed, unit.abuse().count(company, model::AbuseEvent::sign_in_failed, now - a_day));
    return std::vector{brief, nightly, Seen{Pattern::transfers_refused, refused},
                       Seen{Pattern::failed_sign_ins, guessed}};
}

/// How many were new.
Result<std::size_t> watch(Deps const& deps, ports::UnitOfWork& unit, model::CompanyId company) {
    BOOST_OUTCOME_TRY(auto const assistant, unit.companies().assistant(company));
    auto const& zone = assistant.business.zone;
    auto const now = deps.clock.now();
    BOOST_OUTCOME_TRY(auto const all, look(unit, company, zone, now));
    std::size_t news = 0;
    for (auto const& seen : all) {
        if (!rule_of(seen.pattern).stands_out(seen.count, seen.usual)) continue;
        model::Sighting const one{company,
                                  seen.pattern,
                                  std::chrono::floor<std::chrono::days>(zone.to_local(now)),
                                  now,
                                  Id128::make(deps.random),
                                  seen.call,
                                  seen.count,
                                  seen.usual};
        auto const keep = privacy::erase_on(deps.policy, privacy::Category::usage_log, now, zone);
        BOOST_OUTCOME_TRY(auto const is_new, unit.abuse().add(one, keep));
        if (!is_new) continue;
        ++news;
        log::warn("pattern_seen", {{"company", company}, {"sighting", one.id}, {"count", one.count}});
        BOOST_OUTCOME_TRY(follow_up(deps, unit, mail_sighting_job, company, one.id));
    }
    return news;
}

}  // namespace

Task<Result<std::size_t>> watch_patterns(Deps deps, Deadline deadline) {
    std::vector<model::CompanyId> companies;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(companies, unit.companies().all());
            return ok();
        },
        deadline));
    std::size_t news = 0;
    for (auto const company : companies) {
        BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
            [&](ports::UnitOfWork& unit) -> Result<void> {
                BOOST_OUTCOME_TRY(auto const some, watch(deps, unit, company));
                news += some;
                return ok();
            },
            deadline));
    }
    co_return news;
}

}  // namespace ombrex::services
