// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/admin_store.h"
#include "privacy/operator.h"

namespace ombrex::app {

/// What `admin hold add` was told; neither call nor number: all of the company.
struct HoldWords {
    std::string company;
    std::string reason;  ///< court_order, authority_order, pending_case.
    std::string call;    ///< The SIP Call-ID.
    std::string number;  ///< E.164.
    std::string until;   ///< The last day, "2026-12-15"; empty: after 90 days.
};

// `ombrex admin hold add|list|lift`: what has to be kept beyond its time for a court or an authority. Each returns the
// exit code: 2 for what cannot be read.
int run_admin_hold_add(HoldWords const& words, AdminContext const& context);
/// With `as_lines` a JSON object a line.
int run_admin_hold_list(bool as_lines, AdminContext const& context);
int run_admin_hold_lift(std::string const& id, AdminContext const& context);

/// What the page of the policy prints of them; a folder without a store has none. Errors: those of the store.
Result<std::vector<privacy::LegalHold>> holds_in(std::filesystem::path const& folder, Clock const& clock,
                                                 Random& random);

}  // namespace ombrex::app
