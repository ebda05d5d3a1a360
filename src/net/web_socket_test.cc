// SPDX-License-Identifier: Apache-2.0
#include "net/web_socket.h"

#include <gtest/gtest.h>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/websocket.hpp>

#include "net/http_server.h"

namespace ombrex::net {
namespace {

namespace beast = boost::beast;
namespace websocket = beast::websocket;
using asio::ip::tcp;
constexpr auto quietly = asio::as_tuple(asio::use_awaitable);

// A lambda that a test gives to meet() lives there until the coroutine that it began has ended.
// NOLINTBEGIN(cppcoreguidelines-avoid-capturing-lambda-coroutines)

/// A server whose every answer is a WebSocket, and a peer of another make.
class WebSocketTest : public testing::Test {
protected:
    using Talk = std::function<Task<void>(std::shared_ptr<WebSocket>)>;
    using Peer = websocket::stream<beast::tcp_stream>;
    using Visit = std::function<Task<void>(Peer&)>;

    void meet(Talk talk, Visit visit, WebSocket::Options options = {}) {
        server_ = HttpServer::listen(io_.get_executor(), {}, [&](HttpRequest) -> Task<HttpResponse> {
                      HttpResponse answer;
                      answer.status = 101;
                      answer.upgrade = WebSocketUpgrade{talk, options};
                      co_return answer;
                  }).value();
        asio::co_spawn(io_, be_peer(visit), [](std::exception_ptr failure) { EXPECT_FALSE(failure); });
        io_.run();
        io_.restart();
    }

    Task<void> be_peer(Visit visit) {
        Peer peer{io_};
        auto const [failed] = co_await beast::get_lowest_layer(peer).async_connect(
            {asio::ip::address_v4::loopback(), server_->port()}, quietly);
        EXPECT_FALSE(failed);
        if (!offered_.empty()) {
            peer.set_option(websocket::stream_base::decorator([this](websocket::request_type& request) {
                request.set(beast::http::field::sec_websocket_protocol, offered_);
            }));
        }
        auto const [refused] = co_await peer.async_handshake(answer_, "here", "/", quietly);
        EXPECT_FALSE(refused);
        co_await visit(peer);
        closed_ = peer.reason();
        co_await server_->stop();
    }

    static Task<void> say(Peer& peer, std::string text) { co_await peer.async_write(asio::buffer(text), quietly); }
    /// Empty: it was closed.
    static Task<std::string> hear(Peer& peer) {
        beast::flat_buffer message;
        auto const [failed, size] = co_await peer.async_read(message, quietly);
        co_return failed ? std::string{} : beast::buffers_to_string(message.data());
    }

    static Task<void> echo(std::shared_ptr<WebSocket> socket) {
        for (;;) {
            auto text = co_await socket->receive();
            if (!text) co_return;
            socket->send("got " + text.value());
        }
    }

