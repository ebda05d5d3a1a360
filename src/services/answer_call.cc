// SPDX-License-Identifier: Apache-2.0
#include "services/answer_call.h"

#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "base/log.h"
#include "services/caller_phone.h"
#include "services/converse.h"
#include "services/transcript_keeper.h"
#include "voice/echo_agent.h"

namespace ombrex::services {
namespace {

using namespace std::chrono_literals;
constexpr std::chrono::seconds retry_after{10};
constexpr std::chrono::minutes ring_longest{3};

/// Whom the number belongs to. not_found: nobody.
Task<Result<Business>> business_of(Switchboard& board, std::string called) {
    Business out;
    BOOST_OUTCOME_CO_TRY(co_await board.deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto company, unit.companies().answering(called));
            if (!company) company = board.everybody;
            if (!company) return Error{Errc::not_found, "no such number"};
            BOOST_OUTCOME_TRY(auto const deletion, unit.accounts().deletion(*company));
            if (deletion) return Error{Errc::not_found, "the account is to be deleted"};
            out.company = *company;
            BOOST_OUTCOME_TRY(out.assistant, unit.companies().assistant(*company));
            return ok();
        },
        Deadline::in(board.deps.clock, 5s)));
    co_return out;
}

Task<void> echo(asio::any_io_executor strand, Switchboard& board, std::unique_ptr<ports::IncomingCall> call) {
    auto leg = co_await call->answer();
    if (!leg) co_return;
    SilentObserver nobody;
    voice::CallParts parts{.leg = std::move(leg.value()),
                           .pump = board.pump,
                           .agent = std::make_unique<voice::EchoAgent>(),
                           .recorder = nullptr,
                           .observer = nobody,
                           .clock = board.deps.clock};
    static_cast<void>(co_await voice::run_call(strand, std::move(parts), board.limits));
}

/// Until the caller gives up, or for as long as a call may ring (RFC 3261 section 16.6, timer C).
Task<void> ring(std::unique_ptr<ports::IncomingCall> call) {
    using namespace asio::experimental::awaitable_operators;
    asio::steady_timer longest{co_await asio::this_coro::executor, ring_longest};
    boost::system::error_code ignored;
    call->ring();
    auto const first =
        co_await (call->ended() || longest.async_wait(asio::redirect_error(asio::use_awaitable, ignored)));
    if (first.index() == 1) call->refuse(ports::Refusal::unavailable);
}

}  // namespace

Task<void> answer_call(asio::any_io_executor strand, Switchboard& board, std::unique_ptr<ports::IncomingCall> call) {
    auto const& offer = call->offer();
    if (board.live.full()) co_return call->refuse(ports::Refusal::overload, retry_after);
    if (offer.called == ring_number) co_return co_await ring(std::move(call));
    if (offer.called == echo_number) co_return co_await echo(strand, board, std::move(call));

    auto business = co_await business_of(board, offer.called);
    if (!business) {
        bool const unknown = business.error().code == Errc::not_found;
        co_return call->refuse(unknown ? ports::Refusal::unknown_number : ports::Refusal::overload, retry_after);
    }
    if (!board.engines) co_return call->refuse(ports::Refusal::unavailable);
    auto const room = board.live.room(business.value().company);
    if (room == Room::none) co_return call->refuse(ports::Refusal::busy);
    if (room == Room::message_only) business.value().duty = receptionist::Duty::message_only;
    auto seat = board.engines->pool.admit();
    if (!seat) co_return call->refuse(ports::Refusal::overload, retry_after);
    LiveCalls::Place const place{board.live, business.value().company};

    model::Call row;
    row.id = model::CallId{Id128::make(board.deps.random)};
    row.company = business.value().company;
    row.protocol_id = offer.call_id;
    if (offer.caller) row.caller.number = caller_phone(*offer.caller, business.value().assistant.business.locale);
    auto leg = co_await call->answer();
    if (!leg) co_return;  // the caller was quicker
    row.answered = board.deps.clock.now();
    log::info("call_answered", {{"call", row.id}});
    auto answered = std::make_unique<AnsweredCall>(
        AnsweredCall{std::move(business.value()), std::move(row), std::move(leg.value())});
    co_await converse(strand, board, std::move(answered));
}

}  // namespace ombrex::services
