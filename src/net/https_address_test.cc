// SPDX-License-Identifier: Apache-2.0
#include "net/https_address.h"

#include <gtest/gtest.h>

namespace ombrex::net {
namespace {

TEST(HttpsAddress, is_read_into_where_and_what) {
    struct Case {
        std::string_view text;
        HttpsAddress is;
    };
    for (auto const& [text, is] : std::vector<Case>{
             {"https://hooks.example.com", {{"hooks.example.com", 443}, "/"}},
             {"https://Hooks.Example.COM/Calls?of=us&n=1", {{"hooks.example.com", 443}, "/Calls?of=us&n=1"}},
             {"https://hooks.example.com:8443?x", {{"hooks.example.com", 8443}, "/?x"}},
             {"https://8.8.8.8:1/a", {{"8.8.8.8", 1}, "/a"}},
             {"https://[2606:4700::1111]:65535/", {{"2606:4700::1111", 65535}, "/"}},
             {"https://xn--bcher-kva.example.com/", {{"xn--bcher-kva.example.com", 443}, "/"}}}) {
        auto const read = parse_https_address(text);
        ASSERT_TRUE(read) << text << ' ' << read.error().detail;
        EXPECT_EQ(read.value(), is) << text;
    }
}

TEST(HttpsAddress, what_leads_nowhere_or_home_is_refused_and_says_why) {
    struct Case {
        std::string text;
        std::string_view why;
    };
    constexpr std::string_view home = "is an address of a private network";
    constexpr std::string_view inner = "needs a host that the whole Internet knows";
    constexpr std::string_view unreadable = "has a host that cannot be read";
    for (auto const& [text, why] :
         std::vector<Case>{{"http://hooks.example.com/", "begins with https://"},
                           {"HTTPS://hooks.example.com/", "begins with https://"},
                           {"ftp://hooks.example.com/", "begins with https://"},
                           {"", "begins with https://"},
                           {"https://a.example.com/ b", "has a space, or a sign that no address has"},
                           {"https://a.example.com/\r\nHost: b", "has a space, or a sign that no address has"},
                           {"https://b\xc3\xbc"
                            "cher.example.com/",
                            "has a space, or a sign that no address has"},
                           {"https://a.example.com/#b", "has no part behind a #"},
                           {"https://jo:pw@a.example.com/", "has no name or password in it"},
                           {"https://a.example.com\\@127.0.0.1/", "has a space, or a sign that no address has"},
                           {"https://", unreadable},
                           {"https:///x", unreadable},
                           {"https://a.example.com./", unreadable},
                           {"https://a..example.com/", unreadable},
                           {"https://a_b.example.com/", unreadable},
                           {"https://2130706433/", unreadable},
                           {"https://0x7f000001/", unreadable},
                           {"https://0x7f.1/", unreadable},
                           {"https://127.1/", unreadable},
                           {"https://0177.0.0.1/", unreadable},
                           {"https://[::1/", unreadable},
                           {"https://[a.example.com]/", unreadable},
                           {"https://::1/", unreadable},
                           {"https://a.example.com:0/", "has a wrong port"},
                           {"https://a.example.com:65536/", "has a wrong port"},
                           {"https://a.example.com:/", "has a wrong port"},
                           {"https://a.example.com:8x/", "has a wrong port"},
                           {"https://127.0.0.1/", home},
                           {"https://10.1.2.3/", home},
                           {"https://169.254.169.254/latest/meta-data", home},
                           {"https://100.64.0.1/", home},
                           {"https://0.0.0.0/", home},
                           {"https://255.255.255.255/", home},
                           {"https://[::1]/", home},
                           {"https://[::ffff:127.0.0.1]/", home},
                           {"https://[::ffff:a9fe:a9fe]/", home},
                           {"https://[fe80::1]/", home},
                           {"https://[fd00:ec2::254]/", home},
                           {"https://[64:ff9b::7f00:1]/", home},
                           {"https://localhost/", inner},
                           {"https://LOCALHOST:443/", inner},
                           {"https://db/", inner},
                           {"https://a.localhost/", inner},
                           {"https://printer.local/", inner},
                           {"https://metadata.google.internal/", inner},
                           {"https://a.example.com/" + std::string(500, 'x'), "has at most 500 characters"}}) {
        auto const read = parse_https_address(text);
        ASSERT_FALSE(read) << text;
        EXPECT_EQ(read.error().code, Errc::invalid_input);
        EXPECT_EQ(read.error().detail, why) << text;
    }
}

TEST(HttpsAddress, the_operators_own_hosts_are_taken_as_they_are) {
    std::vector<std::string> const own{"127.0.0.1", "hooks", "::1"};
    for (auto const* const text : {"https://127.0.0.1:4433/a", "https://hooks/", "https://[::1]/"}) {
        EXPECT_TRUE(parse_https_address(text, own)) << text;
        EXPECT_FALSE(parse_https_address(text)) << text;
    }
    EXPECT_FALSE(parse_https_address("https://127.0.0.2/", own));
    EXPECT_FALSE(parse_https_address("http://127.0.0.1/", own));
}

}  // namespace
}  // namespace ombrex::net
