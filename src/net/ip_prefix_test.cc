// SPDX-License-Identifier: Apache-2.0
#include "net/ip_prefix.h"

#include <gtest/gtest.h>

namespace ombrex::net {
namespace {

using boost::asio::ip::make_address;

TEST(IpPrefix, holds_the_addresses_that_share_its_leading_bits) {
    struct Case {
        char const* prefix;
        char const* address;
        bool held;
    };
    for (auto const& [prefix, address, held] : {
             Case{"192.0.2.0/24", "192.0.2.255", true},
             Case{"192.0.2.0/24", "192.0.3.0", false},
             Case{"192.0.2.128/25", "192.0.2.127", false},
             Case{"10.0.0.0/7", "11.255.0.1", true},
             Case{"0.0.0.0/0", "203.0.113.9", true},
             Case{"203.0.113.9", "203.0.113.9", true},
             Case{"203.0.113.9", "203.0.113.8", false},
             Case{"192.0.2.0/24", "::ffff:192.0.2.7", true},
             Case{"2001:db8::/33", "2001:db8:7fff::1", true},
             Case{"2001:db8::/33", "2001:db8:8000::1", false},
             Case{"::/0", "192.0.2.1", false},
         }) {
        EXPECT_EQ(IpPrefix::parse(prefix).value().contains(make_address(address)), held) << prefix << ' ' << address;
    }
}

TEST(IpPrefix, refuses_what_is_no_prefix) {
    for (char const* text : {"", "/8", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.1/8", "10.0.0.0/8x",
                             "2001:db8::1/32", "::/129", "trunk.example"}) {
        EXPECT_EQ(IpPrefix::parse(text).error().code, Errc::invalid_input) << text;
    }
}

TEST(IpPrefix, knows_addresses_that_the_internet_does_not_carry) {
    for (char const* text : {"10.1.2.3", "172.31.0.1", "192.168.1.1", "100.64.0.1", "127.0.0.1", "169.254.0.1",
                             "0.0.0.0", "::1", "::", "fd00::1", "fe80::1"}) {
        EXPECT_TRUE(is_private(make_address(text))) << text;
    }
    for (char const* text : {"172.32.0.1", "100.128.0.1", "203.0.113.1", "2001:db8::1", "::2"}) {
        EXPECT_FALSE(is_private(make_address(text))) << text;
    }
}

TEST(IpPrefix, knows_addresses_of_one_machine_on_the_internet) {
    for (char const* text : {"8.8.8.8", "172.32.0.1", "100.128.0.1", "192.0.1.1", "198.17.255.255", "223.255.255.255",
                             "::ffff:8.8.8.8", "2606:4700::1111", "2a00:1450:4001::1"}) {
        EXPECT_TRUE(is_public(make_address(text))) << text;
    }
    for (char const* text : {"10.1.2.3",
                             "127.0.0.1",
                             "169.254.169.254",
                             "100.64.0.1",
                             "0.0.0.0",
                             "192.0.0.192",
                             "192.0.2.1",
                             "198.18.0.1",
                             "198.51.100.1",
                             "203.0.113.1",
                             "224.0.0.1",
                             "240.0.0.1",
                             "255.255.255.255",
                             "::",
                             "::1",
                             "::7f00:1",
                             "::ffff:127.0.0.1",
                             "::ffff:10.0.0.1",
                             "64:ff9b::7f00:1",
                             "100::1",
                             "2001::1",
                             "2001:db8::1",
                             "2002:7f00:1::",
                             "3fff::1",
                             "fc00::1",
                             "fd00:ec2::254",
                             "fe80::1",
                             "fec0::1",
                             "ff02::1"}) {
        EXPECT_FALSE(is_public(make_address(text))) << text;
    }
}

}  // namespace
}  // namespace ombrex::net
