// SPDX-License-Identifier: Apache-2.0
#include "api/convai_tools.h"

#include <algorithm>
#include <array>
#include <optional>

#include "api/detail/says_nothing.h"

namespace ombrex::api::convai {
namespace {

namespace json = boost::json;
using model::ClientDeed;
using model::ClientTool;
using Path = std::vector<std::string>;

constexpr std::size_t description_max = 2'000;  ///< Bytes.
constexpr std::int64_t timeout_max = 120;       ///< Seconds, as there.

constexpr std::array<std::string_view, 4> of_appointments{"reference", "service", "staff", "starts_at"};

/// What a tool may ask for, since it is so in any case.
struct Anyway {
    std::string_view name;
    std::string_view word;
};
constexpr std::array so_anyway{
    Anyway{"execution_mode", "immediate"},      Anyway{"execution_mode", "async"},
    Anyway{"pre_tool_speech", "auto"},          Anyway{"pre_tool_speech", "off"},
    Anyway{"interruption_mode", "allow"},       Anyway{"tool_call_sound_behavior", "auto"},
    Anyway{"tool_error_handling_mode", "auto"}, Anyway{"tool_error_handling_mode", "hide"},
};

bool is_so_anyway(std::string_view name, json::value const& value) {
    auto const* const text = value.if_string();
    return text != nullptr && std::ranges::any_of(so_anyway, [&](Anyway const& one) {
               return one.name == name && one.word == std::string_view{*text};
           });
}

bool nothing(json::value const& value) {
    bool const no = value.is_bool() && !value.as_bool();
    bool const empty = value.is_string() && value.as_string().empty();
    return no || empty || detail::says_nothing(value);
}

/// One object, field by field; each fault with its path.
class Part {
public:
    Part(json::object const& in, Path where, std::vector<Fault>& faults)
        : in_{in}, where_{std::move(where)}, faults_{faults} {}

