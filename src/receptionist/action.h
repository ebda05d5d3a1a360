// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "model/call.h"
#include "ports/call_tools.h"

/// What a Dialogue wants done. The words of the text-mode protocol (docs/TEXT_MODE.md) where it has any.
namespace ombrex::receptionist {

enum class SayKind { greeting, ask, inform, offer, confirm, booked, refuse, apologise, filler, goodbye };
[[nodiscard]] std::string_view to_string(SayKind kind) noexcept;

/// A stretch of time wished for, local; nothing: open. `clock_only`: of any day.
struct WishedWindow {
    std::optional<LocalMinutes> from, to;
    bool clock_only = false;

    friend bool operator==(WishedWindow const&, WishedWindow const&) = default;
};

/// The caller is now believed to mean this.
struct SlotChanged {
    enum class Status { heard, confirmed, cleared };
    std::string
        name;  ///< intent, service, staff, date, time, window, caller_name, callback, message, party, reference ...
    std::variant<std::string, std::vector<WishedWindow>> value;  ///< Normalised; windows for `window` only.
    std::string raw;                                             ///< The words it came from.
    Status status = Status::heard;
};
[[nodiscard]] std::string_view to_string(SlotChanged::Status status) noexcept;

/// What is being read back; only what is known.
struct Confirming {
    std::optional<std::string> service, staff, date, time, name, phone;
};

/// Words for the caller. Kind `booked` cannot be made without a committed booking.
class Say {
public:
    /// REQUIRES: kind is not booked.
    Say(SayKind kind, std::string text);
    [[nodiscard]] static Say booked(ports::Booked const& committed, std::string text);

    [[nodiscard]] SayKind kind() const noexcept { return kind_; }
    [[nodiscard]] std::string const& text() const noexcept { return text_; }

    bool locked = false;            ///< Not interruptible.
    std::vector<std::string> asks;  ///< Names of slots asked for.
    std::vector<ports::Slot> offers;
    std::optional<Confirming> confirming;

private:
    struct Unchecked {};
    Say(Unchecked, SayKind kind, std::string text) : kind_{kind}, text_{std::move(text)} {}

    SayKind kind_;
    std::string text_;
};

/// A question to the business; the turn waits for ToolFinished with the same id.
struct CallTool {
    int id;
    ports::ToolCall call;
};

struct End {
    model::EndReason reason;
    model::Outcome outcome;
};

/// What a recorder does from here on, where the call may be recorded; said again where nothing changes. That the caller
/// refuses is no Record: it is the tool privacy_request of kind no_recording.
enum class Record {
    start,  ///< The caller has agreed (consent mode `ask`).
    pause,  ///< What comes may hold a card number or its like.
    resume,
};

using Action = std::variant<SlotChanged, Say, CallTool, End, Record>;

}  // namespace ombrex::receptionist
