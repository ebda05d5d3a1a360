// SPDX-License-Identifier: Apache-2.0
#include "adapters/files/recording_spool.h"

#include <gtest/gtest.h>

#include "base/random.h"
#include "base/temporary_folder.h"

namespace ombrex::files {
namespace {

class RecordingSpoolTest : public testing::Test {
protected:
    void SetUp() override { spool = RecordingSpool::open(folder).value(); }

    SystemRandom random;
    model::RecordingId recording{Id128::make(random)};
    TemporaryFolder folder;
    std::unique_ptr<RecordingSpool> spool;
};

TEST_F(RecordingSpoolTest, C3_finds_after_a_crash_what_was_written_before_it) {
    auto const key = crypto::SealKey::generate(random);
    auto const piece =
        crypto::seal(key, {"recording", Id128{}, Id128{}, "body"}, as_bytes("one second of sound"), random);
    {
        auto file = spool->create(recording).value();
        ASSERT_TRUE(file->append(piece));
        ASSERT_TRUE(file->sync());
    }
    auto const next_start = RecordingSpool::open(folder).value();
    EXPECT_EQ(next_start->waiting().value(), std::vector{recording});
    EXPECT_EQ(next_start->size(recording).value(), piece.bytes().size());
    auto const read = next_start->read(recording, 0, piece.bytes().size()).value();
    EXPECT_EQ(as_text(read), as_text(piece.bytes()));
    EXPECT_EQ(as_text(read).find("sound"), std::string_view::npos);
}

TEST_F(RecordingSpoolTest, one_recording_has_one_file_until_it_is_removed) {
    ASSERT_TRUE(spool->create(recording));
    EXPECT_EQ(spool->create(recording).error().code, Errc::conflict);
    EXPECT_TRUE(spool->remove(recording));
    EXPECT_TRUE(spool->remove(recording));
    EXPECT_TRUE(spool->waiting().value().empty());
}

TEST_F(RecordingSpoolTest, only_its_owner_may_enter_the_folder) {
    EXPECT_EQ(std::filesystem::status(folder).permissions(), std::filesystem::perms::owner_all);
}

}  // namespace
}  // namespace ombrex::files
