// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "base/id128.h"
#include "base/random.h"
#include "base/result.h"
#include "crypto/key_ring.h"
#include "model/ids.h"
#include "model/phone_number.h"

namespace ombrex::sql::detail {

/// Seals and opens the personal columns of one company, each bound to its table, row and column.
/// Thread: one database thread. Lifetime: a unit of work.
class Vault {
public:
    Vault(crypto::KeyRing& keys, Random& random) : keys_{keys}, random_{random} {}

    struct Place {
        std::string_view table;
        model::CompanyId company;
        Id128 row;
        std::string_view column;
    };

    /// Errors: unavailable (the company's key cannot be had).
    Result<std::string> seal(Place const& place, std::string_view plain);
    /// Errors: denied (altered, or moved from another row), unavailable.
    Result<std::string> open(Place const& place, std::string const& sealed);

    /// A transcript, under a key of its own (made when there is none): destroying that key erases it, in backups too.
    Result<std::string> seal_transcript(Place const& place, std::string_view plain);
    /// Errors: not_found (its key was destroyed), denied, unavailable.
    Result<std::string> open_transcript(Place const& place, std::string const& sealed);

    /// What tax law wants of an invoice, under a key of its own that hangs on the house: it outlives the company.
    Result<std::string> seal_invoice(Place const& place, std::string_view plain);
    /// Errors: not_found (its key was destroyed), denied, unavailable.
    Result<std::string> open_invoice(Place const& place, std::string const& sealed);

    /// What stands in an indexed column: equal for equal values of one company, empty for "no value".
    Result<std::string> token(model::CompanyId company, std::string_view field, std::string_view normalised);

    /// The same across companies, for what is looked up before a company is known: under the house's key, which a
    /// rotation of the master key leaves as it is.
    Result<std::string> common_token(std::string_view field, std::string_view normalised);

private:
    /// The key of one row, made where there is none. Errors: as KeyRing has them.
    Result<crypto::SealKey> own_key(Id128 owner, crypto::KeyId id);

    crypto::KeyRing& keys_;
    Random& random_;
};

}  // namespace ombrex::sql::detail
