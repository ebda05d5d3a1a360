// SPDX-License-Identifier: Apache-2.0
#include "net/http_server.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

#include <algorithm>
#include <array>
#include <set>

#include "base/log.h"
#include "net/detail/web_socket_stream.h"
#include "net/tls_certificate.h"

namespace ombrex::net {
namespace {

namespace beast = boost::beast;
namespace http = beast::http;
using asio::ip::tcp;
constexpr auto result_and_error = asio::as_tuple(asio::use_awaitable);

constexpr std::size_t header_max = 16 * 1024;
constexpr std::size_t body_max = 1024 * 1024;
constexpr std::size_t stream_part = 64 * 1024;
/// What a peer may still send after we have said the last, before its connection is reset.
constexpr std::size_t unread_max = 64 * 1024;
constexpr std::chrono::seconds parting{2};
/// RFC 6797, for two years, as Mozilla's guidelines say; every name below ours, too, as ASVS 5.0 has it (V3.4.1).
constexpr std::string_view own_name_sealed = "max-age=63072000";
constexpr std::string_view names_below_sealed = "max-age=63072000; includeSubDomains";

/// What holds for every answer; an endpoint may say something stricter.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> standing_headers{{
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "no-referrer"},
    {"X-Frame-Options", "DENY"},
    {"Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"},
    {"Cache-Control", "no-store"},
}};

beast::string_view view(std::string_view text) { return {text.data(), text.size()}; }

