// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "base/result.h"
#include "model/session.h"
#include "privacy/erase_on.h"

namespace ombrex::ports {

/// Where people are signed in. What is not here is signed out, whatever a cookie says. Only inside a UnitOfWork;
/// blocking. Errors of each: unavailable (the store failed).
class SessionRepository {
public:
    virtual ~SessionRepository() = default;

    virtual Result<void> add(model::Session const& session, privacy::EraseOn erase_on) = 0;
    /// Errors: not_found (also when it is another company's).
    virtual Result<model::Session> find(model::CompanyId company, model::SessionId id) = 0;
    /// The one used last first.
    virtual Result<std::vector<model::Session>> of_user(model::CompanyId company, model::UserId user) = 0;
    virtual Result<void> touch(model::CompanyId company, model::SessionId id, TimePoint used) = 0;
    /// Only a session of that user. Errors: not_found.
    virtual Result<void> remove(model::CompanyId company, model::UserId user, model::SessionId id) = 0;
    /// All of the user's but one; how many.
    virtual Result<std::size_t> remove_others(model::CompanyId company, model::UserId user,
                                              std::optional<model::SessionId> but) = 0;
};

}  // namespace ombrex::ports
