// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>

#include "base/time_zone.h"
#include "receptionist/dialogue.h"
#include "voice/conversation.h"

namespace ombrex::voice {

/// The receptionist behind the voice: hands each event to a Dialogue with the business's wall clock, and turns what the
/// Dialogue wants into steps. Lifetime: what the Dialogue refers to outlives it.
class DialogueConversation final : public Conversation {
public:
    using WallClock = std::function<LocalMinutes()>;

    DialogueConversation(receptionist::Dialogue dialogue, WallClock now)
        : dialogue_{std::move(dialogue)}, now_{std::move(now)} {}

    [[nodiscard]] std::unique_ptr<Conversation> copy() const override;
    [[nodiscard]] Steps start() override;
    [[nodiscard]] Steps heard(std::string_view text) override;
    [[nodiscard]] Steps keys(std::string_view keys) override;
    [[nodiscard]] Steps silence(std::chrono::milliseconds duration) override;
    void interrupted(std::string_view heard_part) override;
    [[nodiscard]] Steps tool_slow(int id) override;
    [[nodiscard]] Steps tool_finished(int id, ports::ToolResult const& result) override;
    [[nodiscard]] Steps hung_up() override;
    [[nodiscard]] model::Outcome outcome() const override { return dialogue_.outcome(); }
    [[nodiscard]] Words worth(std::string_view said) const override;
    [[nodiscard]] Ending ending(std::string_view said) const override;
    [[nodiscard]] bool is_sensitive(std::string_view said) const override;

private:
    receptionist::Dialogue dialogue_;
    WallClock now_;
};

}  // namespace ombrex::voice
