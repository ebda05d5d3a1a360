// SPDX-License-Identifier: Apache-2.0
#include "app/admin_erase.h"

#include <gmock/gmock.h>

#include "app/admin_testing.h"

namespace ombrex::app {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

class AdminEraseTest : public testing::AdminTest {};

TEST_F(AdminEraseTest, the_dry_run_counts_what_is_due_by_category_and_changes_nothing) {
    import();
    auto const recording = put_call("a@sip");
    EXPECT_EQ(admin({"erase-due", "--dry-run"}).out, "due by 2026-09-16T17:05Z: 0\n");
    EXPECT_THAT(
        admin({"erase-due", "--dry-run", "--at", "2026-12-16"}).out,
        AllOf(HasSubstr(": 1\n"),
              HasSubstr("  call_recording           1  since 2026-12-15T11:05 America/Denver (2026-12-15T18:05Z)\n")));
    EXPECT_EQ(
        admin({"erase-due", "--dry-run", "--at", "2027-09-17", "--json"}).out,
        R"({"by":"2027-09-17T00:00Z","rows":3,"categories":{"call_metadata":{"rows":1,"oldest":"2027-09-16T17:05Z"},)"
        R"("call_recording":{"rows":1,"oldest":"2026-12-15T18:05Z"},)"
        R"("transcript":{"rows":1,"oldest":"2027-09-16T17:05Z"}},"on_hold":{}})"
        "\n");
    EXPECT_TRUE(std::filesystem::exists(object_of(recording)));
}

TEST_F(AdminEraseTest, C24_what_is_due_now_is_destroyed_with_a_receipt) {
    import();
    auto const recording = put_call("a@sip");
    EXPECT_EQ(admin({"erase-due", "--now"}).out, "nothing is due\n");
    EXPECT_TRUE(std::filesystem::exists(object_of(recording)));
    clock.advance(std::chrono::days{91});
    EXPECT_THAT(admin({"erase-due", "--now"}).out,
                AllOf(HasSubstr("destroyed call_recording     " + recording.id.value().to_string()),
                      HasSubstr("  due 2026-12-15T18:05Z  receipt ")));
    EXPECT_FALSE(std::filesystem::exists(object_of(recording)));
}

TEST_F(AdminEraseTest, no_typed_date_destroys_anything) {
    import();
    EXPECT_EQ(admin({"erase-due", "--now", "--at", "2030-01-01"}).code, 2);
    EXPECT_EQ(admin({"erase-due", "--now", "--dry-run"}).code, 2);
    EXPECT_EQ(admin({"erase-due"}).code, 2);
    EXPECT_THAT(admin({"erase-due", "--dry-run", "--at", "soon"}).err, HasSubstr("--at must be a day like"));
}

TEST_F(AdminEraseTest, C24_a_tightened_policy_is_what_counts) {
    import();
    config.retention.recordings_days = 91;
    EXPECT_THAT(admin({"erase-due", "--dry-run"}).err, HasSubstr("C24: "));
}

}  // namespace
}  // namespace ombrex::app
