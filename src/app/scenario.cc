// SPDX-License-Identifier: Apache-2.0
#include "app/scenario.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>

#include "language/locale.h"
#include "scheduling/calendar.h"

namespace ombrex::app {
namespace {

/// Reads values out of a parsed file and gathers what is wrong with them.
class Reader {
public:
    Reader(toml::table const& root, std::string_view source) : root_{root}, source_{source} {}

    Scenario read() {
        if (auto const now = optional_text(root_, "now", "")) out_.now = moment(root_, "now", *now, "now");
        business();
        hours();
        closed();
        booking();
        each("service", [this](toml::table const& t) { service(t); });
        each("staff", [this](toml::table const& t) { staff(t); });
        each("busy", [this](toml::table const& t) { busy(t); });
        each("appointment", [this](toml::table const& t) { appointment(t); });
        each("faq", [this](toml::table const& t) { faq(t); });
        each("transfer", [this](toml::table const& t) { transfer(t); });
        emergency_and_privacy();
        tools();
        cross_check();
        return std::move(out_);
    }

    std::string errors;

private:
    void fault(toml::node const& at, std::string_view key, std::string_view what) {
        errors +=
            fmt::format("{}{}:{}: {}: {}", errors.empty() ? "" : "\n", source_, at.source().begin.line, key, what);
    }

    static std::string path(std::string_view in, std::string_view key) {
        return in.empty() ? std::string{key} : fmt::format("{}.{}", in, key);
    }

    std::optional<std::string> optional_text(toml::table const& t, std::string_view key, std::string_view in) {
        auto const* const node = t.get(key);
        if (node == nullptr) return std::nullopt;
        if (auto const text = node->value<std::string>(); text && node->is_string()) return text;
        fault(*node, path(in, key), "must be text in quotes");
        return std::nullopt;
    }

    std::string text(toml::table const& t, std::string_view key, std::string_view in) {
        if (t.get(key) == nullptr) fault(t, path(in, key), "is missing");
        return optional_text(t, key, in).value_or("");
    }

    std::vector<std::string> texts(toml::table const& t, std::string_view key, std::string_view in) {
        std::vector<std::string> out;
        auto const* const node = t.get(key);
        if (node == nullptr) return out;
        if (auto const one = node->value<std::string>(); one && node->is_string()) return {*one};
        auto const* const list = node->as_array();
        if (list == nullptr) {
            fault(*node, path(in, key), "must be a list of texts");
            return out;
        }
        for (auto const& item : *list) {
            if (auto const value = item.value<std::string>(); value && item.is_string()) {
                out.push_back(*value);
            } else {
                fault(item, path(in, key), "must hold only texts in quotes");
            }
        }
        return out;
    }

    int number(toml::table const& t, std::string_view key, std::string_view in, int otherwise, int least, int most) {
        auto const* const node = t.get(key);
        if (node == nullptr) return otherwise;
        auto const value = node->value<std::int64_t>();
        if (!node->is_integer() || *value < least || *value > most) {
            fault(*node, path(in, key), fmt::format("must be a whole number from {} to {}", least, most));
            return otherwise;
        }
        return static_cast<int>(*value);
    }

    std::optional<LocalMinutes> moment(toml::table const& t, std::string_view key, std::string const& value,
                                       std::string_view name) {
        auto const parsed = parse_local_minutes(value);
        if (parsed) return parsed.value();
        fault(*t.get(key), name, "must be a moment like \"2026-09-16T11:05\"");
        return std::nullopt;
    }

    LocalMinutes required_moment(toml::table const& t, std::string_view key, std::string_view in) {
        auto const value = text(t, key, in);
        if (value.empty()) return {};
        return moment(t, key, value, path(in, key)).value_or(LocalMinutes{});
    }

    model::PhoneNumber phone(toml::table const& t, std::string_view key, std::string_view in) {
        auto const value = optional_text(t, key, in);
        if (!value || value->empty()) return {};
        auto const parsed = model::PhoneNumber::parse(*value);
        if (parsed) return parsed.value();
        fault(*t.get(key), path(in, key), "must be a number like \"+13035550100\"");
        return {};
    }

