// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <re2/re2.h>

#include <algorithm>
#include <boost/json.hpp>
#include <charconv>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace ombrex::testing_support {

/// YAML as api/openapi.yaml is written: blocks by indentation, everything below them in braces on one line. What it
/// does not know it cannot read, and says so by throwing.
class YamlReader {
public:
    explicit YamlReader(std::istream& file) {
        for (std::string line; std::getline(file, line);) {
            auto const indent = line.find_first_not_of(' ');
            if (indent != std::string::npos && line[indent] != '#') lines_.push_back({indent, line.substr(indent)});
        }
    }
    boost::json::value read() { return block(0); }

private:
    struct Line {
        std::size_t indent;
        std::string text;
    };

    boost::json::value block(std::size_t indent) {
        if (lines_.at(at_).text.starts_with("- ")) return sequence(indent);
        boost::json::object out;
        while (at_ < lines_.size() && lines_[at_].indent == indent) {
            std::string_view rest{lines_[at_].text};
            auto const key = key_of(rest);
            ++at_;
            out[key] = rest == "|" ? folded(indent) : rest.empty() ? block(lines_.at(at_).indent) : line(rest);
        }
        return out;
    }
    boost::json::value sequence(std::size_t indent) {
        boost::json::array out;
        while (at_ < lines_.size() && lines_[at_].indent == indent && lines_[at_].text.starts_with("- ")) {
            auto& item = lines_[at_];
            item = {indent + 2, item.text.substr(2)};
            bool const fields = item.text.front() != '{' && item.text.find(": ") != std::string::npos;
            out.push_back(fields ? block(indent + 2) : line(lines_[at_++].text));
        }
        return out;
    }
    boost::json::value folded(std::size_t indent) {
        std::string out;
        while (at_ < lines_.size() && lines_[at_].indent > indent) out += lines_[at_++].text + "\n";
        return boost::json::value(out);
    }

    /// A whole line: without braces and quotes all of it is one text.
    static boost::json::value line(std::string_view text) {
        if (std::string_view{"{[\""}.find(text.front()) == std::string_view::npos) return scalar(text);
        auto const out = flow(text);
        if (!text.empty()) throw std::runtime_error{"what stands behind a value: " + std::string{text}};
        return out;
    }
    static boost::json::value flow(std::string_view& rest) {
        skip(rest, " ");
        if (rest.starts_with('"')) return boost::json::value(quoted(rest));
        if (rest.starts_with('{')) {
            boost::json::object out;
            for (rest.remove_prefix(1); !closes(rest, '}');) {
                auto const key = key_of(rest);
                out[key] = flow(rest);
            }
            return out;
        }
        if (rest.starts_with('[')) {
            boost::json::array out;
            for (rest.remove_prefix(1); !closes(rest, ']');) out.push_back(flow(rest));
            return out;
        }
        auto const text = rest.substr(0, rest.find_first_of(",]}"));
        rest.remove_prefix(text.size());
        return scalar(text);
    }
    static bool closes(std::string_view& rest, char end) {
        skip(rest, " ,");
        if (!rest.starts_with(end)) return false;
        rest.remove_prefix(1);
        return true;
    }
    static std::string key_of(std::string_view& rest) {
        auto const key = rest.starts_with('"') ? quoted(rest) : std::string{rest.substr(0, rest.find(':'))};
        if (!rest.starts_with(':')) rest.remove_prefix(std::min(key.size(), rest.size()));
        if (!rest.starts_with(':')) throw std::runtime_error{"no key: " + key};
        rest.remove_prefix(1);
        skip(rest, " ");
        return key;
    }
    static std::string quoted(std::string_view& rest) {
        std::string out;
        std::size_t at = 1;
        for (; rest.at(at) != '"'; ++at) out += rest[at] == '\\' ? rest.at(++at) : rest[at];
        rest.remove_prefix(at + 1);
        return out;
    }
    static boost::json::value scalar(std::string_view text) {
        if (text == "null") return nullptr;
        if (text == "true" || text == "false") return text == "true";
        std::int64_t number = 0;
        auto const [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (failed == std::errc{} && end == text.data() + text.size()) return number;
        return boost::json::value(text);
    }
    static void skip(std::string_view& rest, std::string_view what) {
        rest.remove_prefix(std::min(rest.find_first_not_of(what), rest.size()));
    }

    std::vector<Line> lines_;
    std::size_t at_ = 0;
};

/// The contract of the desk: what it says of routes, and what an answer lacks by it.
class ContractFile {
public:
    using Object = boost::json::object;
    using Value = boost::json::value;

