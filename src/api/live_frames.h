// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "services/live_call.h"

namespace ombrex::api {

// What goes over the WebSocket of `GET /api/v1/live`: LiveFrame and LiveAsk of api/openapi.yaml. Each is one text.
// Purpose: serve_call.

/// What a client asks for: to be told all of a call, or no more than how it stands.
struct LiveAsk {
    bool open = true;
    model::CallId call;
};
/// None: it is no such thing.
[[nodiscard]] std::optional<LiveAsk> parse_live_ask(std::string_view text);

[[nodiscard]] std::string live_hello(bool words, std::vector<services::LiveCall> const& calls, TimePoint now);
[[nodiscard]] std::string live_began(services::LiveCall const& call, TimePoint now);
[[nodiscard]] std::string live_ended(model::CallId call);
[[nodiscard]] std::string live_news(model::CallId call, services::LiveNews const& news, TimePoint now);
/// A call was opened: all of it until now, as it was told.
[[nodiscard]] std::string live_opened(model::CallId call, std::vector<services::LiveNews> const& so_far, TimePoint now);

}  // namespace ombrex::api