HttpRequest to_request(http::request<http::string_body> const& in, tcp::endpoint const& remote) {
    HttpRequest out;
    out.method = std::string{in.method_string()};
    out.target = std::string{in.target()};
    out.body = in.body();
    out.remote_address = remote.address().to_string();
    for (auto const& field : in) {
        std::string name{field.name_string()};
        std::ranges::transform(name, name.begin(),
                               [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        out.headers[std::move(name)] = std::string{field.value()};
    }
    return out;
}

template <class Body>
http::response<Body> head_of(HttpResponse const& answer, bool keep_alive, std::string_view strict_transport) {
    http::response<Body> out{http::int_to_status(static_cast<unsigned>(answer.status)), 11};
    if (!strict_transport.empty()) out.set(http::field::strict_transport_security, view(strict_transport));
    for (auto const& [name, value] : standing_headers) out.set(view(name), view(value));
    for (auto const& [name, value] : answer.headers) out.set(view(name), view(value));
    out.keep_alive(keep_alive);
    return out;
}

using Plain = beast::tcp_stream;
using Sealed = beast::ssl_stream<beast::tcp_stream>;

/// Says that nothing follows and waits until the peer has done so too: what it sent meanwhile would turn the end into
/// a reset, and lose the answer.
Task<void> hang_up(Plain& stream) {
    boost::system::error_code ignored;
    stream.socket().shutdown(tcp::socket::shutdown_send, ignored);
    stream.expires_after(parting);
    std::array<char, 4096> unread;
    for (std::size_t total = 0; total < unread_max;) {
        auto const [failure, size] = co_await stream.async_read_some(asio::buffer(unread), result_and_error);
        if (failure) co_return;
        total += size;
    }
}

/// Those that are open: whoever stops the server closes them.
using LiveSockets = std::set<WebSocket*>;

/// One connection: request after request until either side has enough, or until it has become a WebSocket and ended.
template <class Stream>
class Connection {
public:
    static constexpr bool sealed = std::same_as<Stream, Sealed>;

    Connection(Stream stream, HttpHandler const& handler, HttpServer::Options const& options, LiveSockets& sockets)
        : stream_{std::move(stream)}, handler_{handler}, idle_{options.idle}, sockets_{sockets} {
        if (sealed) strict_transport_ = options.seals_names_below ? names_below_sealed : own_name_sealed;
        boost::system::error_code ignored;
        remote_ = lowest().socket().remote_endpoint(ignored);
    }

    /// False: no TLS came about, and the peer has been told.
    Task<bool> shake_hands(std::chrono::seconds patience)
        requires sealed
    {
        lowest().expires_after(patience);
        auto const [failure] = co_await stream_.async_handshake(asio::ssl::stream_base::server, result_and_error);
        if (failure) co_await hang_up(lowest());
        co_return !failure;
    }

    Task<void> serve() {
        while (co_await serve_one()) {
        }
        if (upgraded_) co_return;
        if constexpr (sealed) {
            lowest().expires_after(parting);
            co_await stream_.async_shutdown(result_and_error);
        }
        boost::system::error_code ignored;
        lowest().socket().shutdown(tcp::socket::shutdown_send, ignored);
    }

    /// One answer, without a word of why, and the end.
    Task<bool> refuse(int status) {
        HttpResponse answer;
        answer.status = status;
        if (status == 503) answer.headers.emplace_back("Retry-After", "5");
        if (status == 426) answer.headers.emplace_back("Upgrade", "websocket");
        co_await send(std::move(answer), false, false);
        co_return false;
    }

private:
    Plain& lowest() { return beast::get_lowest_layer(stream_); }

    Task<bool> serve_one() {
        http::request_parser<http::string_body> parser;
        parser.header_limit(header_max);
        parser.body_limit(body_max);
        lowest().expires_after(idle_);
        auto const [failure, size] = co_await http::async_read(stream_, buffer_, parser, result_and_error);
        if (failure == http::error::body_limit) co_return co_await refuse(413);
        if (failure == http::error::header_limit) co_return co_await refuse(431);
        if (failure) co_return false;
        auto const& request = parser.get();
        bool const keep_alive = request.keep_alive();
        bool const head_only = request.method() == http::verb::head;
        auto answer = co_await handler_(to_request(request, remote_));
        if (answer.upgrade) co_return co_await upgrade(parser.release(), std::move(*answer.upgrade));
        co_return co_await send(std::move(answer), keep_alive, head_only);
    }

    Task<bool> upgrade(http::request<http::string_body> request, WebSocketUpgrade wanted) {
        bool const asked = beast::websocket::is_upgrade(request) && buffer_.size() == 0;
        if (!asked) co_return co_await refuse(426);
        upgraded_ = true;
        auto const socket =
            std::make_shared<detail::WebSocketStream<Stream>>(std::move(stream_), std::move(wanted.options));
        sockets_.insert(socket.get());
        co_await socket->run(std::move(request), std::move(wanted.talk));
        sockets_.erase(socket.get());
        co_return false;
    }

    Task<bool> send(HttpResponse answer, bool keep_alive, bool head_only) {
        if (answer.stream) co_return co_await send_stream(std::move(answer), keep_alive, head_only);
        auto out = head_of<http::string_body>(answer, keep_alive, strict_transport_);
        auto const length = answer.body.size();
        if (!head_only) out.body() = std::move(answer.body);
        out.content_length(length);
        lowest().expires_after(idle_);
        http::response_serializer<http::string_body> serializer{out};
        serializer.split(head_only);
        auto const [failure, size] = head_only
                                         ? co_await http::async_write_header(stream_, serializer, result_and_error)
                                         : co_await http::async_write(stream_, serializer, result_and_error);
        co_return !failure && keep_alive;
    }

    Task<bool> send_stream(HttpResponse answer, bool keep_alive, bool head_only) {
        auto out = head_of<http::empty_body>(answer, keep_alive, strict_transport_);
        out.content_length(answer.stream->length);
        http::response_serializer<http::empty_body> serializer{out};
        lowest().expires_after(idle_);
        auto const [failure, size] = co_await http::async_write_header(stream_, serializer, result_and_error);
        if (failure) co_return false;
        for (std::uint64_t sent = 0; !head_only && sent < answer.stream->length;) {
            auto const want = std::min<std::uint64_t>(stream_part, answer.stream->length - sent);
            auto const part = co_await answer.stream->read(sent, static_cast<std::size_t>(want));
            if (!part || part.value().empty()) co_return false;
            lowest().expires_after(idle_);
            auto const [broken, written] =
                co_await asio::async_write(stream_, asio::buffer(part.value()), result_and_error);
            if (broken) co_return false;
            sent += part.value().size();
        }
        co_return keep_alive;
    }

    Stream stream_;
    beast::flat_buffer buffer_;
    HttpHandler const& handler_;
    std::chrono::seconds idle_;
    LiveSockets& sockets_;
    std::string_view strict_transport_;  ///< Empty: in the clear nobody would believe it.
    tcp::endpoint remote_;
    bool upgraded_ = false;
};

}  // namespace

struct HttpServer::Listener {
    Listener(asio::any_io_executor executor, Options given, HttpHandler answers)
        : options{std::move(given)}, handler{std::move(answers)}, acceptor{executor}, tasks{executor} {}

    static Task<void> serve(Listener& self, tcp::socket socket, bool refuse) {
        if (self.options.tls != nullptr) {
            // A handshake costs more than a refusal is worth: who is too many sees the end.
            if (!refuse) co_await serve_sealed(self, std::move(socket), self.options.tls->current());
            co_return;
        }
        if (!self.may_speak_plain(socket)) co_return;
        Connection<Plain> connection{Plain{std::move(socket)}, self.handler, self.options, self.sockets};
        if (refuse) {
            co_await connection.refuse(503);
        } else {
            co_await connection.serve();
        }
    }

    static Task<void> serve_sealed(Listener& self, tcp::socket socket, std::shared_ptr<asio::ssl::context> tls) {
        Connection<Sealed> connection{Sealed{Plain{std::move(socket)}, *tls}, self.handler, self.options, self.sockets};
        if (co_await connection.shake_hands(self.options.handshake)) co_await connection.serve();
    }

    [[nodiscard]] bool may_speak_plain(tcp::socket const& socket) const {
        boost::system::error_code gone;
        auto const remote = socket.remote_endpoint(gone).address();
        return !gone && (remote.is_loopback() || contains(options.protected_networks, remote));
    }

    static Task<void> accept(Listener& self) {
        for (;;) {
            auto [failure, socket] = co_await self.acceptor.async_accept(result_and_error);
            if (failure == asio::error::operation_aborted || failure == asio::error::bad_descriptor) co_return;
            if (failure) {
                log::warn("http_accept_failed", {log::Field::operator_text("error", failure.message())});
                continue;
            }
            boost::system::error_code ignored;
            socket.set_option(tcp::no_delay{true}, ignored);  // or each answer waits for an acknowledgement
            bool const full = self.tasks.running() > self.options.connections_max;
            if (!self.tasks.spawn(serve(self, std::move(socket), full))) co_return;
        }
    }

    Options options;
    HttpHandler handler;
    tcp::acceptor acceptor;
    LiveSockets sockets;
    TaskGroup tasks;
};

HttpServer::HttpServer(std::unique_ptr<Listener> listener) : listener_{std::move(listener)} {}
HttpServer::~HttpServer() = default;

Result<std::unique_ptr<HttpServer>> HttpServer::listen(asio::any_io_executor executor, Options options,
                                                       HttpHandler handler) {
    boost::system::error_code failure;
    auto const address = asio::ip::make_address(options.address, failure);
    if (failure) return Error{Errc::invalid_input, "http: \"" + options.address + "\" is not an address"};
    auto listener = std::make_unique<Listener>(executor, std::move(options), std::move(handler));
    tcp::endpoint const local{address, listener->options.port};
    auto& acceptor = listener->acceptor;
    acceptor.open(local.protocol(), failure);
    if (!failure) acceptor.set_option(tcp::acceptor::reuse_address{true}, failure);
    if (!failure) acceptor.bind(local, failure);
    if (!failure) acceptor.listen(asio::socket_base::max_listen_connections, failure);
    if (failure) {
        return Error{Errc::unavailable,
                     "http: cannot listen on port " + std::to_string(local.port()) + ": " + failure.message()};
    }
    BOOST_OUTCOME_TRY(listener->tasks.spawn(Listener::accept(*listener)));
    return std::unique_ptr<HttpServer>{new HttpServer{std::move(listener)}};
}

std::uint16_t HttpServer::port() const noexcept {
    boost::system::error_code ignored;
    return listener_->acceptor.local_endpoint(ignored).port();
}

Task<void> HttpServer::stop() {
    boost::system::error_code ignored;
    listener_->acceptor.close(ignored);
    for (auto* const socket : listener_->sockets) socket->close(CloseCode::going_away, "the server stops");
    co_await listener_->tasks.stop();
}

}  // namespace ombrex::net
