// SPDX-License-Identifier: Apache-2.0
#include "app/detail/toml_reader.h"

#include <fmt/format.h>

#include <algorithm>

namespace ombrex::app::detail {

std::string TomlReader::path(std::string_view section, std::string_view key) {
    return section.empty() ? std::string{key} : fmt::format("{}.{}", section, key);
}

toml::node const* TomlReader::get(Table const& in, std::string_view key) {
    auto const* const node = in.get(key);
    if (node != nullptr) read_.insert(node);
    return node;
}

void TomlReader::fault(toml::node const& at, std::string_view key, std::string_view what) {
    faults_ += fmt::format("{}{}:{}: {}: {}", faults_.empty() ? "" : "\n", source_, at.source().begin.line, key, what);
}

bool TomlReader::has_fault(toml::node const& at, std::string_view key) const {
    return faults_.find(fmt::format("{}:{}: {}:", source_, at.source().begin.line, key)) != std::string::npos;
}

std::optional<std::string> TomlReader::optional_text(Table const& in, std::string_view key, std::string_view section) {
    auto const* const node = get(in, key);
    if (node == nullptr) return std::nullopt;
    if (auto const text = node->value<std::string>(); text && node->is_string()) return text;
    fault(*node, path(section, key), "must be text in quotes");
    return std::nullopt;
}

std::string TomlReader::text(Table const& in, std::string_view key, std::string_view section) {
    if (get(in, key) == nullptr) fault(in, path(section, key), "is missing");
    return optional_text(in, key, section).value_or("");
}

std::vector<std::string> TomlReader::texts(Table const& in, std::string_view key, std::string_view section) {
    std::vector<std::string> out;
    auto const* const node = get(in, key);
    if (node == nullptr) return out;
    if (auto const one = node->value<std::string>(); one && node->is_string()) return {*one};
    auto const* const list = node->as_array();
    if (list == nullptr) {
        fault(*node, path(section, key), "must be a list of texts");
        return out;
    }
    for (auto const& item : *list) {
        if (auto const value = item.value<std::string>(); value && item.is_string()) {
            out.push_back(*value);
        } else {
            fault(item, path(section, key), "must hold only texts in quotes");
        }
    }
    return out;
}

int TomlReader::number(Table const& in, std::string_view key, std::string_view section, int otherwise, int least,
                       int most) {
    auto const* const node = get(in, key);
    if (node == nullptr) return otherwise;
    auto const value = node->value<std::int64_t>();
    if (!node->is_integer() || *value < least || *value > most) {
        fault(*node, path(section, key), fmt::format("must be a whole number from {} to {}", least, most));
        return otherwise;
    }
    return static_cast<int>(*value);
}

bool TomlReader::flag(Table const& in, std::string_view key, std::string_view section, bool otherwise) {
    auto const* const node = get(in, key);
    if (node == nullptr) return otherwise;
    if (!node->is_boolean()) fault(*node, path(section, key), "must be true or false");
    return node->value_or(otherwise);
}

std::size_t TomlReader::one_of(Table const& in, std::string_view key, std::string_view section,
                               std::initializer_list<std::string_view> words) {
    auto const value = optional_text(in, key, section);
    if (!value) return 0;
    auto const* const found = std::ranges::find(words, *value);
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    auto const last = words.end() - 1;
    fault(*get(in, key), path(section, key),
          fmt::format("must be \"{}\" or \"{}\"", fmt::join(words.begin(), last, "\", \""), *last));
    return 0;
}

std::optional<LocalMinutes> TomlReader::moment(Table const& in, std::string_view key, std::string_view section) {
    auto const value = optional_text(in, key, section);
    if (!value) return std::nullopt;
    auto const parsed = parse_local_minutes(*value);
    if (parsed) return parsed.value();
    fault(*get(in, key), path(section, key), "must be a moment like \"2026-09-16T11:05\"");
    return std::nullopt;
}

LocalMinutes TomlReader::required_moment(Table const& in, std::string_view key, std::string_view section) {
    if (get(in, key) == nullptr) fault(in, path(section, key), "is missing");
    return moment(in, key, section).value_or(LocalMinutes{});
}

model::PhoneNumber TomlReader::phone(Table const& in, std::string_view key, std::string_view section) {
    auto const value = optional_text(in, key, section);
    if (!value || value->empty()) return {};
    auto const parsed = model::PhoneNumber::parse(*value);
    if (parsed) return parsed.value();
    fault(*get(in, key), path(section, key), "must be a number like \"+13035550100\"");
    return {};
}

std::vector<model::TimeBlock> TomlReader::blocks(Table const& in, std::string_view key, std::string_view section) {
    std::vector<model::TimeBlock> out;
    for (auto const& value : texts(in, key, section)) {
        if (value == "24h") {
            out.push_back({std::chrono::minutes{0}, std::chrono::hours{24}});
            continue;
        }
        auto const dash = value.find('-');
        auto const from = parse_clock(value.substr(0, dash));
        auto const to = dash == std::string::npos ? parse_clock("") : parse_clock(value.substr(dash + 1));
        if (!from || !to || from.value() >= to.value()) {
            fault(*get(in, key), path(section, key),
                  fmt::format("\"{}\" must be hours like \"08:30-12:00\" or \"24h\"", value));
        } else {
            out.push_back({from.value(), to.value()});
        }
    }
    std::ranges::sort(out, {}, &model::TimeBlock::from);
    return out;
}

TomlReader::Table const* TomlReader::section(std::string_view name) {
    auto const* const node = get(root_, name);
    if (node == nullptr) return nullptr;
    if (!node->is_table()) fault(*node, name, fmt::format("must be a table [{}]", name));
    return node->as_table();
}

void TomlReader::each(std::string_view name, std::function<void(Table const&)> const& read_one) {
    auto const* const node = get(root_, name);
    if (node == nullptr) return;
    auto const* const list = node->as_array();
    if (list == nullptr) {
        fault(*node, name, fmt::format("must be a list of tables [[{}]]", name));
        return;
    }
    for (auto const& item : *list) {
        if (auto const* const table = item.as_table()) {
            read_one(*table);
        } else {
            fault(item, name, "must be a table");
        }
    }
}

void TomlReader::refuse_unread(std::function<std::string(std::string_view)> const& what) {
    refuse_unread(root_, "", what);
}

void TomlReader::refuse_unread(Table const& in, std::string const& section,
                               std::function<std::string(std::string_view)> const& what) {
    for (auto const& [key, node] : in) {
        auto const name = path(section, key.str());
        if (!read_.contains(&node)) {
            fault(node, name, what(name));
        } else if (auto const* const table = node.as_table()) {
            refuse_unread(*table, name, what);
        } else if (auto const* const list = node.as_array()) {
            for (auto const& item : *list) {
                if (auto const* const one = item.as_table()) refuse_unread(*one, name, what);
            }
        }
    }
}

}  // namespace ombrex::app::detail
