// SPDX-License-Identifier: Apache-2.0
#include "model/plan.h"

#include <gmock/gmock.h>

namespace ombrex::model {
namespace {

using namespace std::chrono;

TEST(Plan, is_read_field_by_field) {
    auto const plan = parse_plan(" salon |Salon & Spa| 4900 | 300|15 ");
    ASSERT_TRUE(plan);
    EXPECT_EQ(plan.value(), (Plan{"salon", "Salon & Spa", 4900, 300, 15}));
    EXPECT_FALSE(plan.value().is_free());
    EXPECT_TRUE(parse_plan("free | Free | 0 | 0 | 0").value().is_free());
    EXPECT_FALSE(parse_plan("by_minute | By the minute | 0 | 0 | 15").value().is_free());
}

TEST(Plan, what_is_wrong_with_it_is_said) {
    for (auto const& [text, why] : {std::pair{"salon | Salon | 4900 | 300", "a plan is: id | name"},
                                    {"salon | Salon | 4900 | 300 | 15 | 7", "a plan is: id | name"},
                                    {"Salon | Salon | 1 | 1 | 1", "the id of a plan"},
                                    {" | Salon | 1 | 1 | 1", "the id of a plan"},
                                    {"salon | | 1 | 1 | 1", "the name of a plan"},
                                    {"salon | Salon | 49.00 | 1 | 1", "whole numbers"},
                                    {"salon | Salon | -1 | 1 | 1", "whole numbers"},
                                    {"salon | Salon | 1 | 1 | 99999999999999999999", "whole numbers"}}) {
        auto const plan = parse_plan(text);
        ASSERT_FALSE(plan) << text;
        EXPECT_THAT(plan.error().detail, testing::HasSubstr(why));
    }
}

TEST(Plan, nothing_is_billed_unless_the_operator_says_so) {
    BillingTerms const terms;
    ASSERT_EQ(terms.plans.size(), 1U);
    EXPECT_TRUE(terms.plans.front().is_free());
    EXPECT_NE(terms.plan("free"), nullptr);
    EXPECT_EQ(terms.plan("salon"), nullptr);
}

TEST(Plan, a_choice_holds_until_the_next) {
    auto const from = [](Month month, std::string plan) { return PlanChoice{{}, month, std::move(plan), {}}; };
    std::vector const choices{from(year{2026} / 10, "free"), from(year{2026} / 12, "salon")};
    EXPECT_EQ(choice_in(choices, year{2026} / 9), nullptr);
    EXPECT_EQ(choice_in(choices, year{2026} / 10)->plan, "free");
    EXPECT_EQ(choice_in(choices, year{2026} / 11)->plan, "free");
    EXPECT_EQ(choice_in(choices, year{2027} / 3)->plan, "salon");
}

}  // namespace
}  // namespace ombrex::model
