// SPDX-License-Identifier: Apache-2.0
#include "api/site_visitors.h"

#include <algorithm>

namespace ombrex::api {
namespace {

constexpr double window_s = 600;

}  // namespace

SiteVisitors::SiteVisitors(Limits limits)
    : at_once_{std::max<std::size_t>(1, limits.lines / 2)},
      often_{{.per_second = static_cast<double>(limits.from_one_address) / window_s,
              .burst = static_cast<double>(limits.from_one_address)}},
      flood_{{.to_one_company = limits.to_one_company}} {}

Result<SiteVisitors::Place> SiteVisitors::enter(model::CompanyId company, boost::asio::ip::address const& address,
                                                MonoTime now) {
    auto const found = there_.find(company);
    if (found != there_.end() && found->second >= at_once_) {
        return Error{Errc::unavailable, "all lines of this agent are taken; try again later"};
    }
    if (!often_.take(address, now))
        return Error{Errc::unavailable, "too many calls from your network; try again later"};
    if (flood_.take(company, "", now) != services::CallerFlood::Verdict::welcome) {
        return Error{Errc::unavailable, "too many visitors call this agent; try again later"};
    }
    ++there_[company];
    return Place{*this, company};
}

void SiteVisitors::leave(model::CompanyId company) {
    if (--there_[company] == 0) there_.erase(company);
}

}  // namespace ombrex::api
