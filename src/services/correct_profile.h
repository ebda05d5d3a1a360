// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "model/principal.h"
#include "services/call_context.h"

namespace ombrex::services {

/// What is to stand there from now on; none: as it was.
struct Correction {
    std::optional<model::PersonName> name = {};
    std::optional<model::MailAddress> email = {};  ///< Ask for his password before: with it he signs in.
    std::optional<model::CompanyName> company = {};
};

/// C38: a user corrects what is wrong about himself, and who manages users the company's name. Another address is
/// mailed a link, and until that was opened the one before counts: who mistypes it shuts himself out of nothing, and
/// draws nobody in. His own address again takes it back. Where another address has another account its owner is mailed
/// that instead, and he is not told. What the assistant says to callers is in its
/// settings and stays. Errors: denied (no user, or the company is not his to name), conflict (the address is that of
/// somebody of his own company), not_found, unavailable. Purpose: legal_duty.
Task<Result<model::User>> correct_profile(Deps deps, model::Principal who, Correction correction, Deadline deadline);

}  // namespace ombrex::services
