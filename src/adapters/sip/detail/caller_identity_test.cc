// SPDX-License-Identifier: Apache-2.0
#include "adapters/sip/detail/caller_identity.h"

#include <gtest/gtest.h>

namespace ombrex::adapters::sip {
namespace {

NamedAddress from(std::string_view user, std::string_view host = "trunk.example", std::string_view display = "") {
    return {.display = display, .scheme = "sip", .user = user, .host = host};
}

std::string heard(IdentityHeaders const& headers) {
    auto const number = caller_number(headers);
    return number ? number->reveal<privacy::Purpose::serve_call>() : "withheld";
}

TEST(CallerIdentity, prefers_what_the_trunk_asserts_over_what_the_caller_says) {
    EXPECT_EQ(heard({.from = from("100"), .asserted = {from("+15550001111")}, .privacy = {}}), "+15550001111");
    EXPECT_EQ(heard({.from = from("100"), .asserted = {from(""), from("+15550002222")}, .privacy = {}}),
              "+15550002222");
    EXPECT_EQ(heard({.from = from("100"), .asserted = {}, .privacy = {}}), "100");
}

TEST(CallerIdentity, C5_respects_every_way_to_withhold_a_number) {
    auto const asserted = std::vector{from("+15550001111")};
    for (std::string_view word : {"id", "ID", "user", "header"}) {
        EXPECT_EQ(heard({.from = from("+15550001111"), .asserted = asserted, .privacy = {"critical", word}}),
                  "withheld")
            << word;
    }
    for (auto const& address : {
             from("anonymous", "anonymous.invalid"),
             from("Anonymous", "192.0.2.1"),
             from("x", "anonymous.invalid"),
             from("restricted"),
             from("unavailable"),
             from("Unknown"),
             from(""),
             from("+15550001111", "trunk.example", "\"Anonymous\""),
         }) {
        EXPECT_EQ(heard({.from = address, .asserted = asserted, .privacy = {}}), "withheld") << address.user;
    }
    EXPECT_EQ(heard({.from = from("+15550001111"), .asserted = {}, .privacy = {"none"}}), "+15550001111");
}

TEST(CallerIdentity, reads_a_number_without_its_decoration) {
    struct Case {
        std::string_view user;
        std::string_view number;
    };
    for (auto const& [user, number] : {
             Case{"+1-555-000-1111", "+15550001111"},
             Case{"%2B15550001111", "+15550001111"},
             Case{"(555)%20000.1111", "5550001111"},
             Case{"+15550001111;npdi=yes", "+15550001111"},
             Case{"alice.smith-jones", "alice.smith-jones"},
             Case{"%ZZ", "withheld"},
             Case{"%2", "withheld"},
             Case{"a%00b", "withheld"},
             Case{"---", "withheld"},
         }) {
        EXPECT_EQ(heard({.from = from(user), .asserted = {}, .privacy = {}}), number) << user;
    }
    EXPECT_EQ(heard({.from = from(std::string(65, '1')), .asserted = {}, .privacy = {}}), "withheld");
}

}  // namespace
}  // namespace ombrex::adapters::sip
