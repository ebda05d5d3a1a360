// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/account_json.h"
#include "api/assistant_input.h"
#include "api/desk.h"
#include "services/change_assistant.h"

namespace ombrex::api {

/// `Assistant` of the contract, with the tag by which a change names what it goes over (RFC 9110 section 8.8.3).
[[nodiscard]] inline net::HttpResponse assistant_answer(services::KnownAssistant const& known) {
    auto out = json_answer(assistant_json(known.assistant));
    out.headers.emplace_back("ETag", "\"" + known.version + "\"");
    return out;
}

}  // namespace ombrex::api
