// SPDX-License-Identifier: Apache-2.0
#include "services/terms_of_call.h"

#include "model/notice.h"
#include "privacy/edition_grants.h"

namespace ombrex::services {
namespace {

/// The version in force at that moment, or the first on record; none: nothing was published here.
Result<std::optional<model::PublishedVersion>> version_at(ports::UnitOfWork& unit, TimePoint moment) {
    BOOST_OUTCOME_TRY(auto version, unit.notices().latest());
    while (version && TimePoint{version->effective.time_since_epoch()} > moment && !version->previous.empty()) {
        BOOST_OUTCOME_TRY(version, unit.notices().version(version->previous));
    }
    return version;
}

}  // namespace

Result<void> keeps_terms(Deps const& deps, ports::UnitOfWork& unit, privacy::Disclosure const& disclosure) {
    if (!disclosure.call) return ok();
    model::CompanyId const company{disclosure.company.value()};
    auto const call = unit.calls().find(company, model::CallId{disclosure.call->value()});
    if (!call && call.error().code == Errc::not_found) return ok();  // it only begins, or nothing is left of it
    if (!call) return call.error();
    BOOST_OUTCOME_TRY(auto const version, version_at(unit, call.value().answered));
    if (!version || version->version == privacy::current_version(deps.policy).id) return ok();
    BOOST_OUTCOME_TRY(bool const granted, privacy::edition_grants(version->document, deps.policy, disclosure.recipient,
                                                                  disclosure.categories, disclosure.purpose));
    if (!granted) return Error{Errc::denied, "the policy under which this call was answered does not grant it (C46)"};
    return ok();
}

}  // namespace ombrex::services
