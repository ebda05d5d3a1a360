// SPDX-License-Identifier: Apache-2.0
#include "adapters/billing/manual_billing.h"

#include <gtest/gtest.h>

#include "base/wait.h"

namespace ombrex::billing {
namespace {

TEST(ManualBilling, an_open_invoice_is_paid_as_the_operator_says_and_another_is_not_to_be_paid) {
    ManualClock const clock{TimePoint{}};
    auto const soon = Deadline::in(clock, std::chrono::seconds{1});
    ManualBilling by_hand{"Transfer to the account on our page."};
    model::Invoice invoice;
    auto const asked = wait(by_hand.ask_for(invoice, soon));
    ASSERT_TRUE(asked);
    EXPECT_EQ(asked.value().words, "Transfer to the account on our page.");
    EXPECT_TRUE(asked.value().link.empty());
    EXPECT_TRUE(wait(by_hand.withdraw(invoice, soon)));
    for (auto const state : {model::InvoiceState::paid, model::InvoiceState::void_}) {
        invoice.state = state;
        auto const over = wait(by_hand.ask_for(invoice, soon));
        ASSERT_TRUE(over);
        EXPECT_TRUE(over.value().words.empty());
    }
}

}  // namespace
}  // namespace ombrex::billing
