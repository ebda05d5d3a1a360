// SPDX-License-Identifier: Apache-2.0
#include "crypto/digest.h"

#include <gtest/gtest.h>

#include <string>

namespace ombrex::crypto {
namespace {

TEST(Digest, sha256_agrees_with_the_vectors_of_fips_180) {
    struct {
        std::string message, digest;
    } const cases[] = {
        {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
        {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
        {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
         "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
        {std::string(1000000, 'a'), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"},
    };
    for (auto const& c : cases) EXPECT_EQ(to_hex(sha256(as_bytes(c.message))), c.digest);
}

TEST(Digest, of_pieces_is_the_digest_of_the_whole) {
    Sha256 digest;
    for (auto const* const piece : {"a", "", "b", "c"}) digest.add(as_bytes(piece));
    EXPECT_EQ(digest.finish(), sha256(as_bytes("abc")));
    digest.add(as_bytes("anew"));
    EXPECT_EQ(digest.finish(), sha256(as_bytes("anew")));
    EXPECT_EQ(digest.finish(), sha256({}));
}

TEST(Digest, hmac_sha256_agrees_with_the_vectors_of_rfc_4231) {
    // Section 4.2 to 4.8, without 4.6 (a shortened output).
    Bytes counting;
    for (std::uint8_t i = 1; i <= 25; ++i) counting.push_back(i);
    auto const text = [](std::string_view message) { return Bytes{message.begin(), message.end()}; };
    struct {
        Bytes key, message;
        std::string mac;
    } const cases[] = {
        {Bytes(20, 0x0b), text("Hi There"), "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"},
        {text("Jefe"), text("what do ya want for nothing?"),
         "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"},
        {Bytes(20, 0xaa), Bytes(50, 0xdd), "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"},
        {counting, Bytes(50, 0xcd), "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"},
        {Bytes(131, 0xaa), text("Test Using Larger Than Block-Size Key - Hash Key First"),
         "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"},
        {Bytes(131, 0xaa),
         text("This is a test using a larger than block-size key and a larger than block-size data. The key needs to "
              "be hashed before being used by the HMAC algorithm."),
         "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"},
    };
    for (auto const& c : cases) EXPECT_EQ(to_hex(hmac_sha256(c.key, c.message)), c.mac);
}

TEST(Digest, an_empty_key_is_a_key_of_no_bytes_and_not_the_key_of_last_time) {
    auto const empty = hmac_sha256({}, as_bytes("message"));
    (void)hmac_sha256(as_bytes("another key"), as_bytes("message"));
    EXPECT_EQ(hmac_sha256({}, as_bytes("message")), empty);
    EXPECT_EQ(to_hex(hmac_sha256({}, {})), "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad");
}

TEST(Digest, comparison_sees_a_difference_in_any_byte) {
    auto const digest = sha256(as_bytes("message"));
    EXPECT_TRUE(equal(digest, sha256(as_bytes("message"))));
    for (std::size_t i = 0; i < digest.size(); ++i) {
        auto other = digest;
        other[i] ^= 1;
        EXPECT_FALSE(equal(digest, other)) << i;
    }
}

}  // namespace
}  // namespace ombrex::crypto
