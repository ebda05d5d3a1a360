// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/webhook.h"
#include "net/https_address.h"
#include "privacy/outbound.h"
#include "services/call_card.h"

namespace ombrex::services {

/// What a webhook is told of a finished call, signed: the `post_call_transcription` event of ElevenLabs
/// (docs/WEBHOOKS.md), so that what was written for that takes ours. How much is in it is the webhook's `detail`, and
/// the body's type names just those categories. What is withheld, erased or not there is left out. `now`: when it is
/// signed. Purpose: serve_call.
[[nodiscard]] privacy::OutboundBody call_request(CallCard const& card, model::Webhook const& webhook,
                                                 net::HttpsAddress const& to, TimePoint now);

/// A test, signed: nothing of anybody is in it.
[[nodiscard]] privacy::OutboundBody ping_request(model::Webhook const& webhook, net::HttpsAddress const& to,
                                                 TimePoint now);

}  // namespace ombrex::services
