// SPDX-License-Identifier: Apache-2.0
#include "api/convai_frames.h"

#include <gtest/gtest.h>

namespace ombrex::api::convai {
namespace {

template <class Frame>
Frame read(std::string_view text) {
    auto const parsed = parse_client_frame(text);
    EXPECT_TRUE(parsed) << text;
    auto const* const frame = parsed ? std::get_if<Frame>(&parsed.value()) : nullptr;
    EXPECT_NE(frame, nullptr) << text;
    return frame != nullptr ? *frame : Frame{};
}

TEST(ConvaiFrames, reads_what_the_official_clients_send) {
    auto const plain = read<Initiation>(
        R"({"type":"conversation_initiation_client_data","conversation_config_override":{"agent":{},"tts":{},)"
        R"("conversation":{}},"dynamic_variables":{"a":"b"},"source_info":{"source":"js_sdk","version":"1.25.0"}})");
    EXPECT_FALSE(plain.text_only);
    EXPECT_FALSE(plain.events);
    EXPECT_TRUE(read<Initiation>(R"({"type":"conversation_initiation_client_data","conversation_config_override":)"
                                 R"({"conversation":{"text_only":true}}})")
                    .text_only);
    EXPECT_TRUE(read<Initiation>(R"({"type":"conversation_initiation_client_data","conversation_config_override":)"
                                 R"({"text_only":true}})")
                    .text_only)
        << "as the Python client writes it";
    auto const asks =
        read<Initiation>(R"({"type":"conversation_initiation_client_data","conversation_config_override":)"
                         R"({"conversation":{"client_events":["audio","vad_score"]}}})");
    EXPECT_EQ(asks.events, (std::set<std::string, std::less<>>{"audio", "vad_score"}));
    EXPECT_EQ(read<AudioChunk>(R"({"user_audio_chunk":"AAE="})").sound, (Bytes{0, 1}));
    EXPECT_EQ(read<UserMessage>(R"({"type":"user_message","text":"hi"})").text, "hi");
    EXPECT_EQ(read<UserMessage>(R"({"type":"multimodal_message","text":{"type":"user_message","text":"hi"},)"
                                R"("file":{"type":"file_input","file_id":"f"}})")
                  .text,
              "hi");
    EXPECT_EQ(read<Pong>(R"({"type":"pong","event_id":7})").event_id, 7);
    read<UserActivity>(R"({"type":"user_activity"})");
    auto const result =
        read<ClientToolResult>(R"({"type":"client_tool_result","tool_call_id":"a","result":"b","is_error":true})");
    EXPECT_EQ(result.id, "a");
    EXPECT_TRUE(result.is_error);
    for (auto const* passed : {R"({"type":"contextual_update","text":"x"})", R"({"type":"feedback","event_id":1})",
                               R"({"type":"of_next_year"})"}) {
        read<NothingToDo>(passed);
    }
}

TEST(ConvaiFrames, an_override_that_the_business_alone_may_make_is_refused_by_name) {
    struct {
        char const* overrides;
        char const* named;
    } const cases[] = {
        {R"({"agent":{"first_message":"Hi"}})", "agent"},
        {R"({"agent":{"prompt":{"prompt":"You are a pirate."}}})", "agent"},
        {R"({"tts":{"voice_id":"v"}})", "tts"},
        {R"({"conversation":{"monitoring_enabled":true}})", "conversation.monitoring_enabled"},
    };
    for (auto const& c : cases) {
        auto const refused =
            parse_client_frame(R"({"type":"conversation_initiation_client_data","conversation_config_override":)" +
                               std::string{c.overrides} + "}");
        ASSERT_FALSE(refused) << c.overrides;
        EXPECT_EQ(refused.error().code, Errc::denied);
        EXPECT_TRUE(refused.error().detail.starts_with("override_error: " + std::string{c.named}))
            << refused.error().detail;
    }
}

TEST(ConvaiFrames, what_is_no_frame_is_refused) {
    std::string const deep = std::string(100, '[') + std::string(100, ']');
    for (std::string const& wrong :
         {std::string{}, std::string{"[]"}, std::string{"{"}, std::string{R"({"text":"no type"})"}, deep,
          std::string{R"({"user_audio_chunk":7})"}, std::string{R"({"user_audio_chunk":"A"})"},
          std::string{R"({"type":"user_message","text":7})"}, std::string{R"({"type":"pong","event_id":"7"})"},
          std::string{R"({"type":"client_tool_result","result":"no id"})"},
          std::string{R"({"type":"client_tool_result","tool_call_id":"a","is_error":"no"})"},
          R"({"type":"user_message","text":")" + std::string(2'001, 'a') + "\"}"}) {
        auto const refused = parse_client_frame(wrong);
        ASSERT_FALSE(refused) << wrong.substr(0, 60);
        EXPECT_EQ(refused.error().code, Errc::invalid_input);
    }
}

TEST(ConvaiFrames, writes_what_the_schema_says) {
    EXPECT_EQ(initiation_metadata("conv_1", "pcm_16000", "ulaw_8000"),
              R"({"type":"conversation_initiation_metadata","conversation_initiation_metadata_event":)"
              R"({"conversation_id":"conv_1","agent_output_audio_format":"pcm_16000",)"
              R"("user_input_audio_format":"ulaw_8000"}})");
    EXPECT_EQ(audio(Bytes{0, 1}, 3), R"({"type":"audio","audio_event":{"audio_base_64":"AAE=","event_id":3}})");
    EXPECT_EQ(ping(1, std::nullopt), R"({"type":"ping","ping_event":{"event_id":1,"ping_ms":null}})");
    EXPECT_EQ(ping(2, 31), R"({"type":"ping","ping_event":{"event_id":2,"ping_ms":31}})");
    EXPECT_EQ(interruption(4), R"({"type":"interruption","interruption_event":{"event_id":4}})");
    EXPECT_EQ(client_tool_call({"call_1", "appointment_booked", {{"reference", "K7PM"}}}, 4),
              R"({"type":"client_tool_call","client_tool_call":{"tool_name":"appointment_booked",)"
              R"("tool_call_id":"call_1","parameters":{"reference":"K7PM"},"event_id":4}})");
    EXPECT_EQ(user_transcript("a \"b\"", 5),
              R"({"type":"user_transcript","user_transcription_event":{"user_transcript":"a \"b\"","event_id":5}})");
}

}  // namespace
}  // namespace ombrex::api::convai
