// SPDX-License-Identifier: Apache-2.0
#include "adapters/sip/detail/sdp_crypto.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace ombrex::adapters::sip {
namespace {

// RFC 4568 section 4.1.
constexpr char example[] = "1 AES_CM_128_HMAC_SHA1_80 inline:WVNfX19zZW1jdGwgKCkgewkyMjA7fQp9CnVubGVz";

TEST(SdpCrypto, reads_the_key_of_the_rfc_and_writes_it_back) {
    auto const read = SdpCrypto::parse(example);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->tag, 1U);
    EXPECT_EQ(std::string(read->key.begin(), read->key.begin() + 9), "YS___semc");
    EXPECT_EQ(read->line(), std::string{"a=crypto:"} + example + "\r\n");
    EXPECT_EQ(SdpCrypto::parse(std::string{example} + "|2^20")->key, read->key);
}

TEST(SdpCrypto, passes_over_what_it_cannot_speak) {
    std::string const key = "inline:WVNfX19zZW1jdGwgKCkgewkyMjA7fQp9CnVubGVz";
    std::vector<std::string> const lines{"1 AES_CM_128_HMAC_SHA1_32 " + key,
                                         "1 AES_CM_128_HMAC_SHA1_80 " + key + "|2^20|1:4",
                                         "1 AES_CM_128_HMAC_SHA1_80 " + key + "|1:4",
                                         "1 AES_CM_128_HMAC_SHA1_80 " + key + " UNENCRYPTED_SRTP",
                                         "1 AES_CM_128_HMAC_SHA1_80 " + key + ";" + key,
                                         "x AES_CM_128_HMAC_SHA1_80 " + key,
                                         "1 AES_CM_128_HMAC_SHA1_80 " + key + "A",
                                         "1 AES_CM_128_HMAC_SHA1_80 inline:",
                                         std::string{"1 AES_CM_128_HMAC_SHA1_80"},
                                         std::string{},
                                         "99999999999 AES_CM_128_HMAC_SHA1_80 " + key,
                                         "1 AES_CM_128_HMAC_SHA1_80 inline:WVNfX19zZW1jdGwgKCkgewkyMjA7fQp9CnVubGV_"};
    for (auto const& line : lines) {
        EXPECT_FALSE(SdpCrypto::parse(line)) << line;
    }
}

}  // namespace
}  // namespace ombrex::adapters::sip
