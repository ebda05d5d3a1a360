// SPDX-License-Identifier: Apache-2.0
#include "services/mail_webhook_off.h"

#include <fmt/format.h>

#include "crypto/named_id.h"
#include "services/letter_lines.h"

namespace ombrex::services {
namespace {

using model::WebhookState;

/// The letter about this switching off, and no other.
Id128 about(model::Webhook const& webhook) {
    auto const since = webhook.failing_since.value_or(webhook.made).time_since_epoch().count();
    return crypto::named_id(fmt::format("webhook_off\n{}\n{}", webhook.id.value().to_string(), since));
}

/// Without what stands behind the host: that may be a secret of theirs.
std::string host_of(std::string const& url) {
    auto const begin = url.find("//") + 2;
    return url.substr(begin, url.find_first_of("/?", begin) - begin);
}

std::string text_of(model::BusinessProfile const& business, model::Webhook const& webhook, std::string const& desk) {
    auto const* const why = webhook.state == WebhookState::gone ? "It said that it is gone for good (status 410)."
                                                                : "For a week it took nothing that was sent there.";
    return wrapped("A webhook was switched off.", 0) +
           fmt::format("\n\nBusiness      {}\nHost          {}\n\n", business.name, host_of(webhook.url)) +
           wrapped(std::string{why} + " Nothing more is sent there. Calls are answered as before.", 0) + "\n\n" +
           wrapped("What to do: look at its deliveries, and switch it on again when it is there:", 0) + "\n" + desk +
           "/settings?part=webhooks\n";
}

}  // namespace

Task<Result<void>> mail_webhook_off(Deps deps, PostRoom room, ports::Job job, Deadline deadline) {
    OwnerLetter out{"webhook_off", job.company, job.subject, {}, {}, std::nullopt};
    bool off = false;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            auto const found = unit.webhooks().find(job.company, model::WebhookId{job.subject});
            if (!found && found.error().code == Errc::not_found) return ok();
            BOOST_OUTCOME_TRY(auto const webhook, found);
            off = webhook.state == WebhookState::gone || webhook.state == WebhookState::failing;
            if (!off) return ok();
            BOOST_OUTCOME_TRY(auto const assistant, unit.companies().assistant(job.company));
            BOOST_OUTCOME_TRY(out.owners, owners_of(unit, job.company, room));
            out.about = about(webhook);
            out.letter.subject = assistant.business.name + ": a webhook was switched off";
            out.letter.text = text_of(assistant.business, webhook, room.public_url);
            return ok();
        },
        deadline));
    if (!off) co_return ok();
    out.letter.date = deps.clock.now();
    co_return co_await send_to_owners(room, std::move(out), deadline);
}

}  // namespace ombrex::services
