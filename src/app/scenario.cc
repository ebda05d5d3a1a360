// SPDX-License-Identifier: Apache-2.0
#include "app/scenario.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/detail/business_reader.h"
#include "app/text_file.h"
#include "scheduling/calendar.h"

namespace ombrex::app {
namespace {

using detail::TomlReader;
using Table = TomlReader::Table;

void read_busy(TomlReader& in, Table const& t, Scenario& out) {
    BusySpan span{in.optional_text(t, "staff", "busy").value_or(""), in.required_moment(t, "from", "busy"),
                  in.required_moment(t, "to", "busy")};
    if (span.to < span.from) in.fault(t, "busy.to", "must not be before `from`");
    detail::check_staff(in, out.assistant, t, span.staff, "busy.staff");
    out.busy.push_back(std::move(span));
}

/// When it is over; the same length as when it is put into a store.
LocalMinutes end_of(SeededAppointment const& one, model::Assistant const& assistant) {
    auto const* service = assistant.service(one.service);
    return one.at + (service != nullptr ? service->length : assistant.booking.step);
}

/// Two that one store cannot hold: of one reference, or of one person at one time.
void check_apart(TomlReader& in, Table const& t, SeededAppointment const& one, Scenario const& out) {
    for (auto const& other : out.appointments) {
        if (!one.reference.empty() && other.reference == one.reference) {
            in.fault(t, "appointment.ref", "\"" + one.reference + "\" is there twice");
        }
        if (other.staff != one.staff) continue;
        auto const taken = scheduling::cells(other.at, end_of(other, out.assistant));
        auto const wanted = scheduling::cells(one.at, end_of(one, out.assistant));
        if (std::ranges::find_first_of(wanted, taken) == wanted.end()) continue;
        in.fault(t, "appointment.at", "\"" + one.reference + "\" overlaps \"" + other.reference + "\"");
    }
}

void read_appointment(TomlReader& in, Table const& t, Scenario& out) {
    SeededAppointment seeded{in.text(t, "ref", "appointment"),
                             in.text(t, "service", "appointment"),
                             in.optional_text(t, "staff", "appointment").value_or(""),
                             in.required_moment(t, "at", "appointment"),
                             in.text(t, "name", "appointment"),
                             in.phone(t, "phone", "appointment")};
    detail::check_staff(in, out.assistant, t, seeded.staff, "appointment.staff");
    bool const known = out.assistant.service(seeded.service) != nullptr;
    if (!known && !seeded.service.empty()) {
        in.fault(t, "appointment.service", "\"" + seeded.service + "\" is no [[service]]");
    }
    check_apart(in, t, seeded, out);
    out.appointments.push_back(std::move(seeded));
}

void read_tools(TomlReader& in, Scenario& out) {
    auto const* const t = in.section("tools");
    if (t == nullptr) return;
    for (auto const& [key, node] : *t) {
        auto const name = TomlReader::path("tools", key.str());
        auto const* const one = node.as_table();
        if (one == nullptr) {
            in.fault(node, name, "must be a table { delay_ms = 0, fail = false }");
            continue;
        }
        ToolSetting setting;
        setting.delay = std::chrono::milliseconds{in.number(*one, "delay_ms", name, 0, 0, 3'600'000)};
        setting.fail = in.flag(*one, "fail", name, false);
        out.tools[std::string{key.str()}] = setting;
    }
}

Scenario read_scenario(TomlReader& in) {
    Scenario out;
    out.now = in.moment(in.root(), "now", "");
    out.assistant = detail::read_assistant(in);
    in.each("transfer", [&](Table const& t) {
        out.answers[in.optional_text(t, "label", "transfer").value_or("")] = in.flag(t, "answers", "transfer", true);
    });
    in.each("busy", [&](Table const& t) { read_busy(in, t, out); });
    in.each("appointment", [&](Table const& t) { read_appointment(in, t, out); });
    read_tools(in, out);
    return out;
}

}  // namespace

ToolSetting Scenario::setting(std::string_view tool) const {
    auto const found = tools.find(tool);
    return found == tools.end() ? ToolSetting{} : found->second;
}

Result<Scenario> parse_scenario(std::string_view toml, std::string_view source) {
    try {
        auto const root = toml::parse(toml, source);
        TomlReader reader{root, source};
        auto out = read_scenario(reader);
        if (!reader.faults().empty()) return Error{Errc::invalid_input, reader.faults()};
        return out;
    } catch (toml::parse_error const& e) {
        return Error{Errc::invalid_input, fmt::format("{}:{}: {}", source, e.source().begin.line, e.description())};
    }
}

Result<Scenario> load_scenario(std::string const& path) {
    BOOST_OUTCOME_TRY(auto const text, read_file(path, "a scenario file"));
    return parse_scenario(text, path);
}

}  // namespace ombrex::app
