// SPDX-License-Identifier: Apache-2.0
#include "net/egress_guard.h"

#include <algorithm>

namespace ombrex::net {
namespace {

bool granted(privacy::Policy const& policy, privacy::Recipient recipient, privacy::Category category,
             privacy::Purpose purpose) {
    return std::ranges::any_of(policy.grants, [&](privacy::Grant const& grant) {
        return grant.recipient == recipient && grant.category == category && grant.purpose == purpose;
    });
}

}  // namespace

Result<void> EgressGuard::check(privacy::OutboundBody const& body, Destination const& to) const {
    auto const& row = privacy::row_of(policy_, body.recipient());
    auto const name = std::string{row.id};
    if (row.availability == privacy::Availability::off) return Error{Errc::denied, name + " is switched off"};
    for (auto const& category : policy_.categories) {
        if (!body.categories().contains(category.category)) continue;
        if (!granted(policy_, body.recipient(), category.category, body.purpose())) {
            return Error{Errc::denied, name + " may not be given " + std::string{category.id} + " for this"};
        }
    }
    bool const known = std::ranges::any_of(allowed_, [&](Allowed const& allowed) {
        return allowed.recipient == body.recipient() && allowed.destination == to;
    });
    if (!known) return Error{Errc::denied, "this host is not on the list of " + name};
    return ok();
}

Task<Result<EgressGuard::Permit>> EgressGuard::permit(privacy::OutboundBody body, Destination to,
                                                      privacy::CompanyRef company, std::optional<privacy::CallRef> call,
                                                      Deadline deadline) const {
    BOOST_OUTCOME_CO_TRY(check(body, to));
    BOOST_OUTCOME_CO_TRY(co_await ledger_.record(privacy::disclosed(body, clock_.now(), company, call), deadline));
    co_return Permit{std::move(to), body.bytes()};
}

}  // namespace ombrex::net
