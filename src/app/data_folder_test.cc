// SPDX-License-Identifier: Apache-2.0
#include "app/data_folder.h"

#include <gtest/gtest.h>

#include <fstream>

#include "base/temporary_folder.h"

namespace ombrex::app {
namespace {

class DataFolderTest : public testing::Test {
protected:
    void write(char const* name) { std::ofstream{path / name} << "x"; }
    TemporaryFolder path;
};

TEST_F(DataFolderTest, a_second_server_on_one_folder_is_refused) {
    auto const first = DataFolder::open(path, DataFolder::Kind::lasting);
    ASSERT_TRUE(first);
    auto const second = DataFolder::open(path, DataFolder::Kind::lasting);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, Errc::conflict);
}

TEST_F(DataFolderTest, the_lock_goes_with_its_holder) {
    {
        ASSERT_TRUE(DataFolder::open(path, DataFolder::Kind::lasting));
    }
    EXPECT_TRUE(DataFolder::open(path, DataFolder::Kind::lasting));
}

TEST_F(DataFolderTest, tells_whether_it_is_served_and_whether_it_lasts) {
    EXPECT_FALSE(DataFolder::is_served(path));
    {
        auto const held = DataFolder::open(path, DataFolder::Kind::throw_away);
        ASSERT_TRUE(held);
        EXPECT_TRUE(DataFolder::is_served(path));
        EXPECT_TRUE(DataFolder::is_throw_away(path));
    }
    EXPECT_FALSE(DataFolder::is_served(path));
}

TEST_F(DataFolderTest, only_its_owner_may_enter) {
    ASSERT_TRUE(DataFolder::open(path, DataFolder::Kind::lasting));
    EXPECT_EQ(std::filesystem::status(path).permissions(), std::filesystem::perms::owner_all);
}

TEST_F(DataFolderTest, a_throw_away_folder_is_emptied_at_each_start) {
    {
        ASSERT_TRUE(DataFolder::open(path, DataFolder::Kind::throw_away));
    }
    write("ombrex.db");
    ASSERT_TRUE(DataFolder::open(path, DataFolder::Kind::throw_away));
    EXPECT_FALSE(std::filesystem::exists(path / "ombrex.db"));
}

TEST_F(DataFolderTest, lasting_data_is_never_thrown_away_nor_mixed_with_what_will_be) {
    {
        ASSERT_TRUE(DataFolder::open(path, DataFolder::Kind::lasting));
    }
    write("ombrex.db");
    EXPECT_EQ(DataFolder::open(path, DataFolder::Kind::throw_away).error().code, Errc::conflict);
    EXPECT_TRUE(std::filesystem::exists(path / "ombrex.db"));

    std::filesystem::remove(path / "ombrex.db");
    {
        ASSERT_TRUE(DataFolder::open(path, DataFolder::Kind::throw_away));
    }
    EXPECT_FALSE(DataFolder::open(path, DataFolder::Kind::lasting));
}

}  // namespace
}  // namespace ombrex::app
