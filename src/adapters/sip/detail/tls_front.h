// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "adapters/sip/options.h"
#include "base/task.h"
#include "net/media_latch.h"

namespace ombrex::adapters::sip {

/// Who stands behind which of the front's connections to Sofia, by the port it comes from. Thread: safe from any.
class TlsPeers {
public:
    void add(std::uint16_t port, net::Endpoint const& peer);
    void remove(std::uint16_t port);
    /// Nothing: that connection is none of the front's.
    [[nodiscard]] std::optional<net::Endpoint> at(std::uint16_t port) const;

private:
    mutable std::mutex mutex_;
    std::map<std::uint16_t, net::Endpoint> peers_;
};

/// SIP over TLS (RFC 3261 section 26.3.1): takes the TLS off and hands Sofia, inside the machine, plain SIP over TCP.
///
/// Sofia's own TLS (1.12.11) has no oldest version, sends no chain and keeps its certificate until the end. Here it is
/// net::TlsCertificate, as for the pages. Who is no trunk is let go before a byte is read.
/// Limits: 256 connections, 10 s for a handshake. Thread: one of its own, until it is destroyed.
class TlsFront {
public:
    /// Errors: unavailable (the port cannot be bound).
    [[nodiscard]] static Result<std::unique_ptr<TlsFront>> listen(boost::asio::ip::address const& address,
                                                                  Options::Tls tls, std::shared_ptr<TlsPeers> peers);
    /// Ends every connection.
    ~TlsFront();
    TlsFront(TlsFront const&) = delete;
    TlsFront& operator=(TlsFront const&) = delete;

    [[nodiscard]] std::uint16_t port() const noexcept { return port_; }
    /// Takes connections from now on, for Sofia's port.
    void start(std::uint16_t sofia);

private:
    TlsFront(Options::Tls tls, std::shared_ptr<TlsPeers> peers);
    Task<void> accept();
    Task<void> serve(asio::ip::tcp::socket socket);
    [[nodiscard]] bool is_trunk(asio::ip::tcp::socket const& socket) const;

    Options::Tls const tls_;
    std::shared_ptr<TlsPeers> peers_;
    std::uint16_t port_ = 0;
    std::uint16_t sofia_ = 0;
    std::size_t connections_ = 0;
    asio::io_context io_{1};
    asio::ip::tcp::acceptor acceptor_{io_};
    std::thread thread_;
};

}  // namespace ombrex::adapters::sip
