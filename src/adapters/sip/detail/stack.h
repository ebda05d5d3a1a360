// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

#include "adapters/sip/detail/call.h"
#include "adapters/sip/detail/gate.h"
#include "adapters/sip/detail/inbox.h"
#include "adapters/sip/detail/request.h"
#include "adapters/sip/detail/sip_thread.h"
#include "adapters/sip/detail/tls_front.h"
#include "base/clock.h"
#include "base/random.h"

namespace ombrex::adapters::sip {

/// Sofia's transaction engine (nta) with our own front: every request without a dialog comes here first, before a
/// transaction exists, and most of the bad ones leave here again, answered without state or not at all.
/// Thread: the SIP thread only.
class Stack {
public:
    struct Context {
        Options const& options;
        Clock const& clock;
        Random& random;
        Inbox& inbox;
        TlsPeers const* tls_peers;  ///< None: no call comes by TLS.
        std::uint16_t tls_port;
    };

    /// Binds the address. Errors: unavailable (address or port cannot be bound), invalid_input.
    [[nodiscard]] static Result<std::unique_ptr<Stack>> open(su_root_t* root, SipThread& thread, Context context);

    ~Stack();
    Stack(Stack const&) = delete;
    Stack& operator=(Stack const&) = delete;

    [[nodiscard]] std::uint16_t port() const noexcept { return port_; }
    /// Where the front hands over what came by TLS: a port of loopback.
    [[nodiscard]] std::uint16_t stream_port() const noexcept { return stream_port_; }
    [[nodiscard]] nta_agent_t* agent() const noexcept { return agent_; }
    [[nodiscard]] Context const& context() const noexcept { return context_; }
    /// Our address as peers see it.
    [[nodiscard]] boost::asio::ip::address const& address() const noexcept;

    /// Where peers reach us within a call, as a header's value.
    [[nodiscard]] std::string contact(bool by_tls) const;

    /// Who sent a message. Nothing: a stream that is not of our front.
    [[nodiscard]] std::optional<Origin> origin_of(msg_t* message) const;

    /// Nothing: the call is over and forgotten.
    [[nodiscard]] Call* find(CallNumber number) noexcept;
    /// Places a call; what becomes of it goes to the line.
    struct Outgoing {
        CallNumber number;
        std::shared_ptr<CallLine> line;
        ports::Dial dial;
        std::string call_id;
        std::uint16_t media_port;
    };
    void place(Outgoing const& outgoing);
    /// C29: whether what is sent there in plain stays where nobody else listens.
    [[nodiscard]] bool may_reach(url_t const& url) const;
    /// Forgets the call at the loop's next turn: it may be deep in a callback of its own now.
    void remove_later(CallNumber number);

    /// May a message from there be of a dialog with `peer`?
    [[nodiscard]] bool belongs(Origin const& origin, Origin const& peer) const;

    /// No new calls; Inbox::idle tells when the last one is over.
    void drain();
    void hang_up_all();

private:
    Stack(SipThread& thread, Context context);

    Result<void> bind(su_root_t* root);
    Result<void> bind_stream();
    Result<void> shut_out_strangers() const;
    Call& add(CallNumber number, std::shared_ptr<CallLine> line);
    void tell_if_idle();

    static int on_message(Stack* self, nta_agent_t* agent, msg_t* message, sip_t* sip);
    void on_request(msg_t* message, sip_t* request);
    void on_invite(msg_t* message, sip_t* request, Origin const& origin);
    std::optional<Rejection> check_call(sip_t const& request, bool by_tls, ports::CallOffer& offer) const;
    [[nodiscard]] Gate& gate_of(Origin const& origin) noexcept { return origin.by_tls ? *tls_gate_ : gate_; }
    void reply(msg_t* message, Rejection const& rejection);

    SipThread& thread_;
    Context context_;
    Gate gate_;
    std::optional<Gate> tls_gate_;
    nta_agent_t* agent_ = nullptr;
    std::uint16_t port_ = 0;
    std::uint16_t stream_port_ = 0;
    bool draining_ = false;
    std::unordered_map<CallNumber, std::unique_ptr<Call>> calls_;
};

}  // namespace ombrex::adapters::sip
