// SPDX-License-Identifier: Apache-2.0
#include "voice/mock_speech.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "audio/energy_vad.h"
#include "audio/level.h"

namespace ombrex::voice {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t samples_a_character = 60 * audio::narrow_rate / 1000;
constexpr auto least_words = 240ms;
constexpr double loud_dbfs = -45.0;
constexpr std::array replies{
    "Certainly, let me write that down for you, and then we shall go on with it.",
    "I see, thank you, that is all that I need to know about this for the moment.",
    "Of course, one after the other, there is enough time for all of your questions.",
};

class Activity final : public ports::VoiceActivity {
public:
    Result<float> hear(std::span<std::int16_t const, window> pcm) override {
        // Frames of 20 ms out of windows of 32 ms: a window is speech when one of those that end in it is.
        float speech = vad_.speaking() ? 1.0F : 0.0F;
        bool whole = false;
        for (auto const sample : pcm) {
            frame_.samples[held_++] = sample;
            if (held_ < audio::Frame::size) continue;
            held_ = 0;
            bool const now = vad_.hear(frame_);
            speech = now || (whole && speech > 0) ? 1.0F : 0.0F;
            whole = true;
        }
        return speech;
    }
    void reset() override { *this = Activity{}; }

private:
    audio::EnergyVad vad_{{.least_speech = 20ms, .hangover = 20ms}};
    audio::Frame frame_;
    std::size_t held_ = 0;
};

}  // namespace

std::unique_ptr<ports::VoiceActivity> MockActivity::for_call() { return std::make_unique<Activity>(); }

Result<ports::Recognition> MockRecognizer::recognize(std::span<std::int16_t const> speech, ports::Expect, Deadline) {
    auto loud = 0ms;
    for (; speech.size() >= audio::Frame::size; speech = speech.subspan(audio::Frame::size)) {
        if (audio::level_dbfs(speech.first(audio::Frame::size)) > loud_dbfs) loud += audio::frame_duration;
    }
    if (loud < least_words) return ports::Recognition{};
    return ports::Recognition{.text = "something", .confidence = 1};
}

Result<std::vector<std::int16_t>> MockSynthesizer::say(std::string_view sentence, Deadline) {
    std::vector<std::int16_t> sound(sentence.size() * samples_a_character / audio::Frame::size * audio::Frame::size);
    std::uint32_t noise = 1;
    for (std::size_t i = 0; i < sound.size(); ++i) {
        noise = noise * 1'664'525U + 1'013'904'223U;
        auto const syllable = std::sin(std::numbers::pi * static_cast<double>(i % 1600) / 1600);
        auto const pitch = std::sin(2 * std::numbers::pi * 140 * static_cast<double>(i) / audio::narrow_rate);
        auto const breath = static_cast<double>(noise >> 16) / 32'768 - 1;
        sound[i] = static_cast<std::int16_t>(6'000 * (0.3 + 0.7 * syllable) * (0.7 * pitch + 0.3 * breath));
    }
    return sound;
}

std::unique_ptr<Conversation> MockConversation::copy() const { return std::make_unique<MockConversation>(*this); }

Steps MockConversation::start() {
    return {Utter{.text = "Hello, this is the mock receptionist, who hears that you speak but not what you say."}};
}
Steps MockConversation::heard(std::string_view) {
    silences_ = 0;
    return {Utter{.text = replies[replies_++ % replies.size()]}};
}
Steps MockConversation::keys(std::string_view keys) {
    if (keys != "0" || human_.empty()) return heard(keys);
    return {UseTool{.id = 1, .call = ports::TransferCall{human_, "A caller asks for a person."}}};
}
Steps MockConversation::silence(std::chrono::milliseconds) {
    if (++silences_ < 3) return {Utter{.text = "Are you still there? I am still listening to you, if you are."}};
    return {Utter{.text = "I cannot hear you any more, so I shall say goodbye for now."},
            EndCall{model::EndReason::agent_hangup, model::Outcome::abandoned}};
}
void MockConversation::interrupted(std::string_view) {}
Steps MockConversation::tool_slow(int) { return {}; }
Steps MockConversation::tool_finished(int, ports::ToolResult const& result) {
    auto const* const transferred = std::get_if<ports::Transferred>(&result);
    if (transferred == nullptr || transferred->result != ports::TransferResult::connected)
        return {Utter{.text = "Nobody is there at the moment, so please go on talking to me."}};
    return {Utter{.text = "I am putting you through now."},
            EndCall{model::EndReason::transferred, model::Outcome::transferred}};
}
Steps MockConversation::hung_up() { return {}; }
Words MockConversation::worth(std::string_view) const { return Words::content; }
bool MockConversation::is_sensitive(std::string_view) const { return false; }

Ending MockConversation::ending(std::string_view) const { return Ending::unclear; }

}  // namespace ombrex::voice
