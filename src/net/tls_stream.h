// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <chrono>
#include <memory>
#include <span>
#include <string_view>

#include "base/task.h"

namespace ombrex::net {

class TlsCertificate;

/// The server's end of one TLS connection, for what is no HTTP.
/// Thread: the executor of its socket. One read and one write at a time. Lifetime: the socket closes with it.
class TlsStream {
public:
    /// Shakes hands. Nothing: none came about within `patience`; the connection is closed.
    [[nodiscard]] static Task<std::unique_ptr<TlsStream>> accept(asio::ip::tcp::socket socket,
                                                                 TlsCertificate& certificate,
                                                                 std::chrono::seconds patience);
    ~TlsStream();
    TlsStream(TlsStream const&) = delete;
    TlsStream& operator=(TlsStream const&) = delete;

    /// Some bytes, as they come; 0: it is over.
    [[nodiscard]] Task<std::size_t> read(std::span<char> into);
    /// All of it, or false: it is over.
    [[nodiscard]] Task<bool> write(std::string_view text);

private:
    struct State;
    explicit TlsStream(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace ombrex::net
