// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "model/ids.h"
#include "model/money.h"
#include "model/month.h"

namespace ombrex::model {

/// What a business pays for a month.
struct Plan {
    std::string id;
    std::string name;
    Cents cents_a_month = 0;
    std::int64_t minutes = 0;  ///< Included.
    Cents cents_a_minute_more = 0;

    [[nodiscard]] bool is_free() const noexcept { return cents_a_month == 0 && cents_a_minute_more == 0; }
    friend bool operator==(Plan const&, Plan const&) = default;
};

/// "salon | Salon | 4900 | 300 | 15": id, name, cents a month, minutes included, cents a minute more.
/// Errors: invalid_input (says what is wrong with it).
[[nodiscard]] Result<Plan> parse_plan(std::string_view text);

/// Who sells, and on what terms: what an operator configures. Defaults: one plan that costs nothing, so that nothing is
/// billed unless he says so.
struct BillingTerms {
    std::vector<Plan> plans{Plan{"free", "Free"}};  ///< The first is that of who has chosen none. Never empty.
    std::string currency = "CAD";
    std::string tax_name;
    TaxRate tax_rate;
    std::string seller_name;
    std::string seller_address;
    std::string seller_tax_number;
    std::int64_t days_to_pay = 30;
    std::string how_to_pay;  ///< Free text: bank details.

    /// None: there is no such plan (any more).
    [[nodiscard]] Plan const* plan(std::string_view id) const noexcept;
};

/// C13: that a company has a plan from a month on, until the next such row.
struct PlanChoice {
    CompanyId company;
    Month from;
    std::string plan;
    TimePoint chosen;

    friend bool operator==(PlanChoice const&, PlanChoice const&) = default;
};

/// The one that holds in that month; none: none yet. REQUIRES: oldest first.
[[nodiscard]] PlanChoice const* choice_in(std::vector<PlanChoice> const& choices, Month month) noexcept;

}  // namespace ombrex::model
