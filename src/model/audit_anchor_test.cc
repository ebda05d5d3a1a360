// SPDX-License-Identifier: Apache-2.0
#include "model/audit_anchor.h"

#include <gtest/gtest.h>

namespace ombrex::model {
namespace {

TEST(AuditAnchor, comes_back_from_its_text) {
    AuditAnchor anchor;
    anchor.base = {3, {1}};
    anchor.settled = {7, {2}};
    anchor.newest = {8, {3}};
    anchor.breaks = {{{9, {4}}, {7, {2}}, TimePoint{std::chrono::microseconds{5}}}, {}};
    EXPECT_EQ(audit_anchor_from_text(to_text(anchor)).value(), anchor);
    EXPECT_EQ(audit_anchor_from_text(to_text({})).value(), AuditAnchor{});
}

TEST(AuditAnchor, refuses_what_is_none) {
    auto const good = to_text({});
    for (auto const& text : {std::string{}, good.substr(0, good.size() - 9), "x" + good, good + "base",
                             good.substr(good.find('\n')), good + "break 1 2 3\n"}) {
        EXPECT_EQ(audit_anchor_from_text(text).error().code, Errc::invalid_input) << text;
    }
    AuditAnchor many;
    many.breaks.resize(AuditAnchor::breaks_max + 1);
    EXPECT_FALSE(audit_anchor_from_text(to_text(many)));
}

}  // namespace
}  // namespace ombrex::model
