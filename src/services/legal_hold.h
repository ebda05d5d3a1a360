// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "model/legal_hold.h"
#include "privacy/operator.h"
#include "services/call_context.h"

namespace ombrex::services {

/// A hold lasts so long where nobody says otherwise, and never longer than the most: whoever needs it for longer sets
/// another one, so that somebody looks at it again.
inline constexpr std::chrono::days hold_length{90};
inline constexpr std::chrono::days hold_length_max{366};

/// What is to be kept, and why: all of a company, one call, or what stands under one number.
struct HoldOrder {
    model::CompanyId company;
    model::CallId call = {};
    model::CallerPhone phone = {};
    model::HoldReason reason = model::HoldReason::court_order;
    std::optional<LocalDays> until = {};  ///< None: after hold_length.
};

/// From now on nothing of it is destroyed: erase_due, the end of an account and the erasure of a caller pass it over,
/// and the page of the policy prints it. `actor`: the operator, as Principal names him. Errors: denied (without a
/// name), not_found (no such company or call), invalid_input (a call and a number, a day that has passed or lies beyond
/// hold_length_max), unavailable. Purpose of this and all below: legal_duty.
Task<Result<model::LegalHold>> set_hold(Deps deps, HoldOrder order, std::string actor, Deadline deadline);

/// What was due meanwhile goes with the next erase_due. Errors: denied (without a name), not_found, unavailable.
Task<Result<void>> lift_hold(Deps deps, model::LegalHoldId id, std::string actor, Deadline deadline);

/// Those that hold now, the one that ends first before the others. Errors: unavailable, denied (one does not open).
Task<Result<std::vector<model::LegalHold>>> legal_holds(Deps deps, Deadline deadline);

/// The same as the page prints them: reason, who ordered it, and its last day; nothing of whom they are about.
Task<Result<std::vector<privacy::LegalHold>>> printed_holds(Deps deps, Deadline deadline);

/// Those that hold no more: erase_due destroys what they kept, and then takes their rows away. Errors: as legal_holds.
Task<Result<std::vector<model::LegalHold>>> ended_holds(Deps deps, Deadline deadline);
Task<Result<void>> forget_holds(Deps deps, std::vector<model::LegalHold> ended, Deadline deadline);

/// Whether a hold keeps what was left by one of these calls, what stands under one of these numbers, or all of the
/// company.
Result<bool> are_held(Deps const& deps, ports::UnitOfWork& unit, model::CompanyId company,
                      std::span<model::CallId const> calls, std::span<model::CallerPhone const> phones);
/// Whether a hold keeps all of a company.
Result<bool> whole_company_is_held(Deps const& deps, ports::UnitOfWork& unit, model::CompanyId company);

}  // namespace ombrex::services
