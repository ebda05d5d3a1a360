// SPDX-License-Identifier: Apache-2.0
#include "crypto/key_store.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "base/temporary_folder.h"
#include "crypto/file_key_store.h"
#include "crypto/memory_key_store.h"

namespace ombrex::crypto {
namespace {

struct OnFiles {
    TemporaryFolder folder;
    FileKeyStore store = FileKeyStore::open(folder.path() / "keys").value();
};
struct InMemory {
    MemoryKeyStore store;
};

/// One contract for every key store.
template <class Backend>
class KeyStoreContract : public testing::Test {
protected:
    SystemRandom random;
    Backend backend;
    KeyStore& store = backend.store;
    KeyId const id{KeyKind::recording, Id128::make(random)};

    Sealed wrapped(std::string_view text) {
        auto const key = SealKey::generate(random);
        return seal(key, {.table = "t", .company = {}, .row = {}, .column = "c"}, as_bytes(text), random);
    }
    bool holds(Sealed const& expected) {
        auto const got = store.get(id);
        return got && std::ranges::equal(got.value(), expected.bytes());
    }
};

using Backends = testing::Types<OnFiles, InMemory>;
TYPED_TEST_SUITE(KeyStoreContract, Backends);

TYPED_TEST(KeyStoreContract, gives_back_what_was_added) {
    auto const wrapped = this->wrapped("key");
    EXPECT_EQ(this->store.get(this->id).error().code, Errc::not_found);
    ASSERT_TRUE(this->store.add(this->id, wrapped));
    EXPECT_TRUE(this->holds(wrapped));
}

TYPED_TEST(KeyStoreContract, adds_no_second_key_by_one_id) {
    auto const first = this->wrapped("first");
    ASSERT_TRUE(this->store.add(this->id, first));
    EXPECT_EQ(this->store.add(this->id, this->wrapped("second")).error().code, Errc::conflict);
    EXPECT_TRUE(this->holds(first));
}

TYPED_TEST(KeyStoreContract, tells_kinds_apart) {
    ASSERT_TRUE(this->store.add(this->id, this->wrapped("key")));
    EXPECT_EQ(this->store.get({KeyKind::transcript, this->id.id}).error().code, Errc::not_found);
    EXPECT_TRUE(this->store.add({KeyKind::transcript, this->id.id}, this->wrapped("other")));
}

TYPED_TEST(KeyStoreContract, replaces_a_key_that_is_there_and_no_other) {
    auto const second = this->wrapped("second");
    EXPECT_EQ(this->store.replace(this->id, second).error().code, Errc::not_found);
    ASSERT_TRUE(this->store.add(this->id, this->wrapped("first")));
    ASSERT_TRUE(this->store.replace(this->id, second));
    EXPECT_TRUE(this->holds(second));
}

TYPED_TEST(KeyStoreContract, destroys_for_good_and_does_not_mind_being_asked_again) {
    ASSERT_TRUE(this->store.add(this->id, this->wrapped("key")));
    ASSERT_TRUE(this->store.destroy(this->id));
    EXPECT_EQ(this->store.get(this->id).error().code, Errc::not_found);
    EXPECT_EQ(this->store.replace(this->id, this->wrapped("again")).error().code, Errc::not_found);
    EXPECT_TRUE(this->store.destroy(this->id));
}

TYPED_TEST(KeyStoreContract, lists_the_keys_of_one_kind) {
    std::vector<Id128> added;
    for (int n = 0; n < 20; ++n) {
        added.push_back(Id128::make(this->random));
        ASSERT_TRUE(this->store.add({KeyKind::company, added.back()}, this->wrapped("key")));
    }
    ASSERT_TRUE(this->store.add(this->id, this->wrapped("key")));
    ASSERT_TRUE(this->store.destroy({KeyKind::company, added.back()}));
    added.pop_back();
    auto listed = this->store.list(KeyKind::company).value();
    std::ranges::sort(listed);
    std::ranges::sort(added);
    EXPECT_EQ(listed, added);
}

}  // namespace
}  // namespace ombrex::crypto
