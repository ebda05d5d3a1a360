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

/// A connection that a recipient opened to us, once it has proved who it is (by its signature over what it sent).
struct InboundConnection {
    privacy::Recipient opened_by;
    std::uint64_t number = 0;  ///< Which one; never used twice while the program runs.

    friend bool operator==(InboundConnection const&, InboundConnection const&) = default;
};

/// Writes the ledger. Declared here, filled by services. Thread: the guard's.
class DisclosureSink {
public:
    virtual ~DisclosureSink() = default;
    /// Errors: denied (the terms under which it was collected do not grant it), unavailable (nothing was written).
    /// After either nothing may leave.
    virtual Task<Result<void>> record(privacy::Disclosure disclosure, Deadline deadline) = 0;
};

/// The only way out of the process. What the types promise it checks again at run time, and it fails closed: a
/// recipient that is switched off, a processor without the date of its contract (C45), a category that was not granted,
/// a host that is not on that recipient's list, a ledger that cannot be written: each means that nothing leaves. With
/// no destination configured it refuses everything. A row says that leave was given: what fails on the way, or is sent
/// again, has its row all the same. Live calls are no bodies: what a carrier gets has its row where the call begins
/// (services/call_disclosure.h). Thread: safe to share once built. Lifetime: what it was given outlives it.
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

    /// Leave to answer one request of a recipient, on the connection it came by and no other: an answer is egress too
    /// (C19). It opens no socket, so nothing that opens one takes it.
    class Answer {
    public:
        Answer(Answer&&) = default;
        Answer& operator=(Answer&&) = default;
        [[nodiscard]] InboundConnection const& connection() const noexcept { return connection_; }
        [[nodiscard]] std::string const& bytes() const noexcept { return bytes_; }

    private:
        friend class EgressGuard;
        Answer(InboundConnection connection, std::string bytes) : connection_{connection}, bytes_{std::move(bytes)} {}
        InboundConnection connection_;
        std::string bytes_;
    };

    /// Checks, writes the ledger row, and only then permits.
    /// Errors: denied (says which rule refused, never what was in the body), unavailable (the ledger failed).
    Task<Result<Permit>> permit(privacy::OutboundBody body, Destination to, privacy::CompanyRef company,
                                std::optional<privacy::CallRef> call, Deadline deadline) const;

    /// The same for an answer: the body must be for whoever opened the connection. Errors: as above.
    Task<Result<Answer>> answer(privacy::OutboundBody body, InboundConnection on, privacy::CompanyRef company,
                                std::optional<privacy::CallRef> call, Deadline deadline) const;

    /// What holds wherever it goes: the recipient is on, its contract has a date where it is a processor, and it is
    /// granted every category. Errors: denied.
    [[nodiscard]] static Result<void> granted(privacy::Policy const& policy, privacy::OutboundBody const& body);

private:
    [[nodiscard]] Result<void> check(privacy::OutboundBody const& body, Destination const& to) const;

    privacy::Policy const& policy_;
    std::vector<Allowed> allowed_;
    DisclosureSink& ledger_;
    Clock const& clock_;
};

}  // namespace ombrex::net
