// SPDX-License-Identifier: Apache-2.0
#include "base/html.h"

#include <gtest/gtest.h>

namespace ombrex {
namespace {

TEST(Html, a_text_of_run_time_cannot_become_markup) {
    Html page;
    page.markup("<p title=\"").text("\"'").markup("\">").text("<b>&</b>").markup("</p>");
    EXPECT_EQ(std::move(page).take(), "<p title=\"&quot;&#39;\">&lt;b&gt;&amp;&lt;/b&gt;</p>");
}

}  // namespace
}  // namespace ombrex
