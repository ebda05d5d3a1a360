// SPDX-License-Identifier: Apache-2.0
#include "crypto/key_ring.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "base/bytes.h"
#include "base/temporary_folder.h"
#include "crypto/blind_index.h"
#include "crypto/detail/key_access.h"
#include "crypto/file_key_store.h"
#include "crypto/memory_key_store.h"
#include "crypto/sealed.h"

namespace ombrex::crypto {
namespace {

namespace fs = std::filesystem;

std::string hex(auto const& key) { return to_hex(detail::KeyAccess::secret(key).span()); }

MasterKeys masters(std::uint64_t current, std::optional<std::uint64_t> previous = std::nullopt) {
    auto const key = [](std::uint64_t seed) {
        SeededRandom random{seed};
        return MasterKey::generate(random);
    };
    MasterKeys keys{key(current), std::nullopt};
    if (previous) keys.previous = key(*previous);
    return keys;
}

class KeyRingTest : public testing::Test {
protected:
    SystemRandom random;
    MemoryKeyStore store;
    KeyRing ring{masters(1), store, random};
    Id128 const alder = Id128::make(random);
    Id128 const birch = Id128::make(random);
    KeyId const recording{KeyKind::recording, Id128::make(random)};
    Binding const place{.table = "recording", .company = alder, .row = recording.id, .column = "sound"};

