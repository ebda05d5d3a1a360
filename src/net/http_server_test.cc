// SPDX-License-Identifier: Apache-2.0
#include "net/http_server.h"

#include <gtest/gtest.h>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include <algorithm>

namespace ombrex::net {
namespace {

using asio::ip::tcp;
constexpr auto quietly = asio::as_tuple(asio::use_awaitable);

/// A server on loopback and a caller that sends bytes and reads until the server closes.
class HttpServerTest : public testing::Test {
protected:
    std::string exchange(std::string const& sent, HttpServer::Options options = {}) {
        auto server = HttpServer::listen(io.get_executor(), options, [](HttpRequest request) -> Task<HttpResponse> {
            if (request.path() == "/stream") co_return streamed();
            co_return HttpResponse{200,
                                   {{"Content-Type", "text/plain"}},
                                   request.method + " " + request.target + " " + std::string{request.header("x-name")} +
                                       " " + request.body,
                                   std::nullopt};
        });
        EXPECT_TRUE(server);
        std::string got;
        asio::co_spawn(io, talk(*server.value(), sent, got), [](std::exception_ptr failure) { EXPECT_FALSE(failure); });
        io.run();
        io.restart();
        return got;
    }

    static HttpResponse streamed() {
        HttpResponse out;
        out.stream = HttpStream{200'000, [](std::uint64_t offset, std::size_t length) -> Task<Result<Bytes>> {
                                    if (offset >= 150'000) co_return Error{Errc::unavailable, "gone"};
                                    co_return Bytes(length, static_cast<std::uint8_t>('x'));
                                }};
        return out;
    }

    static Task<void> talk(HttpServer& server, std::string sent, std::string& got) {
        tcp::socket socket{co_await asio::this_coro::executor};
        auto const [no] = co_await socket.async_connect({asio::ip::address_v4::loopback(), server.port()}, quietly);
        EXPECT_FALSE(no);
        co_await asio::async_write(socket, asio::buffer(sent), quietly);
        co_await asio::async_read(socket, asio::dynamic_buffer(got), quietly);
        co_await server.stop();
    }

    asio::io_context io;
};

TEST_F(HttpServerTest, hands_over_method_target_headers_and_body) {
    auto const got =
        exchange("POST /a?b=1 HTTP/1.1\r\nHost: x\r\nX-Name: Ann\r\nContent-Length: 2\r\nConnection: close\r\n\r\nhi");
    EXPECT_NE(got.find("HTTP/1.1 200 OK"), std::string::npos);
    EXPECT_TRUE(got.ends_with("POST /a?b=1 Ann hi")) << got;
}

TEST_F(HttpServerTest, answers_one_request_after_another_on_one_connection) {
    auto const got =
        exchange("GET /1 HTTP/1.1\r\nHost: x\r\n\r\nGET /2 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    EXPECT_NE(got.find("GET /1"), std::string::npos);
    EXPECT_NE(got.find("GET /2"), std::string::npos);
}

TEST_F(HttpServerTest, every_answer_carries_the_security_headers) {
    auto const got = exchange("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    for (auto const* header :
         {"X-Content-Type-Options: nosniff", "Referrer-Policy: no-referrer", "X-Frame-Options: DENY",
          "Content-Security-Policy: default-src 'self'", "Cache-Control: no-store"}) {
        EXPECT_NE(got.find(header), std::string::npos) << header;
    }
}

TEST_F(HttpServerTest, garbage_and_too_much_are_refused) {
    EXPECT_EQ(exchange("\x01\x02 nonsense\r\n\r\n"), "");
    EXPECT_NE(exchange("GET / HTTP/1.1\r\nX: " + std::string(20'000, 'a') + "\r\n\r\n").find("431"), std::string::npos);
    EXPECT_NE(exchange("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2000000\r\n\r\n").find("413"), std::string::npos);
}

TEST_F(HttpServerTest, a_stream_that_breaks_is_cut_off_and_not_completed) {
    auto const got = exchange("GET /stream HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_NE(got.find("Content-Length: 200000"), std::string::npos);
    auto const body = got.size() - (got.find("\r\n\r\n") + 4);
    EXPECT_LT(body, 200'000U);
    EXPECT_GE(body, 150'000U);
}

TEST_F(HttpServerTest, head_sends_the_length_and_no_body) {
    auto const got = exchange("HEAD /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    EXPECT_NE(got.find("Content-Length: 9"), std::string::npos) << got;
    EXPECT_TRUE(got.ends_with("\r\n\r\n"));
}

TEST_F(HttpServerTest, over_its_limit_of_connections_it_says_503) {
    auto const got =
        exchange("GET / HTTP/1.1\r\nHost: x\r\n\r\n", {.address = "127.0.0.1", .port = 0, .connections_max = 0});
    EXPECT_NE(got.find("503"), std::string::npos);
    EXPECT_NE(got.find("Retry-After: 5"), std::string::npos);
}

TEST_F(HttpServerTest, says_when_its_port_is_taken_or_its_address_is_none) {
    auto const handler = [](HttpRequest) -> Task<HttpResponse> { co_return HttpResponse{}; };
    EXPECT_EQ(HttpServer::listen(io.get_executor(), {.address = "nowhere"}, handler).error().code, Errc::invalid_input);
}

}  // namespace
}  // namespace ombrex::net
