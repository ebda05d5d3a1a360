// SPDX-License-Identifier: Apache-2.0
#include "net/tls_stream.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include "net/tls_certificate.h"

namespace ombrex::net {
namespace {

using asio::ip::tcp;
constexpr auto quietly = asio::as_tuple(asio::use_awaitable);

}  // namespace

struct TlsStream::State {
    State(tcp::socket socket, std::shared_ptr<asio::ssl::context> of)
        : context{std::move(of)}, stream{std::move(socket), *context} {}

    std::shared_ptr<asio::ssl::context> context;
    asio::ssl::stream<tcp::socket> stream;
};

TlsStream::TlsStream(std::unique_ptr<State> state) : state_{std::move(state)} {}
TlsStream::~TlsStream() = default;

Task<std::unique_ptr<TlsStream>> TlsStream::accept(tcp::socket socket, TlsCertificate& certificate,
                                                   std::chrono::seconds patience) {
    using namespace asio::experimental::awaitable_operators;
    auto state = std::make_unique<State>(std::move(socket), certificate.current());
    asio::steady_timer timer{state->stream.get_executor(), patience};
    auto const first =
        co_await (state->stream.async_handshake(asio::ssl::stream_base::server, quietly) || timer.async_wait(quietly));
    bool const sealed = first.index() == 0 && !std::get<0>(std::get<0>(first));
    if (!sealed) co_return nullptr;
    co_return std::unique_ptr<TlsStream>{new TlsStream{std::move(state)}};
}

Task<std::size_t> TlsStream::read(std::span<char> into) {
    auto const [ended, size] = co_await state_->stream.async_read_some(asio::buffer(into.data(), into.size()), quietly);
    co_return ended ? 0 : size;
}

Task<bool> TlsStream::write(std::string_view text) {
    auto const [broken, size] = co_await asio::async_write(state_->stream, asio::buffer(text), quietly);
    co_return !broken;
}

}  // namespace ombrex::net