    void SetUp() override {
        ASSERT_TRUE(ring.create_company(alder));
        ASSERT_TRUE(ring.create_company(birch));
    }
};

TEST_F(KeyRingTest, finds_the_key_it_made_also_after_a_start) {
    auto const made = hex(ring.create(alder, recording).value());
    EXPECT_EQ(hex(ring.find(alder, recording).value()), made);
    KeyRing again{masters(1), store, random};
    EXPECT_EQ(hex(again.find(alder, recording).value()), made);
    EXPECT_EQ(hex(again.company(alder).value()->columns), hex(ring.company(alder).value()->columns));
}

TEST_F(KeyRingTest, no_two_companies_and_no_two_recordings_share_a_key) {
    KeyId const other{KeyKind::recording, Id128::make(random)};
    KeyId const transcript{KeyKind::transcript, recording.id};
    auto const one = hex(ring.create(alder, recording).value());
    EXPECT_NE(one, hex(ring.create(alder, other).value()));
    EXPECT_NE(one, hex(ring.create(alder, transcript).value()));
    EXPECT_NE(hex(ring.company(alder).value()->columns), hex(ring.company(birch).value()->columns));
}

TEST_F(KeyRingTest, does_not_open_another_companys_recording_key) {
    ASSERT_TRUE(ring.create(alder, recording));
    EXPECT_EQ(ring.find(birch, recording).error().code, Errc::denied);
}

TEST_F(KeyRingTest, makes_no_key_twice) {
    auto const columns = hex(ring.company(alder).value()->columns);
    EXPECT_EQ(ring.create_company(alder).error().code, Errc::conflict);
    ASSERT_TRUE(ring.create(alder, recording));
    EXPECT_EQ(ring.create(alder, recording).error().code, Errc::conflict);
    EXPECT_EQ(hex(KeyRing(masters(1), store, random).company(alder).value()->columns), columns);
}

TEST_F(KeyRingTest, another_master_key_opens_nothing) {
    KeyRing stranger{masters(2), store, random};
    EXPECT_EQ(stranger.company(alder).error().code, Errc::denied);
}

TEST_F(KeyRingTest, a_wrapped_key_that_was_swapped_with_another_does_not_open) {
    KeyId const other{KeyKind::recording, Id128::make(random)};
    ASSERT_TRUE(ring.create(alder, recording));
    ASSERT_TRUE(ring.create(alder, other));
    struct Swapped final : KeyStore {  // gives the other recording's key
        Swapped(KeyStore& real, KeyId from, KeyId to) : real_{real}, from_{from}, to_{to} {}
        Result<void> add(KeyId id, Sealed const& wrapped) override { return real_.add(id, wrapped); }
        Result<void> replace(KeyId id, Sealed const& wrapped) override { return real_.replace(id, wrapped); }
        Result<Bytes> get(KeyId id) override { return real_.get(id == from_ ? to_ : id); }
        Result<void> destroy(KeyId id) override { return real_.destroy(id); }
        Result<std::vector<Id128>> list(KeyKind kind) override { return real_.list(kind); }
        KeyStore& real_;
        KeyId from_, to_;
    } swapped{store, recording, other};
    EXPECT_EQ(KeyRing(masters(1), swapped, random).find(alder, recording).error().code, Errc::denied);
}

TEST_F(KeyRingTest, C3_destroying_a_recordings_key_erases_what_it_sealed_and_nothing_else) {
    KeyId const other{KeyKind::recording, Id128::make(random)};
    auto const sealed = seal(ring.create(alder, recording).value(), place, as_bytes("sound"), random);
    auto const kept = seal(ring.create(alder, other).value(), place, as_bytes("other"), random);

    ASSERT_TRUE(ring.destroy(recording));
    EXPECT_EQ(ring.find(alder, recording).error().code, Errc::not_found);
    // No key that is left opens it: not the company's, not the other recording's, not a new one by the same id.
    EXPECT_FALSE(open(ring.company(alder).value()->columns, place, sealed.bytes()));
    EXPECT_FALSE(open(ring.find(alder, other).value(), place, sealed.bytes()));
    EXPECT_FALSE(open(ring.create(alder, recording).value(), place, sealed.bytes()));
    EXPECT_TRUE(open(ring.find(alder, other).value(), place, kept.bytes()));
    EXPECT_TRUE(ring.destroy(recording));
}

TEST_F(KeyRingTest, destroying_a_companys_key_erases_all_that_hangs_on_it) {
    ASSERT_TRUE(ring.create(alder, recording));
    ASSERT_TRUE(ring.company(alder));
    ASSERT_TRUE(ring.destroy({KeyKind::company, alder}));
    EXPECT_EQ(ring.company(alder).error().code, Errc::not_found);
    EXPECT_EQ(ring.find(alder, recording).error().code, Errc::not_found);
    EXPECT_TRUE(ring.company(birch));
    // A company made anew by the same id has another root: the old recording key stays shut.
    ASSERT_TRUE(ring.create_company(alder));
    EXPECT_EQ(ring.find(alder, recording).error().code, Errc::denied);
}

TEST_F(KeyRingTest, holds_the_keys_of_more_companies_than_its_table) {
    std::map<Id128, std::string> expected;
    for (int n = 0; n < 600; ++n) {
        auto const company = Id128::make(random);
        ASSERT_TRUE(ring.create_company(company));
        expected[company] = hex(ring.company(company).value()->columns);
    }
    for (auto const& [company, key] : expected) EXPECT_EQ(hex(ring.company(company).value()->columns), key);
}

TEST_F(KeyRingTest, C8_a_rotation_of_the_master_key_ends_the_links_of_before) {
    EXPECT_EQ(hex(ring.link_key()), hex(KeyRing(masters(1), store, random).link_key()));
    EXPECT_NE(hex(ring.link_key()), hex(KeyRing(masters(2, 1), store, random).link_key()));
}

TEST_F(KeyRingTest, rotation_wraps_company_keys_anew_and_touches_neither_data_nor_other_keys) {
    auto const sealed = seal(ring.create(alder, recording).value(), place, as_bytes("sound"), random);
    auto const wrapped_recording = store.get(recording).value();
    auto const columns = hex(ring.company(alder).value()->columns);

    KeyRing rotating{masters(2, 1), store, random};
    EXPECT_EQ(hex(rotating.company(alder).value()->columns), columns) << "both keys serve while it lasts";
    EXPECT_EQ(rotating.rewrap().value(), 2U);
    EXPECT_EQ(rotating.rewrap().value(), 0U);

    KeyRing after{masters(2), store, random};
    EXPECT_EQ(open(after.find(alder, recording).value(), place, sealed.bytes()).value(),
              Bytes({'s', 'o', 'u', 'n', 'd'}));
    EXPECT_EQ(hex(after.company(alder).value()->columns), columns);
    EXPECT_EQ(store.get(recording).value(), wrapped_recording);
    EXPECT_EQ(KeyRing(masters(1), store, random).company(alder).error().code, Errc::denied);
}

TEST_F(KeyRingTest, rotation_goes_on_where_a_crash_ended_it) {
    // birch was wrapped anew, alder not yet.
    MemoryKeyStore half;
    auto const take = [&](Id128 company) {
        KeyRing maker{masters(company == birch ? 2 : 1), half, random};
        ASSERT_TRUE(maker.create_company(company));
    };
    take(alder);
    take(birch);
    KeyRing rotating{masters(2, 1), half, random};
    EXPECT_TRUE(rotating.company(alder));
    EXPECT_TRUE(rotating.company(birch));
    EXPECT_EQ(rotating.rewrap().value(), 1U);
    EXPECT_TRUE(KeyRing(masters(2), half, random).company(alder));
}

TEST_F(KeyRingTest, rotation_stops_at_a_key_that_neither_master_opens) {
    KeyRing strange{masters(9), store, random};
    ASSERT_TRUE(strange.create_company(Id128::make(random)));
    EXPECT_EQ(KeyRing(masters(2, 1), store, random).rewrap().error().code, Errc::denied);
}

TEST(KeyRingOnFiles, C3_a_backup_without_the_keys_opens_nothing_after_erasure) {
    TemporaryFolder folder;
    SystemRandom random;
    auto store = FileKeyStore::open(folder.path() / "keys").value();
    KeyRing ring{open_master_key_file(folder.path() / "master.key", store, random).value(), store, random};
    auto const company = Id128::make(random);
    KeyId const recording{KeyKind::recording, Id128::make(random)};
    Binding const place{.table = "recording", .company = company, .row = recording.id, .column = "sound"};
    ASSERT_TRUE(ring.create_company(company));
    auto const key = ring.create(company, recording).value();
    auto const backup = seal(key, place, as_bytes("sound"), random);
    auto const wrapped = store.get(recording).value();
    ASSERT_TRUE(ring.destroy(recording));

    // Neither key nor wrapped key is in any file that is left.
    std::string const secret = hex(key);
    for (auto const& entry : fs::recursive_directory_iterator{folder.path()}) {
        if (!entry.is_regular_file()) continue;
        auto const content = to_hex(as_bytes(content_of(entry.path())));
        EXPECT_EQ(content.find(secret), std::string::npos) << entry.path();
        EXPECT_EQ(content.find(to_hex(wrapped)), std::string::npos) << entry.path();
    }
    KeyRing restored{open_master_key_file(folder.path() / "master.key", store, random).value(), store, random};
    EXPECT_EQ(restored.find(company, recording).error().code, Errc::not_found);
    EXPECT_FALSE(open(restored.company(company).value()->columns, place, backup.bytes()));
}

}  // namespace
}  // namespace ombrex::crypto
