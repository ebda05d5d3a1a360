// SPDX-License-Identifier: Apache-2.0
#include "services/caller_flood.h"

namespace ombrex::services {

void CallerFlood::forget(Moments& moments, MonoTime now) {
    while (!moments.empty() && now - moments.front() >= window) moments.pop_front();
}

/// What nobody calls from any more is not remembered.
void CallerFlood::sweep(MonoTime now) {
    if (now - swept_ < window) return;
    swept_ = now;
    auto const is_over = [&](auto const& entry) { return entry.second.empty() || now - entry.second.back() >= window; };
    std::erase_if(of_number_, is_over);
    std::erase_if(of_company_, is_over);
}

CallerFlood::Verdict CallerFlood::take(model::CompanyId company, std::string const& number, MonoTime now) {
    sweep(now);
    if (!number.empty()) {
        auto& moments = of_number_[{company, number}];
        forget(moments, now);
        if (moments.size() >= limits_.from_one_number) return Verdict::too_many_from_number;
        moments.push_back(now);
    }
    auto& moments = of_company_[company];
    forget(moments, now);
    if (moments.size() >= limits_.to_one_company) return Verdict::too_many_to_company;
    moments.push_back(now);
    return Verdict::welcome;
}

}  // namespace ombrex::services
