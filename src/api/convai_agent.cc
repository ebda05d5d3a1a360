// SPDX-License-Identifier: Apache-2.0
#include "api/convai_agent.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "api/convai_tools.h"
#include "api/conversations.h"
#include "api/detail/says_nothing.h"

namespace ombrex::api::convai {
namespace {

namespace json = boost::json;

constexpr std::size_t agent_name_max = 200;
constexpr std::size_t greeting_max = 500;

json::object access_of(model::Assistant const& assistant) {
    return {{"is_creator", true}, {"creator_name", assistant.business.name}, {"creator_email", ""}, {"role", "admin"}};
}

/// "en", of "en-US".
std::string language_of(model::Assistant const& assistant) { return assistant.business.locale.substr(0, 2); }

bool is_text(json::value const& value, std::string_view text) {
    return value.is_string() && std::string_view{value.as_string()} == text;
}

/// Sets one thing; the answer says what is wrong with the value, and nothing where it is right.
using Setter = std::string (*)(json::value const&, model::Assistant&);

std::string set_text(json::value const& value, std::string& out, std::size_t least, std::size_t most) {
    if (!value.is_string()) return "must be a text";
    auto const& text = value.as_string();
    if (text.size() < least || text.size() > most)
        return "must be " + std::to_string(least) + " to " + std::to_string(most) + " bytes long";
    out = std::string{std::string_view{text}};
    return {};
}

struct Setting {
    std::string_view path;  ///< Parts with dots between them.
    Setter set;
};
constexpr std::array settings{
    Setting{"name",
            [](json::value const& v, model::Assistant& a) { return set_text(v, a.business.name, 1, agent_name_max); }},
    Setting{
        "conversation_config.agent.first_message",
        [](json::value const& v, model::Assistant& a) { return set_text(v, a.business.greeting, 0, greeting_max); }},
    Setting{"conversation_config.agent.language",
            [](json::value const& v, model::Assistant& a) -> std::string {
                return is_text(v, language_of(a))
                           ? ""
                           : "it speaks the language of its business, \"" + language_of(a) + "\"";
            }},
    Setting{"conversation_config.conversation.text_only",
            [](json::value const& v, model::Assistant&) -> std::string {
                return v.is_bool() && !v.as_bool() ? "" : "each conversation says for itself whether it is in writing";
            }},
};

std::vector<std::string> parts_of(std::string_view path) {
    std::vector<std::string> out;
    for (std::size_t dot = 0; dot != std::string_view::npos;) {
        dot = path.find('.');
        out.emplace_back(path.substr(0, dot));
        if (dot != std::string_view::npos) path.remove_prefix(dot + 1);
    }
    return out;
}

constexpr std::string_view tools_path = "conversation_config.agent.prompt.tools";

bool leads_on(json::value const& value, std::string const& path) {
    auto const below = path + ".";
    return value.is_object() &&
           (tools_path.starts_with(below) ||
            std::ranges::any_of(settings, [&](Setting const& one) { return one.path.starts_with(below); }));
}

void change_parts(json::object const& in, std::string const& above, model::Assistant& out, std::vector<Fault>& faults) {
    for (auto const& [key, value] : in) {
        auto const path = above + std::string{std::string_view{key}};
        auto const* const known = std::ranges::find(settings, path, &Setting::path);
        if (path == tools_path) {
            if (!value.is_null()) out.client_tools = read_tools(value, parts_of(path), faults);
        } else if (known != settings.end()) {
            if (value.is_null()) continue;
            auto what = known->set(value, out);
            if (!what.empty()) faults.push_back({parts_of(path), std::move(what)});
        } else if (leads_on(value, path)) {
            change_parts(value.as_object(), path + ".", out, faults);
        } else if (!detail::says_nothing(value)) {
            faults.push_back({parts_of(path), "has no counterpart here: it follows from the business's settings"});
        }
    }
}

/// One for all, until a voice is chosen.
constexpr std::string_view our_voice = "ombrex";

json::object conversation_config(model::Assistant const& assistant) {
    return {{"agent",
             {{"first_message", assistant.business.greeting},
              {"language", language_of(assistant)},
              {"prompt", {{"tools", tools_json(assistant.client_tools)}}}}},
            {"asr", {{"user_input_audio_format", "pcm_16000"}}},
            {"tts", {{"voice_id", our_voice}, {"agent_output_audio_format", "pcm_16000"}}},
            {"turn", json::object{}},
            {"conversation", {{"text_only", false}}}};
}

}  // namespace

json::object agent_item(model::CompanyId company, model::Assistant const& assistant) {
    return {{"agent_id", agent_id(company)}, {"name", assistant.business.name},     {"tags", json::array{}},
            {"created_at_unix_secs", 0},     {"access_info", access_of(assistant)}, {"archived", false},
            {"voice_id", our_voice}};
}

json::object agent_body(model::CompanyId company, model::Assistant const& assistant) {
    return {{"agent_id", agent_id(company)},
            {"name", assistant.business.name},
            {"conversation_config", conversation_config(assistant)},
            {"metadata", {{"created_at_unix_secs", 0}, {"updated_at_unix_secs", 0}}},
            {"platform_settings", json::object{}},
            {"phone_numbers", json::array{}},
            {"access_info", access_of(assistant)},
            {"tags", json::array{}}};
}

std::vector<Fault> change_agent(json::object const& body, model::Assistant& assistant) {
    auto changed = assistant;
    std::vector<Fault> faults;
    change_parts(body, "", changed, faults);
    if (faults.empty()) assistant = std::move(changed);
    return faults;
}

}  // namespace ombrex::api::convai
