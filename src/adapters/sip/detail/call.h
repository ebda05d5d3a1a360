// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "adapters/sip/detail/call_line.h"
#include "adapters/sip/detail/media_negotiation.h"
#include "adapters/sip/detail/sofia.h"
#include "ports/incoming_call.h"

namespace ombrex::adapters::sip {

/// Counts calls within this process: the handle that threads pass around, and the id in log lines.
using CallNumber = std::uint64_t;

/// Who sends us messages, and whether under TLS.
struct Origin {
    net::Endpoint peer;
    bool by_tls = false;
};

/// One INVITE dialog (RFC 3261 sections 12 to 15), incoming or outgoing, over Sofia's transactions.
/// Thread: the SIP thread only. What happens goes out through its CallLine.
class Call {
public:
    Call(Stack& stack, CallNumber number, std::shared_ptr<CallLine> line);
    ~Call();
    Call(Call const&) = delete;
    Call& operator=(Call const&) = delete;

    // call_incoming.cc
    /// Takes over the INVITE and answers 100. False: Sofia has no memory for it.
    bool receive(msg_t* message, sip_t* request, Trunk const& trunk, Origin const& origin);
    void ring();
    void answer(std::uint16_t media_port);
    void refuse(ports::Refusal why, std::optional<std::chrono::seconds> retry_after);

    // call_outgoing.cc
    void dial(ports::Dial const& dial, std::string const& call_id, std::uint16_t media_port);

    // call_dialog.cc
    /// Refuses, cancels or ends, as the state demands.
    void hang_up(ports::HangUp why);

private:
    enum class State : std::uint8_t {
        ringing,   ///< incoming, not answered
        answered,  ///< 200 sent, not acknowledged
        dialling,  ///< outgoing, not answered
        connected,
        closing,  ///< BYE or CANCEL sent
        over,
    };

    // call_incoming.cc
    static int on_confirmation(Call* self, nta_incoming_t* invite, sip_t const* request);
    void on_first_ack(sip_t const& ack);
    // call_outgoing.cc
    static int on_invite_response(Call* self, nta_outgoing_t* invite, sip_t const* response);
    void on_accepted(nta_outgoing_t* invite, sip_t const& response);
    void stay_within(sip_t const& response);
    void acknowledge(nta_outgoing_t* invite);
    /// A detour, for Sofia; null: none.
    [[nodiscard]] url_string_t const* route() const;
    // call_dialog.cc
    static int on_request(Call* self, nta_leg_t* leg, nta_incoming_t* transaction, sip_t const* request);
    static int on_bye_response(Call* self, nta_outgoing_t* bye, sip_t const* response);
    int on_bye(nta_incoming_t* transaction);
    int on_reinvite(nta_incoming_t* transaction, sip_t const& request);
    int on_update(nta_incoming_t* transaction, sip_t const& request);
    void on_reinvite_ack(sip_t const& ack);
    void bye(char const* reason);
    void connected();
    /// Tells the owner when the media is not as it was.
    void media_may_have_changed(ports::RtpMedia const& before);
    [[nodiscard]] std::string contact() const;
    void over(ports::EndReason reason, int status = 0);
    [[nodiscard]] MediaNegotiation& negotiate(std::uint16_t media_port, MediaSource rule);

    Stack& stack_;
    CallNumber number_;
    std::shared_ptr<CallLine> line_;
    State state_ = State::over;
    nta_leg_t* leg_ = nullptr;
    nta_incoming_t* invite_in_ = nullptr;
    nta_incoming_t* reinvite_ = nullptr;
    nta_outgoing_t* invite_out_ = nullptr;
    nta_outgoing_t* bye_out_ = nullptr;
    std::string offer_;  ///< the caller's; empty: we make the offer, in the 200
    MediaSource source_rule_ = MediaSource::exact;
    Origin peer_{};
    std::string detour_;           ///< where requests go when the peer's Contact cannot be reached; empty: nowhere else
    bool silent_ringing_ = false;  ///< 100rel is required: no 180
    bool we_offered_ = false;
    std::optional<ports::HangUp> hang_up_after_ack_;
    std::unique_ptr<MediaNegotiation> media_;
};

}  // namespace ombrex::adapters::sip
