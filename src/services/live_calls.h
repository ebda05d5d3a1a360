// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>

#include "model/ids.h"

namespace ombrex::services {

/// What the next call of a company gets.
enum class Room {
    free,
    message_only,  ///< Its lines are taken; she takes a message.
    none,
};

/// How many calls run, in all and for each company. Thread: one strand.
class LiveCalls {
public:
    struct Limits {
        std::size_t all;
        std::size_t company;
        std::size_t company_messages;  ///< So many above it are answered to take a message.
    };
    explicit LiveCalls(Limits limits) : limits_{limits} {}

    [[nodiscard]] bool full() const noexcept { return running_ >= limits_.all; }
    [[nodiscard]] Room room(model::CompanyId company) const {
        auto const found = of_company_.find(company);
        auto const running = found == of_company_.end() ? 0 : found->second;
        if (running < limits_.company) return Room::free;
        return running < limits_.company + limits_.company_messages ? Room::message_only : Room::none;
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
    Limits limits_;
    std::size_t running_ = 0;
    std::map<model::CompanyId, std::size_t> of_company_;
};

}  // namespace ombrex::services
