// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <cstdint>
#include <memory>

#include "adapters/sip/options.h"
#include "base/clock.h"
#include "base/random.h"
#include "ports/telephony.h"

namespace ombrex::adapters::sip {

struct Shared;

/// The telephone over SIP, UDP and TLS (RFC 3261), by Sofia-SIP on a thread of its own.
/// Thread: safe to share. Lifetime: `clock` and `random` outlive it and the calls it gave out; `random` is safe to
/// share.
class SipTelephony final : public ports::Telephony {
public:
    /// Binds the address and takes calls from now on. Those who wait are resumed by `executor`'s threads.
    /// Errors: unavailable (the address or port cannot be bound; the trunks do not fit the kernel's filter).
    [[nodiscard]] static Result<std::unique_ptr<SipTelephony>> start(asio::any_io_executor executor, Options options,
                                                                     Clock const& clock, Random& random);
    /// Ends what stop() did not.
    ~SipTelephony() override;

    Task<Result<std::unique_ptr<ports::IncomingCall>>> next_call() override;
    Result<std::unique_ptr<ports::OutgoingCall>> place(ports::Dial const& dial) override;
    Task<void> stop(Deadline deadline) override;

    /// Where SIP is heard.
    [[nodiscard]] std::uint16_t port() const noexcept { return port_; }
    /// Where SIP over TLS is heard; 0: nowhere.
    [[nodiscard]] std::uint16_t tls_port() const noexcept;

private:
    explicit SipTelephony(std::shared_ptr<Shared> shared) : shared_{std::move(shared)} {}
    Task<bool> idle_by(Deadline deadline);

    std::shared_ptr<Shared> shared_;
    std::uint16_t port_ = 0;
};

}  // namespace ombrex::adapters::sip
