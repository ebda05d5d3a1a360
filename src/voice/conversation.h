// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/call.h"
#include "ports/call_tools.h"
#include "ports/recognizer.h"
#include "voice/turn_events.h"

namespace ombrex::voice {

/// Words for the caller.
struct Utter {
    std::string text;
    bool locked = false;                             ///< Not to be interrupted.
    ports::Expect expect = ports::Expect::anything;  ///< What the caller is asked for: how long his pauses may be.
};
/// A question to the business; tool_finished() with the same id follows.
struct UseTool {
    int id = 0;
    ports::ToolCall call;
};
struct NoteSlot {
    std::string name;
    std::string value;
    std::string status;  ///< heard, confirmed, cleared
};
/// The caller has agreed to be recorded.
struct StartRecording {};
/// The caller says (or has said) what must not be recorded.
struct PauseRecording {
    bool paused = false;
};
/// After what was said, the call ends.
struct EndCall {
    model::EndReason reason = model::EndReason::agent_hangup;
    model::Outcome outcome = model::Outcome::answered;
};
using Step = std::variant<Utter, UseTool, NoteSlot, StartRecording, PauseRecording, EndCall>;
using Steps = std::vector<Step>;

/// The receptionist as the voice sees her: words in, steps out. It stands between this room and receptionist::Dialogue,
/// so that the voice can be tried with a conversation of two lines.
///
/// Pure, like the Dialogue: no clock of its own beyond the business's wall clock, no thread. After a UseTool the next
/// call is tool_slow or tool_finished with its id, or hung_up. Thread: the call's strand.
class Conversation {
public:
    virtual ~Conversation() = default;

    /// Herself as she is now, to go back to when it turns out that the caller had not finished.
    [[nodiscard]] virtual std::unique_ptr<Conversation> copy() const = 0;

    [[nodiscard]] virtual Steps start() = 0;
    [[nodiscard]] virtual Steps heard(std::string_view text) = 0;
    [[nodiscard]] virtual Steps keys(std::string_view keys) = 0;
    [[nodiscard]] virtual Steps silence(std::chrono::milliseconds duration) = 0;
    /// The last reply was heard up to here only; heard() or keys() follows.
    virtual void interrupted(std::string_view heard_part) = 0;
    [[nodiscard]] virtual Steps tool_slow(int id) = 0;
    [[nodiscard]] virtual Steps tool_finished(int id, ports::ToolResult const& result) = 0;
    /// Only UseTool counts of what comes back.
    [[nodiscard]] virtual Steps hung_up() = 0;

    [[nodiscard]] virtual model::Outcome outcome() const = 0;
    /// What these words are worth to somebody who is speaking; never Words::none. Not empty.
    [[nodiscard]] virtual Words worth(std::string_view said) const = 0;
    /// Whether people go on after these words, here and now.
    [[nodiscard]] virtual Ending ending(std::string_view said) const = 0;
    /// Holds or announces what must not be recorded, before she has been told of it.
    [[nodiscard]] virtual bool is_sensitive(std::string_view said) const = 0;
};

}  // namespace ombrex::voice
