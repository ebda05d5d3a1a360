// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/json.hpp>
#include <optional>

#include "services/call_figures.h"
#include "services/see_call.h"
#include "services/todays_note.h"

namespace ombrex::api {

/// What calls left, as api/openapi.yaml has it, for people of the business that was called. Purpose: serve_call.
/// `zone`: the business's.
[[nodiscard]] boost::json::object call_row_json(ports::CallLine const& line, TimeZone const& zone);
/// The same, added to a text.
void put_call_row(std::string& out, ports::CallLine const& line, TimeZone const& zone);
[[nodiscard]] boost::json::object call_json(services::SeenCall const& call, privacy::Policy const& policy);
[[nodiscard]] boost::json::object message_json(ports::MessageLine const& line);
[[nodiscard]] boost::json::object appointment_json(model::Appointment const& appointment);
[[nodiscard]] boost::json::object note_json(services::TodaysNote const& note, privacy::Policy const& policy);
[[nodiscard]] boost::json::object figures_json(services::CallFigures const& figures);

}  // namespace ombrex::api
