// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "model/rights_request.h"
#include "services/call_context.h"

namespace ombrex::services {

/// What somebody wrote into the public form: whoever he is, and whatever he wrote. Bytes of any kind.
struct PublicRequest {
    std::string kind;      ///< A RightsKind's word.
    std::string business;  ///< The number or name at which he called.
    std::string number;    ///< From which he called, in any written form; empty: withheld, or none.
    model::CallerName name;
    model::RequestText reply_to{std::string{}};
    model::RequestText said{std::string{}};
};

/// C43: puts it into the register as unproven, for the business that answers that number; where there is one business
/// alone, for that one; where nobody can say, for the operator. Nothing that is held is looked at, so the answer tells
/// nothing of it: the day by which it is answered. Texts become one line, without characters that steer a terminal.
/// Limits: a name of 100 bytes, an address of 254, words of 2,000; longer ones are cut. Errors: invalid_input (no such
/// kind; the number is none; nowhere to answer to), unavailable. Purpose: legal_duty.
Task<Result<LocalDays>> ask_publicly(Deps deps, PublicRequest asked, Deadline deadline);

}  // namespace ombrex::services
