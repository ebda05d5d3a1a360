// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/principal.h"
#include "model/webhook.h"
#include "services/call_context.h"

namespace ombrex::services {

/// So many webhooks a company may have at a time.
inline constexpr std::size_t webhooks_max = 5;

/// A webhook whose secret nobody can be told again: "whsec_" and 43 characters.
struct MadeWebhook {
    model::Webhook webhook;
    std::string secret;
};

/// What a webhook is told.
struct WebhookTold {
    model::WebhookDetail detail = model::WebhookDetail::outcome;
    /// Of what; none: as before, and a new one of finished calls.
    std::optional<model::WebhookEvents> events = {};
};

// For owners and admins of the company. Errors of each: denied (the role), unavailable; and where a webhook is named,
// not_found (also when it is another company's). Purpose of all: serve_call.

/// `url` as net::parse_https_address reads it, `own_hosts` as there. Errors: invalid_input (fit to be shown).
Task<Result<MadeWebhook>> make_webhook(Deps deps, model::Principal who, std::string url, WebhookTold told,
                                       std::vector<std::string> own_hosts, Deadline deadline);

/// The oldest first.
Task<Result<std::vector<model::Webhook>>> webhooks_for(Deps deps, model::Principal who, Deadline deadline);
Task<Result<model::Webhook>> webhook_for(Deps deps, model::Principal who, model::WebhookId id, Deadline deadline);

/// Off: what waits is withheld. On again: it begins anew, and no failure of before counts.
Task<Result<model::Webhook>> change_webhook(Deps deps, model::Principal who, model::WebhookId id, WebhookTold told,
                                            bool on, Deadline deadline);

/// Another secret, from this moment on; the old one signs nothing any more.
Task<Result<MadeWebhook>> renew_webhook_secret(Deps deps, model::Principal who, model::WebhookId id, Deadline deadline);

/// With its log; nothing is sent there any more.
Task<Result<void>> end_webhook(Deps deps, model::Principal who, model::WebhookId id, Deadline deadline);

/// Queues one try of a body that says "ping", also where the webhook is off. Errors: conflict (one is under way).
Task<Result<model::WebhookDelivery>> test_webhook(Deps deps, model::Principal who, model::WebhookId id,
                                                  Deadline deadline);

struct DeliveryPage {
    std::vector<model::WebhookDelivery> deliveries;  ///< Newest first.
    std::optional<ports::ListPlace> next;
};
Task<Result<DeliveryPage>> webhook_log(Deps deps, model::Principal who, ports::DeliveryQuery query, Deadline deadline);

}  // namespace ombrex::services
