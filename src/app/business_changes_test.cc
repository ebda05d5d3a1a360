// SPDX-License-Identifier: Apache-2.0
#include "app/business_changes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ombrex::app {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

model::Service service(char const* name, char const* price = "") {
    model::Service out;
    out.name = name;
    out.price = price;
    return out;
}

TEST(BusinessChanges, names_what_came_went_and_changed) {
    model::Assistant before;
    before.services = {service("Haircut"), service("Shave")};
    before.faqs = {{"parking", {}, "Behind the shop."}};
    auto after = before;
    EXPECT_THAT(business_changes(before, after), IsEmpty());

    after.business.address = "18 Alder Street";
    after.services = {service("Haircut", "30 dollars"), service("Beard trim")};
    after.faqs.clear();
    EXPECT_THAT(business_changes(before, after),
                ElementsAre("~ address", "~ service \"Haircut\"", "+ service \"Beard trim\"", "- service \"Shave\"",
                            "- faq \"parking\""));
}

TEST(BusinessChanges, an_order_is_a_change_too) {
    model::Assistant before;
    before.staff = {{"Jo Park", {}, {}}, {"Max Hill", {}, {}}};
    auto after = before;
    std::swap(after.staff[0], after.staff[1]);
    EXPECT_THAT(business_changes(before, after), ElementsAre("~ the order of staff"));
}

}  // namespace
}  // namespace ombrex::app
