// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "model/call.h"
#include "receptionist/dialogue.h"
#include "services/call_context.h"
#include "services/call_events.h"

namespace ombrex::services {

/// The events of a call that is spoken, as one in text writes them, by the clock since it was answered. What the
/// receptionist wanted counts, as in text: of a reply that was interrupted the transcript holds what was heard.
/// Kept where a scenario is served, on a folder that is thrown away; a business's calls have a transcript and no more.
/// Thread: the call's strand.
class SpokenEvents {
public:
    /// It is answered now.
    SpokenEvents(Clock const& clock, CallContext const& context, model::Caller const& caller);

    /// What she made of an event. `kept`: how many events stood when she was as she was before it; what came after
    /// them is taken back, because the caller had not finished. Answers how many stand now.
    std::size_t take(std::size_t kept, receptionist::Event const& event,
                     std::vector<receptionist::Action> const& actions);

    /// All of them as JSON, the end included. REQUIRES: `ended` has its outcome and its reason.
    [[nodiscard]] model::EventLog ended(model::Call const& ended);

private:
    void add(std::string_view event, boost::json::object more);

    Clock const& clock_;
    MonoTime answered_;
    CallEvents events_;
    int turn_ = 0;
};

}  // namespace ombrex::services
