// SPDX-License-Identifier: Apache-2.0
#include "services/erase_mail.h"

#include "base/log.h"

namespace ombrex::services {

Task<Result<std::size_t>> erase_mail(Deps deps, ports::Mailer& mailer) {
    auto const now = deps.clock.now();
    // What was delivered exactly so long ago is due now: in UTC a day has one length.
    auto const due = privacy::erase_on(deps.policy, privacy::Category::mail_body, now, TimeZone::utc()).due();
    if (!due) co_return std::size_t{0};
    BOOST_OUTCOME_CO_TRY(auto const gone, co_await mailer.forget_delivered(now - (*due - now)));
    if (gone > 0) log::info("erased_delivered_mail", {{"mails", gone}});
    co_return gone;
}

}  // namespace ombrex::services
