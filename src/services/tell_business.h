// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/webhook.h"
#include "services/call_context.h"

namespace ombrex::services {

/// Queues what tells a business of a finished call: the mail to its owners, and a delivery for each webhook that is on
/// and is told of calls.
/// In the transaction that it follows; doing it again changes nothing. Errors: unavailable. Purpose: serve_call.
Result<void> tell_business(Deps const& deps, ports::UnitOfWork& unit, model::CompanyId company, model::CallId call);

/// Queues a delivery for each webhook that is told of such: `about`, an appointment or a message, was just booked,
/// moved, cancelled or taken in this call. In the transaction of the deed, once. Errors: unavailable. Purpose:
/// serve_call.
Result<void> tell_deed(Deps const& deps, ports::UnitOfWork& unit, CallContext const& context, model::WebhookEvent event,
                       Id128 about);

/// Puts the line into the log and its job into the queue; whether they are new.
Result<bool> queue_delivery(Deps const& deps, ports::UnitOfWork& unit, model::WebhookDelivery const& delivery);

}  // namespace ombrex::services
