// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/udp.hpp>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "adapters/sip/sip_telephony.h"
#include "net/egress_guard.h"
#include "services/transfer_desk.h"
#include "voice/mock_speech.h"
#include "voice/trial_agent.h"

namespace ombrex::canaries {

/// The carrier's end of the telephone: a socket on loopback that keeps every byte and declines every call.
class DecliningPhone {
public:
    DecliningPhone();
    ~DecliningPhone();

    [[nodiscard]] net::Destination place() const { return {"127.0.0.1", socket_.local_endpoint().port()}; }
    /// All that came of one call, to its last message; what came within five seconds, if that one does not come.
    [[nodiscard]] std::string take();

private:
    void serve();

    asio::io_context io_;
    asio::ip::udp::socket socket_{io_, {asio::ip::address_v4::loopback(), 0}};
    std::mutex guard_;
    std::condition_variable over_;
    std::string came_;
    bool done_ = false;
    std::atomic<bool> stopping_ = false;
    std::thread thread_{[this] { serve(); }};
};

/// Calls put through as a live call is: by the transfer desk, the guard and the SIP stack, to that telephone.
class Transfers {
public:
    Transfers(services::Deps deps, net::EgressGuard const& guard, net::Destination const& gateway, Random& random);

    [[nodiscard]] model::TransferResult join(services::CallContext const& context, model::TransferRule const& rule,
                                             std::string brief, Deadline deadline);

private:
    Task<void> joined(services::CallContext context, model::TransferRule rule, std::string brief, Deadline deadline,
                      std::optional<model::TransferResult>& out);

    services::Deps deps_;
    asio::io_context io_;
    SystemClock clock_;
    std::unique_ptr<adapters::sip::SipTelephony> telephone_;
    std::unique_ptr<voice::MediaPump> pump_;
    voice::TrialPool pool_;
    voice::MockSynthesizer mouth_;
    services::TransferRoute route_;
};

}  // namespace ombrex::canaries
