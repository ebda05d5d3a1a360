// SPDX-License-Identifier: Apache-2.0
#include "api/json_input.h"

#include "api/error_status.h"
#include "base/utf8.h"

namespace ombrex::api {

namespace json = boost::json;

JsonInput::JsonInput(std::string const& body) {
    boost::system::error_code failure;
    auto value = json::parse(body, failure);
    readable_ = !failure && value.is_object();
    if (readable_) fields_ = std::move(value.get_object());
}

json::value const* JsonInput::take(std::string_view name) {
    auto const found = fields_.find(json::string_view{name.data(), name.size()});
    return found == fields_.end() ? nullptr : &found->value();
}

bool JsonInput::has(std::string_view name) const {
    return fields_.contains(json::string_view{name.data(), name.size()});
}

std::optional<std::string> JsonInput::optional_text(std::string_view name, std::size_t characters_max) {
    auto const* const value = take(name);
    if (value == nullptr) return std::nullopt;
    std::string out;
    if (!value->is_string() || value->get_string().empty()) {
        refuse(name, "is to be a text");
    } else if (utf8::code_points(value->get_string()) > characters_max) {
        refuse(name, "has at most " + std::to_string(characters_max) + " characters");
    } else {
        out.assign(value->get_string().data(), value->get_string().size());
    }
    fields_.erase(json::string_view{name.data(), name.size()});
    return out;
}

std::string JsonInput::text(std::string_view name, std::size_t characters_max) {
    auto given = optional_text(name, characters_max);
    if (!given) refuse(name, "is missing");
    return given ? std::move(*given) : std::string{};
}

bool JsonInput::flag(std::string_view name) {
    auto const* const value = take(name);
    bool const good = value != nullptr && value->is_bool();
    bool const out = good && value->get_bool();
    if (!good) refuse(name, "is to be true or false");
    fields_.erase(json::string_view{name.data(), name.size()});
    return out;
}

std::vector<std::string> JsonInput::words(std::string_view name) {
    std::vector<std::string> out;
    auto const* const value = take(name);
    if (value == nullptr) {
        refuse(name, "is missing");
        return out;
    }
    if (!value->is_array()) refuse(name, "is to be a list of texts");
    for (auto const& one : value->is_array() ? value->get_array() : json::array{}) {
        if (!one.is_string()) refuse(name, "is to be a list of texts");
        if (one.is_string()) out.emplace_back(one.get_string().data(), one.get_string().size());
    }
    fields_.erase(json::string_view{name.data(), name.size()});
    return out;
}

void JsonInput::refuse(std::string_view name, std::string why) { wrong_.emplace(name, std::move(why)); }

std::optional<net::HttpResponse> JsonInput::refusal() {
    if (!readable_) return problem(400, "send one JSON object", {});
    for (auto const& field : fields_) refuse({field.key().data(), field.key().size()}, "is not asked for");
    if (wrong_.empty()) return std::nullopt;
    return problem(400, "look at the marked fields", wrong_);
}

}  // namespace ombrex::api
