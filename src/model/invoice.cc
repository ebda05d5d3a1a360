// SPDX-License-Identifier: Apache-2.0
#include "model/invoice.h"

#include <fmt/format.h>

namespace ombrex::model {

std::string to_string(InvoiceNumber const& number) { return fmt::format("{}-{:04}", number.year, number.running); }

std::vector<InvoiceLine> lines_of(Plan const& plan, Month month, std::int64_t minutes) {
    std::vector<InvoiceLine> out;
    if (plan.cents_a_month > 0) {
        out.push_back({fmt::format("Plan {}, {}", plan.name, in_words(month)), 1, plan.cents_a_month});
    }
    auto const more = minutes - plan.minutes;
    if (more > 0 && plan.cents_a_minute_more > 0) {
        auto const beyond = plan.minutes > 0 ? fmt::format(" beyond the {} included", plan.minutes) : std::string{};
        out.push_back({"Minutes of calls" + beyond, more, plan.cents_a_minute_more});
    }
    return out;
}

}  // namespace ombrex::model
