// SPDX-License-Identifier: Apache-2.0
#include "adapters/files/erasure_journal.h"

#include <gtest/gtest.h>

#include <fstream>

#include "base/random.h"
#include "base/temporary_folder.h"

namespace ombrex::files {
namespace {

namespace fs = std::filesystem;

class ErasureJournalTest : public testing::Test {
protected:
    model::Receipt receipt(int second) {
        model::Receipt out{.id = Id128::make(random),
                           .company = model::CompanyId{Id128::make(random)},
                           .category = privacy::Category::message,
                           .subject = Id128::make(random),
                           .due = TimePoint{std::chrono::seconds{second - 1}},
                           .destroyed = TimePoint{std::chrono::seconds{second}},
                           .versions = 2};
        EXPECT_TRUE(journal.add(out));
        return out;
    }

    SystemRandom random;
    TemporaryFolder folder;
    fs::path const file = folder / "erased";
    ErasureJournal journal{file};
};

TEST_F(ErasureJournalTest, gives_back_what_was_destroyed_in_order) {
    EXPECT_TRUE(journal.read().value().empty());
    std::vector const written{receipt(1), receipt(2), receipt(3)};
    EXPECT_EQ(ErasureJournal{file}.read().value(), written);
    EXPECT_EQ(fs::status(file).permissions(), static_cast<fs::perms>(0600));
}

TEST_F(ErasureJournalTest, a_line_that_a_crash_cut_off_takes_no_other_with_it) {
    auto const first = receipt(1);
    std::ofstream{file, std::ios::app} << "77 88 1 mess";
    auto const second = receipt(2);
    EXPECT_EQ(journal.read().value(), (std::vector{first, second}));
}

TEST_F(ErasureJournalTest, forgets_the_oldest_and_keeps_the_rest) {
    receipt(1);
    auto const second = receipt(2);
    EXPECT_EQ(journal.forget_before(TimePoint{std::chrono::seconds{2}}).value(), 1U);
    EXPECT_EQ(journal.forget_before(TimePoint{std::chrono::seconds{2}}).value(), 0U);
    auto const third = receipt(3);
    EXPECT_EQ(journal.read().value(), (std::vector{second, third}));
}

TEST_F(ErasureJournalTest, says_so_when_the_disk_refuses) {
    ErasureJournal nowhere{folder / "no" / "erased"};
    EXPECT_EQ(nowhere.add({}).error().code, Errc::unavailable);
}

}  // namespace
}  // namespace ombrex::files
