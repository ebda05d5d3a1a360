// SPDX-License-Identifier: Apache-2.0
#include "language/email.h"

#include <gtest/gtest.h>

namespace ombrex::language {
namespace {

TEST(Email, reads_addresses_as_people_say_them) {
    struct Case {
        char const* said;
        char const* address;
    };
    for (auto const& [said, address] : {
             Case{"My email is Anna dot Becker at example dot com.", "anna.becker@example.com"},
             Case{"It's T underscore Wells eighty four, at example dot org.", "t_wells84@example.org"},
             Case{"Send it to info at maple dash hardware dot example.", "info@maple-hardware.example"},
             Case{"J for Juliet, K for kilo, then nine, at example dot net.", "jk9@example.net"},
             Case{"anna.becker@example.com", "anna.becker@example.com"},
         }) {
        EXPECT_EQ(read_email(Tokens{said}), address) << said;
    }
    EXPECT_FALSE(read_email(Tokens{"on friday at two"}));
}

}  // namespace
}  // namespace ombrex::language
