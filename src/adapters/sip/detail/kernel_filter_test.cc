// SPDX-License-Identifier: Apache-2.0
#include "adapters/sip/detail/kernel_filter.h"

#include <gtest/gtest.h>
#include <poll.h>
#include <unistd.h>

#include "net/media_latch.h"

namespace ombrex::adapters::sip {
namespace {

using boost::asio::ip::make_address;

int socket_at(char const* address) {
    net::Endpoint const at{make_address(address), 0};
    int const fd = ::socket(at.protocol().family(), SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    EXPECT_EQ(::bind(fd, at.data(), static_cast<socklen_t>(at.size())), 0) << address;
    return fd;
}

/// Does a datagram from `source` reach a socket that allows only `prefixes`?
bool passes(char const* source, std::vector<char const*> const& prefixes) {
    std::vector<net::IpPrefix> allowed;
    allowed.reserve(prefixes.size());
    for (auto const* prefix : prefixes) allowed.push_back(net::IpPrefix::parse(prefix).value());
    bool const ipv6 = make_address(source).is_v6();
    int const receiver = socket_at(ipv6 ? "::1" : "127.0.0.1");
    int const sender = socket_at(source);
    EXPECT_TRUE(allow_only(receiver, allowed, ipv6));
    net::Endpoint target;
    auto length = static_cast<socklen_t>(target.capacity());
    EXPECT_EQ(::getsockname(receiver, target.data(), &length), 0);
    target.resize(length);
    EXPECT_EQ(::sendto(sender, "x", 1, 0, target.data(), length), 1);
    pollfd waiting{receiver, POLLIN, 0};
    bool const arrived = ::poll(&waiting, 1, 0) == 1;  // loopback delivers within sendto
    ::close(receiver);
    ::close(sender);
    return arrived;
}

TEST(KernelFilter, passes_the_trunks_and_nobody_else) {
    EXPECT_TRUE(passes("127.0.0.1", {"127.0.0.1"}));
    EXPECT_FALSE(passes("127.0.0.2", {"127.0.0.1"}));
    EXPECT_FALSE(passes("127.0.0.1", {}));
    EXPECT_TRUE(passes("127.0.0.2", {"192.0.2.0/24", "2001:db8::/32", "127.0.0.0/30"}));
    EXPECT_FALSE(passes("127.0.0.4", {"192.0.2.0/24", "127.0.0.0/30"}));
    EXPECT_TRUE(passes("127.0.0.9", {"0.0.0.0/0"}));
}

TEST(KernelFilter, compares_all_four_words_of_an_ipv6_address) {
    if (::access("/proc/net/if_inet6", R_OK) != 0) GTEST_SKIP() << "this machine has no IPv6";
    EXPECT_TRUE(passes("::1", {"::1"}));
    EXPECT_TRUE(passes("::1", {"2001:db8::/40", "::/96"}));
    EXPECT_TRUE(passes("::1", {"::/0"}));
    EXPECT_FALSE(passes("::1", {"::2", "0:0:0:1::1", "2001:db8::1"}));
}

}  // namespace
}  // namespace ombrex::adapters::sip
