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
    /// Is shown every event and what she made of it, and answers how much it has now. `kept`: how much it had when she
    /// was as she was before this event: a copy that is gone back to has not seen what came since.
    using Witness = std::function<std::size_t(std::size_t kept, receptionist::Event const& event,
                                              std::vector<receptionist::Action> const& actions)>;

    DialogueConversation(receptionist::Dialogue dialogue, WallClock now, Witness witness = {})
        : dialogue_{std::move(dialogue)}, now_{std::move(now)}, witness_{std::move(witness)} {}

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
    Steps take(receptionist::Event const& event);

    receptionist::Dialogue dialogue_;
    WallClock now_;
    Witness witness_;
    std::size_t kept_ = 0;
};

}  // namespace ombrex::voice
