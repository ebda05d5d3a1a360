// SPDX-License-Identifier: Apache-2.0
#include "crypto/sealed.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <concepts>
#include <string>
#include <type_traits>

#include "crypto/blind_index.h"
#include "crypto/detail/aead.h"

namespace ombrex::crypto {
namespace {

// The rule that object stores and personal columns lean on: nothing but sealing makes a Sealed.
static_assert(!std::is_default_constructible_v<Sealed>);
static_assert(!std::is_constructible_v<Sealed, Bytes> && !std::is_constructible_v<Sealed, ByteView>);
static_assert(!std::is_constructible_v<Sealed, std::string> && !std::is_convertible_v<Bytes, Sealed>);

constexpr Id128 id(std::uint8_t n) { return Id128{{n}}; }

Binding const here{.table = "call", .company = id(1), .row = id(2), .column = "caller_number"};

class SealedTest : public testing::Test {
protected:
    SystemRandom random;
    SealKey const key = SealKey::generate(random);

    std::string opened(Binding const& binding, ByteView sealed) const {
        auto const plain = open(key, binding, sealed);
        return plain ? std::string{as_text(plain.value())} : std::string{to_string(plain.error().code)};
    }
};

TEST_F(SealedTest, opens_to_what_was_sealed_whatever_its_length) {
    for (std::size_t const size : {0U, 1U, 15U, 16U, 17U, 63U, 64U, 65U, 1000U, 100000U}) {
        Bytes plain(size);
        random.fill(plain);
        auto const sealed = seal(key, here, plain, random);
        EXPECT_EQ(sealed.bytes().size(), size + 41);
        EXPECT_EQ(open(key, here, sealed.bytes()).value(), plain);
        EXPECT_EQ(open_text(key, here, sealed.to_text()).value(), plain);
    }
}

TEST_F(SealedTest, C9_holds_nothing_of_the_plaintext_and_never_looks_the_same_twice) {
    std::string const token = "ya29.a-refresh-token-that-nobody-may-see";
    auto const one = seal(key, here, as_bytes(token), random);
    auto const two = seal(key, here, as_bytes(token), random);
    EXPECT_TRUE(std::ranges::search(one.bytes(), as_bytes(token).subspan(0, 4)).empty());
    EXPECT_FALSE(std::ranges::equal(one.bytes(), two.bytes()));
    EXPECT_EQ(opened(here, one.bytes()), token);
}

TEST_F(SealedTest, C9_does_not_open_in_another_row_column_table_or_company) {
    auto const sealed = seal(key, here, as_bytes("+15145550100"), random);
    Binding row = here, column = here, table = here, company = here, swapped = here;
    row.row = id(3);
    column.column = "caller_name";
    table.table = "appointment";
    company.company = id(9);
    std::swap(swapped.company, swapped.row);
    for (auto const& elsewhere : {row, column, table, company, swapped}) {
        EXPECT_EQ(opened(elsewhere, sealed.bytes()), "denied");
    }
    EXPECT_EQ(opened(here, sealed.bytes()), "+15145550100");
}

TEST_F(SealedTest, tells_where_one_name_ends_and_the_next_begins) {
    Binding const one{.table = "ab", .company = id(1), .row = id(2), .column = "c"};
    Binding const two{.table = "a", .company = id(1), .row = id(2), .column = "bc"};
    EXPECT_EQ(opened(two, seal(key, one, as_bytes("x"), random).bytes()), "denied");
}

TEST_F(SealedTest, does_not_open_with_another_key) {
    auto const sealed = seal(key, here, as_bytes("x"), random);
    EXPECT_EQ(open(SealKey::generate(random), here, sealed.bytes()).error().code, Errc::denied);
}

TEST_F(SealedTest, does_not_open_after_a_flip_of_any_bit_or_a_cut_at_any_byte) {
    auto const sealed = seal(key, here, as_bytes("some personal value"), random);
    Bytes const whole{sealed.bytes().begin(), sealed.bytes().end()};
    for (std::size_t bit = 0; bit < whole.size() * 8; ++bit) {
        Bytes altered = whole;
        altered[bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
        EXPECT_FALSE(open(key, here, altered)) << bit;
    }
    for (std::size_t size = 0; size < whole.size(); ++size) {
        EXPECT_FALSE(open(key, here, ByteView{whole}.first(size))) << size;
    }
}

TEST_F(SealedTest, says_when_it_is_no_sealed_value_at_all) {
    auto sealed = seal(key, here, as_bytes("x"), random);
    Bytes later{sealed.bytes().begin(), sealed.bytes().end()};
    later[0] = 2;
    EXPECT_EQ(opened(here, later), "invalid_input");
    EXPECT_EQ(opened(here, as_bytes("+15145550100")), "invalid_input");
    EXPECT_EQ(open_text(key, here, "not base64url!").error().code, Errc::invalid_input);
}

TEST(Sealed, keeps_its_form_for_ever) {
    SeededRandom random{7};
    auto const key = SealKey::generate(random);
    auto const text = seal(key, here, as_bytes("+15145550100"), random).to_text();
    EXPECT_EQ(text, "ARgDVH7sBKn9SYwhtuMcbt9UWOyVwnKND-4vdvUaSHkdCibTU-M2xKAvVXxziHSD03IrpDY");
}

// draft-irtf-cfrg-xchacha-03, appendix A.3.1.
TEST(Aead, agrees_with_the_published_xchacha20_poly1305_vector) {
    auto const counting = [](std::uint8_t first, std::size_t size) {
        Bytes out(size);
        for (auto& byte : out) byte = first++;
        return out;
    };
    std::string const plain =
        "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would "
        "be it.";
    auto const associated = from_hex("50515253c0c1c2c3c4c5c6c7").value();
    detail::SecretBytes key{32};
    std::ranges::copy(counting(0x80, 32), key.span().begin());
    detail::Nonce nonce;
    std::ranges::copy(counting(0x40, 24), nonce.begin());

    Bytes sealed(plain.size() + detail::tag_size);
    detail::aead_seal(key, nonce, associated, as_bytes(plain), sealed);
    EXPECT_EQ(to_hex(sealed),
              "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39"
              "ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9"
              "21f9664c97637da9768812f615c68b13b52e"
              "c0875924c1c7987947deafd8780acf49");

    Bytes opened(plain.size());
    EXPECT_TRUE(detail::aead_open(key, nonce, associated, sealed, opened));
    EXPECT_EQ(as_text(opened), plain);
}

}  // namespace
}  // namespace ombrex::crypto
