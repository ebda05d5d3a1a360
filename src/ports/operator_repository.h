// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"

namespace ombrex::ports {

/// The names under which people may operate this installation. Only inside a UnitOfWork; blocking.
/// Errors of each: unavailable (the store failed).
class OperatorRepository {
public:
    virtual ~OperatorRepository() = default;

    /// Errors: conflict (it is there).
    virtual Result<void> add(std::string_view name, TimePoint now) = 0;
    /// Errors: not_found.
    virtual Result<void> remove(std::string_view name) = 0;
    /// In the order of the alphabet.
    virtual Result<std::vector<std::string>> names() = 0;
};

}  // namespace ombrex::ports
