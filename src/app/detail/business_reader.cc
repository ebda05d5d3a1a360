// SPDX-License-Identifier: Apache-2.0
#include "app/detail/business_reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include "model/assistant_faults.h"

namespace ombrex::app::detail {
namespace {

using Table = TomlReader::Table;
using model::Assistant;
using std::chrono::minutes;

constexpr int most = 1'000'000;  ///< Of any number; model::faults_of knows what each may be.

void read_recording(TomlReader& in, Table const& t, std::string_view section, Assistant& out) {
    out.recording = static_cast<model::ConsentMode>(in.one_of(t, "recording", section, {"off", "notice", "ask"}));
}

void read_business(TomlReader& in, Assistant& out) {
    auto const* const t = in.section("business");
    if (t == nullptr) {
        in.fault(in.root(), "business", "is missing");
        return;
    }
    auto& business = out.business;
    business.name = in.text(*t, "name", "business");
    if (auto zone = TimeZone::find(in.text(*t, "timezone", "business"))) {
        business.zone = zone.value();
    } else if (auto const* const at = in.get(*t, "timezone")) {
        in.fault(*at, "business.timezone", "must be a zone like \"America/Denver\"");
    }
    business.locale = in.optional_text(*t, "locale", "business").value_or("en-US");
    business.vertical = in.optional_text(*t, "vertical", "business").value_or("other");
    business.address = in.optional_text(*t, "address", "business").value_or("");
    business.phone = in.phone(*t, "phone", "business");
    business.greeting = in.optional_text(*t, "greeting", "business").value_or("");
    out.sites = in.texts(*t, "sites", "business");
    read_recording(in, *t, "business", out);
}

void read_hours(TomlReader& in, Assistant& out) {
    static constexpr std::array<std::string_view, 7> days{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    auto const* const t = in.section("hours");
    if (t == nullptr) return;
    for (auto const& [key, node] : *t) {
        auto const* const day = std::ranges::find(days, key.str());
        if (day == days.end()) {
            in.get(*t, key.str());
            in.fault(node, TomlReader::path("hours", key.str()), "must be one of mon tue wed thu fri sat sun");
            continue;
        }
        out.hours.week[static_cast<std::size_t>(day - days.begin())] = in.blocks(*t, key.str(), "hours");
    }
}

void read_closed(TomlReader& in, Assistant& out) {
    in.each("closed", [&](Table const& t) {
        auto const value = in.text(t, "date", "closed");
        auto const day = parse_local_day(value);
        auto name = in.optional_text(t, "name", "closed").value_or("");
        auto blocks = in.blocks(t, "hours", "closed");
        if (day) {
            out.hours.special.push_back({day.value(), std::move(name), std::move(blocks)});
        } else if (!value.empty()) {
            in.fault(*in.get(t, "date"), "closed.date", "must be a day like \"2026-11-26\"");
        }
    });
}

void read_booking(TomlReader& in, Assistant& out) {
    auto const* const t = in.section("booking");
    if (t == nullptr) return;
    auto& rules = out.booking;
    rules.step = minutes{in.number(*t, "step_min", "booking", 30, 0, most)};
    rules.min_notice = minutes{in.number(*t, "min_notice_min", "booking", 60, 0, most)};
    rules.horizon = std::chrono::days{in.number(*t, "horizon_days", "booking", 60, 0, most)};
    rules.offer = in.number(*t, "offer", "booking", 3, 0, most);
    rules.per_call_max = in.number(*t, "per_call_max", "booking", 3, 0, most);
    if (in.get(*t, "require") != nullptr) rules.require = in.texts(*t, "require", "booking");
}

void read_service(TomlReader& in, Table const& t, Assistant& out) {
    model::Service service;
    service.name = in.text(t, "name", "service");
    service.aliases = in.texts(t, "aliases", "service");
    service.length = minutes{in.number(t, "minutes", "service", 30, 0, most)};
    service.buffer = minutes{in.number(t, "buffer_min", "service", 0, 0, most)};
    service.price = in.optional_text(t, "price", "service").value_or("");
    service.staff = in.texts(t, "staff", "service");
    out.services.push_back(std::move(service));
}

void read_staff(TomlReader& in, Table const& t, Assistant& out) {
    model::Staff staff;
    staff.name = in.text(t, "name", "staff");
    staff.aliases = in.texts(t, "aliases", "staff");
    if (auto const* const node = in.get(t, "facts")) {
        static Table const none;
        auto const* const facts = node->as_table();
        if (facts == nullptr) in.fault(*node, "staff.facts", "must be a table { key = \"value\" }");
        for (auto const& [key, value] : facts != nullptr ? *facts : none) {
            auto fact = in.optional_text(*facts, key.str(), "staff.facts");
            if (fact) staff.facts.push_back({std::string{key.str()}, std::move(*fact)});
        }
    }
    out.staff.push_back(std::move(staff));
}

void read_lists(TomlReader& in, Assistant& out) {
    in.each("service", [&](Table const& t) { read_service(in, t, out); });
    in.each("staff", [&](Table const& t) { read_staff(in, t, out); });
    in.each("faq", [&](Table const& t) {
        out.faqs.push_back({in.text(t, "key", "faq"), in.texts(t, "asks", "faq"), in.text(t, "answer", "faq")});
    });
    in.each("transfer", [&](Table const& t) {
        out.transfers.push_back({in.text(t, "label", "transfer"), in.optional_text(t, "when", "transfer").value_or(""),
                                 in.phone(t, "to", "transfer")});
    });
}

void read_emergency(TomlReader& in, Assistant& out) {
    auto const* const t = in.section("emergency");
    if (t == nullptr) return;
    out.emergency.number = in.optional_text(*t, "number", "emergency").value_or("911");
    auto const on_call = in.optional_text(*t, "oncall", "emergency").value_or("none");
    if (on_call == "none" || on_call.empty()) return;
    out.emergency.on_call = on_call;
}

void read_privacy(TomlReader& in, Assistant& out) {
    auto const* const t = in.section("privacy");
    if (t == nullptr) return;
    out.erase = static_cast<model::EraseMode>(in.one_of(*t, "erase", "privacy", {"request", "verified"}));
    auto const* const business = in.section("business");
    bool const said = business != nullptr && in.get(*business, "recording") != nullptr;
    if (!said) return read_recording(in, *t, "privacy", out);
    if (auto const* const again = in.get(*t, "recording")) {
        in.fault(*again, "privacy.recording", "is said in [business] already; take one of them out");
    }
}

/// What the file calls what the API calls otherwise.
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> other_words{{
    {"services", "service"},
    {"faqs", "faq"},
    {"transfers", "transfer"},
    {"holidays", "closed"},
    {"step_minutes", "step_min"},
    {"min_notice_minutes", "min_notice_min"},
    {"buffer_minutes", "buffer_min"},
    {"on_call", "oncall"},
    {"open", "hours"},
}};

/// One step down; none: the file does not have it.
toml::node const* below(toml::node const& at, std::string_view word) {
    if (auto const* const list = at.as_array()) return list->get(std::stoul(std::string{word}));
    return at.is_table() ? at.as_table()->get(word) : nullptr;
}

/// Where in the file it stands, or would stand, and by which key.
void tell(TomlReader& in, model::AssistantFault const& fault) {
    toml::node const* at = &in.root();
    std::string key;
    std::string_view rest = fault.where;
    while (!rest.empty()) {
        auto const end = std::min(rest.find('.'), rest.size());
        auto word = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        auto const* const other = std::ranges::find(other_words, word, &decltype(other_words)::value_type::first);
        if (other != other_words.end()) word = other->second;
        if (!at->is_array()) key += (key.empty() ? "" : ".") + std::string{word};
        auto const* const next = below(*at, word);
        if (next != nullptr) at = next;
    }
    if (!in.has_fault(*at, key)) in.fault(*at, key, fault.what);
}

}  // namespace

Assistant read_assistant(TomlReader& reader) {
    Assistant out;
    read_business(reader, out);
    read_hours(reader, out);
    read_closed(reader, out);
    read_booking(reader, out);
    read_lists(reader, out);
    read_emergency(reader, out);
    read_privacy(reader, out);
    for (auto const& fault : model::faults_of(out)) tell(reader, fault);
    return out;
}

void check_staff(TomlReader& reader, Assistant const& assistant, Table const& at, std::string const& name,
                 std::string_view key) {
    if (!name.empty() && assistant.staff_member(name) == nullptr) {
        reader.fault(at, key, "\"" + name + "\" is no [[staff]]");
    }
}

}  // namespace ombrex::app::detail