    asio::io_context io_;
    std::unique_ptr<HttpServer> server_;
    std::string offered_;
    websocket::response_type answer_;
    websocket::close_reason closed_;
};

TEST_F(WebSocketTest, carries_texts_both_ways_in_order) {
    std::vector<std::string> heard;
    meet(echo, [&](Peer& peer) -> Task<void> {
        co_await say(peer, "one");
        co_await say(peer, "two");
        heard.push_back(co_await hear(peer));
        heard.push_back(co_await hear(peer));
        co_await peer.async_close(websocket::close_code::normal, quietly);
    });
    EXPECT_EQ(heard, (std::vector<std::string>{"got one", "got two"}));
    EXPECT_EQ(answer_.count(beast::http::field::sec_websocket_protocol), 0U) << "none was offered";
}

TEST_F(WebSocketTest, names_the_protocol_that_its_endpoint_chose) {
    offered_ = "convai";
    meet(echo, [&](Peer& peer) -> Task<void> { co_await peer.async_close(websocket::close_code::normal, quietly); },
         {.protocol = "convai"});
    EXPECT_EQ(answer_[beast::http::field::sec_websocket_protocol], "convai");
}

TEST_F(WebSocketTest, says_everything_before_it_closes_and_why) {
    std::string last;
    meet(
        [](std::shared_ptr<WebSocket> socket) -> Task<void> {
            socket->send("the end");
            socket->close(CloseCode::against_the_rules, std::string(300, 'x'));
            static_cast<void>(co_await socket->receive());
        },
        [&](Peer& peer) -> Task<void> {
            last = co_await hear(peer);
            EXPECT_EQ(co_await hear(peer), "");
        });
    EXPECT_EQ(last, "the end");
    EXPECT_EQ(closed_.code, 1008);
    EXPECT_EQ(closed_.reason.size(), 123U);
}

TEST_F(WebSocketTest, refuses_what_is_too_long_and_what_is_no_text) {
    struct {
        bool text;
        std::size_t bytes;
        std::uint16_t code;
    } const cases[] = {{true, 1'001, 1009}, {false, 10, 1003}};
    for (auto const& c : cases) {
        meet(echo,
             [&](Peer& peer) -> Task<void> {
                 peer.text(c.text);
                 co_await say(peer, std::string(c.bytes, 'a'));
                 EXPECT_EQ(co_await hear(peer), "");
             },
             {.message_max = 1'000});
        EXPECT_EQ(closed_.code, c.code);
    }
}

TEST_F(WebSocketTest, who_does_not_read_is_cut_off_instead_of_waited_for) {
    bool over = false;
    meet(
        [&](std::shared_ptr<WebSocket> socket) -> Task<void> {
            for (int i = 0; i < 100; ++i) socket->send(std::string(100'000, 'a'));
            auto const next = co_await socket->receive();
            over = !next;
        },
        [&](Peer& peer) -> Task<void> {
            while (!(co_await hear(peer)).empty()) {
            }
        },
        {.queue_max = 1'000'000});
    EXPECT_TRUE(over);
    EXPECT_NE(closed_.code, 1000) << "no goodbye";
}

TEST_F(WebSocketTest, answers_a_ping_and_tells_when_its_server_stops) {
    bool ponged = false;
    meet(echo, [&](Peer& peer) -> Task<void> {
        peer.control_callback([&](websocket::frame_type kind, beast::string_view) {
            ponged = ponged || kind == websocket::frame_type::pong;
        });
        co_await peer.async_ping({}, quietly);
        co_await say(peer, "one");
        EXPECT_EQ(co_await hear(peer), "got one");
        asio::co_spawn(io_, server_->stop(), [](std::exception_ptr failure) { EXPECT_FALSE(failure); });
        EXPECT_EQ(co_await hear(peer), "");
    });
    EXPECT_TRUE(ponged);
    EXPECT_EQ(closed_.code, 1001);
}

TEST_F(WebSocketTest, who_did_not_ask_for_one_is_told_to) {
    server_ = HttpServer::listen(io_.get_executor(), {}, [](HttpRequest) -> Task<HttpResponse> {
                  HttpResponse answer;
                  answer.upgrade = WebSocketUpgrade{echo};
                  co_return answer;
              }).value();
    std::string got;
    asio::co_spawn(
        io_,
        [](HttpServer& server, std::string& answer) -> Task<void> {
            tcp::socket socket{co_await asio::this_coro::executor};
            co_await socket.async_connect({asio::ip::address_v4::loopback(), server.port()}, quietly);
            std::string const sent = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
            co_await asio::async_write(socket, asio::buffer(sent), quietly);
            co_await asio::async_read(socket, asio::dynamic_buffer(answer), quietly);
            co_await server.stop();
        }(*server_, got),
        [](std::exception_ptr failure) { EXPECT_FALSE(failure); });
    io_.run();
    EXPECT_TRUE(got.starts_with("HTTP/1.1 426")) << got;
    EXPECT_NE(got.find("Upgrade: websocket"), std::string::npos);
}

// NOLINTEND(cppcoreguidelines-avoid-capturing-lambda-coroutines)

}  // namespace
}  // namespace ombrex::net
