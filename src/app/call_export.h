// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <chrono>
#include <optional>
#include <string>

#include "app/text_backend.h"
#include "model/call.h"
#include "ports/database.h"

namespace ombrex::app {

/// What one call left, on the telephone or in text: docs/TEXT_MODE.md, "Export".
struct CallExport {
    std::string call_id;
    LocalMinutes now;  ///< When it was answered, by the business's wall clock.
    model::BusinessProfile const& business;
    model::Caller caller;
    std::string outcome;
    std::string end_reason;
    std::chrono::milliseconds duration{0};
    std::optional<std::string> recording;  ///< none, recorded or refused; not there where the business records nothing.
    model::Transcript transcript;
};

/// The form "ombrex-call-export/1", its keys in their order. `events` is empty for a spoken call,
/// unless a scenario was served.
[[nodiscard]] boost::json::object to_json(CallExport const& call, CallEffects const& effects,
                                          boost::json::array events);

/// What the tools left: the company's whole appointment table, with made_in kept for those of this call only, and the
/// rest of this call. Inside a transaction. Errors: unavailable.
[[nodiscard]] Result<CallEffects> read_effects(ports::UnitOfWork& unit, model::CompanyId company, model::CallId call);

}  // namespace ombrex::app
