// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <memory>
#include <string>

#include "net/egress_guard.h"
#include "ports/telephony.h"
#include "ports/transfer_line.h"
#include "services/call_context.h"
#include "voice/handover.h"
#include "voice/human_agent.h"
#include "voice/media_pump.h"

namespace ombrex::services {

/// How a call leaves for a human. Lifetime: what it refers to outlives every call.
struct TransferRoute {
    ports::Telephony& telephony;
    net::EgressGuard const& egress;
    net::Destination gateway;  ///< Where all of them are dialled: an IP address and a port of the operator's choice.
    std::size_t an_hour;       ///< So many callers of one company are put through.
    std::chrono::milliseconds ring{25'000};  ///< Then nobody is there.
};

/// The second leg of one live call: rings the number that the business wrote down for a rule, never one that a caller
/// said, and hands the human over to the call. The number shown is that of the business. Before anything leaves, two
/// rows stand in the ledger: what the business is told, and that a carrier takes it there.
/// Thread: the call's strand. Lifetime: closed before it is destroyed. Purpose: serve_call.
class TransferDesk final : public ports::TransferLine, public voice::Handover {
public:
    struct Parts {
        Deps deps;
        CallContext context;
        TransferRoute const* route;  ///< None: nobody can be reached.
        voice::MediaPump& pump;
        voice::HumanAgent::Voice voice;
    };

    TransferDesk(asio::any_io_executor strand, Parts parts);

    /// `refused`: no route, no budget, not permitted, or the other side declines. `no_answer`: nobody picks up within
    /// `ring` or the deadline, or the caller has gone. A second join lets the first human go.
    Task<model::TransferResult> join(model::TransferRule const& rule, std::string brief, Deadline deadline) override;
    std::unique_ptr<voice::VoiceAgent> successor() override;
    void give_up() override;

    /// Lets go whoever was reached and not handed over.
    Task<void> close();

private:
    Task<Result<void>> note_disclosure(std::string brief, Deadline deadline);
    Task<model::TransferResult> ring(ports::OutgoingCall& call, std::string brief, Deadline deadline);
    Task<model::TransferResult> take(std::unique_ptr<ports::CallLeg> leg, std::string brief);

    asio::any_io_executor strand_;
    Parts parts_;
    asio::steady_timer patience_;
    std::unique_ptr<voice::HumanAgent> human_;
    bool gave_up_ = false;
};

}  // namespace ombrex::services
