// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/appointment.h"
#include "model/message.h"
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

/// An appointment as it stands now, and the clock of its business.
struct AppointmentNews {
    model::Appointment appointment;
    TimeZone zone = TimeZone::utc();
};

/// The same of what was done in a call: `line` says what and where. From `detail` summary on who it is for is told, and
/// what his message says; the further words that an appointment needs (an address, say) never.
[[nodiscard]] privacy::OutboundBody appointment_request(AppointmentNews const& news, model::WebhookDelivery const& line,
                                                        model::Webhook const& webhook, net::HttpsAddress const& to,
                                                        TimePoint now);
[[nodiscard]] privacy::OutboundBody message_request(model::Message const& message, model::WebhookDelivery const& line,
                                                    model::Webhook const& webhook, net::HttpsAddress const& to,
                                                    TimePoint now);

/// A test, signed: nothing of anybody is in it.
[[nodiscard]] privacy::OutboundBody ping_request(model::Webhook const& webhook, net::HttpsAddress const& to,
                                                 TimePoint now);

}  // namespace ombrex::services
