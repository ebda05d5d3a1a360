// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>

#include "model/ids.h"

namespace ombrex::services {

/// How many calls run, in all and for each company. Thread: one strand.
class LiveCalls {
public:
    LiveCalls(std::size_t most, std::size_t most_per_company) : most_{most}, most_per_company_{most_per_company} {}

    [[nodiscard]] bool full() const noexcept { return running_ >= most_; }
    [[nodiscard]] bool full(model::CompanyId company) const {
        auto const found = of_company_.find(company);
        return found != of_company_.end() && found->second >= most_per_company_;
    }
    [[nodiscard]] std::size_t running() const noexcept { return running_; }

    /// One more call, as long as this lives.
    class Place {
    public:
        Place(LiveCalls& calls, model::CompanyId company) : calls_{calls}, company_{company} {
            ++calls_.running_;
            ++calls_.of_company_[company_];
        }
        ~Place() {
            --calls_.running_;
            if (--calls_.of_company_[company_] == 0) calls_.of_company_.erase(company_);
        }
        Place(Place const&) = delete;
        Place& operator=(Place const&) = delete;

    private:
        LiveCalls& calls_;
        model::CompanyId company_;
    };

private:
    std::size_t most_;
    std::size_t most_per_company_;
    std::size_t running_ = 0;
    std::map<model::CompanyId, std::size_t> of_company_;
};

}  // namespace ombrex::services
