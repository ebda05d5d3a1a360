// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <deque>
#include <map>

#include "base/clock.h"
#include "model/ids.h"

namespace ombrex::services {

/// How often the callers of one company are put through within an hour: the limit that toll fraud runs into. Attempts
/// count, answered or not. Kept in memory: a restart begins anew. Thread: the io thread.
class TransferBudget {
public:
    explicit TransferBudget(std::size_t an_hour) : an_hour_{an_hour} {}

    /// Takes one; false: those of the last hour are spent.
    [[nodiscard]] bool take(model::CompanyId company, MonoTime now) {
        auto& taken = taken_[company];
        while (!taken.empty() && now - taken.front() >= std::chrono::hours{1}) taken.pop_front();
        if (taken.size() >= an_hour_) return false;
        taken.push_back(now);
        return true;
    }

private:
    std::size_t an_hour_;
    std::map<model::CompanyId, std::deque<MonoTime>> taken_;
};

}  // namespace ombrex::services
