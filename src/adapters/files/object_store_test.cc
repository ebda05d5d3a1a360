// SPDX-License-Identifier: Apache-2.0
#include "adapters/files/object_store.h"

#include <gtest/gtest.h>

#include "base/random.h"
#include "base/temporary_folder.h"
#include "base/wait.h"

namespace ombrex::files {
namespace {

using namespace std::chrono_literals;

class ObjectStoreTest : public testing::Test {
protected:
    void SetUp() override { store = ObjectStore::open(folder).value(); }
    void TearDown() override { store.reset(); }

    crypto::Sealed sealed(std::string_view plain) {
        return crypto::seal(key, {"recording", Id128{}, Id128{}, "body"}, as_bytes(plain), random);
    }

    SystemRandom random;
    SystemClock clock;
    Deadline soon = Deadline::in(clock, 1min);
    crypto::SealKey key = crypto::SealKey::generate(random);
    TemporaryFolder folder;
    std::unique_ptr<ObjectStore> store;
};

TEST_F(ObjectStoreTest, gives_back_any_part_of_what_was_put) {
    auto const piece = sealed("a recording");
    auto writer = wait(store->create("c1/r1", soon)).value();
    ASSERT_TRUE(wait(writer->append(piece, soon)));
    ASSERT_TRUE(wait(writer->append(piece, soon)));
    ASSERT_TRUE(wait(writer->commit(soon)));

    auto const size = wait(store->size("c1/r1", soon)).value();
    EXPECT_EQ(size, 2 * piece.bytes().size());
    auto const part = wait(store->read("c1/r1", piece.bytes().size(), 10, soon)).value();
    EXPECT_EQ(as_text(part), as_text(piece.bytes().first(10)));
    EXPECT_FALSE(wait(store->read("c1/r1", size - 1, 2, soon)));
}

TEST_F(ObjectStoreTest, what_was_not_committed_was_not_stored) {
    {
        auto writer = wait(store->create("c1/r1", soon)).value();
        ASSERT_TRUE(wait(writer->append(sealed("half"), soon)));
    }
    EXPECT_EQ(wait(store->size("c1/r1", soon)).error().code, Errc::not_found);
    EXPECT_TRUE(wait(store->create("c1/r1", soon)));
}

TEST_F(ObjectStoreTest, lists_what_is_there_whole) {
    auto whole = wait(store->create("c1/r1", soon)).value();
    ASSERT_TRUE(wait(whole->commit(soon)));
    auto const half = wait(store->create("c2/r2", soon)).value();
    EXPECT_EQ(store->names().value(), std::vector<std::string>{"c1/r1"});
}

TEST_F(ObjectStoreTest, an_object_is_never_overwritten) {
    auto writer = wait(store->create("c1/r1", soon)).value();
    ASSERT_TRUE(wait(writer->commit(soon)));
    EXPECT_EQ(wait(store->create("c1/r1", soon)).error().code, Errc::conflict);
}

TEST_F(ObjectStoreTest, erasing_leaves_nothing_and_may_be_repeated) {
    auto writer = wait(store->create("c1/r1", soon)).value();
    ASSERT_TRUE(wait(writer->commit(soon)));
    EXPECT_EQ(wait(store->erase("c1/r1", soon)).value(), 1U);
    EXPECT_EQ(wait(store->erase("c1/r1", soon)).value(), 0U);
    EXPECT_EQ(wait(store->size("c1/r1", soon)).error().code, Errc::not_found);
}

TEST_F(ObjectStoreTest, erasing_what_never_was_is_no_error) {
    EXPECT_EQ(wait(store->erase("nobody/nothing", soon)).value(), 0U);
}

TEST_F(ObjectStoreTest, a_name_cannot_leave_the_folder) {
    for (auto const* name : {"", "/etc/passwd", "../x", "a/../../x", "a b", "a/"}) {
        EXPECT_EQ(wait(store->size(name, soon)).error().code, Errc::invalid_input) << name;
    }
}

}  // namespace
}  // namespace ombrex::files
