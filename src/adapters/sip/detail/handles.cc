// SPDX-License-Identifier: Apache-2.0
#include "adapters/sip/detail/handles.h"

#include <utility>

#include "adapters/sip/detail/stack.h"

namespace ombrex::adapters::sip {

using ports::HangUp;

Result<net::MediaSocket> Shared::open_media() const {
    return net::MediaSocket::open(
        {.address = options.address, .port_first = options.media_port_first, .port_last = options.media_port_last},
        random);
}

void Shared::with_call(CallNumber number, std::function<void(Call&)> what) const {
    thread->post([number, what = std::move(what)](Stack& stack) {
        if (auto* const call = stack.find(number)) what(*call);
    });
}

LegHandle::LegHandle(Parts parts, ports::RtpMedia media) : parts_{std::move(parts)}, media_{std::move(media)} {
    parts_.socket.expect(media_.peer, parts_.shared->clock.monotonic());
}

LegHandle::~LegHandle() { hang_up(HangUp::failed); }

Task<Result<ports::CallEvent>> LegHandle::next_event() {
    for (;;) {
        BOOST_OUTCOME_CO_TRY(auto signal, co_await parts_.line->next());
        if (auto* const changed = std::get_if<ports::MediaChanged>(&signal)) co_return std::move(*changed);
        if (auto* const ended = std::get_if<ports::Ended>(&signal)) co_return *ended;
    }
}

void LegHandle::hang_up(HangUp why) {
    if (std::exchange(hung_up_, true)) return;
    parts_.shared->with_call(parts_.number, [why](Call& call) { call.hang_up(why); });
}

IncomingHandle::IncomingHandle(std::shared_ptr<Shared> shared, Inbox::Ring ring)
    : shared_{std::move(shared)}, ring_{std::move(ring)} {}

IncomingHandle::~IncomingHandle() {
    if (!settled_) shared_->with_call(ring_.number, [](Call& call) { call.hang_up(HangUp::failed); });
}

void IncomingHandle::ring() {
    if (std::exchange(rang_, true)) return;
    shared_->with_call(ring_.number, [](Call& call) { call.ring(); });
}

Task<Result<std::unique_ptr<ports::CallLeg>>> IncomingHandle::answer() {
    BOOST_OUTCOME_CO_TRY(auto socket, shared_->open_media());
    auto const port = socket.local().port();
    shared_->with_call(ring_.number, [port](Call& call) { call.answer(port); });
    BOOST_OUTCOME_CO_TRY(auto signal, co_await ring_.line->next());
    auto* const connected = std::get_if<Connected>(&signal);
    if (!connected) {
        settled_ = true;
        auto const* const end = std::get_if<ports::Ended>(&signal);
        bool const caller_left =
            end && (end->reason == ports::EndReason::cancelled || end->reason == ports::EndReason::remote_hung_up);
        if (caller_left) co_return Error{Errc::too_late, "the caller gave up"};
        co_return Error{Errc::unavailable, "the caller's side did not confirm the call"};
    }
    settled_ = true;
    LegHandle::Parts parts{shared_, ring_.number, ring_.line, ring_.offer.call_id, std::move(socket)};
    co_return std::make_unique<LegHandle>(std::move(parts), std::move(connected->media));
}

void IncomingHandle::refuse(ports::Refusal why, std::optional<std::chrono::seconds> retry_after) {
    if (std::exchange(settled_, true)) return;
    shared_->with_call(ring_.number, [why, retry_after](Call& call) { call.refuse(why, retry_after); });
}

Task<Result<ports::Ended>> IncomingHandle::ended() {
    for (;;) {
        BOOST_OUTCOME_CO_TRY(auto signal, co_await ring_.line->next());
        if (auto* const end = std::get_if<ports::Ended>(&signal)) co_return *end;
    }
}

OutgoingHandle::~OutgoingHandle() { cancel(); }

Task<Result<ports::CallProgress>> OutgoingHandle::next() {
    BOOST_OUTCOME_CO_TRY(auto signal, co_await parts_.line->next());
    if (auto* const ringing = std::get_if<ports::Ringing>(&signal)) co_return *ringing;
    if (auto* const connected = std::get_if<Connected>(&signal)) {
        settled_ = true;
        co_return std::make_unique<LegHandle>(std::move(parts_), std::move(connected->media));
    }
    settled_ = true;
    if (auto* const end = std::get_if<ports::Ended>(&signal)) co_return *end;
    co_return Error{Errc::unavailable, "the call changed before it was answered"};
}

void OutgoingHandle::cancel() {
    if (std::exchange(settled_, true)) return;
    parts_.shared->with_call(parts_.number, [](Call& call) { call.hang_up(HangUp::finished); });
}

}  // namespace ombrex::adapters::sip
