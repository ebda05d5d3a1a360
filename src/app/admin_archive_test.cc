// SPDX-License-Identifier: Apache-2.0
#include "app/admin_archive.h"

#include <gmock/gmock.h>

#include "app/admin_testing.h"

namespace ombrex::app {
namespace {

using ::testing::HasSubstr;

class AdminArchiveTest : public testing::AdminTest {
protected:
    AdminArchiveTest() {
        auto const added = admin(
            {"company", "add", "Northside Dental", "--owner-name", "Jo Park", "--owner-email", "jo@northside.example"});
        company = added.out.substr(8, 32);
        user = added.out.substr(added.out.find("owner   ") + 8, 32);
    }
    std::string file() const { return (base / "all.zip").string(); }

    std::string company, user;
};

TEST_F(AdminArchiveTest, C37_C40_all_that_is_held_is_written_into_one_file_that_only_its_owner_may_read) {
    auto const ran = admin({"company", "export", company, "--to", file()});
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_THAT(content_of(file()), HasSubstr("data.json"));
    EXPECT_EQ(std::filesystem::status(file()).permissions(),
              std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    EXPECT_THAT(admin({"audit", "export", "--jsonl"}).out, HasSubstr("account_exported"));
}

TEST_F(AdminArchiveTest, C37_one_user_has_an_archive_of_his_own) {
    EXPECT_EQ(admin({"user", "export", company, user, "--to", file()}).code, 0);
    EXPECT_THAT(content_of(file()), HasSubstr("index.html"));
    EXPECT_THAT(admin({"audit", "export", "--jsonl"}).out, HasSubstr("user_exported"));
}

TEST_F(AdminArchiveTest, says_what_is_wrong_and_leaves_no_file_behind) {
    std::string const nobody(32, 'a');
    EXPECT_EQ(admin({"company", "export", "me", "--to", file()}).code, 2);
    EXPECT_EQ(admin({"company", "export", nobody, "--to", file()}).code, 1);
    EXPECT_EQ(admin({"user", "export", company, nobody, "--to", file()}).code, 1);
    EXPECT_FALSE(std::filesystem::exists(file()));
    write("all.zip", "mine");
    EXPECT_THAT(admin({"company", "export", company, "--to", file()}).err, HasSubstr("not there yet"));
    EXPECT_EQ(content_of(file()), "mine");
}

TEST_F(AdminArchiveTest, C40_asking_twice_while_one_is_made_is_one_archive) {
    auto const first = admin({"company", "export-request", company});
    EXPECT_EQ(first.code, 0) << first.err;
    EXPECT_THAT(first.out, HasSubstr("waiting"));
    clock.advance(std::chrono::minutes{1});
    EXPECT_EQ(admin({"company", "export-request", company}).out, first.out);
    EXPECT_NE(admin({"company", "export-request", company, "--user", user}).out, first.out);
    auto const listed = admin({"company", "exports", company, "--json"}).out;
    EXPECT_THAT(listed, HasSubstr(first.out.substr(0, 32)));
    EXPECT_THAT(listed, HasSubstr(user));
    auto const link = admin({"company", "export-link", company, first.out.substr(0, 32)});
    EXPECT_EQ(link.code, 1);
    EXPECT_THAT(link.err, HasSubstr("not ready"));
}

}  // namespace
}  // namespace ombrex::app
