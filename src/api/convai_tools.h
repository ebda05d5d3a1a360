// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/json.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "api/convai_client.h"
#include "model/client_tool.h"

/// The client tools of an agent, as ElevenLabs' API has them in `conversation_config.agent.prompt.tools`
/// (docs/CLIENT_TOOLS.md). Pure.
namespace ombrex::api::convai {

/// What a call for this deed can hold.
[[nodiscard]] std::span<std::string_view const> parameters_of(model::ClientDeed deed);

[[nodiscard]] boost::json::array tools_json(std::vector<model::ClientTool> const& tools);

/// `where`: the path of the list. A tool that we could not call is a fault, which says why; what is returned is
/// only fit for use where none was added. What says nothing, or asks for what is done anyway, is passed over.
[[nodiscard]] std::vector<model::ClientTool> read_tools(boost::json::value const& list,
                                                        std::vector<std::string> const& where,
                                                        std::vector<Fault>& faults);

}  // namespace ombrex::api::convai
