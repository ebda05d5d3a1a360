// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "privacy/operator.h"
#include "privacy/policy.h"

namespace ombrex::privacy {

// The published policy, in good English, out of the tables: every number and every recipient on it is read from the
// value that is given. Planned promises are shown as planned. The text and the HTML are two printings of one page.

/// For a terminal and for mail: UTF-8, lines of at most 100 columns.
[[nodiscard]] std::string render_policy_text(Policy const& policy, Operator const& who);

/// One self-contained document: no script, nothing loaded from anywhere. Its one <style> holds policy_page_style(),
/// so it may be served under `style-src 'sha256-...'` of exactly those bytes.
[[nodiscard]] std::string render_policy_html(Policy const& policy, Operator const& who);
[[nodiscard]] std::string_view policy_page_style() noexcept;

/// The tables as one JSON object, keyed by id, with a final line break: what policy_diff compares.
[[nodiscard]] std::string render_policy_json(Policy const& policy, Operator const& who);

}  // namespace ombrex::privacy
