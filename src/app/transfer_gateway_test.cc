// SPDX-License-Identifier: Apache-2.0
#include "app/transfer_gateway.h"

#include <gtest/gtest.h>

namespace ombrex::app {
namespace {

TEST(TransferGateway, is_an_address_and_a_port) {
    EXPECT_EQ(parse_gateway("192.0.2.7:5060").value(), (net::Destination{"192.0.2.7", 5060}));
    EXPECT_EQ(parse_gateway("[2001:db8::7]:5080").value(), (net::Destination{"2001:db8::7", 5080}));
}

TEST(TransferGateway, is_no_name_and_never_without_a_port) {
    for (auto const* text : {"gateway.example:5060", "192.0.2.7", "192.0.2.7:", "192.0.2.7:0", "192.0.2.7:70000",
                             "192.0.2.7:5060;transport=tcp", ":5060"}) {
        EXPECT_FALSE(parse_gateway(text)) << text;
    }
}

}  // namespace
}  // namespace ombrex::app