    ContractFile() {
        std::ifstream file{OMBREX_SOURCE_DIR "/api/openapi.yaml"};
        root_ = YamlReader{file}.read().as_object();
    }

    [[nodiscard]] Object const& paths() const { return root_.at("paths").as_object(); }
    [[nodiscard]] Object const& schema(std::string_view name) const {
        return root_.at("components").at("schemas").at(name).as_object();
    }
    /// What a "$ref" stands for; anything else is itself.
    [[nodiscard]] Object const& resolved(Object const& given) const {
        auto const* const reference = given.if_contains("$ref");
        if (reference == nullptr) return given;
        Value const* at = nullptr;
        std::string_view rest{reference->as_string()};
        for (rest.remove_prefix(2); !rest.empty();) {
            auto const part = rest.substr(0, rest.find('/'));
            at = &(at == nullptr ? root_.at(part) : at->at(part));
            rest.remove_prefix(std::min(part.size() + 1, rest.size()));
        }
        return at->as_object();
    }

    /// Where a value is not as the schema of that name wants it.
    [[nodiscard]] std::vector<std::string> faults(Value const& value, std::string_view name) const {
        std::vector<std::string> out;
        check(value, schema(name), std::string{name}, out);
        return out;
    }

private:
    static bool is(Value const& value, std::string_view type) {
        if (type == "object") return value.is_object();
        if (type == "array") return value.is_array();
        if (type == "string") return value.is_string();
        if (type == "boolean") return value.is_bool();
        if (type == "integer") return value.is_int64() || value.is_uint64();
        return type == "null" && value.is_null();
    }
    static bool is_of(Value const& value, Value const& types) {
        if (types.is_string()) return is(value, types.as_string());
        return std::ranges::any_of(types.as_array(), [&](Value const& one) { return is(value, one.as_string()); });
    }
    /// All fields of a schema that is made of several.
    void gather(Object const& given, Object& fields, boost::json::array& required) const {
        auto const& schema = resolved(given);
        if (auto const* const all = schema.if_contains("allOf")) {
            for (auto const& part : all->as_array()) gather(part.as_object(), fields, required);
        }
        if (auto const* const some = schema.if_contains("properties")) {
            for (auto const& [name, field] : some->as_object()) fields[name] = field;
        }
        if (auto const* const some = schema.if_contains("required")) {
            required.insert(required.end(), some->as_array().begin(), some->as_array().end());
        }
    }
    void check(Value const& value, Object const& given, std::string const& at, std::vector<std::string>& out) const {
        auto const& schema = resolved(given);
        if (auto const* const types = schema.if_contains("type"); types != nullptr && !is_of(value, *types)) {
            return out.push_back(at + ": another type");
        }
        if (auto const* const words = schema.if_contains("enum")) {
            auto const& all = words->as_array();
            if (std::ranges::find(all, value) == all.end()) out.push_back(at + ": none of the words");
        }
        if (auto const* const form = schema.if_contains("pattern"); form != nullptr && value.is_string()) {
            re2::RE2 const wanted{std::string{form->as_string()}};
            if (!re2::RE2::PartialMatch(std::string{value.as_string()}, wanted)) out.push_back(at + ": another form");
        }
        if (value.is_array()) check_items(value.as_array(), schema, at, out);
        if (value.is_object()) check_fields(value.as_object(), schema, at, out);
    }
    void check_items(boost::json::array const& items, Object const& schema, std::string const& at,
                     std::vector<std::string>& out) const {
        auto const count = static_cast<std::int64_t>(items.size());
        auto const* const least = schema.if_contains("minItems");
        auto const* const most = schema.if_contains("maxItems");
        if ((least != nullptr && count < least->as_int64()) || (most != nullptr && count > most->as_int64())) {
            out.push_back(at + ": another number of items");
        }
        for (std::size_t i = 0; i < items.size(); ++i) {
            check(items[i], schema.at("items").as_object(), at + "/" + std::to_string(i), out);
        }
    }
    void check_fields(Object const& value, Object const& schema, std::string const& at,
                      std::vector<std::string>& out) const {
        Object fields;
        boost::json::array required;
        gather(schema, fields, required);
        for (auto const& name : required) {
            if (!value.contains(name.as_string())) out.push_back(at + ": lacks " + name.as_string().c_str());
        }
        for (auto const& [name, field] : value) {
            auto const* const says = fields.if_contains(name);
            auto const place = at + "/" + std::string{name};
            if (says == nullptr && !fields.empty()) out.push_back(place + ": nobody knows it");
            if (says != nullptr) check(field, says->as_object(), place, out);
        }
    }

    Object root_;
};

}  // namespace ombrex::testing_support
