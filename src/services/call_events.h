// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <chrono>
#include <string>
#include <string_view>

#include "model/assistant.h"
#include "model/call.h"
#include "ports/call_tools.h"
#include "receptionist/action.h"

namespace ombrex::services {

/// The objects of the protocol ombrex-text/1 of one call, in their order (docs/TEXT_MODE.md, "Output"). They name
/// people: whoever keeps them keeps a transcript. Thread: one.
class CallEvents {
public:
    /// The next one; `more` are its keys after t_ms. Lives until the next call of a member.
    boost::json::object const& add(std::string_view event, int turn, std::chrono::milliseconds at,
                                   boost::json::object more);
    /// Forgets all but the first `count`: what came after them was taken back.
    void cut(std::size_t count);

    [[nodiscard]] std::size_t size() const noexcept { return all_.size(); }
    [[nodiscard]] boost::json::array const& all() const noexcept { return all_; }
    /// That of the last one; 0 where there is none.
    [[nodiscard]] int turn() const;

private:
    boost::json::array all_;
};

// The further keys of each event.
[[nodiscard]] boost::json::object start_event(std::string_view call_id, LocalMinutes now,
                                              model::BusinessProfile const& business, model::Caller const& caller);
[[nodiscard]] boost::json::object said_event(receptionist::Say const& say);
[[nodiscard]] boost::json::object slot_event(receptionist::SlotChanged const& slot);
[[nodiscard]] boost::json::object asked_event(receptionist::CallTool const& tool);
[[nodiscard]] boost::json::object answered_event(int tool, ports::ToolResult const& result);
[[nodiscard]] boost::json::object end_event(std::string_view reason, std::string_view outcome);

/// "caller_id" of the protocol: E.164, or null. Purpose: serve_call.
[[nodiscard]] boost::json::value caller_id_json(model::Caller const& caller);

}  // namespace ombrex::services
