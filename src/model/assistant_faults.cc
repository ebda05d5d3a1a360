// SPDX-License-Identifier: Apache-2.0
#include "model/assistant_faults.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "base/utf8.h"
#include "language/locale.h"
#include "model/site.h"

namespace ombrex::model {
namespace {

using std::chrono::minutes;

constexpr std::array<std::string_view, 8> verticals{"salon",   "dentist", "doctor", "therapist",
                                                    "plumber", "vet",     "garage", "other"};
constexpr std::array<std::string_view, 7> days{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr std::size_t name_max = 200;
constexpr std::size_t names_max = 50;
constexpr std::size_t blocks_max = 8;

/// Gathers, each where it is found.
class Checks {
public:
    void fault(std::string where, std::string what) { found.push_back({std::move(where), std::move(what)}); }

    void text(std::string const& where, std::string_view value, std::size_t most, bool may_be_empty) {
        if (!may_be_empty && value.find_first_not_of(' ') == std::string_view::npos) fault(where, "must not be empty");
        if (utf8::code_points(value) > most) fault(where, "has at most " + std::to_string(most) + " characters");
    }
    void number(std::string const& where, long long value, long long least, long long most) {
        if (value >= least && value <= most) return;
        fault(where, "must be a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    }
    void names(std::string const& where, std::vector<std::string> const& values) {
        size(where, values.size(), names_max);
        for (auto const& value : values) text(where, value, name_max, false);
    }
    void size(std::string const& where, std::size_t has, std::size_t most) {
        if (has > most) fault(where, "has at most " + std::to_string(most) + " entries");
    }
    /// In the order of the clock, none into another.
    void blocks(std::string const& where, std::vector<TimeBlock> const& of_day) {
        size(where, of_day.size(), blocks_max);
        auto end = minutes{-1};
        for (auto const& block : of_day) {
            bool const stands = block.from >= minutes{0} && block.from < block.to && block.to <= std::chrono::hours{24};
            if (!stands) return fault(where, "must be hours like 08:30 to 12:00");
            if (block.from <= end) return fault(where, "must be hours that do not touch each other");
            end = block.to;
        }
    }
    /// The name by which one of a list is known.
    void unique(std::string const& where, std::string const& name, std::set<std::string>& seen) {
        if (!seen.insert(name).second) fault(where, "\"" + name + "\" is there twice");
    }

    std::vector<AssistantFault> found;
};

std::string at(std::string_view list, std::size_t place, std::string_view field) {
    return std::string{list} + "." + std::to_string(place) + "." + std::string{field};
}

void check_business(Checks& out, BusinessProfile const& business) {
    out.text("business.name", business.name, name_max, false);
    if (!language::parse_locale(business.locale)) out.fault("business.locale", "must be \"en-US\" or \"en-GB\"");
    if (std::ranges::find(verticals, business.vertical) == verticals.end()) {
        std::string all;
        for (auto const word : verticals) all += (all.empty() ? "" : " ") + std::string{word};
        out.fault("business.vertical", "must be one of " + all);
    }
    out.text("business.address", business.address, 300, true);
    out.text("business.greeting", business.greeting, 400, true);
}

void check_hours(Checks& out, Hours const& hours) {
    for (std::size_t day = 0; day < days.size(); ++day) out.blocks("hours." + std::string{days[day]}, hours.week[day]);
    out.size("holidays", hours.special.size(), 200);
    for (std::size_t i = 0; i < hours.special.size(); ++i) {
        out.blocks(at("holidays", i, "open"), hours.special[i].blocks);
        out.text(at("holidays", i, "name"), hours.special[i].name, name_max, true);
    }
}

void check_booking(Checks& out, BookingRules const& rules) {
    out.number("booking.step_minutes", rules.step.count(), 5, 240);
    out.number("booking.min_notice_minutes", rules.min_notice.count(), 0, 43'200);
    out.number("booking.horizon_days", rules.horizon.count(), 1, 730);
    out.number("booking.offer", rules.offer, 1, 5);
    out.number("booking.per_call_max", rules.per_call_max, 1, 10);
}

void check_services(Checks& out, Assistant const& assistant) {
    out.size("services", assistant.services.size(), 200);
    std::set<std::string> seen;
    for (std::size_t i = 0; i < assistant.services.size(); ++i) {
        auto const& service = assistant.services[i];
        out.text(at("services", i, "name"), service.name, name_max, false);
        out.unique(at("services", i, "name"), service.name, seen);
        out.names(at("services", i, "aliases"), service.aliases);
        out.number(at("services", i, "minutes"), service.length.count(), 5, 1440);
        out.number(at("services", i, "buffer_minutes"), service.buffer.count(), 0, 480);
        out.text(at("services", i, "price"), service.price, 80, true);
        out.names(at("services", i, "staff"), service.staff);
        for (auto const& name : service.staff) {
            if (assistant.staff_member(name) != nullptr) continue;
            out.fault(at("services", i, "staff"), "\"" + name + "\" of \"" + service.name + "\" is none of the staff");
        }
    }
}

void check_lists(Checks& out, Assistant const& assistant) {
    out.size("staff", assistant.staff.size(), 200);
    std::set<std::string> seen;
    for (std::size_t i = 0; i < assistant.staff.size(); ++i) {
        out.text(at("staff", i, "name"), assistant.staff[i].name, name_max, false);
        out.unique(at("staff", i, "name"), assistant.staff[i].name, seen);
        out.names(at("staff", i, "aliases"), assistant.staff[i].aliases);
    }
    out.size("faqs", assistant.faqs.size(), 300);
    for (std::size_t i = 0; i < assistant.faqs.size(); ++i) {
        out.text(at("faqs", i, "key"), assistant.faqs[i].key, 60, false);
        out.names(at("faqs", i, "asks"), assistant.faqs[i].asks);
        out.text(at("faqs", i, "answer"), assistant.faqs[i].answer, 600, false);
    }
}

void check_transfers(Checks& out, Assistant const& assistant) {
    out.size("transfers", assistant.transfers.size(), 50);
    std::set<std::string> seen;
    for (std::size_t i = 0; i < assistant.transfers.size(); ++i) {
        auto const& rule = assistant.transfers[i];
        out.text(at("transfers", i, "label"), rule.label, 60, false);
        out.unique(at("transfers", i, "label"), rule.label, seen);
        out.text(at("transfers", i, "when"), rule.when, 200, true);
    }
    out.text("emergency.number", assistant.emergency.number, 20, true);
    auto const& on_call = assistant.emergency.on_call;
    if (on_call && !seen.contains(*on_call)) out.fault("emergency.on_call", "must be the label of a transfer, or none");
}

void check_sites(Checks& out, std::vector<std::string> const& sites) {
    out.size("sites", sites.size(), sites_max);
    std::set<std::string> seen;
    for (std::size_t i = 0; i < sites.size(); ++i) {
        auto const where = "sites." + std::to_string(i);
        if (auto const wrong = fault_of_site(sites[i]); !wrong.empty()) out.fault(where, std::string{wrong});
        out.unique(where, sites[i], seen);
    }
}

}  // namespace

std::vector<AssistantFault> faults_of(Assistant const& assistant) {
    Checks out;
    check_business(out, assistant.business);
    check_hours(out, assistant.hours);
    check_booking(out, assistant.booking);
    check_services(out, assistant);
    check_lists(out, assistant);
    check_transfers(out, assistant);
    check_sites(out, assistant.sites);
    return std::move(out.found);
}

}  // namespace ombrex::model
