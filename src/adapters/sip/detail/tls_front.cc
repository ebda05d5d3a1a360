// SPDX-License-Identifier: Apache-2.0
#include "adapters/sip/detail/tls_front.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <cstdlib>
#include <span>

#include "adapters/sip/detail/via_rewriter.h"
#include "net/tls_stream.h"

namespace ombrex::adapters::sip {
namespace {

using asio::ip::tcp;
using namespace std::chrono_literals;
constexpr auto quietly = asio::as_tuple(asio::use_awaitable);

constexpr std::size_t connections_max = 256;
constexpr auto handshake_max = 10s;
constexpr std::size_t piece_max = 16 * 1024;

/// The end of a connection to Sofia that looks like the other one.
class Inside {
public:
    explicit Inside(tcp::socket& socket) : socket_{socket} {}

    Task<std::size_t> read(std::span<char> into) {
        auto const [ended, size] = co_await socket_.async_read_some(asio::buffer(into.data(), into.size()), quietly);
        co_return ended ? 0 : size;
    }
    Task<bool> write(std::string_view text) {
        auto const [broken, size] = co_await asio::async_write(socket_, asio::buffer(text), quietly);
        co_return !broken;
    }

private:
    tcp::socket& socket_;
};

/// Until either side ends, or says what is no SIP.
template <class From, class To>
Task<void> relay(From& from, To& to, std::string_view transport, std::string_view into) {
    ViaRewriter rewriter{transport, into};
    std::array<char, piece_max> piece;
    for (;;) {
        auto const size = co_await from.read(piece);
        if (size == 0) co_return;
        auto const out = rewriter.feed({piece.data(), size});
        if (!out) co_return;
        bool const written = co_await to.write(out.value());
        if (!written) co_return;
    }
}

/// One entry of TlsPeers, as long as its connection.
class Entry {
public:
    Entry(TlsPeers& peers, std::uint16_t port, net::Endpoint const& peer) : peers_{peers}, port_{port} {
        peers_.add(port, peer);
    }
    ~Entry() { peers_.remove(port_); }
    Entry(Entry const&) = delete;
    Entry& operator=(Entry const&) = delete;

private:
    TlsPeers& peers_;
    std::uint16_t port_;
};

class Counted {
public:
    explicit Counted(std::size_t& count) : count_{count} { ++count_; }
    ~Counted() { --count_; }
    Counted(Counted const&) = delete;
    Counted& operator=(Counted const&) = delete;

private:
    std::size_t& count_;
};

net::Endpoint endpoint_of(tcp::endpoint const& peer) { return {peer.address(), peer.port()}; }

}  // namespace

void TlsPeers::add(std::uint16_t port, net::Endpoint const& peer) {
    std::lock_guard const lock{mutex_};
    peers_.insert_or_assign(port, peer);
}

void TlsPeers::remove(std::uint16_t port) {
    std::lock_guard const lock{mutex_};
    peers_.erase(port);
}

std::optional<net::Endpoint> TlsPeers::at(std::uint16_t port) const {
    std::lock_guard const lock{mutex_};
    auto const found = peers_.find(port);
    return found == peers_.end() ? std::nullopt : std::optional{found->second};
}

TlsFront::TlsFront(Options::Tls tls, std::shared_ptr<TlsPeers> peers)
    : tls_{std::move(tls)}, peers_{std::move(peers)} {}

TlsFront::~TlsFront() {
    io_.stop();
    if (thread_.joinable()) thread_.join();
}

Result<std::unique_ptr<TlsFront>> TlsFront::listen(boost::asio::ip::address const& address, Options::Tls tls,
                                                   std::shared_ptr<TlsPeers> peers) {
    auto out = std::unique_ptr<TlsFront>{new TlsFront{std::move(tls), std::move(peers)}};
    auto& acceptor = out->acceptor_;
    tcp::endpoint const local{address, out->tls_.port};
    boost::system::error_code failure;
    acceptor.open(local.protocol(), failure);
    if (!failure) acceptor.set_option(tcp::acceptor::reuse_address{true}, failure);
    if (!failure) acceptor.bind(local, failure);
    if (!failure) acceptor.listen(asio::socket_base::max_listen_connections, failure);
    if (failure) {
        return Error{Errc::unavailable, fmt::format("cannot listen for SIP over TLS on port {}: {}; is it in use?",
                                                    out->tls_.port, failure.message())};
    }
    out->port_ = acceptor.local_endpoint(failure).port();
    return out;
}

void TlsFront::start(std::uint16_t sofia) {
    sofia_ = sofia;
    asio::co_spawn(io_, accept(), [](std::exception_ptr failure) {
        if (failure) std::abort();
    });
    thread_ = std::thread{[this] { io_.run(); }};
}

Task<void> TlsFront::accept() {
    for (;;) {
        auto [failure, socket] = co_await acceptor_.async_accept(quietly);
        if (failure == asio::error::operation_aborted) co_return;
        if (failure || connections_ >= connections_max || !is_trunk(socket)) continue;
        asio::co_spawn(io_, serve(std::move(socket)), [](std::exception_ptr broken) {
            if (broken) std::abort();
        });
    }
}

bool TlsFront::is_trunk(tcp::socket const& socket) const {
    boost::system::error_code gone;
    auto const source = socket.remote_endpoint(gone).address();
    return !gone && std::ranges::any_of(tls_.trunks, [&](Trunk const& one) { return one.addresses.contains(source); });
}

Task<void> TlsFront::serve(tcp::socket socket) {
    using namespace asio::experimental::awaitable_operators;
    Counted const counted{connections_};
    boost::system::error_code failure;
    auto const peer = socket.remote_endpoint(failure);
    if (!failure) socket.set_option(tcp::no_delay{true}, failure);
    if (failure) co_return;
    auto const outside = co_await net::TlsStream::accept(std::move(socket), *tls_.certificate, handshake_max);
    if (!outside) co_return;

    tcp::socket inside{io_};
    tcp::endpoint const here{asio::ip::address_v4::loopback(), 0};
    inside.open(here.protocol(), failure);
    if (!failure) inside.set_option(tcp::no_delay{true}, failure);
    if (!failure) inside.bind(here, failure);
    auto const port = failure ? std::uint16_t{0} : inside.local_endpoint(failure).port();
    if (failure) co_return;
    Entry const entry{*peers_, port, endpoint_of(peer)};
    auto const [refused] = co_await inside.async_connect({here.address(), sofia_}, quietly);
    if (refused) co_return;
    Inside sofia{inside};
    co_await (relay(*outside, sofia, "TLS", "TCP") || relay(sofia, *outside, "TCP", "TLS"));
}

}  // namespace ombrex::adapters::sip
