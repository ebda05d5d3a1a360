// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/json.hpp>

#include "model/account.h"
#include "model/assistant.h"
#include "model/session.h"
#include "model/user.h"
#include "net/http_message.h"

namespace ombrex::api {

/// As api/openapi.yaml has them. Purpose: serve_call.
[[nodiscard]] boost::json::object user_json(model::User const& user);
[[nodiscard]] boost::json::object company_json(model::Account const& account, model::BusinessProfile const& business);
[[nodiscard]] boost::json::object device_json(model::Session const& session, model::SessionId own);

/// RFC 3339, UTC, to the second.
[[nodiscard]] std::string moment(TimePoint when);

/// An answer with this body.
[[nodiscard]] net::HttpResponse json_answer(boost::json::value const& body, int status = 200);
/// An answer without one.
[[nodiscard]] net::HttpResponse done(int status = 204);

}  // namespace ombrex::api
