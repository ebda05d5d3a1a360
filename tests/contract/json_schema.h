// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <re2/re2.h>

#include <algorithm>
#include <boost/json.hpp>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ombrex::testing_support {

/// What a value lacks by a JSON Schema, for the words that our schemas use; another word of the vocabulary is a fault.
class JsonSchema {
public:
    explicit JsonSchema(std::string_view text) : schema_{boost::json::parse(text).as_object()} {}

    [[nodiscard]] std::vector<std::string> faults(boost::json::value const& value) const {
        std::vector<std::string> out;
        check(value, schema_, "", out);
        return out;
    }

private:
    using Object = boost::json::object;
    using Value = boost::json::value;

    static bool is(Value const& value, std::string_view type) {
        if (type == "object") return value.is_object();
        if (type == "array") return value.is_array();
        if (type == "string") return value.is_string();
        if (type == "boolean") return value.is_bool();
        if (type == "null") return value.is_null();
        if (type == "integer") return value.is_int64() || value.is_uint64();
        return type == "number" && value.is_number();
    }
    static bool is_of(Value const& value, Value const& types) {
        if (types.is_string()) return is(value, types.as_string());
        for (auto const& one : types.as_array()) {
            if (is(value, one.as_string())) return true;
        }
        return false;
    }
    bool fits(std::string_view text, std::string_view form) const {
        auto found = forms_.find(form);
        if (found == forms_.end()) found = forms_.emplace(form, std::make_unique<re2::RE2>(std::string{form})).first;
        return re2::RE2::PartialMatch(re2::StringPiece{text.data(), text.size()}, *found->second);
    }
    Object const& resolved(Object const& schema) const {
        auto const* reference = schema.if_contains("$ref");
        if (reference == nullptr) return schema;
        std::string_view const name{reference->as_string()};
        return schema_.at("$defs").at(name.substr(name.rfind('/') + 1)).as_object();
    }

    void check(Value const& value, Object const& given, std::string const& at, std::vector<std::string>& out) const {
        auto const& schema = resolved(given);
        for (auto const& [word, says] : schema) {
            if (word == "type") {
                if (!is_of(value, says)) out.push_back(at + ": another type");
            } else if (word == "const") {
                if (value != says) out.push_back(at + ": another value");
            } else if (word == "enum") {
                auto const& all = says.as_array();
                if (std::find(all.begin(), all.end(), value) == all.end()) out.push_back(at + ": none of the words");
            } else if (word == "pattern") {
                if (value.is_string() && !fits(value.as_string(), says.as_string()))
                    out.push_back(at + ": another form");
            } else if (word == "items") {
                if (value.is_array()) check_items(value.as_array(), says.as_object(), at, out);
            } else if (word == "properties") {
                if (value.is_object()) check_fields(value.as_object(), schema, at, out);
            } else if (word != "required" && word != "additionalProperties" && word != "description" &&
                       word != "title" && word != "$schema" && word != "$defs") {
                out.push_back(at + ": this test does not know \"" + std::string{word} + "\"");
            }
        }
    }
    void check_items(boost::json::array const& items, Object const& schema, std::string const& at,
                     std::vector<std::string>& out) const {
        for (std::size_t i = 0; i < items.size(); ++i) check(items[i], schema, at + "/" + std::to_string(i), out);
    }
    void check_fields(Object const& value, Object const& schema, std::string const& at,
                      std::vector<std::string>& out) const {
        auto const& known = schema.at("properties").as_object();
        for (auto const& name : schema.at("required").as_array()) {
            if (!value.contains(name.as_string())) out.push_back(at + ": lacks " + name.as_string().c_str());
        }
        for (auto const& [name, field] : value) {
            auto const* says = known.if_contains(name);
            if (says == nullptr) {
                out.push_back(at + ": nobody knows " + std::string{name});
            } else {
                check(field, says->as_object(), at + "/" + std::string{name}, out);
            }
        }
    }

    Object schema_;
    mutable std::map<std::string, std::unique_ptr<re2::RE2>, std::less<>> forms_;  ///< Compiled once.
};

}  // namespace ombrex::testing_support
