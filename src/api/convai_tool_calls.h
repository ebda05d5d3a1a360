// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "api/convai_frames.h"
#include "base/clock.h"
#include "base/time_zone.h"
#include "model/client_tool.h"
#include "ports/call_observer.h"

namespace ombrex::api::convai {

/// Which functions of its client a conversation calls, when, and what became of the calls. A call is made once the deed
/// stands in the store, with no more than the tool asks for, and of that only what the caller is told as well. Nothing
/// waits for its result: what counts is whether one came in time. Pure.
class ToolCalls {
public:
    struct Counts {
        int called = 0;
        // Of those that expect a response:
        int answered = 0;
        int failed = 0;      ///< The client said so.
        int unanswered = 0;  ///< Not in time, or not at all.
    };

    /// `zone`: the business's, whose wall clock appointments are told in.
    ToolCalls(std::vector<model::ClientTool> tools, TimeZone zone) : tools_{std::move(tools)}, zone_{zone} {}

    void asked(ports::ToolAsked const& what);
    /// What to send; none: this is nothing that the client wants to be called for.
    [[nodiscard]] std::optional<ClientToolCall> answered(ports::ToolAnswered const& what, MonoTime now);
    /// One that nobody waits for is passed over.
    void result(ClientToolResult const& result, MonoTime now);
    /// As if the conversation ended here.
    [[nodiscard]] Counts counts() const;

private:
    [[nodiscard]] std::optional<ClientToolCall> call(model::ClientDeed deed, std::string const& reference,
                                                     model::Slot const& slot, MonoTime now);

    std::vector<model::ClientTool> tools_;
    TimeZone zone_;
    std::set<int> moves_;  ///< Of which the answer says no more than that it is booked.
    std::map<std::string, MonoTime, std::less<>> waiting_;  ///< Until when.
    Counts counts_;
};

}  // namespace ombrex::api::convai
