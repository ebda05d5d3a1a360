// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/deadline.h"
#include "base/task.h"
#include "privacy/disclosure.h"
#include "privacy/outbound.h"
#include "privacy/policy.h"

namespace ombrex::net {

/// Where a body is to go.
struct Destination {
    std::string host;  ///< As in the address: a name or an IP address, lower case.
    std::uint16_t port = 0;

    friend bool operator==(Destination const&, Destination const&) = default;
};

/// Writes the ledger. Declared here, filled by services. Thread: the guard's.
class DisclosureSink {
public:
    virtual ~DisclosureSink() = default;
    /// Errors: unavailable (nothing was written: nothing may leave).
    virtual Task<Result<void>> record(privacy::Disclosure disclosure, Deadline deadline) = 0;
};

/// The only way out of the process. What the types promise it checks again at run time, and it fails closed: a
/// recipient that is switched off, a category that was not granted, a host that is not on that recipient's list, a
/// ledger that cannot be written: each means that nothing leaves. With no destination configured it refuses everything.
/// Thread: safe to share once built. Lifetime: what it was given outlives it.
class EgressGuard {
public:
    struct Allowed {
        privacy::Recipient recipient;
        Destination destination;
    };

    EgressGuard(privacy::Policy const& policy, std::vector<Allowed> allowed, DisclosureSink& ledger, Clock const& clock)
        : policy_{policy}, allowed_{std::move(allowed)}, ledger_{ledger}, clock_{clock} {}

    /// Leave to send one body to one place, once. Only the guard makes one; whatever opens a socket takes one.
    class Permit {
    public:
        Permit(Permit&&) = default;
        Permit& operator=(Permit&&) = default;
        [[nodiscard]] Destination const& destination() const noexcept { return destination_; }
        [[nodiscard]] std::string const& bytes() const noexcept { return bytes_; }

    private:
        friend class EgressGuard;
        Permit(Destination destination, std::string bytes)
            : destination_{std::move(destination)}, bytes_{std::move(bytes)} {}
        Destination destination_;
        std::string bytes_;
    };

    /// Checks, writes the ledger row, and only then permits.
    /// Errors: denied (says which rule refused, never what was in the body), unavailable (the ledger failed).
    Task<Result<Permit>> permit(privacy::OutboundBody body, Destination to, privacy::CompanyRef company,
                                std::optional<privacy::CallRef> call, Deadline deadline) const;

private:
    [[nodiscard]] Result<void> check(privacy::OutboundBody const& body, Destination const& to) const;

    privacy::Policy const& policy_;
    std::vector<Allowed> allowed_;
    DisclosureSink& ledger_;
    Clock const& clock_;
};

}  // namespace ombrex::net
