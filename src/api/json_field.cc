// SPDX-License-Identifier: Apache-2.0
#include "api/json_field.h"

#include <algorithm>
#include <boost/json.hpp>

namespace ombrex::api {
namespace {

struct FieldText {
    std::string& out;

    void operator()(std::nullptr_t) const { out += "null"; }
    void operator()(bool yes) const { out += yes ? "true" : "false"; }
    void operator()(std::int64_t number) const { out += std::to_string(number); }
    void operator()(std::string_view text) const {
        auto const plain = [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\'; };
        if (!std::ranges::all_of(text, plain)) {
            out += boost::json::serialize(boost::json::string_view{text.data(), text.size()});
            return;
        }
        out.append("\"").append(text).append("\"");
    }
};

}  // namespace

void put_field(std::string& object, std::string_view name, JsonField const& field) {
    object.append(object.ends_with('{') ? "\"" : ",\"").append(name).append("\":");
    std::visit(FieldText{object}, field);
}

}  // namespace ombrex::api
