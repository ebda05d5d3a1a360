// SPDX-License-Identifier: Apache-2.0
#include "net/address_rate_limit.h"

#include <gtest/gtest.h>

#include <chrono>

namespace ombrex::net {
namespace {

using namespace std::chrono_literals;
using boost::asio::ip::make_address;

constexpr MonoTime start{1h};

TEST(AddressRateLimit, lets_a_burst_through_and_then_the_rate) {
    AddressRateLimit limit{{.per_second = 10, .burst = 3}};
    auto const address = make_address("192.0.2.1");
    for (int i = 0; i < 3; ++i) EXPECT_TRUE(limit.take(address, start));
    EXPECT_FALSE(limit.take(address, start + 99ms));
    EXPECT_TRUE(limit.take(address, start + 100ms));
    EXPECT_FALSE(limit.take(address, start + 101ms));
}

TEST(AddressRateLimit, keeps_one_address_from_spending_the_tokens_of_another) {
    AddressRateLimit limit{{.per_second = 1, .burst = 1}};
    EXPECT_TRUE(limit.take(make_address("192.0.2.1"), start));
    EXPECT_TRUE(limit.take(make_address("192.0.2.2"), start));
    EXPECT_FALSE(limit.take(make_address("192.0.2.1"), start));
}

TEST(AddressRateLimit, counts_a_64_bit_network_of_ipv6_as_one) {
    AddressRateLimit limit{{.per_second = 1, .burst = 1}};
    EXPECT_TRUE(limit.take(make_address("2001:db8::1"), start));
    EXPECT_FALSE(limit.take(make_address("2001:db8::2"), start));
    EXPECT_TRUE(limit.take(make_address("2001:db8:0:1::1"), start));
}

TEST(AddressRateLimit, forgets_the_address_seen_least_recently_when_full) {
    AddressRateLimit limit{{.per_second = 0.001, .burst = 1, .addresses_max = 2}};
    EXPECT_TRUE(limit.take(make_address("192.0.2.1"), start));
    EXPECT_TRUE(limit.take(make_address("192.0.2.2"), start));
    EXPECT_FALSE(limit.take(make_address("192.0.2.1"), start));  // used again: 192.0.2.2 is now the oldest
    EXPECT_TRUE(limit.take(make_address("192.0.2.3"), start));
    EXPECT_EQ(limit.remembered(), 2U);
    EXPECT_FALSE(limit.take(make_address("192.0.2.1"), start));
    EXPECT_TRUE(limit.take(make_address("192.0.2.2"), start));
}

}  // namespace
}  // namespace ombrex::net
