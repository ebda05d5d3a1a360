// SPDX-License-Identifier: Apache-2.0
#include "model/money.h"

#include <gtest/gtest.h>

namespace ombrex::model {
namespace {

TEST(Money, an_amount_is_written_with_two_places_and_commas) {
    struct Case {
        Cents cents;
        std::string_view text;
    };
    for (auto const& one : {Case{0, "0.00"}, Case{5, "0.05"}, Case{4900, "49.00"}, Case{123450, "1,234.50"},
                            Case{100000000, "1,000,000.00"}, Case{-300, "-3.00"}}) {
        EXPECT_EQ(amount(one.cents), one.text);
    }
}

TEST(Money, tax_is_whole_cents_and_half_a_cent_is_one) {
    struct Case {
        Cents net;
        int rate;
        Cents tax;
    };
    for (auto const& one : {Case{4900, 13000, 637}, Case{4900, 9975, 489}, Case{10, 5000, 1}, Case{9, 5000, 0},
                            Case{0, 13000, 0}, Case{999'999'999, 20000, 200'000'000}}) {
        EXPECT_EQ(tax_on(one.net, TaxRate{one.rate}), one.tax) << one.net << " at " << one.rate;
    }
}

TEST(Money, a_tax_rate_is_read_as_it_is_written) {
    for (auto const& [text, thousandths, written] :
         {std::tuple{"13", 13000, "13 %"}, std::tuple{"9.975", 9975, "9.975 %"}, std::tuple{"0", 0, "0 %"},
          std::tuple{"7.5", 7500, "7.5 %"}}) {
        auto const rate = parse_tax_rate(text);
        ASSERT_TRUE(rate) << text;
        EXPECT_EQ(rate.value().thousandths, thousandths);
        EXPECT_EQ(to_string(rate.value()), written);
    }
    for (auto const* wrong : {"", "13%", "-1", "100", "1.2345", "1.", ".5", "1,5", "x"}) {
        EXPECT_FALSE(parse_tax_rate(wrong)) << wrong;
    }
}

}  // namespace
}  // namespace ombrex::model
