// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "ports/recognizer.h"
#include "ports/synthesizer.h"
#include "ports/voice_activity.h"
#include "voice/conversation.h"

/// Engines without models, behind the same ports, for `--speech=mock`: everything of a call is real but the words.
namespace ombrex::voice {

/// Hears speech by loudness (audio::EnergyVad). Thread: safe to share.
class MockActivity final : public ports::VoiceActivityEngine {
public:
    [[nodiscard]] std::unique_ptr<ports::VoiceActivity> for_call() override;
};

/// Understands "something" where there is a quarter of a second of loud sound, nothing in a cough. Thread: safe to
/// share.
class MockRecognizer final : public ports::Recognizer {
public:
    Result<ports::Recognition> recognize(std::span<std::int16_t const> speech, ports::Expect expect,
                                         Deadline deadline) override;
};

/// Says every text as syllables of noise, 60 ms a character. Thread: safe to share.
class MockSynthesizer final : public ports::Synthesizer {
public:
    Result<std::vector<std::int16_t>> say(std::string_view sentence, Deadline deadline) override;
};

/// Answers everything with a canned sentence of at least three seconds, until the caller hangs up. The key 0 puts him
/// through, where there is somebody.
class MockConversation final : public Conversation {
public:
    /// `human`: the label of a transfer; empty: there is none.
    explicit MockConversation(std::string human = {}) : human_{std::move(human)} {}
    [[nodiscard]] std::unique_ptr<Conversation> copy() const override;
    [[nodiscard]] Steps start() override;
    [[nodiscard]] Steps heard(std::string_view text) override;
    [[nodiscard]] Steps keys(std::string_view keys) override;
    [[nodiscard]] Steps silence(std::chrono::milliseconds duration) override;
    void interrupted(std::string_view heard_part) override;
    [[nodiscard]] Steps tool_slow(int id) override;
    [[nodiscard]] Steps tool_finished(int id, ports::ToolResult const& result) override;
    [[nodiscard]] Steps hung_up() override;
    [[nodiscard]] model::Outcome outcome() const override { return model::Outcome::answered; }
    [[nodiscard]] Words worth(std::string_view said) const override;
    [[nodiscard]] Ending ending(std::string_view said) const override;
    [[nodiscard]] bool is_sensitive(std::string_view said) const override;

private:
    std::string human_;
    std::size_t replies_ = 0;
    int silences_ = 0;
};

}  // namespace ombrex::voice
