// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/deadline.h"
#include "base/task.h"
#include "base/time_zone.h"
#include "model/appointment.h"
#include "model/call_notes.h"
#include "model/ids.h"
#include "model/message.h"
#include "model/slot.h"

/// What a receptionist may ask the business to do during a call. Names and meanings are those of the text-mode
/// protocol (docs/TEXT_MODE.md); `services` implements them, `receptionist` only asks.
namespace ombrex::ports {

using model::Slot;

struct CheckAvailability {
    std::string service;
    std::optional<std::string> staff;  ///< None: anybody who does it.
    LocalMinutes from;
    LocalMinutes to;  ///< Half open. At most the horizon is searched.
};
struct BookAppointment {
    std::string service;
    std::string staff;  ///< May be empty: anybody free then, in the order of the assistant.
    LocalMinutes at;
    model::CallerName name;
    model::CallerPhone phone;  ///< Holds an empty number when none is required.
    model::AppointmentNotes notes;
};
/// What the caller gave. Answered only when it identifies one person: number and name, or reference and name or number.
struct FindAppointment {
    model::CallerName name;
    model::CallerPhone phone;
    std::string reference;
};
struct MoveAppointment {
    std::string reference;
    LocalMinutes at;
};
struct CancelAppointment {
    std::string reference;
};
struct TakeMessage {
    std::string addressee;
    model::CallerName from;
    model::CallerPhone callback;
    model::MessageText text;
    model::Urgency urgency = model::Urgency::normal;
};
struct TransferCall {
    std::string label;
    std::string brief;  ///< What the human is told before the caller is joined.
};
struct AnswerFaq {
    std::string key;
};
using model::PrivacyRequestKind;
struct PrivacyRequest {
    PrivacyRequestKind kind = PrivacyRequestKind::erase;
    model::CallerName name;
    model::CallerPhone phone;
};
struct ReportEmergency {
    std::string kind;  ///< medical, fire, violence, gas, other
    std::string advised_number;
};

using ToolCall = std::variant<CheckAvailability, BookAppointment, FindAppointment, MoveAppointment, CancelAppointment,
                              TakeMessage, TransferCall, AnswerFaq, PrivacyRequest, ReportEmergency>;

/// More free moments than these are not answered: a fortnight of half hours, day and night, has 336.
inline constexpr std::size_t availability_max = 400;

/// Every free moment of the window in the order of the clock, at most `availability_max`. Where nobody was named, one
/// entry a moment, for the first who is free. What to offer of it is the receptionist's choice: it knows what the
/// caller said.
struct Availability {
    std::vector<Slot> slots;
};
/// The one fact that lets "booked" be said: the id was committed.
struct Booked {
    model::AppointmentId id;
    std::string reference;
    Slot slot;
};
/// An appointment of the caller's own: whom it belongs to was checked before it was told.
struct Found {
    struct Entry {
        std::string reference;
        Slot slot;
    };
    std::vector<Entry> entries;
};
struct Cancelled {
    std::string reference;
    Slot slot;
};
struct MessageTaken {
    model::MessageId id;
};
using model::TransferResult;
struct Transferred {
    TransferResult result = TransferResult::no_answer;
};
struct FaqAnswer {
    std::string text;
};
struct PrivacyRequestRecorded {
    std::string status;   ///< "recorded", or "done" where the business erases verified requests at once.
    LocalDays answer_by;  ///< C43: within 30 days.
};
struct EmergencyReported {};

/// Why a tool could not do it, in the words the receptionist decides by.
struct ToolFailure {
    enum class Why {
        taken,        ///< Somebody else has that moment; `instead` holds the next ones.
        closed,       ///< Outside opening hours, notice or horizon.
        not_found,    ///< No such service, person, appointment, key.
        not_allowed,  ///< The caller did not show that it is his, or a limit of the call is reached.
        failed,       ///< It broke or took too long: take a message instead.
    };
    Why why = Why::failed;
    std::string detail;  ///< For the log of the call; never personal.
    std::vector<Slot> instead;
};
[[nodiscard]] std::string_view to_string(ToolFailure::Why why) noexcept;

using ToolResult = std::variant<ToolFailure, Availability, Booked, Found, Cancelled, MessageTaken, Transferred,
                                FaqAnswer, PrivacyRequestRecorded, EmergencyReported>;

/// Does for one call what the receptionist asks. Thread: one call's strand. Lifetime: that of the call.
class CallTools {
public:
    virtual ~CallTools() = default;
    virtual Task<ToolResult> call(ToolCall tool, Deadline deadline) = 0;
};

}  // namespace ombrex::ports
