// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "privacy/figures.h"
#include "privacy/operator.h"
#include "privacy/policy.h"

namespace ombrex::privacy {

/// Who reads it. Everybody else than the operator sees no count behind which fewer stand than the policy's smallest
/// group (C15); neither sees anything about one company, one call or one person.
enum class Audience : std::uint8_t { operators, everybody };

/// What is known at a moment, besides the tables and what the build found in the sources (clause_places.h).
struct Evidence {
    TimePoint made;
    std::optional<Figures> figures{};       ///< None: there is no store.
    std::vector<std::string> transports{};  ///< C29: each line, and how it is protected.
};

/// One JSON object, without line break: "clauses", each with its id, status, tests that prove it, files of code and
/// live figures; "revealed", the files in which personal values leave their type; which policy, whose, and when.
[[nodiscard]] std::string render_evidence_json(Policy const& policy, Operator const& who, Evidence const& evidence,
                                               Audience audience);

/// The same as a page for people, as render_policy_html: no script, nothing loaded, styled by policy_page_style().
[[nodiscard]] std::string render_evidence_html(Policy const& policy, Operator const& who, Evidence const& evidence,
                                               Audience audience);

/// The same for a terminal, without the files.
[[nodiscard]] std::string render_evidence_text(Policy const& policy, Evidence const& evidence, Audience audience);

}  // namespace ombrex::privacy
