// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/time_zone.h"
#include "model/appointment.h"
#include "model/ids.h"
#include "model/phone_number.h"
#include "privacy/personal.h"

namespace ombrex::model {

/// C42, C43: what a person may ask, however it comes in. `no_recording` is an objection that one call obeys at once;
/// `minor`: that data of somebody under age came in (C44).
enum class RightsKind { access, correct, erase, export_data, object, no_recording, minor };

/// C42: what an objection is against. For a caller, of his calls; for a user, of all calls of his company.
enum class Objection { everything, insights, analytics };

/// open: nothing has to be proven. proof_wanted, then proven: it is personal data that would be shown, changed or
/// destroyed. obeyed: an objection that was answered, and holds until it is refused. answered and refused are the end.
enum class RightsState { open, proof_wanted, proven, obeyed, answered, refused };

/// How the person showed who he is. session: he was signed in. call_back: a code that was said to him at the number in
/// question, and a fact that only he gave. judgement: an operator's, with a reason.
enum class Proof { none, session, call_back, judgement };

/// The reasons for which alone a request is refused. legal_hold: a hold keeps it for now; of an answered request, in
/// part. withdrawn: whoever asked took it back.
enum class Refusal { none, not_proven, someone_else, nothing_held, law_keeps_it, legal_hold, repeated, withdrawn };

using RequestText = privacy::Personal<std::string, privacy::Category::privacy_request>;

/// A line of the one register of requests, for account holders and callers alike. A caller is his number in the calls
/// of one company; `name` tells apart who shares it.
struct RightsRequest {
    RequestId id;
    CompanyId company;  ///< Nil: nobody could say which business; the operator's own.
    CallId call;        ///< Nil: not asked in a call.
    UserId user;        ///< Nil: a caller.
    RightsKind kind = RightsKind::access;
    Objection against = Objection::everything;  ///< Of an objection.
    CallerName name;
    CallerPhone phone;
    TimePoint asked;
    LocalDays answer_by;  ///< The last day in time.
    RightsState state = RightsState::open;
    Proof proof = Proof::none;
    RequestText said{std::string{}};      ///< What was asked, in the words of who asked.
    RequestText reply_to{std::string{}};  ///< Where he wants the answer: a mail address; empty: by telephone.
    RequestText code{std::string{}};      ///< What the call-back says; empty: none was made.
    TimePoint code_until;                 ///< The code is void from then on.
    int tries = 0;                        ///< How often a proof was wrong.
    RequestText words{std::string{}};     ///< The reason of the judgement, then the answer.
    Refusal refusal = Refusal::none;
    std::optional<TimePoint> closed;
    int reminded = 0;  ///< The last reminder that was given, in percent of the time.
};

/// How far the time for an answer has run.
struct AnswerClock {
    int percent = 0;   ///< Of the days; 100 on the last day in time, more when it is over.
    int reminder = 0;  ///< 0, 50, 80 or 100: the last one that is due. 0 when it was answered.
};
[[nodiscard]] AnswerClock answer_clock(RightsRequest const& request, LocalDays today);

/// Whether nobody waits for an answer any more.
[[nodiscard]] inline bool is_answered(RightsRequest const& request) noexcept {
    return request.closed || request.state == RightsState::obeyed;
}

[[nodiscard]] std::string_view to_string(RightsKind kind) noexcept;
[[nodiscard]] std::string_view to_string(RightsState state) noexcept;
[[nodiscard]] std::string_view to_string(Objection against) noexcept;
[[nodiscard]] std::string_view to_string(Proof proof) noexcept;
[[nodiscard]] std::string_view to_string(Refusal refusal) noexcept;
[[nodiscard]] std::optional<RightsKind> find_rights_kind(std::string_view word) noexcept;
[[nodiscard]] std::optional<RightsState> find_rights_state(std::string_view word) noexcept;
[[nodiscard]] std::optional<Objection> find_objection(std::string_view word) noexcept;
[[nodiscard]] std::optional<Proof> find_proof(std::string_view word) noexcept;
[[nodiscard]] std::optional<Refusal> find_refusal(std::string_view word) noexcept;

}  // namespace ombrex::model
