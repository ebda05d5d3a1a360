// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/desk.h"

namespace ombrex::api {

/// What ElevenLabs' own clients ask of agents and conversations over REST, answered out of what the desk has: a company
/// is one agent, a call one conversation. Lifetime: what is passed outlives the router.
void route_agents(Router& router, Desk const& desk);
void route_past_conversations(Router& router, Desk const& desk);

}  // namespace ombrex::api
