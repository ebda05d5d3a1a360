// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/archive.h"
#include "privacy/personal.h"

namespace ombrex::ports {

/// One row as an archive shows it: the text of a JSON object. docs/archive.schema.json names every field.
using HeldRow = privacy::Personal<std::string, privacy::Category::export_archive>;

/// Which rows of one part.
struct HeldQuery {
    enum class By {
        account,  ///< All of the company.
        user,     ///< Those about one of its users: `id`.
        row,      ///< Those that retention knows by `id`: a caller's, one by one.
        call,     ///< Those that the call `id` left.
        no_call,  ///< Those that a call left whose own row is gone.
    };
    model::CompanyId company;
    model::ArchivePart part = model::ArchivePart::account;
    By by = By::account;
    Id128 id = {};
    std::optional<std::string> after = {};  ///< HeldPage::next of the page before.
    std::size_t limit = 100;                ///< About so many rows: those that share a moment or a call stay together.
};

struct HeldPage {
    std::vector<HeldRow> rows;
    std::optional<std::string> next;  ///< None: this was the last.
};

/// C37, C40: everything that the store holds about a company or a person, opened, in pages. What is nobody's business
/// is never in it: password hashes, keys, blind indexes, the chain of the audit log, the names of our operators, and
/// for one user those of the others. Only inside a UnitOfWork; blocking.
class HoldingsRepository {
public:
    virtual ~HoldingsRepository() = default;

    /// A part that knows nothing of users or calls has no rows by them. Errors: unavailable (the store failed), denied
    /// (a sealed column does not open).
    virtual Result<HeldPage> page(HeldQuery const& query) = 0;
};

}  // namespace ombrex::ports
