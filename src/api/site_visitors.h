// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/ip/address.hpp>
#include <cstddef>
#include <map>
#include <utility>

#include "base/clock.h"
#include "base/result.h"
#include "model/ids.h"
#include "net/address_rate_limit.h"
#include "services/caller_flood.h"

namespace ombrex::api {

/// C18: visitors of businesses' own sites, whom nobody knows. How many talk to one business at once, so that the
/// telephone keeps lines; how often one address comes, and how many come to one business, within ten minutes. They are
/// counted apart from callers: a crowd on the site costs no caller his line.
///
/// Pure: the caller passes `now`. Thread: one. Lifetime: outlives its places.
class SiteVisitors {
public:
    struct Limits {
        std::size_t lines;  ///< Of one business; half are for visitors, and never none.
        std::size_t from_one_address = 20;
        std::size_t to_one_company = 200;
    };
    explicit SiteVisitors(Limits limits);

    /// One more visitor, as long as this lives.
    class Place {
    public:
        Place(SiteVisitors& visitors, model::CompanyId company) : visitors_{&visitors}, company_{company} {}
        ~Place() {
            if (visitors_ != nullptr) visitors_->leave(company_);
        }
        Place(Place&& other) noexcept : visitors_{std::exchange(other.visitors_, nullptr)}, company_{other.company_} {}
        Place& operator=(Place&&) = delete;

    private:
        SiteVisitors* visitors_;
        model::CompanyId company_;
    };

    /// Errors: unavailable, in words for the visitor.
    [[nodiscard]] Result<Place> enter(model::CompanyId company, boost::asio::ip::address const& address, MonoTime now);

private:
    void leave(model::CompanyId company);

    std::size_t at_once_;
    net::AddressRateLimit often_;
    services::CallerFlood flood_;
    std::map<model::CompanyId, std::size_t> there_;
};

}  // namespace ombrex::api
