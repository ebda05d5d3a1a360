// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/bytes.h"

/// The frames of ElevenLabs' Agents WebSocket, as JSON text: what its clients send, and what they are sent. Pure.
/// Source: the asyncapi schema of its own packages (agent.asyncapi.yaml).
namespace ombrex::api::convai {

/// What the client wants of the whole conversation.
struct Initiation {
    bool text_only = false;
    std::optional<std::set<std::string, std::less<>>> events;  ///< Which kinds it asks for; none: the usual ones.
};
struct AudioChunk {
    Bytes sound;
};
struct UserMessage {
    std::string text;
};
struct UserActivity {};
struct Pong {
    std::int64_t event_id = 0;
};
/// What came of a call of the client's own function; what it said stays unread.
struct ClientToolResult {
    std::string id;
    bool is_error = false;
};
/// Understood, and nothing comes of it: context for a model that is not there, feedback.
struct NothingToDo {};

using ClientFrame =
    std::variant<Initiation, AudioChunk, UserMessage, UserActivity, Pong, ClientToolResult, NothingToDo>;

inline constexpr std::size_t user_message_max = 2'000;  ///< Bytes.

/// Errors: invalid_input (no frame of the protocol), denied (an override that our receptionist does not have). The
/// detail is for the client's developer, and holds nothing of what was said.
[[nodiscard]] Result<ClientFrame> parse_client_frame(std::string_view text);

[[nodiscard]] std::string initiation_metadata(std::string_view conversation, std::string_view sound_out,
                                              std::string_view sound_in);
[[nodiscard]] std::string audio(ByteView sound, std::int64_t event_id);
[[nodiscard]] std::string user_transcript(std::string_view text, std::int64_t event_id);
[[nodiscard]] std::string tentative_user_transcript(std::string_view text, std::int64_t event_id);
[[nodiscard]] std::string agent_response(std::string_view text, std::int64_t event_id);
[[nodiscard]] std::string agent_response_correction(std::string_view original, std::string_view corrected,
                                                    std::int64_t event_id);
[[nodiscard]] std::string interruption(std::int64_t event_id);
/// `latency_ms`: of the ping before; none: not known.
[[nodiscard]] std::string ping(std::int64_t event_id, std::optional<std::int64_t> latency_ms);
[[nodiscard]] std::string vad_score(float score);

/// A function of the client's own, and what it is called with.
struct ClientToolCall {
    std::string id;
    std::string_view name;
    std::vector<std::pair<std::string, std::string>> parameters;
};
[[nodiscard]] std::string client_tool_call(ClientToolCall const& call, std::int64_t event_id);

}  // namespace ombrex::api::convai
