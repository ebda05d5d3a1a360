// SPDX-License-Identifier: Apache-2.0
#include "model/invoice_json.h"

#include <gtest/gtest.h>

namespace ombrex::model {
namespace {

InvoiceRecord record() {
    return {{"Ombrex AI Inc.", "2980 Drew Rd\nMississauga", "12345 RT0001"},
            {"Alder Street Barbers", "1 Alder Street", ""},
            {{"Plan Salon, September 2026", 1, 4900}, {"Minutes", 42, 15}},
            "HST",
            {13000}};
}

TEST(InvoiceJson, a_record_comes_back_as_it_went) {
    auto const back = invoice_record_from_json(to_json(record()));
    ASSERT_TRUE(back);
    EXPECT_EQ(back.value(), record());
}

TEST(InvoiceJson, what_is_damaged_is_refused) {
    auto const whole = to_json(record());
    for (auto const* field :
         {"seller", "buyer", "address", "lines", "quantity", "cents_each", "tax_name", "tax_thousandths_of_percent"}) {
        auto text = whole;
        text.replace(text.find(std::string{"\""} + field + "\"") + 1, 1, "?");
        EXPECT_FALSE(invoice_record_from_json(text)) << field;
    }
    for (auto const* text : {"", "{", "[]", "7", R"({"seller":1})"}) EXPECT_FALSE(invoice_record_from_json(text));
}

}  // namespace
}  // namespace ombrex::model
