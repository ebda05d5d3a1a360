// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/task_group.h"
#include "net/http_message.h"
#include "net/ip_prefix.h"

namespace ombrex::net {

class TlsCertificate;

/// Answers one request. It must not fail: an error is an answer with a status.
using HttpHandler = std::function<Task<HttpResponse>(HttpRequest)>;

/// HTTP/1.1 over TLS; over plain TCP only with this machine and networks the operator declared protected (C29): a
/// connection from elsewhere ends without a word.
/// Every answer carries the security headers that hold for all of them (nosniff, no referrer, no framing, CSP), and
/// under TLS that it is to stay so (RFC 6797).
/// Limits: header 16 KiB, body 1 MiB, so many connections, `idle` without a byte; beyond them 431, 413, 503 (under TLS
/// no handshake) or the end.
/// An answer may make the connection a WebSocket (web_socket.h); those count as connections.
/// Thread: one executor. Lifetime: stop() before it is destroyed.
class HttpServer {
public:
    struct Options {
        std::string address = "127.0.0.1";
        std::uint16_t port = 0;  ///< 0: any free one.
        std::size_t connections_max = 512;
        std::chrono::seconds idle{30};
        TlsCertificate* tls = nullptr;                  ///< None: plain HTTP. Outlives the server.
        std::chrono::seconds handshake{10};             ///< So long TLS may take to come about.
        bool seals_names_below = true;                  ///< Under TLS browsers keep to it for subdomains as well.
        std::vector<IpPrefix> protected_networks = {};  ///< Who, besides this machine, may speak plain HTTP.
    };

    /// Errors: invalid_input (not an address), unavailable (the port is taken).
    static Result<std::unique_ptr<HttpServer>> listen(asio::any_io_executor executor, Options options,
                                                      HttpHandler handler);
    ~HttpServer();

    [[nodiscard]] std::uint16_t port() const noexcept;
    /// Takes no more connections and ends those that are open; a WebSocket is told 1001.
    Task<void> stop();

private:
    struct Listener;
    explicit HttpServer(std::unique_ptr<Listener> listener);
    std::unique_ptr<Listener> listener_;
};

}  // namespace ombrex::net
