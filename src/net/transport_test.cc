// SPDX-License-Identifier: Apache-2.0
#include "net/transport.h"

#include <gtest/gtest.h>

namespace ombrex::net {
namespace {

Transport judged(std::string const& place, std::vector<std::string> const& networks) {
    auto const known = parse_protected_networks(networks).value();
    return plain_transport("http.address", place, IpPrefix::parse(place).value(), known);
}

TEST(Transport, C29_what_is_not_loopback_needs_a_network_that_is_declared_and_holds_all_of_it) {
    struct Case {
        char const* place;
        std::vector<std::string> networks;
        char const* words;
    };
    for (auto const& c :
         {Case{"127.0.0.1", {}, "127.0.0.1 inside the machine"},
          Case{"127.0.0.0/8", {}, "127.0.0.0/8 inside the machine"}, Case{"::1", {}, "::1 inside the machine"},
          Case{"126.0.0.0/7", {}, "126.0.0.0/7 with no protection"},
          Case{"10.1.2.3", {}, "10.1.2.3 with no protection"},
          Case{"10.1.2.3", {"10.0.0.0/8"}, "10.1.2.3 on the protected network 10.0.0.0/8"},
          Case{"10.1.0.0/16", {"10.1.2.0/24"}, "10.1.0.0/16 with no protection"},
          Case{"11.1.2.3", {"10.0.0.0/8", "fd00::/8"}, "11.1.2.3 with no protection"},
          Case{"fd00::5", {"10.0.0.0/8", "fd00::/8"}, "fd00::5 on the protected network fd00::/8"},
          Case{"0.0.0.0", {}, "0.0.0.0 with no protection"},
          Case{"0.0.0.0/0", {"10.0.0.0/8"}, "0.0.0.0/0 with no protection"},
          Case{"0.0.0.0", {"10.0.0.0/8"}, "0.0.0.0 on the protected network 10.0.0.0/8"}}) {
        EXPECT_EQ(in_words(judged(c.place, c.networks)), c.words);
    }
}

TEST(Transport, C29_the_internet_is_no_protected_network) {
    for (std::string const text : {"0.0.0.0/0", "::/0", "8.0.0.0/5", "nowhere", "10.1.0.0/8"}) {
        auto const parsed = parse_protected_networks({&text, 1});
        ASSERT_FALSE(parsed) << text;
        EXPECT_NE(parsed.error().detail.find(text), std::string::npos) << parsed.error().detail;
    }
}

}  // namespace
}  // namespace ombrex::net
