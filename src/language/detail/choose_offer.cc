// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "language/detail/calendar.h"
#include "language/detail/resolve.h"

namespace ombrex::language::detail {
namespace {

using std::chrono::days;
using when::Meaning;
using Shape = Times::Shape;

constexpr int half_an_hour = 30;

/// Whether an offer at that minute is what was said; a bare hour is either of its two.
bool is_time(Times const& times, int minute) {
    auto const near = [&](Edge const& edge, int within) {
        int const round = edge.bare ? noon : minutes_a_day;
        return std::abs(minute % round - edge.minute % round) <= within;
    };
    switch (times.shape) {
        case Shape::at:
            return near(times.from, 0);
        case Shape::about:
            return near(times.from, half_an_hour);
        case Shape::part:
            return times.wide_from <= minute && minute < times.wide_to && times.from.anchor == Edge::Anchor::midnight;
        case Shape::between:
        case Shape::after:
        case Shape::before:
            break;
    }
    return false;
}

bool is_day(Days const& said, LocalDays day) {
    if (said.wrong) return false;
    bool const weekday = said.one() && said.bare == Days::Bare::weekday;
    return weekday ? weekday_index(said.first) == weekday_index(day) : said.has(day);
}

bool matches(Clause const& clause, LocalMinutes offer) {
    auto const day = std::chrono::floor<days>(offer);
    auto const minute = static_cast<int>((offer - day).count());
    bool const on_day =
        clause.days.empty() || std::ranges::any_of(clause.days, [&](Days const& said) { return is_day(said, day); });
    bool const at = clause.times.empty() ||
                    std::ranges::any_of(clause.times, [&](Times const& said) { return is_time(said, minute); });
    return on_day && at && std::ranges::all_of(clause.limits, [&](Times const& said) { return is_time(said, minute); });
}

/// Days without an end and bounds look for more than was offered: "anything after three".
bool looks_further(Clause const& clause) {
    auto const open = [](Days const& said) { return said.last == for_ever || !said.one(); };
    auto const bound = [](Times const& said) { return said.is_bound() || said.shape == Shape::between; };
    return std::ranges::any_of(clause.days, open) || std::ranges::any_of(clause.times, bound) ||
           std::ranges::any_of(clause.limits, bound);
}

using Offers = Few<LocalMinutes>;

Meaning windows_of(Offers const& offers) {
    when::Windows all;
    for (auto const offer : offers) all.windows.push_back({offer, offer + std::chrono::minutes{1}});
    std::ranges::sort(all.windows, {}, [](when::Window const& window) { return *window.from; });
    return all;
}

std::optional<Meaning> picked(Pick const& pick, Offers const& offers) {
    auto const nth = static_cast<std::size_t>(pick.nth);
    switch (pick.kind) {
        case Pick::Kind::nth:
            return nth <= offers.size() ? std::optional<Meaning>{when::At{offers[nth - 1]}} : std::nullopt;
        case Pick::Kind::last:
            return when::At{offers.back()};
        case Pick::Kind::middle:
            return when::At{offers[offers.size() / 2]};
        case Pick::Kind::earlier:
            return when::At{*std::ranges::min_element(offers)};
        case Pick::Kind::later:
            return when::At{*std::ranges::max_element(offers)};
        case Pick::Kind::any:
            break;
    }
    return windows_of(offers);
}

}  // namespace

std::optional<Meaning> choose_offer(Scan const& scan, Statement const& said) {
    auto const& offered = scan.query.offers;
    if (offered.empty() || said.empty()) return std::nullopt;
    Offers fitting;
    for (auto const offer : offered) {
        bool const wanted = said.include.empty() ||
                            std::ranges::any_of(said.include, [&](Clause const& c) { return matches(c, offer); });
        bool const refused = std::ranges::any_of(said.exclude, [&](Clause const& c) { return matches(c, offer); });
        if (wanted && !refused) fitting.push_back(offer);
    }
    if (said.pick) {
        if (fitting.empty()) fitting.assign(offered.begin(), offered.end());
        return picked(*said.pick, fitting);
    }
    if (said.include.empty() || std::ranges::any_of(said.include, looks_further)) return std::nullopt;
    if (fitting.empty()) return std::nullopt;
    if (fitting.size() == 1) return when::At{fitting.front()};
    when::Ask question{Why::incomplete, {}};
    for (auto const offer : fitting) question.options.emplace_back(offer);
    return question;
}

}  // namespace ombrex::language::detail
