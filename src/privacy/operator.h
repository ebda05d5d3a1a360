// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "privacy/recipient.h"

namespace ombrex::privacy {

/// The only exception to a retention row: a duty to keep something for a court or an authority. The page prints it.
struct LegalHold {
    std::string reason;
    std::string ordered_by;  ///< A named operator.
    std::chrono::year_month_day until;
};

/// Who runs this installation and what of the policy is in use there: what configuration adds to the page. Defaults:
/// C48.
struct Operator {
    std::string company = "Ombrex AI Inc.";
    std::string address = "2980 Drew Rd, Unit 224, Mississauga, ON, Canada";
    std::string country = "Canada";
    std::string privacy_mail = "privacy@ombrex.com";
    std::string security_mail = "security@ombrex.com";
    std::string site = "ai.ombrex.com";
    RecipientSet active;                 ///< Processors that are connected here.
    std::vector<std::string> own_hosts;  ///< Hosts that the operator runs himself: "operated by us".
    std::vector<LegalHold> holds;        ///< As the store has them at this moment; no edition of the policy does.
};

}  // namespace ombrex::privacy
