// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/websocket.hpp>
#include <deque>
#include <optional>
#include <utility>

#include "base/task_group.h"
#include "base/utf8.h"
#include "net/web_socket.h"

namespace ombrex::net::detail {

/// A WebSocket over TCP or TLS. Made by the HTTP server, which runs it. Thread: one executor, but for send() and
/// close(), which hand over to it.
template <class Stream>
class WebSocketStream final : public WebSocket, public std::enable_shared_from_this<WebSocketStream<Stream>> {
public:
    using Request = boost::beast::http::request<boost::beast::http::string_body>;

    WebSocketStream(Stream stream, Options options)
        : options_{std::move(options)},
          stream_{std::move(stream)},
          tasks_{stream_.get_executor()},
          wanted_{stream_.get_executor(), asio::steady_timer::time_point::max()} {}

    /// Shakes hands, lets `talk` have it, and ends. A cancelled one goes on: whoever stops the server closes it.
    Task<void> run(Request request, std::function<Task<void>(std::shared_ptr<WebSocket>)> talk) {
        namespace websocket = boost::beast::websocket;
        co_await asio::this_coro::reset_cancellation_state(asio::disable_cancellation());
        boost::beast::get_lowest_layer(stream_).expires_never();  // it keeps its own time
        auto patience = websocket::stream_base::timeout::suggested(boost::beast::role_type::server);
        patience.handshake_timeout = parting;
        patience.idle_timeout = options_.idle;
        patience.keep_alive_pings = true;
        stream_.set_option(patience);
        stream_.read_message_max(options_.message_max);
        stream_.set_option(websocket::stream_base::decorator([this](websocket::response_type& answer) {
            if (!options_.protocol.empty())
                answer.set(boost::beast::http::field::sec_websocket_protocol, options_.protocol);
        }));
        auto const [refused] = co_await stream_.async_accept(request, asio::as_tuple(asio::use_awaitable));
        if (refused) co_return;
        static_cast<void>(tasks_.spawn(write()));
        co_await talk(this->shared_from_this());
        close(CloseCode::normal, {});  // behind what it has said itself
        co_await tasks_.drain();
    }

    Task<Result<std::string>> receive() override {
        boost::beast::flat_buffer message;
        auto const [failure, size] = co_await stream_.async_read(message, asio::as_tuple(asio::use_awaitable));
        if (failure) {
            finish(CloseCode::normal, {});
            co_return Error{Errc::unavailable, "the WebSocket is over"};
        }
        if (!stream_.got_text()) {
            finish(CloseCode::no_text, "text messages only");
            co_return Error{Errc::unavailable, "a message was no text"};
        }
        co_return boost::beast::buffers_to_string(message.data());
    }

    void send(std::string text) override {
        bool const too_much = waiting_.fetch_add(text.size()) + text.size() > options_.queue_max;
        asio::post(stream_.get_executor(),
                   [self = this->shared_from_this(), text = std::move(text), too_much]() mutable {
                       if (too_much) return self->cut();
                       self->queue_.push_back(std::move(text));
                       self->wanted_.cancel();
                   });
    }

    void close(CloseCode code, std::string reason) override {
        asio::post(stream_.get_executor(),
                   [self = this->shared_from_this(), code, reason = std::move(reason)]() mutable {
                       self->finish(code, std::move(reason));
                   });
    }

private:
    static constexpr std::chrono::seconds parting{5};
    static constexpr std::size_t reason_max = 123;  // RFC 6455 section 5.5: a control frame holds 125 bytes

    void finish(CloseCode code, std::string reason) {
        if (closing_) return;
        reason.resize(utf8::whole_within(reason, reason_max));
        closing_.emplace(static_cast<boost::beast::websocket::close_code>(code),
                         boost::beast::string_view{reason.data(), reason.size()});
        wanted_.cancel();
    }

    /// The peer is told nothing: it reads nothing.
    void cut() {
        queue_.clear();
        finish(CloseCode::normal, {});
        boost::beast::get_lowest_layer(stream_).close();
    }

    Task<void> write() {
        for (;;) {
            while (queue_.empty() && !closing_) co_await wanted_.async_wait(asio::as_tuple(asio::use_awaitable));
            if (queue_.empty()) break;
            auto const text = std::move(queue_.front());
            queue_.pop_front();
            stream_.text(true);
            auto const [failure, size] =
                co_await stream_.async_write(asio::buffer(text), asio::as_tuple(asio::use_awaitable));
            waiting_ -= text.size();
            if (failure) break;
        }
        if (closing_ && stream_.is_open()) co_await stream_.async_close(*closing_, asio::as_tuple(asio::use_awaitable));
        boost::beast::get_lowest_layer(stream_).close();  // whoever still reads is told
    }

    Options options_;
    boost::beast::websocket::stream<Stream> stream_;
    TaskGroup tasks_;
    asio::steady_timer wanted_;
    std::deque<std::string> queue_;
    std::atomic<std::size_t> waiting_{0};  // bytes
    std::optional<boost::beast::websocket::close_reason> closing_;
};

}  // namespace ombrex::net::detail
