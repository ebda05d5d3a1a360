// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/json.hpp>
#include <map>
#include <string>

#include "model/assistant.h"

namespace ombrex::api {

/// `Assistant` of the contract, and back.
[[nodiscard]] boost::json::object assistant_json(model::Assistant const& assistant);

struct AssistantInput {
    model::Assistant assistant;
    bool says_sites = false;  ///< A client from before there were sites says nothing of them.
    /// What is wrong, by field: "services.2.minutes", "hours.mon". Empty: nothing is.
    std::map<std::string, std::string, std::less<>> wrong;
};
/// Every fault at once: of form here, of sense by model::faults_of. What has no field is the empty one.
[[nodiscard]] AssistantInput read_assistant_input(std::string const& body);

}  // namespace ombrex::api
