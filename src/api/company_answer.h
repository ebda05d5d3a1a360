// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/desk.h"

namespace ombrex::api {

/// The company as `Company` of the contract.
Task<net::HttpResponse> company_answer(Desk desk, model::CompanyId company);

}  // namespace ombrex::api
