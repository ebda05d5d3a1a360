// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/desk.h"

namespace ombrex::api {

/// Plan, minutes and invoices as `Billing` of the contract (C13).
Task<net::HttpResponse> billing_answer(Desk desk, services::Visitor visitor);

}  // namespace ombrex::api
