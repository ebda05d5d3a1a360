// SPDX-License-Identifier: Apache-2.0
#include "model/invoice.h"

#include <gmock/gmock.h>

namespace ombrex::model {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Month const september{std::chrono::year{2026} / 9};

TEST(Invoice, has_a_line_for_the_plan_and_one_for_minutes_beyond_it) {
    Plan const salon{"salon", "Salon", 4900, 300, 15};
    InvoiceLine const plan{"Plan Salon, September 2026", 1, 4900};
    EXPECT_THAT(lines_of(salon, september, 0), ElementsAre(plan));
    EXPECT_THAT(lines_of(salon, september, 300), ElementsAre(plan));
    auto const more = lines_of(salon, september, 342);
    EXPECT_THAT(more, ElementsAre(plan, InvoiceLine{"Minutes of calls beyond the 300 included", 42, 15}));
    EXPECT_EQ(more.back().cents(), 630);
}

TEST(Invoice, what_costs_nothing_has_no_line) {
    EXPECT_THAT(lines_of(Plan{"free", "Free"}, september, 9000), IsEmpty());
    Plan const by_minute{"minute", "By the minute", 0, 0, 15};
    EXPECT_THAT(lines_of(by_minute, september, 0), IsEmpty());
    EXPECT_THAT(lines_of(by_minute, september, 2), ElementsAre(InvoiceLine{"Minutes of calls", 2, 15}));
    EXPECT_EQ(lines_of(Plan{"flat", "Flat", 900, 0, 0}, september, 9000).size(), 1U);
}

TEST(Invoice, a_number_names_its_year) {
    EXPECT_EQ(to_string(InvoiceNumber{{}, 2026, 42}), "2026-0042");
    EXPECT_EQ(to_string(InvoiceNumber{{}, 2026, 12345}), "2026-12345");
}

}  // namespace
}  // namespace ombrex::model
