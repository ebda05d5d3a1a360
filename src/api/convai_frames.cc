// SPDX-License-Identifier: Apache-2.0
#include "api/convai_frames.h"

#include <array>
#include <boost/json.hpp>
#include <cmath>

#include "api/detail/says_nothing.h"
#include "base/base64.h"

namespace ombrex::api::convai {
namespace {

namespace json = boost::json;

constexpr std::size_t depth_max = 32;

json::string_view view(std::string_view text) { return {text.data(), text.size()}; }

json::value const* member(json::object const& in, std::string_view name) { return in.if_contains(view(name)); }

json::object const* object_in(json::object const& in, std::string_view name) {
    auto const* const value = member(in, name);
    return value == nullptr ? nullptr : value->if_object();
}

Error not_ours(std::string_view what) {
    return {Errc::denied, "override_error: " + std::string{what} + " is set by the business and cannot be overridden"};
}

Result<bool> flag(json::value const& value) {
    if (value.is_bool()) return value.as_bool();
    return Error{Errc::invalid_input, "invalid_message: text_only must be true or false"};
}

Result<void> read_conversation(json::object const& in, Initiation& out) {
    for (auto const& [key, value] : in) {
        if (detail::says_nothing(value)) continue;
        if (key == "text_only") {
            BOOST_OUTCOME_TRY(out.text_only, flag(value));
        } else if (key == "client_events" && value.is_array()) {
            out.events.emplace();
            for (auto const& one : value.as_array()) {
                if (one.is_string()) out.events->emplace(std::string_view{one.as_string()});
            }
        } else {
            return not_ours("conversation." + std::string{std::string_view{key}});
        }
    }
    return ok();
}

Result<ClientFrame> read_initiation(json::object const& frame) {
    Initiation out;
    auto const* const overrides = object_in(frame, "conversation_config_override");
    if (overrides == nullptr) return ClientFrame{out};
    for (auto const& [key, value] : *overrides) {
        if (detail::says_nothing(value)) continue;
        auto const* const inner = value.if_object();
        if (key == "conversation" && inner != nullptr) {
            BOOST_OUTCOME_TRY(read_conversation(*inner, out));
        } else if (key == "text_only") {  // where the Python client puts it
            BOOST_OUTCOME_TRY(out.text_only, flag(value));
        } else {
            return not_ours(std::string_view{key});
        }
    }
    return ClientFrame{std::move(out)};
}

Result<ClientFrame> read_audio(json::value const& chunk) {
    if (!chunk.is_string()) return Error{Errc::invalid_input, "invalid_message: user_audio_chunk must be a text"};
    auto sound = from_base64(std::string_view{chunk.as_string()});
    if (!sound) return Error{Errc::invalid_input, "invalid_message: user_audio_chunk is no base64"};
    return ClientFrame{AudioChunk{std::move(sound).value()}};
}

Result<ClientFrame> read_message(json::object const& frame) {
    auto const* const text = member(frame, "text");
    if (text == nullptr || text->is_null()) return ClientFrame{UserActivity{}};
    if (!text->is_string()) return Error{Errc::invalid_input, "invalid_message: text must be a text"};
    if (text->as_string().size() > user_message_max)
        return Error{Errc::invalid_input, "invalid_message: a message is at most 2000 bytes long"};
    return ClientFrame{UserMessage{std::string{std::string_view{text->as_string()}}}};
}

/// The words of a message with a file; the file is nothing that our receptionist could look at.
Result<ClientFrame> read_multimodal(json::object const& frame) {
    auto const* const text = object_in(frame, "text");
    return text == nullptr ? Result<ClientFrame>{ClientFrame{NothingToDo{}}} : read_message(*text);
}

Result<ClientFrame> read_pong(json::object const& frame) {
    auto const* const id = member(frame, "event_id");
    if (id == nullptr || !id->is_int64()) return Error{Errc::invalid_input, "invalid_message: a pong has an event_id"};
    return ClientFrame{Pong{id->as_int64()}};
}

Result<ClientFrame> read_tool_result(json::object const& frame) {
    auto const* const id = member(frame, "tool_call_id");
    auto const* const is_error = member(frame, "is_error");
    bool const stands = id != nullptr && id->is_string() && (is_error == nullptr || is_error->is_bool());
    if (!stands) return Error{Errc::invalid_input, "invalid_message: a result has a tool_call_id and is_error"};
    return ClientFrame{
        ClientToolResult{std::string{std::string_view{id->as_string()}}, is_error != nullptr && is_error->as_bool()}};
}

Result<ClientFrame> read_activity(json::object const&) { return ClientFrame{UserActivity{}}; }

struct FrameKind {
    std::string_view type;
    Result<ClientFrame> (*read)(json::object const&);
};
/// What is not here is passed over: a client may be newer than we are.
constexpr std::array frame_kinds{
    FrameKind{"conversation_initiation_client_data", read_initiation},
    FrameKind{"user_message", read_message},
    FrameKind{"user_activity", read_activity},
    FrameKind{"multimodal_message", read_multimodal},
    FrameKind{"pong", read_pong},
    FrameKind{"client_tool_result", read_tool_result},
};

std::string event(std::string_view type, std::string_view key, json::object payload) {
    return json::serialize(json::object{{"type", view(type)}, {view(key), std::move(payload)}});
}

}  // namespace

Result<ClientFrame> parse_client_frame(std::string_view text) {
    boost::system::error_code failure;
    json::parse_options options;
    options.max_depth = depth_max;
    auto const parsed = json::parse(view(text), failure, {}, options);
    if (failure || !parsed.is_object()) return Error{Errc::invalid_input, "invalid_message: a frame is a JSON object"};
    auto const& frame = parsed.as_object();
    if (auto const* const chunk = member(frame, "user_audio_chunk")) return read_audio(*chunk);
    auto const* const type = member(frame, "type");
    if (type == nullptr || !type->is_string()) return Error{Errc::invalid_input, "invalid_message: a frame has a type"};
    for (auto const& kind : frame_kinds) {
        if (type->as_string() == view(kind.type)) return kind.read(frame);
    }
    return ClientFrame{NothingToDo{}};
}

std::string initiation_metadata(std::string_view conversation, std::string_view sound_out, std::string_view sound_in) {
    return event("conversation_initiation_metadata", "conversation_initiation_metadata_event",
                 {{"conversation_id", view(conversation)},
                  {"agent_output_audio_format", view(sound_out)},
                  {"user_input_audio_format", view(sound_in)}});
}

std::string audio(ByteView sound, std::int64_t event_id) {
    return event("audio", "audio_event", {{"audio_base_64", to_base64(sound)}, {"event_id", event_id}});
}

std::string user_transcript(std::string_view text, std::int64_t event_id) {
    return event("user_transcript", "user_transcription_event",
                 {{"user_transcript", view(text)}, {"event_id", event_id}});
}

std::string tentative_user_transcript(std::string_view text, std::int64_t event_id) {
    return event("tentative_user_transcript", "tentative_user_transcription_event",
                 {{"user_transcript", view(text)}, {"event_id", event_id}});
}

std::string agent_response(std::string_view text, std::int64_t event_id) {
    return event("agent_response", "agent_response_event", {{"agent_response", view(text)}, {"event_id", event_id}});
}

std::string agent_response_correction(std::string_view original, std::string_view corrected, std::int64_t event_id) {
    return event("agent_response_correction", "agent_response_correction_event",
                 {{"original_agent_response", view(original)},
                  {"corrected_agent_response", view(corrected)},
                  {"event_id", event_id}});
}

std::string interruption(std::int64_t event_id) {
    return event("interruption", "interruption_event", {{"event_id", event_id}});
}

std::string ping(std::int64_t event_id, std::optional<std::int64_t> latency_ms) {
    json::value latency;  // null
    if (latency_ms) latency = *latency_ms;
    return event("ping", "ping_event", {{"event_id", event_id}, {"ping_ms", std::move(latency)}});
}

std::string client_tool_call(ClientToolCall const& call, std::int64_t event_id) {
    json::object parameters;
    for (auto const& [name, value] : call.parameters) parameters[name] = value;
    return event("client_tool_call", "client_tool_call",
                 {{"tool_name", view(call.name)},
                  {"tool_call_id", call.id},
                  {"parameters", std::move(parameters)},
                  {"event_id", event_id}});
}

std::string vad_score(float score) {
    auto const rounded = std::round(static_cast<double>(score) * 1'000) / 1'000;
    return event("vad_score", "vad_score_event", {{"vad_score", rounded}});
}

}  // namespace ombrex::api::convai
