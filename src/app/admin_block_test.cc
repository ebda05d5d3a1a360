// SPDX-License-Identifier: Apache-2.0
#include "app/admin_block.h"

#include <gmock/gmock.h>

#include "app/admin_testing.h"

namespace ombrex::app {
namespace {

class AdminBlockTest : public testing::AdminTest {
protected:
    AdminBlockTest() {
        import();
        auto const listed = admin({"company", "list"}).out;
        company = listed.substr(0, listed.find(' '));
    }
    std::string company;
};

TEST_F(AdminBlockTest, C18_a_number_is_blocked_listed_and_let_in_again) {
    EXPECT_EQ(admin({"block", "list", company}).out, "no number is blocked\n");
    EXPECT_EQ(admin({"block", "add", company, "+13035550177"}).code, 0);
    EXPECT_EQ(admin({"block", "add", company, "+13035550177"}).code, 0) << "twice is once";
    EXPECT_EQ(admin({"block", "list", company}).out, "+13035550177\n");
    EXPECT_EQ(admin({"block", "remove", company, "+13035550177"}).code, 0);
    EXPECT_EQ(admin({"block", "remove", company, "+13035550177"}).code, 1);
    EXPECT_EQ(admin({"block", "list", company}).out, "no number is blocked\n");
}

TEST_F(AdminBlockTest, what_is_no_number_and_no_company_is_refused) {
    EXPECT_EQ(admin({"block", "add", company, "five"}).code, 2);
    EXPECT_EQ(admin({"block", "add", "us", "+13035550177"}).code, 2);
    EXPECT_EQ(admin({"block", "add", std::string(32, '0'), "+13035550177"}).code, 1);
    EXPECT_EQ(admin({"block", "list", "us"}).code, 2);
}

}  // namespace
}  // namespace ombrex::app
