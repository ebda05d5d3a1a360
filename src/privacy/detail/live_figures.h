// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/json/object.hpp>

#include "privacy/evidence.h"

namespace ombrex::privacy::detail {

/// What the store says today of each promise, as far as the reader may see it (Audience). Lifetime: what it is made of
/// outlives it.
class LiveFigures {
public:
    LiveFigures(Policy const& policy, Evidence const& evidence, Audience audience)
        : policy_{policy}, evidence_{evidence}, audience_{audience} {}

    /// By the id of a category or a recipient, "requests", "transports"; empty: nothing is counted for it.
    [[nodiscard]] boost::json::object of(Clause clause) const;

private:
    [[nodiscard]] boost::json::value count(std::uint64_t number) const;
    [[nodiscard]] boost::json::object of(Held const& held) const;
    /// Bodies by category; one with two categories counts under both.
    [[nodiscard]] boost::json::object disclosed(Recipient recipient) const;
    [[nodiscard]] boost::json::object requests() const;

    Policy const& policy_;
    Evidence const& evidence_;
    Audience audience_;
};

}  // namespace ombrex::privacy::detail
