// SPDX-License-Identifier: Apache-2.0
#include "api/form_fields.h"

#include <gtest/gtest.h>

namespace ombrex::api {
namespace {

TEST(FormFields, a_form_reads_back_as_it_was_filled_in) {
    auto const fields = parse_form("kind=erase&name=Sam+Reed&number=%2B1%20303&said=%C3%A9%26%3D&&empty=&bare").value();
    EXPECT_EQ(field(fields, "kind"), "erase");
    EXPECT_EQ(field(fields, "name"), "Sam Reed");
    EXPECT_EQ(field(fields, "number"), "+1 303");
    EXPECT_EQ(field(fields, "said"), "\xC3\xA9&=");
    EXPECT_EQ(field(fields, "empty"), "");
    EXPECT_EQ(field(fields, "bare"), "");
    EXPECT_EQ(field(fields, "never"), "");
    EXPECT_EQ(fields.size(), 6U);
    EXPECT_EQ(field(parse_form("a=1&a=2").value(), "a"), "2");
}

TEST(FormFields, what_is_broken_or_too_much_is_refused) {
    std::string many;
    for (int n = 0; n < 40; ++n) many += "f" + std::to_string(n) + "=1&";
    for (auto const& body : {std::string{"a=%"}, std::string{"a=%4"}, std::string{"a=%zz"}, std::string{"a=%-1"}, many,
                             std::string(17 * 1024, 'a')}) {
        auto const fields = parse_form(body);
        ASSERT_FALSE(fields) << body.substr(0, 20);
        EXPECT_EQ(fields.error().code, Errc::invalid_input);
    }
}

}  // namespace
}  // namespace ombrex::api
