// SPDX-License-Identifier: Apache-2.0
#include "crypto/master_key.h"

#include <gtest/gtest.h>

#include <fstream>

#include "base/bytes.h"
#include "base/temporary_folder.h"
#include "crypto/detail/key_access.h"
#include "crypto/memory_key_store.h"

namespace ombrex::crypto {
namespace {

namespace fs = std::filesystem;

std::string hex(MasterKey const& key) { return to_hex(detail::KeyAccess::secret(key).span()); }

class MasterKeyTest : public testing::Test {
protected:
    TemporaryFolder folder;
    fs::path const path = folder.path() / "master.key";
    MemoryKeyStore store;
    SystemRandom random;

    Result<MasterKeys> open() { return open_master_key_file(path, store, random); }
};

TEST_F(MasterKeyTest, is_made_at_the_first_start_for_the_owner_alone_and_stays_the_same) {
    auto const made = open().value();
    EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    EXPECT_FALSE(made.previous);
    EXPECT_EQ(hex(open().value().current), hex(made.current));
    EXPECT_EQ(content_of(path).size(), 64U);
}

TEST_F(MasterKeyTest, is_refused_where_others_may_read_it_with_the_command_that_helps) {
    ASSERT_TRUE(open());
    for (auto const mode : {0644, 0640, 0604, 0620, 0602, 0666, 0601}) {
        fs::permissions(path, static_cast<fs::perms>(mode));
        auto const refused = open();
        ASSERT_FALSE(refused) << mode;
        EXPECT_EQ(refused.error().code, Errc::denied);
        EXPECT_TRUE(refused.error().detail.ends_with("chmod 600 " + path.string())) << refused.error().detail;
    }
    fs::permissions(path, static_cast<fs::perms>(0600));
    EXPECT_TRUE(open());
    fs::permissions(path, static_cast<fs::perms>(0400));
    EXPECT_TRUE(open());
}

TEST_F(MasterKeyTest, is_not_made_anew_where_keys_exist_that_only_the_lost_one_opens) {
    auto const key = SealKey::generate(random);
    ASSERT_TRUE(store.add({KeyKind::company, Id128::make(random)}, seal(key, {}, Bytes(32), random)));
    auto const refused = open();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Errc::not_found);
    EXPECT_FALSE(fs::exists(path));
}

TEST_F(MasterKeyTest, is_refused_where_the_file_is_something_else) {
    ASSERT_TRUE(open());
    auto const good = content_of(path);
    auto bad_key = good;
    bad_key[30] = '!';
    for (auto const& content : {std::string{}, good.substr(1), good + "\n", good.substr(0, good.size() - 1), bad_key,
                                good + std::string(43, '!') + "\n", good + good, std::string(10000, 'x')}) {
        std::ofstream{path} << content;
        auto const refused = open();
        ASSERT_FALSE(refused) << content;
        EXPECT_EQ(refused.error().code, Errc::invalid_input);
        EXPECT_EQ(content_of(path), content) << "a file that is not understood is left as it is";
    }
}

TEST_F(MasterKeyTest, keeps_the_previous_key_from_begin_to_end_of_a_rotation) {
    auto const old = hex(open().value().current);
    ASSERT_TRUE(begin_master_key_rotation(path, random));
    auto const both = open().value();
    EXPECT_NE(hex(both.current), old);
    EXPECT_EQ(hex(both.previous.value()), old);
    EXPECT_EQ(begin_master_key_rotation(path, random).error().code, Errc::conflict);

    fs::create_hard_link(path, folder.path() / "watched");
    ASSERT_TRUE(end_master_key_rotation(path));
    auto const after = open().value();
    EXPECT_EQ(hex(after.current), hex(both.current));
    EXPECT_FALSE(after.previous);
    EXPECT_EQ(content_of(folder.path() / "watched").find_first_not_of('\0'), std::string::npos);
    EXPECT_TRUE(end_master_key_rotation(path));
}

TEST_F(MasterKeyTest, clears_the_copy_that_a_crash_left_beside_it) {
    ASSERT_TRUE(open());
    std::ofstream{path.string() + ".new"} << content_of(path);
    ASSERT_TRUE(open());
    EXPECT_FALSE(fs::exists(path.string() + ".new"));
}

TEST_F(MasterKeyTest, is_read_from_text_that_is_wiped_where_it_stands) {
    auto const made = open().value();
    auto text = content_of(path).substr(20, 43);
    EXPECT_EQ(hex(take_master_key(text).value()), hex(made.current));
    EXPECT_EQ(text, std::string(43, '\0'));

    for (std::string wrong : {std::string{}, std::string{"too short"}, std::string(43, '!'), std::string(44, 'A')}) {
        auto const size = wrong.size();
        EXPECT_EQ(take_master_key(wrong).error().code, Errc::invalid_input);
        EXPECT_EQ(wrong, std::string(size, '\0'));
    }
}

}  // namespace
}  // namespace ombrex::crypto
