// SPDX-License-Identifier: Apache-2.0
#include "scheduling/calendar.h"

#include <algorithm>

namespace ombrex::scheduling {
namespace {

using model::Slot;
using std::chrono::days;
using std::chrono::minutes;

/// Morning, afternoon, evening: what makes two offers feel different.
int part_of_day(LocalMinutes at) {
    auto const clock = at - std::chrono::floor<days>(at);
    if (clock < std::chrono::hours{12}) return 0;
    return clock < std::chrono::hours{17} ? 1 : 2;
}

bool same_day(LocalMinutes a, LocalMinutes b) { return std::chrono::floor<days>(a) == std::chrono::floor<days>(b); }

}  // namespace

std::string_view to_string(Verdict verdict) noexcept {
    switch (verdict) {
        case Verdict::free:
            return "free";
        case Verdict::taken:
            return "taken";
        case Verdict::closed:
            return "closed";
        case Verdict::too_soon:
            return "too_soon";
        case Verdict::too_far:
            return "too_far";
        case Verdict::off_grid:
            return "off_grid";
        case Verdict::no_staff:
            return "no_staff";
    }
    return "closed";
}

Verdict Calendar::check_time(model::Service const& service, LocalMinutes at) const {
    auto const& rules = assistant_.booking;
    auto const day = std::chrono::floor<days>(at);
    auto const clock = at - day;
    if (at < now_ + rules.min_notice) return Verdict::too_soon;
    if (day > std::chrono::floor<days>(now_) + rules.horizon) return Verdict::too_far;
    bool const fits = std::ranges::any_of(assistant_.hours.on(day), [&](model::TimeBlock const& block) {
        return block.from <= clock && clock + service.length <= block.to;
    });
    if (!fits || assistant_.business.zone.to_instant(at).kind == TimeZone::Kind::skipped) return Verdict::closed;
    return clock % rules.step == minutes::zero() ? Verdict::free : Verdict::off_grid;
}

bool Calendar::is_free(model::Service const& service, std::string_view staff, LocalMinutes at) const {
    auto const until = at + service.length + service.buffer;
    return std::ranges::none_of(busy_, [&](Busy const& busy) {
        return (busy.staff.empty() || busy.staff == staff) && busy.from < until && at < busy.to;
    });
}

std::optional<std::string> Calendar::who(model::Service const& service, std::string_view staff, LocalMinutes at) const {
    auto const able = assistant_.staff_for(service);
    if (able.empty() && assistant_.staff.empty()) {  // a business without named staff has one calendar
        return is_free(service, "", at) ? std::optional<std::string>{""} : std::nullopt;
    }
    for (auto const* member : able) {
        if ((staff.empty() || member->name == staff) && is_free(service, member->name, at)) return member->name;
    }
    return std::nullopt;
}

Verdict Calendar::check(Slot const& slot) const {
    auto const* service = assistant_.service(slot.service);
    if (service == nullptr) return Verdict::no_staff;
    auto const able = assistant_.staff_for(*service);
    bool const does_it =
        slot.staff.empty() ? !able.empty() || assistant_.staff.empty()
                           : std::ranges::any_of(able, [&](auto const* member) { return member->name == slot.staff; });
    if (!does_it) return Verdict::no_staff;
    if (auto const verdict = check_time(*service, slot.at); verdict != Verdict::free) return verdict;
    return who(*service, slot.staff, slot.at) ? Verdict::free : Verdict::taken;
}

std::vector<Slot> Calendar::free(model::Service const& service, std::string_view staff, LocalMinutes from,
                                 LocalMinutes to, std::size_t limit) const {
    std::vector<Slot> out;
    auto const first_day = std::max(std::chrono::floor<days>(from), std::chrono::floor<days>(now_));
    auto const last_day = std::chrono::floor<days>(now_) + assistant_.booking.horizon;
    auto const step = assistant_.booking.step;
    for (auto day = first_day; day <= last_day && LocalMinutes{day} < to; day += days{1}) {
        for (auto const& block : assistant_.hours.on(day)) {
            auto clock = (block.from + step - minutes{1}) / step * step;  // up to the grid
            for (; clock + service.length <= block.to; clock += step) {
                LocalMinutes const at = day + clock;
                if (at < from || at >= to || check_time(service, at) != Verdict::free) continue;
                auto person = who(service, staff, at);
                if (!person) continue;
                out.push_back({at, std::move(*person), service.name});
                if (out.size() == limit) return out;
            }
        }
    }
    return out;
}

std::vector<Slot> choose_offers(std::span<Slot const> free, std::size_t most) {
    std::vector<Slot> out;
    auto const differs = [&](Slot const& slot) {
        return std::ranges::none_of(out, [&](Slot const& chosen) {
            return same_day(chosen.at, slot.at) && part_of_day(chosen.at) == part_of_day(slot.at);
        });
    };
    for (auto const& slot : free) {
        if (out.size() < most && differs(slot)) out.push_back(slot);
    }
    for (auto const& slot : free) {  // not enough that differ: fill up with the earliest others
        if (out.size() >= most) break;
        if (std::ranges::find(out, slot) == out.end()) out.push_back(slot);
    }
    std::ranges::sort(out, {}, &Slot::at);
    return out;
}

std::vector<std::int64_t> cells(LocalMinutes from, LocalMinutes to) {
    std::vector<std::int64_t> out;
    auto const length = cell_length.count();
    auto const first = std::chrono::floor<minutes>(from).time_since_epoch().count();
    auto const end = to.time_since_epoch().count();
    for (auto cell = first - first % length; cell < end; cell += length) out.push_back(cell);
    return out;
}

}  // namespace ombrex::scheduling
