// SPDX-License-Identifier: Apache-2.0
#include "crypto/key.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sys/mman.h>

#include <array>
#include <concepts>
#include <fstream>
#include <iostream>
#include <string>
#include <type_traits>

#include "base/bytes.h"
#include "crypto/detail/key_access.h"
#include "crypto/token.h"

namespace ombrex::crypto {
namespace {

template <class T>
concept Streamable = requires(std::ostream& out, T const& value) { out << value; };
template <KeyUse From, KeyUse To>
concept Derives = requires(Key<From> const& key) { key.template derive<To>(); };
template <KeyUse Use>
concept Generates = requires(Random& random) { Key<Use>::generate(random); };

template <class Secret>
constexpr bool stays_secret = !std::copyable<Secret> && !Streamable<Secret> && !fmt::is_formattable<Secret>::value &&
                              !std::equality_comparable<Secret> && !std::is_convertible_v<Secret, std::string> &&
                              std::is_nothrow_move_constructible_v<Secret>;
static_assert(stays_secret<MasterKey> && stays_secret<CompanyKey> && stays_secret<WrapKey>);
static_assert(stays_secret<SealKey> && stays_secret<IndexKey> && stays_secret<LinkKey> && stays_secret<Token>);

static_assert(!std::is_constructible_v<SealKey, IndexKey>);
static_assert(!std::is_constructible_v<SealKey, Bytes>);
static_assert(Derives<KeyUse::company, KeyUse::index> && Derives<KeyUse::master, KeyUse::link>);
static_assert(Derives<KeyUse::master, KeyUse::sign> && !Derives<KeyUse::company, KeyUse::sign>);
static_assert(!Derives<KeyUse::master, KeyUse::seal>, "data hangs on a company, never on the installation");
static_assert(!Derives<KeyUse::seal, KeyUse::company>, "never upwards");
static_assert(Generates<KeyUse::seal> && !Generates<KeyUse::index>);

std::string hex_of(auto const& key) { return to_hex(detail::KeyAccess::secret(key).span()); }

TEST(Key, comes_from_the_random_it_is_given) {
    SeededRandom one{1};
    SeededRandom same{1};
    SeededRandom other{2};
    auto const key = hex_of(SealKey::generate(one));
    EXPECT_EQ(key, hex_of(SealKey::generate(same)));
    EXPECT_NE(key, hex_of(SealKey::generate(other)));
    EXPECT_EQ(key.size(), 2 * key_size);
}

TEST(Key, derives_a_different_key_for_each_use_and_always_the_same_one) {
    SeededRandom random{1};
    auto const company = CompanyKey::generate(random);
    auto const seal = hex_of(company.derive<KeyUse::seal>());
    EXPECT_NE(seal, hex_of(company.derive<KeyUse::index>()));
    EXPECT_NE(seal, hex_of(company.derive<KeyUse::wrap>()));
    EXPECT_NE(seal, hex_of(company));
    // Stored data hangs on this value: it may never change.
    EXPECT_EQ(seal, "f3317238a34e2facc2844625c770add8b35e4956d0ad461675b05b7acec94ce8");
}

TEST(KeyDeath, using_a_key_that_was_moved_away_aborts) {
    SeededRandom random{1};
    auto company = CompanyKey::generate(random);
    auto const taken = std::move(company);
    EXPECT_DEATH((void)company.derive<KeyUse::seal>(), "");  // NOLINT(bugprone-use-after-move)
}

/// What the kernel says about the memory at `address`: a line of /proc/self/smaps ("VmFlags: rd wr lo dd").
std::string memory_flags(void const* address) {
    std::ifstream maps{"/proc/self/smaps"};
    auto const at = reinterpret_cast<std::uintptr_t>(address);
    bool inside = false;
    for (std::string line; std::getline(maps, line);) {
        std::uintptr_t begin = 0;
        std::uintptr_t end = 0;
        if (std::sscanf(line.c_str(), "%lx-%lx ", &begin, &end) == 2) inside = begin <= at && at < end;
        if (inside && line.starts_with("VmFlags:")) return line + " ";
    }
    return {};
}

/// A container may forbid it; a sanitizer leaves it out.
bool memory_can_be_locked_here() {
    alignas(4096) static std::array<std::uint8_t, 4096> page{};
    bool const can =
        ::mlock(page.data(), page.size()) == 0 && memory_flags(page.data()).find(" lo ") != std::string::npos;
    ::munlock(page.data(), page.size());
    return can;
}

TEST(Key, lies_in_memory_that_is_locked_and_left_out_of_dumps) {
    if (!memory_can_be_locked_here()) GTEST_SKIP() << "this process may lock no memory";
    SeededRandom random{1};
    auto const key = SealKey::generate(random);
    auto const flags = memory_flags(detail::KeyAccess::secret(key).span().data());
    EXPECT_NE(flags.find(" lo "), std::string::npos) << flags;
    EXPECT_NE(flags.find(" dd "), std::string::npos) << flags;
}

}  // namespace
}  // namespace ombrex::crypto
