// SPDX-License-Identifier: Apache-2.0
#include "model/audit_entry.h"

#include <gtest/gtest.h>

namespace ombrex::model {
namespace {

AuditEntry entry() {
    AuditEntry out;
    out.number = 7;
    out.actor = "user:1";
    out.action = "recording_played";
    return out;
}

TEST(AuditEntry, every_field_and_the_entry_before_change_what_is_chained) {
    auto const base = chain_input(entry(), {});
    auto other = entry();
    other.number = 8;
    EXPECT_NE(chain_input(other, {}), base);
    other = entry();
    other.actor = "user:2";
    EXPECT_NE(chain_input(other, {}), base);
    other = entry();
    other.action = "recording_deleted";
    EXPECT_NE(chain_input(other, {}), base);
    other = entry();
    other.at += std::chrono::microseconds{1};
    EXPECT_NE(chain_input(other, {}), base);
    other = entry();
    other.company = CompanyId{Id128{{1}}};
    EXPECT_NE(chain_input(other, {}), base);
    other = entry();
    other.subject = Id128{{1}};
    EXPECT_NE(chain_input(other, {}), base);
    other = entry();
    other.erase_on += std::chrono::microseconds{1};
    EXPECT_NE(chain_input(other, {}), base);
    EXPECT_EQ(chain_input(other, {}, ChainForm::undated), chain_input(entry(), {}, ChainForm::undated));
    EXPECT_NE(chain_input(entry(), {1}), base);
}

TEST(AuditEntry, text_cannot_slide_from_one_field_into_the_next) {
    auto a = entry();
    a.actor = "ab";
    a.action = "c";
    auto b = entry();
    b.actor = "a";
    b.action = "bc";
    EXPECT_NE(chain_input(a, {}), chain_input(b, {}));
}

}  // namespace
}  // namespace ombrex::model
