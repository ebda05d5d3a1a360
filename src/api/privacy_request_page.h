// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "base/time_zone.h"
#include "privacy/operator.h"

namespace ombrex::api {

/// The public form for privacy requests (C43): plain HTML, no script, nothing loaded. `problem`: what was wrong with
/// the last try; empty: nothing. What was typed is not shown again: it would stand in a page on a shared machine.
[[nodiscard]] std::string render_privacy_request_form(privacy::Operator const& who, std::string_view problem);
/// The same words for everybody, whatever is held of him.
[[nodiscard]] std::string render_privacy_request_taken(privacy::Operator const& who, LocalDays answer_by);
/// The style of both.
[[nodiscard]] std::string_view privacy_request_style() noexcept;

}  // namespace ombrex::api
