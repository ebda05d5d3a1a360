// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "base/result.h"
#include "model/invoice.h"
#include "privacy/erase_on.h"

namespace ombrex::ports {

/// Which plan a company has, and its invoices. What tax law wants of an invoice is sealed under a key of its own, which
/// hangs on the house; what names people hangs on the company's key and goes with the account.
/// Only inside a UnitOfWork; blocking. Errors of each: unavailable (the store failed).
class BillingRepository {
public:
    virtual ~BillingRepository() = default;

    /// From that month on; the same month again replaces what was chosen for it.
    virtual Result<void> choose(model::PlanChoice const& choice) = 0;
    /// Oldest first.
    virtual Result<std::vector<model::PlanChoice>> choices(model::CompanyId company) = 0;

    /// The number that the seller's next invoice of that year gets: no number is left out and none comes twice, if the
    /// invoice is added in the same transaction.
    virtual Result<model::InvoiceNumber> next_number(Id128 seller, int year) = 0;
    /// False: there is one by this id, and it stays. Errors: conflict (the number is taken).
    virtual Result<bool> add(model::Invoice const& invoice, privacy::EraseOn erase_on) = 0;
    /// State, day of payment and number of the transaction. Errors: not_found (also: a number for a gone account).
    virtual Result<void> update(model::Invoice const& invoice) = 0;
    /// Errors: not_found (also when it is another company's).
    virtual Result<model::Invoice> find(model::CompanyId company, model::InvoiceId id) = 0;
    /// Whichever company, one that is gone too: for the operator, who is the seller. Errors: not_found.
    virtual Result<model::Invoice> sold(model::InvoiceId id) = 0;
    /// Newest first.
    virtual Result<std::vector<model::Invoice>> of_company(model::CompanyId company) = 0;
    /// As sold(), newest first.
    virtual Result<std::vector<model::Invoice>> all(std::size_t limit) = 0;

    /// The file as it is mailed; the first stays.
    virtual Result<void> put_file(model::CompanyId company, model::InvoiceId id, model::InvoiceFile const& file,
                                  privacy::EraseOn erase_on) = 0;
    /// None: not made yet, or gone with the account.
    virtual Result<std::optional<model::InvoiceFile>> file(model::CompanyId company, model::InvoiceId id) = 0;

    /// C28: of the rows of the company's invoices what tax law wants stays, and nothing else; their files have a date
    /// of their own.
    virtual Result<void> reduce(model::CompanyId company) = 0;
};

}  // namespace ombrex::ports
