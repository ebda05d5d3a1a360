// SPDX-License-Identifier: Apache-2.0
#include "app/admin_recording.h"

#include <gmock/gmock.h>

#include "app/admin_testing.h"

namespace ombrex::app {
namespace {

using ::testing::HasSubstr;

class AdminRecordingTest : public testing::AdminTest {
protected:
    Ran copy(std::string const& id) { return admin({"recording", "export", "--call", id, "--redacted", file()}); }
    std::string file() const { return (base / "copy.ogg").string(); }
};

TEST_F(AdminRecordingTest, a_recording_that_is_no_sound_leaves_no_file_behind) {
    import();
    put_call("first@sip");  // its recording says "sound"
    auto const ran = copy("first@sip");
    EXPECT_EQ(ran.code, 1);
    EXPECT_THAT(ran.err, HasSubstr("ombrex admin: "));
    EXPECT_FALSE(std::filesystem::exists(file()));
}

TEST_F(AdminRecordingTest, says_what_is_missing) {
    import();
    EXPECT_EQ(copy("nobody@sip").code, 1);
    EXPECT_FALSE(std::filesystem::exists(file()));
    EXPECT_EQ(admin({"recording", "export", "--call", "x"}).code, 2);
    put_call("first@sip");
    write("copy.ogg", "mine");
    EXPECT_THAT(copy("first@sip").err, HasSubstr("not there yet"));
    EXPECT_TRUE(std::filesystem::exists(file())) << "what was there before stays";
}

}  // namespace
}  // namespace ombrex::app