    std::vector<model::TimeBlock> blocks(toml::table const& t, std::string_view key, std::string_view in) {
        std::vector<model::TimeBlock> out;
        for (auto const& value : texts(t, key, in)) {
            if (value == "24h") {
                out.push_back({std::chrono::minutes{0}, std::chrono::hours{24}});
                continue;
            }
            auto const dash = value.find('-');
            auto const from = parse_clock(value.substr(0, dash));
            auto const to = dash == std::string::npos ? parse_clock("") : parse_clock(value.substr(dash + 1));
            if (!from || !to || from.value() >= to.value()) {
                fault(*t.get(key), path(in, key),
                      fmt::format("\"{}\" must be hours like \"08:30-12:00\" or \"24h\"", value));
            } else {
                out.push_back({from.value(), to.value()});
            }
        }
        std::ranges::sort(out, {}, &model::TimeBlock::from);
        return out;
    }

    toml::table const* section(std::string_view name) {
        auto const* const node = root_.get(name);
        if (node == nullptr) return nullptr;
        if (!node->is_table()) fault(*node, name, "must be a table [" + std::string{name} + "]");
        return node->as_table();
    }

    template <class F>
    void each(std::string_view name, F read_one) {
        auto const* const node = root_.get(name);
        if (node == nullptr) return;
        auto const* const list = node->as_array();
        if (list == nullptr) {
            fault(*node, name, fmt::format("must be a list of tables [[{}]]", name));
            return;
        }
        for (auto const& item : *list) {
            if (auto const* const t = item.as_table()) {
                read_one(*t);
            } else {
                fault(item, name, "must be a table");
            }
        }
    }

    void business() {
        auto const* const t = section("business");
        if (t == nullptr) {
            fault(root_, "business", "is missing");
            return;
        }
        auto& business = out_.assistant.business;
        business.name = text(*t, "name", "business");
        if (auto zone = TimeZone::find(text(*t, "timezone", "business"))) {
            business.zone = zone.value();
        } else if (t->get("timezone") != nullptr) {
            fault(*t->get("timezone"), "business.timezone", "must be a zone like \"America/Denver\"");
        }
        business.locale = optional_text(*t, "locale", "business").value_or("en-US");
        if (!language::parse_locale(business.locale))
            fault(*t->get("locale"), "business.locale", "must be \"en-US\" or \"en-GB\"");
        business.vertical = optional_text(*t, "vertical", "business").value_or("other");
        business.address = optional_text(*t, "address", "business").value_or("");
        business.phone = phone(*t, "phone", "business");
    }

