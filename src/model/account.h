// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "model/user.h"

namespace ombrex::model {

/// The owner asked for it (C26, C39). Until `purge_due` he may take it back; nobody's call is answered meanwhile.
struct Deletion {
    TimePoint requested;
    TimePoint purge_due;

    friend bool operator==(Deletion const&, Deletion const&) = default;
};

/// What a company is to us, beside what its assistant knows.
struct Account {
    CompanyId id;
    CompanyName name;  ///< As registered; empty: the company came by import and its assistant alone names it.
    std::optional<Deletion> deletion;

    friend bool operator==(Account const&, Account const&) = default;
};

enum class AcceptedBy { registration, use };

[[nodiscard]] constexpr std::string_view to_string(AcceptedBy by) noexcept {
    return by == AcceptedBy::registration ? "registration" : "use";
}

/// That a user accepted a version of the policy, and with it what its text says on age, consent and places (C1, C45,
/// C47).
struct Acceptance {
    CompanyId company;
    UserId user;
    std::string version;
    TimePoint at;
    AcceptedBy by = AcceptedBy::registration;

    friend bool operator==(Acceptance const&, Acceptance const&) = default;
};

}  // namespace ombrex::model
