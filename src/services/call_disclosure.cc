// SPDX-License-Identifier: Apache-2.0
#include "services/call_disclosure.h"

#include "net/egress_guard.h"

namespace ombrex::services {

Result<void> disclose_call(Deps const& deps, ports::UnitOfWork& unit, CallContext const& context) {
    using Sound =
        privacy::Outbound<privacy::Recipient::carrier, privacy::Category::call_audio, privacy::Category::caller_number>;
    auto const stream = Sound::from([] { return std::string{}; });
    BOOST_OUTCOME_TRY(net::EgressGuard::granted(deps.policy, stream));
    auto const row = privacy::disclosed(stream, deps.clock.now(), privacy::CompanyRef{context.company.value()},
                                        privacy::CallRef{context.call.value()});
    return unit.audit().add(row,
                            privacy::erase_on(deps.policy, privacy::Category::audit_entry, row.when, TimeZone::utc()));
}

}  // namespace ombrex::services