    void hours() {
        static constexpr std::array<std::string_view, 7> days{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
        auto const* const t = section("hours");
        if (t == nullptr) return;
        for (auto const& [key, node] : *t) {
            auto const* const day = std::ranges::find(days, key.str());
            if (day == days.end()) {
                fault(node, path("hours", key.str()), "must be one of mon tue wed thu fri sat sun");
                continue;
            }
            out_.assistant.hours.week[static_cast<std::size_t>(day - days.begin())] = blocks(*t, key.str(), "hours");
        }
    }

    void closed() {
        each("closed", [this](toml::table const& t) {
            auto const value = text(t, "date", "closed");
            auto const day = parse_local_day(value);
            if (!day) {
                if (!value.empty()) fault(*t.get("date"), "closed.date", "must be a day like \"2026-11-26\"");
                return;
            }
            out_.assistant.hours.special.push_back(
                {day.value(), optional_text(t, "name", "closed").value_or(""), blocks(t, "hours", "closed")});
        });
    }

    void booking() {
        auto const* const t = section("booking");
        if (t == nullptr) return;
        auto& rules = out_.assistant.booking;
        rules.step = std::chrono::minutes{number(*t, "step_min", "booking", 30, 1, 1440)};
        rules.min_notice = std::chrono::minutes{number(*t, "min_notice_min", "booking", 60, 0, 100'000)};
        rules.horizon = std::chrono::days{number(*t, "horizon_days", "booking", 60, 1, 3660)};
        rules.offer = number(*t, "offer", "booking", 3, 1, 10);
        rules.per_call_max = number(*t, "per_call_max", "booking", 3, 1, 100);
        if (t->get("require") != nullptr) rules.require = texts(*t, "require", "booking");
    }

    void service(toml::table const& t) {
        model::Service out;
        out.name = text(t, "name", "service");
        out.aliases = texts(t, "aliases", "service");
        out.length = std::chrono::minutes{number(t, "minutes", "service", 30, 1, 1440)};
        out.buffer = std::chrono::minutes{number(t, "buffer_min", "service", 0, 0, 1440)};
        out.price = optional_text(t, "price", "service").value_or("");
        out.staff = texts(t, "staff", "service");
        if (out_.assistant.service(out.name) != nullptr)
            fault(t, "service.name", "\"" + out.name + "\" is there twice");
        out_.assistant.services.push_back(std::move(out));
    }

    void staff(toml::table const& t) {
        model::Staff out;
        out.name = text(t, "name", "staff");
        out.aliases = texts(t, "aliases", "staff");
        if (auto const* const node = t.get("facts")) {
            auto const* const facts = node->as_table();
            if (facts == nullptr) fault(*node, "staff.facts", "must be a table { key = \"value\" }");
            for (auto const& [key, value] : facts != nullptr ? *facts : toml::table{}) {
                if (auto const fact = value.value<std::string>()) out.facts.push_back({std::string{key.str()}, *fact});
            }
        }
        if (out_.assistant.staff_member(out.name) != nullptr)
            fault(t, "staff.name", "\"" + out.name + "\" is there twice");
        out_.assistant.staff.push_back(std::move(out));
    }

    void busy(toml::table const& t) {
        BusySpan out{optional_text(t, "staff", "busy").value_or(""), required_moment(t, "from", "busy"),
                     required_moment(t, "to", "busy")};
        if (out.to < out.from) fault(t, "busy.to", "must not be before `from`");
        check_staff(t, out.staff, "busy.staff");
        out_.busy.push_back(std::move(out));
    }

    void appointment(toml::table const& t) {
        SeededAppointment out{text(t, "ref", "appointment"),
                              text(t, "service", "appointment"),
                              optional_text(t, "staff", "appointment").value_or(""),
                              required_moment(t, "at", "appointment"),
                              text(t, "name", "appointment"),
                              phone(t, "phone", "appointment")};
        check_staff(t, out.staff, "appointment.staff");
        bool const known = out_.assistant.service(out.service) != nullptr;
        if (!known && !out.service.empty())
            fault(t, "appointment.service", "\"" + out.service + "\" is no [[service]]");
        check_apart(t, out);
        out_.appointments.push_back(std::move(out));
    }

    /// Where it lies in the calendar; the same length as when it is put into a store.
    [[nodiscard]] LocalMinutes end_of(SeededAppointment const& one) const {
        auto const* service = out_.assistant.service(one.service);
        return one.at + (service != nullptr ? service->length : out_.assistant.booking.step);
    }

    void check_apart(toml::table const& t, SeededAppointment const& one) {
        for (auto const& other : out_.appointments) {
            if (!one.reference.empty() && other.reference == one.reference)
                fault(t, "appointment.ref", "\"" + one.reference + "\" is there twice");
            if (other.staff != one.staff) continue;
            auto const taken = scheduling::cells(other.at, end_of(other));
            auto const wanted = scheduling::cells(one.at, end_of(one));
            if (std::ranges::find_first_of(wanted, taken) != wanted.end())
                fault(t, "appointment.at", "\"" + one.reference + "\" overlaps \"" + other.reference + "\"");
        }
    }

    void check_staff(toml::table const& t, std::string const& name, std::string_view key) {
        if (!name.empty() && out_.assistant.staff_member(name) == nullptr)
            fault(t, key, "\"" + name + "\" is no [[staff]]");
    }

    void faq(toml::table const& t) {
        out_.assistant.faqs.push_back({text(t, "key", "faq"), texts(t, "asks", "faq"), text(t, "answer", "faq")});
    }

    void transfer(toml::table const& t) {
        model::TransferRule rule{text(t, "label", "transfer"), optional_text(t, "when", "transfer").value_or(""),
                                 phone(t, "to", "transfer")};
        auto const* const answers = t.get("answers");
        if (answers != nullptr && !answers->is_boolean()) fault(*answers, "transfer.answers", "must be true or false");
        out_.answers[rule.label] = answers == nullptr || answers->value_or(true);
        out_.assistant.transfers.push_back(std::move(rule));
    }

    void emergency_and_privacy() {
        if (auto const* const t = section("emergency")) {
            auto& rule = out_.assistant.emergency;
            rule.number = optional_text(*t, "number", "emergency").value_or("911");
            auto const on_call = optional_text(*t, "oncall", "emergency").value_or("none");
            if (on_call != "none" && !on_call.empty()) rule.on_call = on_call;
            bool const known = !rule.on_call || out_.answers.contains(*rule.on_call);
            if (!known) fault(*t->get("oncall"), "emergency.oncall", "must be \"none\" or the label of a [[transfer]]");
        }
        auto const* const t = section("privacy");
        if (t == nullptr) return;
        auto const erase = optional_text(*t, "erase", "privacy").value_or("request");
        if (erase != "request" && erase != "verified")
            fault(*t->get("erase"), "privacy.erase", "must be \"request\" or \"verified\"");
        out_.assistant.erase = erase == "verified" ? model::EraseMode::verified : model::EraseMode::request;
        auto const recording = optional_text(*t, "recording", "privacy").value_or("off");
        if (recording != "off" && recording != "notice" && recording != "ask")
            fault(*t->get("recording"), "privacy.recording", "must be \"off\", \"notice\" or \"ask\"");
        if (recording == "notice") out_.assistant.recording = model::ConsentMode::notice;
        if (recording == "ask") out_.assistant.recording = model::ConsentMode::ask;
    }

    void tools() {
        auto const* const t = section("tools");
        if (t == nullptr) return;
        for (auto const& [key, node] : *t) {
            auto const name = path("tools", key.str());
            auto const* const one = node.as_table();
            if (one == nullptr) {
                fault(node, name, "must be a table { delay_ms = 0, fail = false }");
                continue;
            }
            ToolSetting setting;
            setting.delay = std::chrono::milliseconds{number(*one, "delay_ms", name, 0, 0, 3'600'000)};
            if (auto const* const fail = one->get("fail")) setting.fail = fail->value_or(false);
            out_.tools[std::string{key.str()}] = setting;
        }
    }

    void cross_check() {
        for (auto const& one : out_.assistant.services) {
            for (auto const& name : one.staff) {
                if (out_.assistant.staff_member(name) == nullptr) {
                    fault(*root_.get("service"), "service.staff",
                          fmt::format("\"{}\" of \"{}\" is no [[staff]]", name, one.name));
                }
            }
        }
    }

    toml::table const& root_;
    std::string_view source_;
    Scenario out_;
};

}  // namespace

ToolSetting Scenario::setting(std::string_view tool) const {
    auto const found = tools.find(tool);
    return found == tools.end() ? ToolSetting{} : found->second;
}

Result<Scenario> parse_scenario(std::string_view toml, std::string_view source) {
    try {
        auto const root = toml::parse(toml, source);
        Reader reader{root, source};
        auto out = reader.read();
        if (!reader.errors.empty()) return Error{Errc::invalid_input, reader.errors};
        return out;
    } catch (toml::parse_error const& e) {
        return Error{Errc::invalid_input, fmt::format("{}:{}: {}", source, e.source().begin.line, e.description())};
    }
}

Result<Scenario> load_scenario(std::string const& path) {
    std::ifstream file{path, std::ios::binary};
    if (!file) return Error{Errc::not_found, path + ": cannot be read; give the path of a scenario file"};
    std::ostringstream text;
    text << file.rdbuf();
    return parse_scenario(text.str(), path);
}

}  // namespace ombrex::app
