// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "model/ids.h"
#include "model/receipt.h"
#include "privacy/category.h"
#include "privacy/erase_on.h"
#include "privacy/figures.h"

namespace ombrex::ports {

/// A row whose time has come.
struct DueRow {
    privacy::Category category = privacy::Category::audit_entry;
    model::CompanyId company;
    Id128 row;
    TimePoint due;  ///< Its own day; where a legal hold kept it beyond that, when the last such hold ended.
};

/// What a company has of one category.
struct Holding {
    privacy::Category category = privacy::Category::audit_entry;
    std::uint64_t rows = 0;
    std::optional<TimePoint> oldest = {};     ///< When the oldest of them was made.
    std::optional<TimePoint> next_goes = {};  ///< None: none of them has a date yet.
};

/// What the retention worker sees of the store: every table that holds personal data, by category.
/// Only inside a UnitOfWork; blocking. Errors of each: unavailable (the store failed).
class RetentionRepository {
public:
    virtual ~RetentionRepository() = default;

    /// At most `limit` rows that were due at `now`, oldest first, of every category. A company whose own row is due
    /// takes all its rows of the categories `with_account` with it; its own comes after them. What a legal hold keeps
    /// is not among them.
    virtual Result<std::vector<DueRow>> due(TimePoint now, privacy::CategorySet with_account, std::size_t limit) = 0;
    /// How many rows of this company will be due at `when`, by category; none of a category: it is not named. Without
    /// what its own end takes with it.
    virtual Result<std::map<privacy::Category, std::size_t>> due_of(model::CompanyId company, TimePoint when) = 0;
    /// Whether a company has any row of these categories left, its own aside.
    virtual Result<bool> holds(model::CompanyId company, privacy::CategorySet categories) = 0;
    /// Makes the row due at `row.due`, if it would stay longer; none is no error. From then on nothing but its erasure
    /// helps: a crash leaves it due.
    virtual Result<void> make_due(DueRow const& row) = 0;
    /// Deletes the row. None is no error: it may have gone before a crash.
    virtual Result<void> remove(DueRow const& row) = 0;

    /// A call that was answered then leaves its rows until `end`; so does what began then and no call left.
    using EndOf = std::function<TimePoint(TimePoint answered)>;
    /// Brings forward every row of the category and company that would stay longer than that; how many. What a call
    /// left whose own row is gone stays as it is.
    virtual Result<std::size_t> bring_forward(privacy::Category category, model::CompanyId company,
                                              EndOf const& end) = 0;

    /// The same again changes nothing. It is in the erasure journal first, where the store has one. `batch`: the
    /// subject of the entry that vouches for it; services go by write_receipts.h, which writes both.
    virtual Result<void> add(model::Receipt const& receipt, Id128 batch, privacy::EraseOn erase_on) = 0;
    /// All that name this batch, by id.
    virtual Result<std::vector<model::Receipt>> receipts_of_batch(Id128 batch) = 0;
    /// Whose batch no entry of the audit log names, in the order of their ids, those after `after`; at most `limit`.
    virtual Result<std::vector<model::Receipt>> receipts_without_entry(Id128 after, std::size_t limit) = 0;
    virtual Result<bool> has(model::Receipt const& receipt) = 0;
    /// Errors: not_found (also when it is another company's).
    virtual Result<model::Receipt> receipt(model::CompanyId company, Id128 id) = 0;
    /// Newest first.
    virtual Result<std::vector<model::Receipt>> receipts(model::CompanyId company, std::size_t limit) = 0;
    /// Of every company, those that are gone too, oldest first.
    virtual Result<std::vector<model::Receipt>> receipts_since(TimePoint then) = 0;

    /// Each category that the store has a table for, in the order of the enumeration; nothing of another company.
    virtual Result<std::vector<Holding>> holdings(model::CompanyId company) = 0;

    /// What the store can say of itself in numbers, for the evidence. `today`: by it an open request is overdue.
    virtual Result<privacy::Figures> figures(TimePoint now, LocalDays today) = 0;

    /// The rest of what `due` looks at: what would be due if no legal hold kept it. A company keeps its own row while
    /// anything of it is held; archives are copies, and no hold keeps them.
    virtual Result<std::vector<DueRow>> on_hold(TimePoint now, privacy::CategorySet with_account,
                                                std::size_t limit) = 0;

    /// The latest moment at which anything says that it was written: a clock far behind it is wrong. None: an empty
    /// store.
    virtual Result<std::optional<TimePoint>> newest() = 0;
};

}  // namespace ombrex::ports
