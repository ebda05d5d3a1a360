// SPDX-License-Identifier: Apache-2.0
#include "crypto/file_key_store.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <thread>
#include <vector>

#include "base/temporary_folder.h"

namespace ombrex::crypto {
namespace {

namespace fs = std::filesystem;

Sealed some_sealed(Random& random) {
    auto const key = SealKey::generate(random);
    return seal(key, {.table = "t", .company = {}, .row = {}, .column = "c"}, Bytes(32), random);
}

class FileKeyStoreTest : public testing::Test {
protected:
    TemporaryFolder folder;
    fs::path const keys = folder.path() / "keys";
    SystemRandom random;
    FileKeyStore store = FileKeyStore::open(keys).value();
    KeyId const id{KeyKind::recording, Id128::make(random)};
    fs::path const file = keys / "recording" / id.id.to_string();

    static std::ptrdiff_t entries(fs::path const& in) {
        return std::distance(fs::directory_iterator{in}, fs::directory_iterator{});
    }
};

TEST_F(FileKeyStoreTest, keeps_keys_from_everybody_but_the_owner) {
    ASSERT_TRUE(store.add(id, some_sealed(random)));
    EXPECT_EQ(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    EXPECT_EQ(fs::status(keys).permissions(), fs::perms::owner_all);
    EXPECT_EQ(fs::status(keys / "recording").permissions(), fs::perms::owner_all);
}

TEST_F(FileKeyStoreTest, is_refused_where_others_may_use_the_folder_with_the_command_that_helps) {
    for (auto const mode : {0755, 0750, 0705, 0710, 0701, 0777}) {
        fs::permissions(keys, static_cast<fs::perms>(mode));
        auto const refused = FileKeyStore::open(keys);
        ASSERT_FALSE(refused) << mode;
        EXPECT_EQ(refused.error().code, Errc::denied);
        EXPECT_TRUE(refused.error().detail.ends_with("chmod 700 " + keys.string())) << refused.error().detail;
    }
    fs::permissions(keys, fs::perms::owner_all);
    EXPECT_TRUE(FileKeyStore::open(keys));
}

TEST_F(FileKeyStoreTest, keeps_them_from_one_start_to_the_next) {
    auto const wrapped = some_sealed(random);
    ASSERT_TRUE(store.add(id, wrapped));
    EXPECT_TRUE(std::ranges::equal(FileKeyStore::open(keys).value().get(id).value(), wrapped.bytes()));
    EXPECT_EQ(entries(keys / "half"), 0);
}

TEST_F(FileKeyStoreTest, overwrites_a_key_before_it_removes_it) {
    ASSERT_TRUE(store.add(id, some_sealed(random)));
    auto const size = fs::file_size(file);
    fs::create_hard_link(file, folder.path() / "watched");  // the same bytes on the disk, after the name is gone
    ASSERT_TRUE(store.destroy(id));
    EXPECT_FALSE(fs::exists(file));
    EXPECT_EQ(content_of(folder.path() / "watched"), std::string(size, '\0'));
}

TEST_F(FileKeyStoreTest, overwrites_the_old_form_of_a_key_it_replaces) {
    ASSERT_TRUE(store.add(id, some_sealed(random)));
    auto const size = fs::file_size(file);
    fs::create_hard_link(file, folder.path() / "watched");
    ASSERT_TRUE(store.replace(id, some_sealed(random)));
    EXPECT_EQ(content_of(folder.path() / "watched"), std::string(size, '\0'));
}

TEST_F(FileKeyStoreTest, a_key_that_was_overwritten_but_not_yet_removed_is_gone) {
    ASSERT_TRUE(store.add(id, some_sealed(random)));
    std::ofstream{file} << std::string(73, '\0');
    EXPECT_EQ(store.get(id).error().code, Errc::not_found);
    EXPECT_TRUE(store.destroy(id));
    EXPECT_FALSE(fs::exists(file));
}

TEST_F(FileKeyStoreTest, clears_what_a_crash_left_half_written_and_no_key_in_use) {
    ASSERT_TRUE(store.add(id, some_sealed(random)));
    auto const wrapped = store.get(id).value();
    fs::create_hard_link(file, keys / "half" / "linked");
    std::ofstream{keys / "half" / "never_named"} << "half a key";
    fs::create_hard_link(keys / "half" / "never_named", folder.path() / "watched");
    fs::remove(folder.path() / "watched");

    auto again = FileKeyStore::open(keys).value();
    EXPECT_EQ(entries(keys / "half"), 0);
    EXPECT_EQ(again.get(id).value(), wrapped);
}

TEST_F(FileKeyStoreTest, of_many_who_add_one_id_exactly_one_wins) {
    std::array<bool, 8> won{};
    std::vector<std::jthread> racers;
    racers.reserve(won.size());
    for (auto& mine : won) {
        racers.emplace_back([this, &mine] {
            SystemRandom own;
            mine = store.add(id, some_sealed(own)).has_value();
        });
    }
    racers.clear();
    EXPECT_EQ(std::ranges::count(won, true), 1);
    EXPECT_EQ(entries(keys / "half"), 0);
}

TEST_F(FileKeyStoreTest, a_key_that_is_destroyed_while_it_is_replaced_stays_destroyed) {
    for (int n = 0; n < 20; ++n) {
        KeyId const one{KeyKind::company, Id128::make(random)};
        ASSERT_TRUE(store.add(one, some_sealed(random)));
        {
            std::jthread const replacing{[&] {
                SystemRandom own;
                (void)store.replace(one, some_sealed(own));
            }};
            ASSERT_TRUE(store.destroy(one));
        }
        EXPECT_EQ(store.get(one).error().code, Errc::not_found);
    }
}

// In a process of its own, whose files may not grow: the nearest thing to a full disk.
TEST_F(FileKeyStoreTest, a_full_disk_leaves_no_half_key) {
    auto const full = [this] {
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit const none{10, 10};
        ::setrlimit(RLIMIT_FSIZE, &none);
        auto const added = store.add(id, some_sealed(random));
        bool const clean = store.get(id).error().code == Errc::not_found && entries(keys / "half") == 0;
        std::exit(!added && added.error().code == Errc::unavailable && clean ? 0 : 1);
    };
    EXPECT_EXIT(full(), testing::ExitedWithCode(0), "");
}

TEST_F(FileKeyStoreTest, after_kill_9_every_key_that_was_acknowledged_is_there) {
    std::array<int, 2> pipe{};
    ASSERT_EQ(::pipe(pipe.data()), 0);
    auto const child = ::fork();
    if (child == 0) {
        for (;;) {
            auto const added = Id128::make(random);
            if (!store.add({KeyKind::recording, added}, some_sealed(random))) std::abort();
            if (::write(pipe[1], added.bytes().data(), 16) != 16) std::abort();
        }
    }
    ::close(pipe[1]);
    std::vector<Id128> acknowledged;
    std::array<std::uint8_t, 16> bytes{};
    while (::read(pipe[0], bytes.data(), bytes.size()) == 16) {
        acknowledged.emplace_back(bytes);
        if (acknowledged.size() == 30) ::kill(child, SIGKILL);
    }
    ::close(pipe[0]);
    ::waitpid(child, nullptr, 0);

    auto again = FileKeyStore::open(keys).value();
    EXPECT_GE(acknowledged.size(), 30U);
    for (auto const& one : acknowledged) EXPECT_EQ(again.get({KeyKind::recording, one}).value().size(), 73U);
    auto const listed = again.list(KeyKind::recording).value();
    for (auto const& one : listed) EXPECT_TRUE(again.get({KeyKind::recording, one}));
    EXPECT_EQ(entries(keys / "half"), 0);
}

TEST_F(FileKeyStoreTest, says_what_is_wrong_with_the_disk) {
    std::ofstream{folder.path() / "a_file"} << "in the way";
    auto const opened = FileKeyStore::open(folder.path() / "a_file" / "keys");
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, Errc::unavailable);
    EXPECT_NE(opened.error().detail.find("a_file/keys"), std::string::npos) << opened.error().detail;
}

}  // namespace
}  // namespace ombrex::crypto
