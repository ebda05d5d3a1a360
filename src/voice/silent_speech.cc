// SPDX-License-Identifier: Apache-2.0
#include "voice/silent_speech.h"

#include <atomic>

namespace ombrex::voice {
namespace {

using namespace std::chrono_literals;

class Ears final : public ports::VoiceActivityEngine, public ports::Recognizer {
public:
    std::unique_ptr<ports::VoiceActivity> for_call() override { return std::make_unique<Nothing>(); }
    Result<ports::Recognition> recognize(std::span<std::int16_t const>, ports::Expect, Deadline) override {
        return ports::Recognition{};
    }

private:
    class Nothing final : public ports::VoiceActivity {
        Result<float> hear(std::span<std::int16_t const, window>) override { return 0.0F; }
        void reset() override {}
    };
};

class Mouth final : public ports::Synthesizer {
    Result<std::vector<std::int16_t>> say(std::string_view, Deadline) override {
        return std::vector<std::int16_t>(frame);
    }
};

class AtOnce final : public ports::SpeechPool {
    Result<ports::SpeechWorkId> submit(ports::SpeechPriority, Deadline, Work work) override {
        work(ok());
        return ports::SpeechWorkId{++last_};
    }
    bool cancel(ports::SpeechWorkId) override { return false; }
    Result<std::unique_ptr<Seat>> admit() override { return std::make_unique<Seat>(); }

    std::atomic<std::uint64_t> last_{0};
};

}  // namespace

struct SilentSpeech::Parts {
    Ears ears;
    Mouth mouth;
    AtOnce pool;
    PromptCache prompts;
};

SilentSpeech::SilentSpeech() : parts_{std::make_unique<Parts>()} {}
SilentSpeech::~SilentSpeech() = default;

LocalAgent::Engines SilentSpeech::engines() {
    return {parts_->pool, parts_->ears, parts_->ears, nullptr, parts_->mouth, parts_->prompts};
}

LocalAgent::Options SilentSpeech::patient(LocalAgent::Options options) {
    options.turns.silence_step = 90s;
    options.turns.writing_interrupts = false;  // a reply is read at a glance; who answers at once has read all of it
    options.think = 0ms;
    return options;
}

}  // namespace ombrex::voice
