// SPDX-License-Identifier: Apache-2.0
#include "services/written_number.h"

#include <gtest/gtest.h>

namespace ombrex::services {
namespace {

TEST(WrittenNumber, C43_a_number_in_three_formats_is_one_number) {
    for (auto const* const written : {"+1 303 555 0177", "(303) 555-0177", "303.555.0177", "1-303-555-0177",
                                      "011 1 303 555 0177", "001 303 555 0177"}) {
        EXPECT_EQ(read_written_number(written, "en-US").value(), "+13035550177") << written;
    }
    EXPECT_EQ(read_written_number("07700 900123", "en-GB").value(), "+447700900123");
    EXPECT_EQ(read_written_number("+44 7700 900123", "en-US").value(), "+447700900123");
}

TEST(WrittenNumber, what_is_no_whole_number_is_refused) {
    for (auto const* const written : {"", "+", "12", "withheld", "303 555 017", "call me at 303 555 0177", "+1+303"}) {
        auto const read = read_written_number(written, "en-US");
        ASSERT_FALSE(read) << written;
        EXPECT_EQ(read.error().code, Errc::invalid_input);
    }
}

}  // namespace
}  // namespace ombrex::services
