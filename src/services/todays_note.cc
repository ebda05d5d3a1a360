// SPDX-License-Identifier: Apache-2.0
#include "services/todays_note.h"

#include <algorithm>
#include <set>

#include "services/audit_list.h"
#include "services/last_closing.h"
#include "services/role_view.h"

namespace ombrex::services {
namespace {

using namespace std::chrono_literals;
using enum privacy::Purpose;
constexpr int nights_back = 14;
constexpr std::size_t gaps_max = 10;
constexpr std::chrono::days gaps_of{7};

/// Who never closes, or has not said when, sees a day.
TimePoint closed_at(model::Assistant const& shop, TimePoint now) {
    auto const closing = last_closing(shop.hours, shop.business.zone.to_local(now), nights_back);
    return closing ? shop.business.zone.to_instant(*closing).first : now - 24h;
}

Result<std::vector<ports::MessageLine>> messages_of(ports::UnitOfWork& unit, model::CompanyId company,
                                                    TimePoint since) {
    BOOST_OUTCOME_TRY(auto out, unit.messages().page({.company = company, .open = true, .limit = note_rows_max}));
    BOOST_OUTCOME_TRY(auto const since_then,
                      unit.messages().page({.company = company, .from = since, .limit = note_rows_max}));
    std::ranges::copy_if(since_then, std::back_inserter(out), [](auto const& one) { return one.answered.has_value(); });
    std::ranges::stable_sort(out, std::ranges::greater{}, &ports::MessageLine::taken);
    return out;
}

Result<std::vector<KnowledgeGap>> gaps_of_week(ports::UnitOfWork& unit, model::Assistant const& shop,
                                               model::CompanyId company, TimePoint now) {
    KnowledgeGaps gaps{shop};
    BOOST_OUTCOME_TRY(auto const calls,
                      unit.call_lists().page({.company = company, .from = now - gaps_of, .limit = note_rows_max}));
    for (auto const& line : calls) {
        auto const said = unit.calls().transcript(company, line.call.id);
        if (!said && said.error().code != Errc::not_found) return said.error();
        if (said) gaps.read(said.value());
    }
    return gaps.most_asked(gaps_max);
}

/// Whoever left a message waits once, however his call is judged.
std::size_t waiting(TodaysNote const& note) {
    std::set<model::CallId> told;
    std::size_t out = 0;
    for (auto const& one : note.messages) {
        told.insert(one.message.call);
        if (!one.answered) ++out;
    }
    for (auto const& line : note.calls) {
        bool const wants = line.insight && !line.insight->next_step.reveal<serve_call>().empty();
        if (wants && !told.contains(line.call.id)) ++out;
    }
    return out;
}

Result<TodaysNote> gather(Deps const& deps, ports::UnitOfWork& unit, model::Principal const& who) {
    TodaysNote out;
    auto const now = deps.clock.now();
    BOOST_OUTCOME_TRY(auto const shop, unit.companies().assistant(who.company));
    out.zone = shop.business.zone;
    out.since = closed_at(shop, now);
    BOOST_OUTCOME_TRY(out.calls,
                      unit.call_lists().page({.company = who.company, .from = out.since, .limit = note_rows_max}));
    BOOST_OUTCOME_TRY(out.messages, messages_of(unit, who.company, out.since));
    auto const today = std::chrono::floor<std::chrono::days>(out.zone.to_local(now));
    LocalMinutes const midnight = today + std::chrono::days{1};
    BOOST_OUTCOME_TRY(out.appointments, unit.appointments().between(who.company, LocalMinutes{today}, midnight));
    if (may(who.role, model::Act::hear_calls)) {
        BOOST_OUTCOME_TRY(out.gaps, gaps_of_week(unit, shop, who.company, now));
    }
    BOOST_OUTCOME_TRY(out.going, unit.retention().due_of(who.company, out.zone.to_instant(midnight).first));
    return out;
}

}  // namespace

Task<Result<TodaysNote>> todays_note(Deps deps, model::Principal who, Deadline deadline) {
    TodaysNote out;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, gather(deps, unit, who));
            return audit_list(deps, unit, who, "today_seen");
        },
        deadline));
    out.needs_you = waiting(out);
    keep_from(who.role, out.calls);
    keep_from(who.role, out.messages);
    keep_from(who.role, out.appointments);
    co_return out;
}

}  // namespace ombrex::services
