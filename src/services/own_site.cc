// SPDX-License-Identifier: Apache-2.0
#include "services/own_site.h"

namespace ombrex::services {

Task<Result<OwnSite>> own_site(Deps deps, model::CompanyId company, Deadline deadline) {
    OwnSite out;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            Error const none{Errc::not_found, "no such widget"};
            BOOST_OUTCOME_TRY(auto const deletion, unit.accounts().deletion(company));
            auto assistant = unit.companies().assistant(company);
            if (!assistant) return assistant.error().code == Errc::not_found ? none : assistant.error();
            if (deletion || assistant.value().sites.empty()) return none;
            out.business = std::move(assistant.value().business.name);
            out.recording = assistant.value().recording;
            out.origins = std::move(assistant.value().sites);
            return ok();
        },
        deadline));
    co_return out;
}

}  // namespace ombrex::services
