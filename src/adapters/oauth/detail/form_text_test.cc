// SPDX-License-Identifier: Apache-2.0
#include "adapters/oauth/detail/form_text.h"

#include <gtest/gtest.h>

namespace ombrex::oauth::detail {
namespace {

TEST(FormText, escapes_everything_that_could_end_a_value_or_begin_another) {
    EXPECT_EQ(form_text({{"a", "b c"}, {"scope", "https://x/y&z=1#?+%"}}),
              "a=b%20c&scope=https%3A%2F%2Fx%2Fy%26z%3D1%23%3F%2B%25");
    EXPECT_EQ(form_text({{"plain", "AZaz09-._~"}, {"", ""}}), "plain=AZaz09-._~&=");
    EXPECT_EQ(form_text({{"e", "\xc3\xa9\r\n"}}), "e=%C3%A9%0D%0A");
    EXPECT_EQ(form_text({}), "");
}

}  // namespace
}  // namespace ombrex::oauth::detail
