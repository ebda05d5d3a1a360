// SPDX-License-Identifier: Apache-2.0
#include "adapters/sip/detail/via_rewriter.h"

#include <gtest/gtest.h>

namespace ombrex::adapters::sip {
namespace {

std::string const invite =
    "INVITE sip:a@b SIP/2.0\r\nvia : SIP / 2.0 / TLS 192.0.2.1;branch=z\r\nVia: SIP/2.0/TLS 192.0.2.2\r\n"
    "Contact: <sip:a@b;transport=tls>\r\nContent-Length: 11\r\n\r\nVia: /TLS\r\n";
std::string const expected =
    "INVITE sip:a@b SIP/2.0\r\nvia : SIP / 2.0 / TCP 192.0.2.1;branch=z\r\nVia: SIP/2.0/TLS 192.0.2.2\r\n"
    "Contact: <sip:a@b;transport=tls>\r\nContent-Length: 11\r\n\r\nVia: /TLS\r\n";
std::string const answer = "\r\n\r\nSIP/2.0 200 OK\r\nv:SIP/2.0/tls x\r\nl: 0\r\n\r\n";
std::string const expected_answer = "\r\n\r\nSIP/2.0 200 OK\r\nv:SIP/2.0/TCP x\r\nl: 0\r\n\r\n";

TEST(ViaRewriter, changes_the_topmost_via_alone_however_the_stream_is_cut) {
    auto const stream = invite + answer + invite;
    for (std::size_t piece : {std::size_t{1}, std::size_t{2}, std::size_t{7}, std::size_t{100}, stream.size()}) {
        ViaRewriter rewriter{"TLS", "TCP"};
        std::string out;
        for (std::size_t at = 0; at < stream.size(); at += piece)
            out += rewriter.feed(stream.substr(at, piece)).value();
        EXPECT_EQ(out, expected + expected_answer + expected) << piece;
    }
}

TEST(ViaRewriter, a_message_without_end_or_length_ends_the_stream) {
    for (std::string const& bad :
         {std::string(70'000, 'x'), std::string{"OPTIONS sip:a SIP/2.0\r\nVia: SIP/2.0/TLS x\r\n\r\n"},
          std::string{"OPTIONS sip:a SIP/2.0\r\nContent-Length: 70000\r\n\r\n"},
          std::string{"OPTIONS sip:a SIP/2.0\r\nContent-Length: -1\r\n\r\n"},
          std::string{"OPTIONS sip:a SIP/2.0\r\nContent-Length:\r\n\r\n"}}) {
        ViaRewriter rewriter{"TLS", "TCP"};
        EXPECT_FALSE(rewriter.feed(bad)) << bad.substr(0, 60);
    }
}

}  // namespace
}  // namespace ombrex::adapters::sip
