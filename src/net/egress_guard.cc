// SPDX-License-Identifier: Apache-2.0
#include "net/egress_guard.h"

#include <algorithm>

namespace ombrex::net {
namespace {

bool is_granted(privacy::Policy const& policy, privacy::Recipient recipient, privacy::Category category,
                privacy::Purpose purpose) {
    return std::ranges::any_of(policy.grants, [&](privacy::Grant const& grant) {
        return grant.recipient == recipient && grant.category == category && grant.purpose == purpose;
    });
}

std::string id_of(privacy::Policy const& policy, privacy::Recipient recipient) {
    return std::string{privacy::row_of(policy, recipient).id};
}

}  // namespace

Result<void> EgressGuard::granted(privacy::Policy const& policy, privacy::OutboundBody const& body) {
    auto const& row = privacy::row_of(policy, body.recipient());
    auto const name = id_of(policy, body.recipient());
    if (row.availability == privacy::Availability::off) return Error{Errc::denied, name + " is switched off"};
    if (row.processor && !row.safeguard.signed_on) {
        return Error{Errc::denied,
                     name + " is given nothing before the date of the contract with it is recorded (C45)"};
    }
    for (auto const& category : policy.categories) {
        if (!body.categories().contains(category.category)) continue;
        if (!is_granted(policy, body.recipient(), category.category, body.purpose())) {
            return Error{Errc::denied, name + " may not be given " + std::string{category.id} + " for this"};
        }
    }
    return ok();
}

Result<void> EgressGuard::check(privacy::OutboundBody const& body, Destination const& to) const {
    BOOST_OUTCOME_TRY(granted(policy_, body));
    bool const known = std::ranges::any_of(allowed_, [&](Allowed const& allowed) {
        return allowed.recipient == body.recipient() && allowed.destination == to;
    });
    if (!known) return Error{Errc::denied, "this host is not on the list of " + id_of(policy_, body.recipient())};
    return ok();
}

Task<Result<EgressGuard::Permit>> EgressGuard::permit(privacy::OutboundBody body, Destination to,
                                                      privacy::CompanyRef company, std::optional<privacy::CallRef> call,
                                                      Deadline deadline) const {
    BOOST_OUTCOME_CO_TRY(check(body, to));
    BOOST_OUTCOME_CO_TRY(co_await ledger_.record(privacy::disclosed(body, clock_.now(), company, call), deadline));
    co_return Permit{std::move(to), body.bytes()};
}

Task<Result<EgressGuard::Answer>> EgressGuard::answer(privacy::OutboundBody body, InboundConnection on,
                                                      privacy::CompanyRef company, std::optional<privacy::CallRef> call,
                                                      Deadline deadline) const {
    BOOST_OUTCOME_CO_TRY(granted(policy_, body));
    if (body.recipient() != on.opened_by) {
        co_return Error{Errc::denied, "an answer for " + id_of(policy_, body.recipient()) + " on a connection of " +
                                          id_of(policy_, on.opened_by)};
    }
    BOOST_OUTCOME_CO_TRY(co_await ledger_.record(privacy::disclosed(body, clock_.now(), company, call), deadline));
    co_return Answer{on, body.bytes()};
}

}  // namespace ombrex::net
