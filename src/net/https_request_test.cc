// SPDX-License-Identifier: Apache-2.0
#include "net/https_request.h"

#include <gtest/gtest.h>

namespace ombrex::net {
namespace {

TEST(HttpsRequest, comes_back_as_it_was_written) {
    for (auto const& request : {HttpsRequest{"GET", "/", {}, ""},
                                HttpsRequest{"POST", "/v1/responses?a=b%20c", {{"Authorization", "Bearer t"}}, "{}"},
                                HttpsRequest{"PUT", "/k", {{"x-a", ""}, {"x-a", "b: c"}}, "\r\n\r\nbytes\0more"}}) {
        auto const read = parse_https_request(to_text(request));
        ASSERT_TRUE(read) << read.error().detail;
        EXPECT_EQ(read.value(), request);
    }
}

TEST(HttpsRequest, refuses_what_would_be_another_request_on_the_wire) {
    for (auto const* text :
         {"", "GET", "GET /", "GET /\r\n", "TRACE /\r\n\r\n", "get /\r\n\r\n", "GET /a b\r\n\r\n", "GET /a#b\r\n\r\n",
          "GET //a\nHost: b\r\n\r\n", "GET http://evil.example/\r\n\r\n", "GET @evil.example/\r\n\r\n",
          "GET /\r\nno header\r\n\r\n", "GET /\r\n: v\r\n\r\n", "GET /\r\na b: v\r\n\r\n",
          "GET /\r\na: v\nb: w\r\n\r\n", "GET /\r\nHost: evil\r\n\r\n", "GET /\r\nCookie: a=b\r\n\r\n",
          "GET /\r\ncontent-LENGTH: 1\r\n\r\n", "GET /\r\nTransfer-Encoding: chunked\r\n\r\n"}) {
        auto const read = parse_https_request(text);
        ASSERT_FALSE(read) << text;
        EXPECT_EQ(read.error().code, Errc::invalid_input);
    }
}

TEST(HttpsRequest, has_so_many_headers_and_no_more) {
    HttpsRequest request{"GET", "/", {}, ""};
    for (int i = 0; i < 64; ++i) request.headers.emplace_back("x", "y");
    EXPECT_TRUE(parse_https_request(to_text(request)));
    request.headers.emplace_back("x", "y");
    EXPECT_FALSE(parse_https_request(to_text(request)));
}

}  // namespace
}  // namespace ombrex::net
