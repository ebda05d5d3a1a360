// SPDX-License-Identifier: Apache-2.0
#include "services/tell_business.h"

#include "crypto/named_id.h"
#include "services/follow_up.h"
#include "services/job_kinds.h"

namespace ombrex::services {
namespace {

model::WebhookDelivery told_of(Deps const& deps, model::Webhook const& webhook, model::CallId call) {
    model::WebhookDelivery out;
    out.id = model::WebhookDeliveryId{
        crypto::named_id("webhook\n" + webhook.id.value().to_string() + "\n" + call.value().to_string())};
    out.company = webhook.company;
    out.webhook = webhook.id;
    out.call = call;
    out.made = deps.clock.now();
    return out;
}

bool is_told(model::Webhook const& webhook, model::WebhookEvent event) {
    return webhook.state == model::WebhookState::on && webhook.events.contains(event);
}

}  // namespace

Result<bool> queue_delivery(Deps const& deps, ports::UnitOfWork& unit, model::WebhookDelivery const& delivery) {
    BOOST_OUTCOME_TRY(auto const stays, privacy::erase_after_event(deps.policy, privacy::Category::mail_body));
    BOOST_OUTCOME_TRY(auto const is_new, unit.webhooks().add(delivery, stays));
    if (is_new) {
        BOOST_OUTCOME_TRY(follow_up(deps, unit, deliver_webhook_job, delivery.company, delivery.id.value()));
    }
    return is_new;
}

Result<void> tell_business(Deps const& deps, ports::UnitOfWork& unit, model::CompanyId company, model::CallId call) {
    BOOST_OUTCOME_TRY(follow_up(deps, unit, mail_summary_job, company, call.value()));
    BOOST_OUTCOME_TRY(auto const webhooks, unit.webhooks().of_company(company));
    for (auto const& webhook : webhooks) {
        if (!is_told(webhook, model::WebhookEvent::call_finished)) continue;
        BOOST_OUTCOME_TRY(queue_delivery(deps, unit, told_of(deps, webhook, call)));
    }
    return ok();
}

Result<void> tell_deed(Deps const& deps, ports::UnitOfWork& unit, CallContext const& context, model::WebhookEvent event,
                       Id128 about) {
    BOOST_OUTCOME_TRY(auto const webhooks, unit.webhooks().of_company(context.company));
    for (auto const& webhook : webhooks) {
        if (!is_told(webhook, event)) continue;
        auto line = told_of(deps, webhook, context.call);
        line.id = model::WebhookDeliveryId{Id128::make(deps.random)};  // an appointment may be moved twice in one call
        line.event = event;
        line.about = about;
        BOOST_OUTCOME_TRY(queue_delivery(deps, unit, line));
    }
    return ok();
}

}  // namespace ombrex::services
