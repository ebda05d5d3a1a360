// SPDX-License-Identifier: Apache-2.0
#include "base/log.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "base/temporary_folder.h"

namespace ombrex {
namespace {

// A run-time string is no field: that is how personal data stays out of the log.
static_assert(!std::is_constructible_v<log::Field, std::string_view, std::string>);
static_assert(!std::is_constructible_v<log::Field, std::string_view, std::string_view>);
static_assert(!std::is_constructible_v<log::Field, std::string_view, char const*>);

class LogTest : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(log::to_file(path_.string())); }

    std::string written() const { return content_of(path_); }

    TemporaryFolder folder_;
    std::filesystem::path const path_ = folder_ / "log";
};

TEST_F(LogTest, writes_one_line_with_level_event_and_fields) {
    log::info("call_answered", {{"codec", "PCMU"}, {"legs", 2}, {"recorded", true}});
    EXPECT_NE(written().find("info call_answered codec=PCMU legs=2 recorded=true\n"), std::string::npos) << written();
}

TEST_F(LogTest, keeps_a_message_with_line_breaks_on_one_line) {
    log::warn("library_said", {log::Field::operator_text("text", "first\nsecond \"quoted\"")});
    EXPECT_NE(written().find("text=\"first second \\\"quoted\\\"\"\n"), std::string::npos) << written();
}

TEST_F(LogTest, says_when_its_file_cannot_be_opened) {
    auto const refused = log::to_file("/proc/no/such/place");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Errc::unavailable);
}

}  // namespace
}  // namespace ombrex
