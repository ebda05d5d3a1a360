// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "base/result.h"
#include "model/rights_request.h"
#include "privacy/erase_on.h"

namespace ombrex::ports {

/// A row about somebody who called, and the name that stands in it (empty: none does).
struct CallerRow {
    privacy::Category category = privacy::Category::call_metadata;
    Id128 row = {};
    model::CallId call = {};        ///< Nil: no call left it.
    model::CallId changed_in = {};  ///< The last call that changed it; nil: none did.
    model::CallerName name = {};
};

/// The register of requests, and what the store holds of a caller by his number. Only inside a UnitOfWork; blocking.
/// Errors of each: unavailable (the store failed), denied (a text does not open).
class RightsRepository {
public:
    virtual ~RightsRepository() = default;

    virtual Result<void> add(model::RightsRequest const& request, privacy::EraseOn erase_on) = 0;
    /// State, proof, code, tries, words, refusal, end and reminder; and when it goes. What was asked stays as it is.
    /// Errors: not_found.
    virtual Result<void> update(model::RightsRequest const& request, privacy::EraseOn erase_on) = 0;
    /// Whichever company. Errors: not_found.
    virtual Result<model::RightsRequest> find(model::RequestId id) = 0;
    /// Of every company, the one that is due first before the others.
    virtual Result<std::vector<model::RightsRequest>> all() = 0;
    /// Of one company, in the same order.
    virtual Result<std::vector<model::RightsRequest>> of_company(model::CompanyId company) = 0;

    /// Everything about that number in a company, the calls themselves last: rows that stand under it, and all that is
    /// left of a call from it or of one that left such a row. Requests are not among it. Errors: invalid_input (no
    /// number: who withheld his shares that with everybody else who did).
    virtual Result<std::vector<CallerRow>> rows_of(model::CompanyId company, model::CallerPhone const& phone) = 0;
    /// The request loses name, number and words, and stays as ids; an objection stays findable by its number. None is
    /// no error.
    virtual Result<void> forget_name(model::CompanyId company, model::RequestId id) = 0;
    /// C42: whether that caller, or a user of the company, objected to this use (or to all) and was not refused. No
    /// number: the users alone. REQUIRES: one use, not everything.
    virtual Result<bool> objected(model::CompanyId company, model::CallerPhone const& phone, model::Objection to) = 0;
};

}  // namespace ombrex::ports
