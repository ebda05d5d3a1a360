// SPDX-License-Identifier: Apache-2.0
#include "app/config.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <charconv>
#include <functional>
#include <set>

#include "app/calendars.h"
#include "app/config_policy.h"
#include "app/detail/config_keys.h"
#include "app/transport.h"

namespace ombrex::app {
namespace {

using detail::Key;
using detail::keys_of;
using detail::List;
using detail::Number;
using detail::Text;
using detail::Value;

class Reader {
public:
    explicit Reader(Config::Limits const& limits) : keys_{keys_of(out_.config)} { out_.config.limits = limits; }

    void file(std::filesystem::path const& path) {
        try {
            auto const table = toml::parse_file(path.string());
            walk(table, "", path.string());
        } catch (toml::parse_error const& failure) {
            out_.errors.push_back(
                fmt::format("{}:{}: {}", path.string(), failure.source().begin.line, failure.description()));
        }
    }

    /// A value that came as text: from the environment or a flag.
    void text(std::string const& path, std::string const& value, std::string const& where) {
        auto const* key = find(path);
        if (key == nullptr) return unknown(path, where);
        if (std::holds_alternative<Text*>(key->target)) return put(*key, value, where);
        if (std::holds_alternative<List*>(key->target)) return put(*key, split(value), where);
        Number number = 0;
        auto const [end, failure] = std::from_chars(value.data(), value.data() + value.size(), number);
        if (failure != std::errc{} || end != value.data() + value.size()) return wrong(path, where, "must be a number");
        put(*key, number, where);
    }

    /// OMBREX_SIP_PORT is sip.port; a name that fits no key is left to others.
    void environment(std::map<std::string, std::string> const& variables) {
        for (auto const& key : keys_) {
            std::string name = "OMBREX_";
            for (char const c : key.path) name += c == '.' ? '_' : static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c);
            auto const found = variables.find(name);
            if (found != variables.end()) text(std::string{key.path}, found->second, name);
        }
    }

    ConfigOutcome finish() {
        auto const& sip = out_.config.sip;
        bool const both_read = !refused_.contains("sip.rtp_port_first") && !refused_.contains("sip.rtp_port_last");
        if (both_read && sip.rtp_port_last <= sip.rtp_port_first) tell(wrong_media_ports());
        for (auto const& fault : transport_faults(out_.config)) tell(fault);
        for (auto const& fault : calendar_faults(out_.config.calendars)) tell(fault);
        return std::move(out_);
    }

private:
    static List split(std::string const& text) {
        List out(1);
        for (char const c : text) {
            if (c == ',') {
                out.emplace_back();
            } else if (c != ' ') {
                out.back() += c;
            }
        }
        std::erase(out, "");
        return out;
    }

    Key const* find(std::string_view path) const {
        auto const found = std::ranges::find(keys_, path, &Key::path);
        return found == keys_.end() ? nullptr : &*found;
    }
    void wrong(std::string_view path, std::string_view where, std::string_view why) {
        refused_.emplace(path);
        out_.errors.push_back(fmt::format("{}: {}: {}", where, path, why));
    }
    void unknown(std::string const& path, std::string const& where) {
        wrong(path, where, unknown_to_policy(path).value_or("no such key; config/ombrex.example.toml lists them all"));
    }
    /// What only two keys together show: where the one stands that is to be changed.
    void tell(ConfigFault const& fault) {
        auto const found = places_.find(fault.key);
        wrong(fault.key, found == places_.end() ? "configuration" : found->second, fault.why);
    }
    /// At the one that somebody set.
    ConfigFault wrong_media_ports() const {
        auto const& sip = out_.config.sip;
        if (places_.contains("sip.rtp_port_last") || !places_.contains("sip.rtp_port_first")) {
            return {"sip.rtp_port_last", fmt::format("must be above sip.rtp_port_first, {}", sip.rtp_port_first)};
        }
        return {"sip.rtp_port_first", fmt::format("must be below sip.rtp_port_last, {}", sip.rtp_port_last)};
    }
    void put(Key const& key, Value value, std::string const& where) {
        if (auto const why = key.check(value)) return wrong(key.path, where, *why);
        places_.insert_or_assign(std::string{key.path}, where);
        std::visit([&](auto* target) { *target = std::get<std::remove_pointer_t<decltype(target)>>(std::move(value)); },
                   key.target);
    }

    void walk(toml::table const& table, std::string const& prefix, std::string const& path) {
        for (auto const& [name, node] : table) {
            auto const full = prefix + std::string{name.str()};
            auto const where = fmt::format("{}:{}", path, node.source().begin.line);
            auto const* key = find(full);
            if (key == nullptr && node.is_table()) {
                walk(*node.as_table(), full + ".", path);
            } else if (key == nullptr) {
                unknown(full, where);
            } else {
                take(*key, node, where);
            }
        }
    }

    void take(Key const& key, toml::node const& node, std::string const& where) {
        if (std::holds_alternative<Text*>(key.target)) {
            if (auto const value = node.value_exact<Text>()) return put(key, *value, where);
            return wrong(key.path, where, "must be text in quotes");
        }
        if (std::holds_alternative<Number*>(key.target)) {
            if (auto const value = node.value_exact<Number>()) return put(key, *value, where);
            return wrong(key.path, where, "must be a number");
        }
        auto const* array = node.as_array();
        bool const texts = array != nullptr && std::all_of(array->begin(), array->end(),
                                                           [](toml::node const& item) { return item.is_string(); });
        if (!texts) return wrong(key.path, where, "must be a list of texts");
        List list;
        for (auto const& item : *array) list.push_back(item.value_or(Text{}));
        put(key, std::move(list), where);
    }

    ConfigOutcome out_;
    std::vector<Key> keys_;
    std::map<std::string, std::string, std::less<>> places_;  ///< Where the value of a key came from.
    std::set<std::string, std::less<>> refused_;              ///< Keys of which some value was not taken.
};

}  // namespace

Config::Limits scenario_limits() {
    Config::Limits out;
    out.calls_per_company = out.calls;
    out.calls_from_one_number = 10'000;
    out.calls_to_one_company = 100'000;
    return out;
}

ConfigOutcome read_config(ConfigSources const& sources) {
    Reader reader{sources.limits};
    if (!sources.file.empty()) reader.file(sources.file);
    reader.environment(sources.environment);
    for (auto const& [path, value] : sources.flags) reader.text(path, value, "flag");
    return reader.finish();
}

std::vector<std::string> config_keys() {
    Config unused;
    std::vector<std::string> out;
    for (auto const& key : keys_of(unused)) out.emplace_back(key.path);
    return out;
}

std::vector<std::string> config_values(Config const& config) {
    struct Printed {
        std::string operator()(Text const* text) const { return *text; }
        std::string operator()(Number const* number) const { return std::to_string(*number); }
        std::string operator()(List const* list) const { return fmt::format("{}", fmt::join(*list, ", ")); }
    };
    Config copy = config;
    std::vector<std::string> out;
    for (auto const& key : keys_of(copy)) out.push_back(std::visit(Printed{}, key.target));
    return out;
}

}  // namespace ombrex::app
