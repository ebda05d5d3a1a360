// SPDX-License-Identifier: Apache-2.0
#include "services/call_figures.h"

#include <algorithm>

namespace ombrex::services {
namespace {

using ports::QuarterCount;
using std::chrono::days;
constexpr std::size_t moods_page = 1000;

/// From local midnight to local midnight.
struct Span {
    LocalDays first;
    LocalDays last;  ///< Inclusive.
    TimePoint from;
    TimePoint until;
};

Span span_of(TimeZone const& zone, LocalDays first, LocalDays last) {
    return {first, last, zone.to_instant(LocalMinutes{first}).first,
            zone.to_instant(LocalMinutes{last + days{1}}).first};
}

long long minutes(std::chrono::milliseconds talked) { return std::chrono::ceil<std::chrono::minutes>(talked).count(); }

void count_calls(CallFigures& out, std::vector<QuarterCount> const& quarters, Span const& span, TimeZone const& zone) {
    std::vector<std::chrono::milliseconds> talked(static_cast<std::size_t>((span.last - span.first).count()) + 1);
    for (auto day = span.first; day <= span.last; day += days{1}) out.days.push_back({day});
    for (auto const& quarter : quarters) {
        auto const local = zone.to_local(quarter.from);
        auto const day = std::chrono::floor<days>(local);
        auto const at = std::clamp<long long>((day - span.first).count(), 0, std::ssize(talked) - 1);
        auto const index = static_cast<std::size_t>(at);
        auto const weekday = std::chrono::weekday{day}.iso_encoding() - 1;
        auto const hour = static_cast<std::size_t>((local - day) / std::chrono::hours{1});
        out.days[index].calls += quarter.calls;
        talked[index] += quarter.talked;
        out.outcomes[quarter.outcome] += quarter.calls;
        out.hours[weekday][hour] += quarter.calls;
    }
    for (std::size_t i = 0; i < talked.size(); ++i) out.days[i].minutes = minutes(talked[i]);
}

/// A page is a transaction: others need the store, too.
Task<Result<CallFigures>> with_moods(CallFigures out, Deps deps, model::CompanyId company, Span span,
                                     Deadline deadline) {
    std::optional<ports::ListPlace> after;
    for (bool more = true; more;) {
        std::vector<ports::SeenMood> page;
        BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
            [&](ports::UnitOfWork& unit) -> Result<void> {
                BOOST_OUTCOME_TRY(page, unit.call_figures().moods(company, span.from, span.until, after, moods_page));
                return ok();
            },
            deadline));
        for (auto const& one : page) ++(one.sentiment > 0 ? out.pleased : one.sentiment < 0 ? out.upset : out.neutral);
        more = page.size() == moods_page;
        if (more) after = page.back().call;
    }
    co_return out;
}

}  // namespace

Task<Result<CallFigures>> call_figures(Deps deps, model::Principal who, int days_back, Deadline deadline) {
    CallFigures out;
    Span span{};
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const assistant, unit.companies().assistant(who.company));
            auto const& zone = assistant.business.zone;
            auto const today = std::chrono::floor<days>(zone.to_local(deps.clock.now()));
            span = span_of(zone, today - days{days_back - 1}, today);
            BOOST_OUTCOME_TRY(auto const quarters, unit.call_figures().quarters(who.company, span.from, span.until));
            count_calls(out, quarters, span, zone);
            std::chrono::year_month_day const date{today};
            auto const month = span_of(zone, LocalDays{date.year() / date.month() / 1}, today);
            BOOST_OUTCOME_TRY(auto const of_month, unit.call_figures().quarters(who.company, month.from, month.until));
            std::chrono::milliseconds talked{0};
            for (auto const& quarter : of_month) talked += quarter.talked;
            out.minutes_used = minutes(talked);
            return ok();
        },
        deadline));
    co_return co_await with_moods(std::move(out), deps, who.company, span, deadline);
}

}  // namespace ombrex::services
