// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "model/assistant.h"

namespace ombrex::model {

/// What is wrong with an assistant, and where. Fit to be shown; nothing in it is a caller's.
struct AssistantFault {
    std::string where;  ///< The field, as the API calls it; of a list with its place: "services.2.staff".
    std::string what;   ///< What it is to be: "has at most 200 characters".
};

/// Everything that keeps a receptionist from working with it, whichever way it came in: limits, names that are there
/// twice, names that mean nobody. Empty: it can be stored. Types and forms are the reader's to check. Pure.
[[nodiscard]] std::vector<AssistantFault> faults_of(Assistant const& assistant);

}  // namespace ombrex::model
