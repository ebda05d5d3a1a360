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

/// Who is called, and who calls.
struct Parties {
    Business business;
    std::optional<model::CallerPhone> caller;  ///< None: withheld, or no number.
};

/// Errors: not_found (the number is nobody's), denied (the business does not want to hear from this caller).
Task<Result<Parties>> parties_of(Switchboard& board, ports::CallOffer offer) {
    Parties out;
    BOOST_OUTCOME_CO_TRY(co_await board.deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            auto company = offer.company;
            if (!company) {
                BOOST_OUTCOME_TRY(company, unit.companies().answering(offer.called));
            }
            if (!company) company = board.everybody;
            if (!company) return Error{Errc::not_found, "no such number"};
            BOOST_OUTCOME_TRY(auto const deletion, unit.accounts().deletion(*company));
            if (deletion) return Error{Errc::not_found, "the account is to be deleted"};
            out.business.company = *company;
            BOOST_OUTCOME_TRY(out.business.assistant, unit.companies().assistant(*company));
            if (offer.caller) out.caller = caller_phone(*offer.caller, out.business.assistant.business.locale);
            if (!out.caller) return ok();
            BOOST_OUTCOME_TRY(auto const blocked, unit.abuse().is_blocked(*company, *out.caller));
            return blocked ? Result<void>{Error{Errc::denied, "the number is blocked"}} : ok();
        },
        Deadline::in(board.deps.clock, 5s)));
    co_return out;
}

ports::Refusal refusal_for(Errc why) {
    if (why == Errc::not_found) return ports::Refusal::unknown_number;
    return why == Errc::denied ? ports::Refusal::declined : ports::Refusal::overload;
}

/// By what runs, and by what has come in of late (C18).
Room room_for(Switchboard& board, model::CompanyId company, std::optional<model::CallerPhone> const& caller) {
    using enum CallerFlood::Verdict;
    auto const room = board.live.room(company);
    if (room == Room::none) return room;
    auto const number = caller ? caller->reveal<privacy::Purpose::abuse_detection>().e164() : std::string{};
    auto const verdict = board.flood.take(company, number, board.deps.clock.monotonic());
    if (verdict == welcome) return room;
    log::warn(verdict == too_many_from_number ? "flood_from_one_number" : "flood_of_calls", {{"company", company}});
    return verdict == too_many_from_number ? Room::none : Room::message_only;
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
    if (!offer.company && offer.called == ring_number) co_return co_await ring(std::move(call));
    if (!offer.company && offer.called == echo_number) co_return co_await echo(strand, board, std::move(call));

    auto parties = co_await parties_of(board, offer);
    if (!parties) co_return call->refuse(refusal_for(parties.error().code), retry_after);
    auto& [business, caller] = parties.value();
    auto const& engines = offer.written ? board.written : board.engines;
    if (!engines) co_return call->refuse(ports::Refusal::unavailable);
    if (offer.written) business.assistant.recording = model::ConsentMode::off;  // there is nothing to record
    bool const from_site = offer.via == model::Via::website;  // such visitors were counted where they came in
    auto const room = from_site ? board.live.room(business.company) : room_for(board, business.company, caller);
    if (room == Room::none) co_return call->refuse(ports::Refusal::busy);
    if (room == Room::message_only) business.duty = receptionist::Duty::message_only;
    auto seat = engines->pool.admit();
    if (!seat) co_return call->refuse(ports::Refusal::overload, retry_after);
    LiveCalls::Place const place{board.live, business.company};

    model::Call row;
    row.id = offer.id.value_or(model::CallId{Id128::make(board.deps.random)});
    row.company = business.company;
    row.protocol_id = offer.call_id;
    row.caller.number = caller;
    row.via = offer.via;
    auto leg = co_await call->answer();
    if (!leg) co_return;  // the caller was quicker
    row.answered = board.deps.clock.now();
    log::info("call_answered", {{"call", row.id}});
    bool const by_carrier = !offer.company;
    auto answered = std::make_unique<AnsweredCall>(
        AnsweredCall{std::move(business), std::move(row), std::move(leg.value()), by_carrier, offer.written});
    co_await converse(strand, board, std::move(answered));
}

}  // namespace ombrex::services
