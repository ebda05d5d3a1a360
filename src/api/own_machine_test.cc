// SPDX-License-Identifier: Apache-2.0
#include "api/own_machine.h"

#include <gtest/gtest.h>

namespace ombrex::api {
namespace {

TEST(OwnMachine, only_somebody_at_this_machine_is_let_in) {
    struct Case {
        char const* peer;
        char const* host;
        char const* extra;
        bool let_in;
    };
    for (auto const& c : {Case{"127.0.0.1", "127.0.0.1:8080", "", true},
                          {"127.0.0.1", "localhost:8080", "", true},
                          {"::1", "[::1]:8080", "", true},
                          {"::ffff:127.0.0.1", "localhost", "", true},
                          {"192.0.2.7", "127.0.0.1:8080", "", false},
                          {"192.0.2.7", "localhost", "", false},
                          {"127.0.0.1", "reception.example", "", false},  // a proxy, or a rebound name
                          {"127.0.0.1", "localhost.evil.example:8080", "", false},
                          {"127.0.0.1", "127.0.0.1", "x-forwarded-for", false},
                          {"127.0.0.1", "127.0.0.1", "forwarded", false},
                          {"127.0.0.1", "", "", false},
                          {"", "localhost", "", false},
                          {"127.0.0.1", "[", "", false}}) {
        net::HttpRequest request;
        request.remote_address = c.peer;
        request.headers["host"] = c.host;
        if (*c.extra != '\0') request.headers[c.extra] = "192.0.2.7";
        EXPECT_EQ(from_own_machine(request), c.let_in) << c.peer << " " << c.host << " " << c.extra;
    }
}

}  // namespace
}  // namespace ombrex::api
