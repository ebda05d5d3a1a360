// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "base/clock.h"
#include "base/id128.h"
#include "base/strong.h"
#include "privacy/outbound.h"
#include "privacy/purpose.h"

namespace ombrex::privacy {

// Whom a row of the ledger is about. The nouns themselves live in a room above this one.
using CompanyRef = Strong<struct CompanyRefTag, Id128>;
using CallRef = Strong<struct CallRefTag, Id128>;

/// One row of the ledger: that something left, never what it was. Kept as long as Category::audit_entry.
struct Disclosure {
    TimePoint when;
    CompanyRef company;
    std::optional<CallRef> call;  ///< None: not about one call, such as an invoice.
    Recipient recipient;
    CategorySet categories;  ///< Empty: nothing personal was in it.
    Purpose purpose;
    std::uint64_t bytes;

    friend bool operator==(Disclosure const&, Disclosure const&) = default;
};

/// The row for a body that goes out now.
[[nodiscard]] inline Disclosure disclosed(OutboundBody const& body, TimePoint when, CompanyRef company,
                                          std::optional<CallRef> call) {
    return {when, company, call, body.recipient(), body.categories(), body.purpose(), body.bytes().size()};
}

}  // namespace ombrex::privacy
