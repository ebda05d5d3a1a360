// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/webhook.h"
#include "services/call_context.h"

namespace ombrex::services {

/// Queues what tells a business of a finished call: the mail to its owners, and a delivery for each webhook that is on.
/// In the transaction that it follows; doing it again changes nothing. Errors: unavailable. Purpose: serve_call.
Result<void> tell_business(Deps const& deps, ports::UnitOfWork& unit, model::CompanyId company, model::CallId call);

/// Puts the line into the log and its job into the queue; whether they are new.
Result<bool> queue_delivery(Deps const& deps, ports::UnitOfWork& unit, model::WebhookDelivery const& delivery);

}  // namespace ombrex::services
