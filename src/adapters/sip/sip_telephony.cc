// SPDX-License-Identifier: Apache-2.0
#include "adapters/sip/sip_telephony.h"

#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <string>
#include <utility>

#include "adapters/sip/detail/handles.h"
#include "adapters/sip/detail/stack.h"
#include "base/id128.h"

namespace ombrex::adapters::sip {
namespace {

/// How long the other sides have to answer our BYEs when everything ends.
constexpr std::chrono::seconds farewell{1};

/// `sip:user@host[:port]`, nothing else: no headers and parameters that a caller could smuggle in.
bool is_dialable(std::string const& to) {
    if (to.empty() || to.find_first_of("<>\"?; \t\r\n") != std::string::npos) return false;
    su_home_t home[1] = {SU_HOME_INIT(home)};
    su_home_init(home);
    auto const* const url = url_hdup(home, URL_STRING_MAKE(to.c_str())->us_url);
    bool const good = url && url->url_type == url_sip && url->url_user && *url->url_user && url->url_host &&
                      *url->url_host && !url->url_password;
    su_home_deinit(home);
    return good;
}

}  // namespace

Result<std::unique_ptr<SipTelephony>> SipTelephony::start(asio::any_io_executor executor, Options options,
                                                          Clock const& clock, Random& random) {
    auto shared = std::make_shared<Shared>(std::move(executor), std::move(options), clock, random);
    auto self = std::unique_ptr<SipTelephony>{new SipTelephony{shared}};
    if (auto const& tls = shared->options.tls) {
        shared->tls_peers = std::make_shared<TlsPeers>();
        BOOST_OUTCOME_TRY(shared->front, TlsFront::listen(shared->options.address, *tls, shared->tls_peers));
    }
    std::uint16_t stream_port = 0;
    auto const make = [self = self.get(), &stream_port](su_root_t* root,
                                                        SipThread& thread) -> Result<std::unique_ptr<Stack>> {
        auto& parts = *self->shared_;
        BOOST_OUTCOME_TRY(auto stack, Stack::open(root, thread,
                                                  {parts.options, parts.clock, parts.random, parts.inbox,
                                                   parts.tls_peers.get(), self->tls_port()}));
        self->port_ = stack->port();
        stream_port = stack->stream_port();
        return stack;
    };
    BOOST_OUTCOME_TRY(auto thread, SipThread::start(make));
    shared->thread = std::move(thread);
    if (shared->front) shared->front->start(stream_port);
    return self;
}

SipTelephony::~SipTelephony() {
    shared_->inbox.rings.close();
    if (!shared_->thread) return;
    shared_->thread->post([](Stack& stack) { stack.hang_up_all(); });
    shared_->thread->stop();
}

std::uint16_t SipTelephony::tls_port() const noexcept { return shared_->front ? shared_->front->port() : 0; }

Task<Result<std::unique_ptr<ports::IncomingCall>>> SipTelephony::next_call() {
    auto shared = shared_;  // who still waits when the telephone goes is resumed after it is gone
    BOOST_OUTCOME_CO_TRY(auto ring, co_await shared->inbox.rings.take());
    co_return std::make_unique<IncomingHandle>(std::move(shared), std::move(ring));
}

Result<std::unique_ptr<ports::OutgoingCall>> SipTelephony::place(ports::Dial const& dial) {
    if (!is_dialable(dial.to)) return Error{Errc::invalid_input, "dial sip:user@host or sip:user@host:port"};
    if (shared_->inbox.rings.closed()) return Error{Errc::unavailable, "stopping: no new calls"};
    BOOST_OUTCOME_TRY(auto socket, shared_->open_media());
    LegHandle::Parts parts{shared_, shared_->inbox.next_number(), std::make_shared<CallLine>(shared_->inbox.executor),
                           Id128::make(shared_->random).to_string(), std::move(socket)};
    Stack::Outgoing outgoing{parts.number, parts.line, dial, parts.call_id, parts.socket.local().port()};
    if (!shared_->thread->post([outgoing = std::move(outgoing)](Stack& stack) { stack.place(outgoing); }))
        return Error{Errc::unavailable, "stopped: no new calls"};
    return std::make_unique<OutgoingHandle>(std::move(parts));
}

Task<void> SipTelephony::stop(Deadline deadline) {
    shared_->thread->post([](Stack& stack) { stack.drain(); });
    if (!co_await idle_by(deadline)) {
        shared_->thread->post([](Stack& stack) { stack.hang_up_all(); });
        co_await idle_by(Deadline::in(shared_->clock, farewell));
    }
    shared_->thread->stop();
}

Task<bool> SipTelephony::idle_by(Deadline deadline) {
    using namespace asio::experimental::awaitable_operators;
    asio::steady_timer timer{co_await asio::this_coro::executor, deadline.left(shared_->clock)};
    boost::system::error_code ignored;
    auto const first =
        co_await (shared_->inbox.idle.take() || timer.async_wait(asio::redirect_error(asio::use_awaitable, ignored)));
    co_return first.index() == 0;
}

}  // namespace ombrex::adapters::sip
