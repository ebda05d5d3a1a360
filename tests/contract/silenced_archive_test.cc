// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "services/request_archive.h"
#include "tests/contract/json_schema.h"
#include "tests/contract/recorded_fixture.h"

namespace ombrex {
namespace {

using namespace testing_support;
using ::testing::HasSubstr;
using ::testing::StartsWith;

/// An archive in whose recordings what is personal is silent, beside one in which nothing is.
class SilencedArchiveTest : public RecordedTest {
protected:
    std::map<std::string, std::string> archive(bool silenced) {
        return written({.company = company, .silenced = silenced});
    }
    static std::string file_of(model::RecordingId recording) {
        return "recordings/" + recording.value().to_string() + ".ogg";
    }
    model::CallId new_call() { return model::CallId{Id128::make(random)}; }

    Bytes const sound = both_sound();
    model::CallId const call = new_call();
};

TEST_F(SilencedArchiveTest,
       C23_its_recordings_are_silent_where_a_number_is_said_and_the_plain_archive_has_them_as_they_were) {
    auto const file = file_of(record(call, sound));
    write_down(call, said);
    auto const files = archive(true);
    expect_number_silent(as_bytes(files.at(file)));
    EXPECT_FALSE(files.contains("recordings/left-out.txt"));
    EXPECT_THAT(files.at("data.json"), HasSubstr("\"silenced\":true"));
    EXPECT_THAT(files.at("index.html"), HasSubstr("what is personal is silent"));
    auto const plain = archive(false);
    EXPECT_EQ(plain.at(file), std::string(sound.begin(), sound.end()));
    EXPECT_THAT(plain.at("data.json"), HasSubstr("\"silenced\":false"));
}

TEST_F(SilencedArchiveTest, C23_a_recording_that_nobody_can_silence_is_left_out_and_named) {
    auto const told = file_of(record(call, sound));
    write_down(call, said);
    auto const untold = file_of(record(new_call(), sound));
    auto const files = archive(true);
    EXPECT_TRUE(files.contains(told));
    EXPECT_FALSE(files.contains(untold));
    EXPECT_EQ(files.at("recordings/left-out.txt"),
              untold + ": no transcript of the call tells what is personal in it\n");
}

TEST_F(SilencedArchiveTest, C23_a_recording_with_a_gap_ends_where_nobody_knows_any_more_when_what_was_said) {
    auto holed = sound;
    holed.erase(holed.begin() + 40'000, holed.begin() + 60'000);
    auto const file = file_of(record(call, holed));
    write_down(call, said);
    auto const files = archive(true);
    EXPECT_THAT(files.at("recordings/left-out.txt"), StartsWith(file + ": ends early"));
    EXPECT_LT(files.at(file).size(), holed.size());
}

TEST_F(SilencedArchiveTest, C40_a_server_makes_it_silenced_where_that_was_asked_for_and_both_kinds_may_wait) {
    record(call, sound);
    write_down(call, said);
    model::Principal const boss{company, model::Role::owner, "user:x", {}};
    auto const plain = wait(services::request_archive(deps, boss, {}, soon())).value();
    auto const quiet = wait(services::request_archive(deps, boss, {.silenced = true}, soon())).value();
    EXPECT_NE(plain.id, quiet.id);
    EXPECT_EQ(wait(services::request_archive(deps, boss, {.silenced = true}, soon())).value().id, quiet.id);
    EXPECT_EQ(wait(services::make_archives(deps, room())).value(), 2U);
    auto const there = wait(services::archives_for(deps, boss, soon())).value();
    ASSERT_EQ(there.size(), 2U);
    for (auto const& one : there) EXPECT_EQ(one.silenced, one.id == quiet.id);
    EXPECT_NE(there[0].bytes, there[1].bytes);
}

}  // namespace
}  // namespace ombrex
