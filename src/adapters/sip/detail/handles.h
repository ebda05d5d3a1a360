// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "adapters/sip/detail/inbox.h"
#include "adapters/sip/detail/sip_thread.h"
#include "adapters/sip/detail/tls_front.h"
#include "base/clock.h"
#include "base/random.h"
#include "ports/incoming_call.h"
#include "ports/outgoing_call.h"

namespace ombrex::adapters::sip {

/// What the telephone and every call that it gave out have in common. The SIP thread ends before the rest goes.
struct Shared {
    Shared(asio::any_io_executor executor, Options chosen, Clock const& time, Random& chance)
        : options{std::move(chosen)}, clock{time}, random{chance}, inbox{std::move(executor), options.unfetched_max} {}

    [[nodiscard]] Result<net::MediaSocket> open_media() const;
    /// Runs `what` with the call on the SIP thread, if it is still there.
    void with_call(CallNumber number, std::function<void(Call&)> what) const;

    Options const options;
    Clock const& clock;
    Random& random;
    Inbox inbox;
    std::shared_ptr<TlsPeers> tls_peers;
    std::shared_ptr<SipThread> thread;
    std::unique_ptr<TlsFront> front;  ///< None: no call comes by TLS.
};

/// The owner's end of a connected call.
class LegHandle final : public ports::CallLeg {
public:
    struct Parts {
        std::shared_ptr<Shared> shared;
        CallNumber number;
        std::shared_ptr<CallLine> line;
        std::string call_id;
        net::MediaSocket socket;
    };

    LegHandle(Parts parts, ports::RtpMedia media);
    ~LegHandle() override;

    std::string const& call_id() const noexcept override { return parts_.call_id; }
    ports::RtpMedia const& media() const noexcept override { return media_; }
    net::MediaSocket take_socket() override { return std::move(parts_.socket); }
    Task<Result<ports::CallEvent>> next_event() override;
    void hang_up(ports::HangUp why) override;

private:
    Parts parts_;
    ports::RtpMedia media_;
    bool hung_up_ = false;
};

/// The owner's end of a call that rings.
class IncomingHandle final : public ports::IncomingCall {
public:
    IncomingHandle(std::shared_ptr<Shared> shared, Inbox::Ring ring);
    ~IncomingHandle() override;

    ports::CallOffer const& offer() const noexcept override { return ring_.offer; }
    void ring() override;
    Task<Result<std::unique_ptr<ports::CallLeg>>> answer() override;
    void refuse(ports::Refusal why, std::optional<std::chrono::seconds> retry_after) override;
    Task<Result<ports::Ended>> ended() override;

private:
    std::shared_ptr<Shared> shared_;
    Inbox::Ring ring_;
    bool rang_ = false;
    bool settled_ = false;  ///< handed over as a leg, or refused
};

/// The owner's end of a call that is being placed.
class OutgoingHandle final : public ports::OutgoingCall {
public:
    explicit OutgoingHandle(LegHandle::Parts parts) : parts_{std::move(parts)} {}
    ~OutgoingHandle() override;

    std::string const& call_id() const noexcept override { return parts_.call_id; }
    Task<Result<ports::CallProgress>> next() override;
    void cancel() override;

private:
    LegHandle::Parts parts_;
    bool settled_ = false;  ///< handed over as a leg, ended, or cancelled
};

}  // namespace ombrex::adapters::sip
