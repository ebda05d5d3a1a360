// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/json.hpp>

#include "api/convai_client.h"
#include "model/assistant.h"
#include "model/ids.h"

/// A company's assistant as an agent of ElevenLabs' API. It has one; most of what an agent can be told there (prompt,
/// model, voice, tools of its own) is made here of the business's own hours, services and rules, and cannot be set.
/// Client tools can (convai_tools.h). Pure.
namespace ombrex::api::convai {

/// As in a list of agents.
[[nodiscard]] boost::json::object agent_item(model::CompanyId company, model::Assistant const& assistant);
/// The whole of it.
[[nodiscard]] boost::json::object agent_body(model::CompanyId company, model::Assistant const& assistant);

/// Changes what a body of theirs asks to be changed. The faults name every setting that has no counterpart; where there
/// is one, nothing was changed. What says nothing (null, an empty object) is passed over.
[[nodiscard]] std::vector<Fault> change_agent(boost::json::object const& body, model::Assistant& assistant);

}  // namespace ombrex::api::convai
