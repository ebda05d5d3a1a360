// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/time_zone.h"
#include "model/assistant.h"
#include "model/call.h"
#include "ports/call_tools.h"
#include "receptionist/action.h"
#include "receptionist/ending.h"

namespace ombrex::receptionist {

struct CallStarted {
    LocalMinutes now;
};
struct CallerSaid {
    std::string text;  ///< UTF-8, as a recogniser or a keyboard writes it.
    LocalMinutes now;
};
struct KeysPressed {
    std::string keys;
    LocalMinutes now;
};
/// Nobody has spoken for this long, since the last event.
struct Silence {
    std::chrono::milliseconds duration;
};
/// The caller spoke over the last reply; CallerSaid follows.
struct Interrupted {
    std::string heard;  ///< The part of it that was played.
};
struct ToolFinished {
    int id;
    ports::ToolResult result;
};
/// A tool has been at it for more than a second: say something.
struct ToolSlow {
    int id;
};
struct HungUp {};

using Event = std::variant<CallStarted, CallerSaid, KeysPressed, Silence, Interrupted, ToolSlow, ToolFinished, HungUp>;

/// What the receptionist may do in this call.
enum class Duty {
    everything,
    message_only,  ///< Every line is taken: she says so and takes a message; in danger she still names the number.
};

/// One telephone conversation: words in, words and wishes out.
///
/// A pure state machine: no I/O, no clock, no thread, no random source; the same events give the same actions.
/// After a CallTool the turn is suspended: the next event must be its ToolFinished (or HungUp, after which a message
/// already taken down is still passed on by a last CallTool). After End nothing more is said.
/// Limits: at most one tool call in flight; texts past 4,000 bytes are cut.
/// Lifetime: `assistant` outlives the dialogue. Thread: one strand.
class Dialogue {
public:
    /// `seed` chooses among equally good wordings.
    Dialogue(model::Assistant const& assistant, model::Caller caller, std::uint64_t seed, Duty duty = Duty::everything);
    ~Dialogue();
    /// A conversation can be copied, to go back to it when the caller had not finished after all.
    Dialogue(Dialogue const& other);
    Dialogue(Dialogue&&) noexcept;
    Dialogue& operator=(Dialogue&&) noexcept;

    [[nodiscard]] std::vector<Action> on(Event const& event);

    /// Whether a caller goes on after these words, in answer to what was just asked. They are not taken in.
    [[nodiscard]] Ending ending(std::string_view said) const;

    /// Whether these are a word or two that mean nothing here and now (receptionist/murmur.h). They are not taken in.
    [[nodiscard]] bool is_murmur(std::string_view said) const;

    /// What the call has come to so far.
    [[nodiscard]] model::Outcome outcome() const;

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

/// A listener's noise ("mm-hmm", "right, okay"): while the agent speaks it is no reason to stop.
[[nodiscard]] bool is_backchannel(std::string_view said);

/// Whether a card number or its like is in it, or announced to follow: not to be recorded.
[[nodiscard]] bool is_sensitive(std::string_view said);

/// Text fit to keep: card, passport and account numbers are replaced. The dialogue's own actions are free of them.
[[nodiscard]] std::string without_secrets(std::string_view said);

}  // namespace ombrex::receptionist
