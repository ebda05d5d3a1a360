// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "api/desk.h"

namespace ombrex::api::convai {

/// An endpoint for ElevenLabs' own clients: let in is who would be at the desk, and what goes wrong is told in the
/// shape that those clients read: {"detail":{"status":…,"message":…}}.
void add_for_client(Router& router, Desk const& desk, std::string method, std::string pattern,
                    VisitorEndpoint endpoint);

/// What is wrong with one field of a body.
struct Fault {
    std::vector<std::string> where;  ///< "conversation_config", "agent", "first_message"
    std::string what;
};
/// 422, in the shape of a validation error there.
[[nodiscard]] net::HttpResponse refusal(std::vector<Fault> const& faults);

}  // namespace ombrex::api::convai
