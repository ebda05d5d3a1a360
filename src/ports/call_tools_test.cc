// SPDX-License-Identifier: Apache-2.0
#include "ports/call_tools.h"

#include <gtest/gtest.h>

namespace ombrex::ports {
namespace {

TEST(CallTools, every_failure_has_its_word_in_the_text_protocol) {
    using enum ToolFailure::Why;
    struct {
        ToolFailure::Why why;
        std::string_view word;
    } const cases[] = {
        {taken, "taken"},   {closed, "closed"}, {not_found, "not_found"}, {not_allowed, "not_allowed"},
        {failed, "failed"},
    };
    for (auto const& c : cases) EXPECT_EQ(to_string(c.why), c.word);
}

}  // namespace
}  // namespace ombrex::ports
