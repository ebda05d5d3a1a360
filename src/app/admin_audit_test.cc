// SPDX-License-Identifier: Apache-2.0
#include "app/admin_audit.h"

#include <gmock/gmock.h>

#include <cstdlib>
#include <cstring>

#include "app/admin_testing.h"

namespace ombrex::app {
namespace {

using ::testing::HasSubstr;

class AdminAuditTest : public testing::AdminTest {
protected:
    AdminAuditTest() {
        import();
        for (int n = 0; n < 4; ++n) admin({"calls", "list", "--as", "alice"});
    }

    /// What the script that knows nothing of this program says of an export: its exit code.
    int script(std::string const& text, std::string const& more = "") {
        auto const file = write("export.jsonl", text);
        auto const command =
            "python3 " OMBREX_SOURCE_DIR "/tools/verify_audit.py " + file.string() + " " + more + " >/dev/null";
        return std::system(command.c_str());
    }
};

TEST_F(AdminAuditTest, C32_the_log_verifies_and_its_end_can_be_noted) {
    auto const ran = admin({"audit", "verify"});
    EXPECT_EQ(ran.code, 0) << ran.out;
    EXPECT_THAT(ran.out, HasSubstr("5 entries, 0 faults; the log ends with 5:"));
    EXPECT_THAT(admin({"audit", "verify", "--json"}).out, HasSubstr("\"faults\":[]"));
}

TEST_F(AdminAuditTest, C32_a_script_of_nobody_verifies_an_export_and_finds_every_flipped_digit) {
    auto const verified = admin({"audit", "verify"}).out;
    auto const end = verified.substr(verified.rfind(' ') + 1);
    auto const whole = admin({"audit", "export", "--jsonl"}).out;
    EXPECT_EQ(script(whole, "--end " + end.substr(0, end.size() - 1)), 0);
    EXPECT_NE(script(whole, "--end 5:" + std::string(64, '0')), 0) << "another log than the one that was noted";

    std::vector<std::size_t> lines;
    for (auto at = whole.find('\n'); at != std::string::npos; at = whole.find('\n', at + 1)) lines.push_back(at + 1);
    ASSERT_EQ(lines.size(), 7U);
    auto const third = whole.substr(lines[2], lines[3] - lines[2]);
    for (auto const* field : {"number", "at_us", "company", "actor", "action", "subject", "erase_on_us", "chain"}) {
        auto const in_line = third.find(std::string{"\""} + field + "\":") + std::strlen(field) + 5;
        auto bad = whole;
        auto& letter = bad[lines[2] + in_line];
        letter = letter == '1' ? '2' : '1';
        EXPECT_NE(script(bad), 0) << field;
    }
    EXPECT_NE(script(whole.substr(0, lines[2]) + whole.substr(lines[3])), 0) << "one is missing";
    EXPECT_NE(script(whole.substr(0, lines[5])), 0) << "the last is missing";
    auto const fourth = whole.substr(lines[3], lines[4] - lines[3]);
    EXPECT_NE(script(whole.substr(0, lines[2]) + fourth + third + whole.substr(lines[4])), 0) << "two are swapped";
    EXPECT_NE(script(""), 0);
}

}  // namespace
}  // namespace ombrex::app
