// SPDX-License-Identifier: Apache-2.0
#include "crypto/sealed_file.h"

#include <gtest/gtest.h>

#include <fstream>

#include "base/temporary_folder.h"
#include "crypto/memory_key_store.h"

namespace ombrex::crypto {
namespace {

class SealedFileTest : public testing::Test {
protected:
    SealedFileTest() { EXPECT_TRUE(keys.house()); }

    SealedFile file(std::string_view column = "state") {
        return {folder.path() / "state", {"thing", house, {}, column}, keys, random};
    }

    SystemRandom random;
    MemoryKeyStore store;
    KeyRing keys{MasterKeys{MasterKey::generate(random), std::nullopt}, store, random};
    TemporaryFolder folder;
};

TEST_F(SealedFileTest, holds_what_was_written_last_for_its_owner_alone) {
    EXPECT_EQ(file().read().error().code, Errc::not_found);
    ASSERT_TRUE(file().write(as_bytes("canary one")));
    ASSERT_TRUE(file().write(as_bytes("canary two")));
    EXPECT_EQ(as_text(file().read().value()), "canary two");
    auto const stored = content_of(folder.path() / "state");
    EXPECT_EQ(stored.find("canary"), std::string::npos);
    EXPECT_EQ(std::filesystem::status(folder.path() / "state").permissions(),
              static_cast<std::filesystem::perms>(0600));
}

TEST_F(SealedFileTest, one_flipped_byte_anywhere_or_another_place_does_not_open) {
    ASSERT_TRUE(file().write(as_bytes("two")));
    EXPECT_EQ(file("other").read().error().code, Errc::denied);
    auto const good = content_of(folder.path() / "state");
    for (std::size_t i = 0; i < good.size(); ++i) {
        auto bad = good;
        bad[i] = static_cast<char>(bad[i] ^ 1);
        std::ofstream{folder.path() / "state"} << bad;
        EXPECT_FALSE(file().read()) << i;
    }
}

TEST_F(SealedFileTest, a_crash_while_it_is_written_leaves_what_was) {
    ASSERT_TRUE(file().write(as_bytes("whole")));
    std::ofstream{folder.path() / "state.new"} << "hal";
    EXPECT_EQ(as_text(file().read().value()), "whole");
    ASSERT_TRUE(file().write(as_bytes("next")));
    EXPECT_EQ(as_text(file().read().value()), "next");
}

}  // namespace
}  // namespace ombrex::crypto