    json::value const* take(std::string_view name) {
        read_.push_back(name);
        auto const* const value = in_.if_contains(json::string_view{name.data(), name.size()});
        return value == nullptr || value->is_null() ? nullptr : value;
    }
    /// Empty: it is not there.
    std::string text(std::string_view name) {
        auto const* const value = take(name);
        if (value == nullptr) return {};
        if (!value->is_string() || value->as_string().size() > description_max) {
            fault(name, "must be a text of at most " + std::to_string(description_max) + " bytes");
            return {};
        }
        return std::string{std::string_view{value->as_string()}};
    }
    bool flag(std::string_view name) {
        auto const* const value = take(name);
        if (value == nullptr) return false;
        if (!value->is_bool()) fault(name, "must be true or false");
        return value->is_bool() && value->as_bool();
    }
    void fault(std::string_view name, std::string what) {
        auto where = where_;
        if (!name.empty()) where.emplace_back(name);
        faults_.push_back({std::move(where), std::move(what)});
    }
    /// What nobody took says nothing, or is a fault.
    void close() {
        for (auto const& [key, value] : in_) {
            std::string_view const name{key};
            if (std::ranges::find(read_, name) != read_.end()) continue;
            if (!nothing(value) && !is_so_anyway(name, value)) fault(name, "has no counterpart here");
        }
    }
    [[nodiscard]] Path path(std::string_view name) const {
        auto out = where_;
        out.emplace_back(name);
        return out;
    }

private:
    json::object const& in_;
    Path where_;
    std::vector<Fault>& faults_;
    std::vector<std::string_view> read_;
};

std::string named(std::span<std::string_view const> words) {
    std::string out;
    for (auto const word : words) out += (out.empty() ? "" : ", ") + std::string{word};
    return out;
}

ClientTool::Parameter read_parameter(json::value const& value, std::string name, Path where,
                                     std::vector<Fault>& faults) {
    ClientTool::Parameter out{std::move(name), {}};
    auto const* const object = value.if_object();
    if (object == nullptr) {
        faults.push_back({std::move(where), "must be an object"});
        return out;
    }
    Part in{*object, std::move(where), faults};
    auto const* const type = in.take("type");
    if (type == nullptr || !type->is_string() || type->as_string() != "string") in.fault("type", "must be \"string\"");
    out.description = in.text("description");
    in.close();
    return out;
}

void read_required(Part& in, ClientTool& tool) {
    auto const* const list = in.take("required");
    if (list == nullptr) return;
    bool stands = list->is_array();
    for (auto const& name : stands ? list->as_array() : json::array{}) {
        auto const* const text = name.if_string();
        auto const known = std::ranges::find_if(tool.parameters, [&](ClientTool::Parameter const& one) {
            return text != nullptr && one.name == std::string_view{*text};
        });
        if (known != tool.parameters.end()) known->required = true;
        stands = stands && known != tool.parameters.end();
    }
    if (!stands) in.fault("required", "must be a list of names out of properties");
}

void read_parameters(json::value const& schema, Path where, ClientTool& tool, std::vector<Fault>& faults) {
    auto const* const object = schema.if_object();
    if (object == nullptr) return faults.push_back({std::move(where), "must be an object"});
    Part in{*object, std::move(where), faults};
    auto const* const type = in.take("type");
    if (type != nullptr && (!type->is_string() || type->as_string() != "object"))
        in.fault("type", "must be \"object\"");
    static_cast<void>(in.text("description"));
    auto const known = parameters_of(tool.deed);
    auto const* const properties = in.take("properties");
    if (properties != nullptr && !properties->is_object()) in.fault("properties", "must be an object");
    if (properties != nullptr && properties->is_object()) {
        for (auto const& [key, value] : properties->as_object()) {
            std::string name{std::string_view{key}};
            auto at = in.path("properties");
            at.push_back(name);
            if (std::ranges::find(known, name) == known.end()) {
                auto const has = known.empty() ? " has no parameters" : " has only " + named(known);
                faults.push_back({std::move(at), std::string{to_string(tool.deed)} + has});
            } else {
                tool.parameters.push_back(read_parameter(value, std::move(name), std::move(at), faults));
            }
        }
    }
    read_required(in, tool);
    in.close();
}

void read_timeout(Part& in, ClientTool& tool) {
    auto const* const value = in.take("response_timeout_secs");
    if (value == nullptr) return;
    auto const* const number = value->if_int64();
    if (number == nullptr || *number < 1 || *number > timeout_max)
        return in.fault("response_timeout_secs", "must be a whole number from 1 to " + std::to_string(timeout_max));
    tool.response_timeout = std::chrono::seconds{*number};
}

/// None: it is none that we could call.
std::optional<ClientTool> read_tool(json::object const& object, Path const& where, std::vector<Fault>& faults) {
    Part in{object, where, faults};
    if (auto const type = in.text("type"); type != "client") {
        in.fault("type", "must be \"client\": nothing else is called from here");
        return std::nullopt;
    }
    auto const name = in.text("name");
    auto const word = std::ranges::find(model::client_deed_words, name);
    if (word == model::client_deed_words.end()) {
        in.fault("name", "must be one of " + named(model::client_deed_words) + ": nothing else is called from here");
        return std::nullopt;
    }
    ClientTool out;
    out.deed = static_cast<ClientDeed>(word - model::client_deed_words.begin());
    out.description = in.text("description");
    if (auto const* const schema = in.take("parameters")) read_parameters(*schema, in.path("parameters"), out, faults);
    out.expects_response = in.flag("expects_response");
    read_timeout(in, out);
    in.close();
    return out;
}

}  // namespace

std::span<std::string_view const> parameters_of(ClientDeed deed) {
    if (deed == ClientDeed::message_taken) return {};
    return of_appointments;
}

json::array tools_json(std::vector<ClientTool> const& tools) {
    json::array out;
    for (auto const& tool : tools) {
        json::object properties;
        json::array required;
        for (auto const& parameter : tool.parameters) {
            properties[parameter.name] = json::object{{"type", "string"}, {"description", parameter.description}};
            if (parameter.required) required.emplace_back(parameter.name);
        }
        out.push_back(json::object{
            {"type", "client"},
            {"name", to_string(tool.deed)},
            {"description", tool.description},
            {"expects_response", tool.expects_response},
            {"response_timeout_secs", tool.response_timeout.count()},
            {"parameters",
             {{"type", "object"}, {"properties", std::move(properties)}, {"required", std::move(required)}}}});
    }
    return out;
}

std::vector<ClientTool> read_tools(json::value const& list, Path const& where, std::vector<Fault>& faults) {
    std::vector<ClientTool> out;
    if (!list.is_array()) faults.push_back({where, "must be a list"});
    std::size_t place = 0;
    for (auto const& value : list.is_array() ? list.as_array() : json::array{}) {
        auto at = where;
        at.push_back(std::to_string(place++));
        auto const* const object = value.if_object();
        if (object == nullptr) faults.push_back({at, "must be an object"});
        auto tool = object == nullptr ? std::nullopt : read_tool(*object, at, faults);
        if (!tool) continue;
        at.emplace_back("name");
        bool const twice = std::ranges::find(out, tool->deed, &ClientTool::deed) != out.end();
        if (twice) faults.push_back({std::move(at), "is there twice"});
        out.push_back(std::move(*tool));
    }
    return out;
}

}  // namespace ombrex::api::convai
