// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "api/desk.h"
#include "base/embedded_file.h"

namespace ombrex::api {

inline constexpr auto widget_script_route = "GET /widget.js";

/// The assistant on the business's own site (docs/WIDGET.md):
/// - `GET /widget.js` is the one script there. It puts a button on the page, and on its press this frame:
/// - `GET /widget/{agent}`, a page of ours that a browser shows on pages of the business's sites alone
///   (`frame-ancestors`, CSP level 3): neither can read the other. Anywhere else, and where there is no such widget, it
///   says so in its place; in French with `?lang=fr`.
/// `files` as of route_desk_page(); none: nothing is routed. Lifetime: the program's.
void route_widget_page(Router& router, Desk const& desk, std::span<EmbeddedFile const> files);

}  // namespace ombrex::api
