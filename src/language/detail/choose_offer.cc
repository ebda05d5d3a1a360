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

/// The offers that one choice stands for: none when it counts past the last.
Offers picked(Pick const& pick, Offers const& offers) {
    auto const nth = static_cast<std::size_t>(pick.nth);
    switch (pick.kind) {
        case Pick::Kind::nth:
            return nth <= offers.size() ? Offers{offers[nth - 1]} : Offers{};
        case Pick::Kind::last:
            return {offers.back()};
        case Pick::Kind::middle:
            return {offers[offers.size() / 2]};
        case Pick::Kind::earlier:
            return {*std::ranges::min_element(offers)};
        case Pick::Kind::later:
            return {*std::ranges::max_element(offers)};
        case Pick::Kind::any:
            break;
    }
    return offers;
}

Offers picked(Few<Pick> const& picks, Offers const& offers) {
    Offers all;
    for (auto const& pick : picks) {
        for (auto const offer : picked(pick, offers)) all.push_back(offer);
    }
    return all;
}

void take_out(Offers& offers, Offers const& refused) {
    auto const is_refused = [&](LocalMinutes offer) { return std::ranges::find(refused, offer) != refused.end(); };
    offers.erase(std::ranges::remove_if(offers, is_refused).begin(), offers.end());
}

when::Ask which_of(Offers const& offers) {
    when::Ask question{Why::incomplete, {}};
    for (auto const offer : offers) question.options.emplace_back(offer);
    return question;
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
    if (!said.picks.empty()) {
        if (fitting.empty()) fitting.assign(offered.begin(), offered.end());
        auto const chosen = picked(said.picks, fitting);
        if (chosen.empty()) return which_of(fitting);
        return chosen.size() == 1 ? Meaning{when::At{chosen.front()}} : windows_of(chosen);
    }
    if (!said.refused.empty()) take_out(fitting, picked(said.refused, Offers{offered.begin(), offered.end()}));
    bool const chooses = !said.refused.empty() && said.include.empty();
    if (!chooses && (said.include.empty() || std::ranges::any_of(said.include, looks_further))) return std::nullopt;
    if (fitting.empty()) return std::nullopt;
    return fitting.size() == 1 ? Meaning{when::At{fitting.front()}} : which_of(fitting);
}

}  // namespace ombrex::language::detail
