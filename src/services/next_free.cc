// SPDX-License-Identifier: Apache-2.0
#include "services/next_free.h"

#include "scheduling/calendar.h"

namespace ombrex::services {

Result<std::vector<model::Slot>> next_free(Deps const& deps, CallContext const& context, ports::UnitOfWork& unit,
                                           model::Slot const& wanted) {
    auto const* service = context.assistant.service(wanted.service);
    if (service == nullptr) return std::vector<model::Slot>{};
    auto const now = context.now(deps.clock);
    auto const from = std::max(wanted.at, now);
    auto const horizon = LocalMinutes{std::chrono::floor<std::chrono::days>(now)} + context.assistant.booking.horizon +
                         std::chrono::days{1};
    BOOST_OUTCOME_TRY(auto busy, unit.appointments().busy(context.company, from, horizon, deps.clock.now(), {}));
    scheduling::Calendar const calendar{context.assistant, busy, now};
    auto const most = static_cast<std::size_t>(context.assistant.booking.offer);
    auto out = calendar.free(*service, wanted.staff, from, horizon, most);
    if (out.empty() && !wanted.staff.empty()) out = calendar.free(*service, "", from, horizon, most);
    return out;
}

}  // namespace ombrex::services
