// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/desk.h"

namespace ombrex::api {

/// The visitor's company as `Company` of the contract.
Task<net::HttpResponse> company_answer(Desk desk, services::Visitor visitor);

}  // namespace ombrex::api
