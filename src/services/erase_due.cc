// SPDX-License-Identifier: Apache-2.0
#include "services/erase_due.h"

#include <set>
#include <utility>

#include "base/log.h"
#include "model/archive.h"
#include "model/recording.h"
#include "privacy/account_end.h"
#include "privacy/measures.h"
#include "services/legal_hold.h"
#include "services/purge_account.h"
#include "services/receipt_id.h"

namespace ombrex::services {
namespace {

using privacy::Category;
constexpr std::size_t batch = 64;
constexpr std::size_t failed_max = 4096;
constexpr std::chrono::seconds patience{60};

/// The key that seals this row alone; most rows hang on the company's key and have none.
std::optional<crypto::KeyId> own_key(ports::DueRow const& row) {
    if (row.category == Category::call_recording) return crypto::KeyId{crypto::KeyKind::recording, row.row};
    if (row.category == Category::export_archive) return crypto::KeyId{crypto::KeyKind::archive, row.row};
    if (row.category == Category::transcript) return crypto::KeyId{crypto::KeyKind::transcript, row.row};
    if (row.category == Category::billing_record) return crypto::KeyId{crypto::KeyKind::invoice, row.row};
    return std::nullopt;
}

model::Receipt receipt_of(Deps const& deps, ports::DueRow const& row) {
    return {.id = receipt_id(deps.policy, row),
            .company = row.company,
            .category = row.category,
            .subject = row.row,
            .due = row.due,
            .destroyed = deps.clock.now()};
}

/// Every version of the row's object, and what of it still waits; how many versions went.
Task<Result<std::size_t>> erase_object(RecordingRoom room, ports::DueRow row, Deadline by) {
    if (row.category == Category::export_archive) {
        if (room.archives == nullptr) co_return Error{Errc::unavailable, "nobody knows where archives lie"};
        co_return co_await room.archives->erase(object_name(row.company, model::ArchiveId{row.row}), by);
    }
    model::Recording recording;
    recording.id = model::RecordingId{row.row};
    recording.company = row.company;
    BOOST_OUTCOME_CO_TRY(auto const versions, co_await room.objects.erase(object_name(recording), by));
    BOOST_OUTCOME_CO_TRY(room.spool.remove(recording.id));
    co_return versions;
}

/// Whether it went.
Task<Result<bool>> erase_row(Deps deps, RecordingRoom room, ports::DueRow row, model::Receipt receipt) {
    auto const by = Deadline::in(deps.clock, patience);
    if (row.category == Category::company_name) co_return co_await purge_account(deps, room.keys, receipt, by);
    auto const ending = privacy::ending_of(deps.policy, row.category);
    if (ending.object_versions) {
        BOOST_OUTCOME_CO_TRY(auto const versions, co_await erase_object(room, row, by));
        receipt.versions = static_cast<long long>(versions);
    }
    auto const work = [&](ports::UnitOfWork& unit) -> Result<void> {
        if (auto const key = own_key(row)) {
            BOOST_OUTCOME_TRY(room.keys.destroy(*key));
        }
        if (row.category == Category::appointment) {
            BOOST_OUTCOME_TRY(unit.appointments().release(row.company, model::AppointmentId{row.row}));
        }
        BOOST_OUTCOME_TRY(unit.retention().remove(row));
        if (!ending.receipt) return ok();
        auto const keep = privacy::erase_on(deps.policy, Category::audit_entry, receipt.destroyed, TimeZone::utc());
        return unit.retention().add(receipt, keep);
    };
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(work, by));
    co_return true;
}

/// What this run could not destroy: it stops nothing that stands behind it, and the next run tries again.
class Failed {
public:
    void add(ports::DueRow const& row, Error why) {
        rows_.emplace(row.category, row.row);
        if (!first_) first_ = std::move(why);
    }
    [[nodiscard]] bool has(ports::DueRow const& row) const { return rows_.contains({row.category, row.row}); }
    [[nodiscard]] std::size_t count() const { return rows_.size(); }
    [[nodiscard]] std::optional<Error> const& first() const { return first_; }

private:
    std::set<std::pair<Category, Id128>> rows_;
    std::optional<Error> first_;
};

}  // namespace

Task<Result<std::vector<ports::DueRow>>> due_for_erasure(Deps deps, TimePoint when, std::size_t limit) {
    std::vector<ports::DueRow> rows;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(rows, unit.retention().due(when, privacy::goes_with_account(deps.policy), limit));
            return ok();
        },
        Deadline::in(deps.clock, patience)));
    co_return rows;
}

Task<Result<std::vector<ports::DueRow>>> held_from_erasure(Deps deps, TimePoint when, std::size_t limit) {
    std::vector<ports::DueRow> rows;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(rows, unit.retention().on_hold(when, privacy::goes_with_account(deps.policy), limit));
            return ok();
        },
        Deadline::in(deps.clock, patience)));
    co_return rows;
}

Task<Result<std::size_t>> erase_due(Deps deps, RecordingRoom room) {
    std::size_t gone = 0;
    Failed failed;
    BOOST_OUTCOME_CO_TRY(co_await end_holds(deps, Deadline::in(deps.clock, patience)));
    for (bool more = true; more && failed.count() < failed_max;) {
        more = false;
        BOOST_OUTCOME_CO_TRY(auto const rows, co_await due_for_erasure(deps, deps.clock.now(), batch + failed.count()));
        for (auto const& row : rows) {
            if (failed.has(row)) continue;
            auto const went = co_await erase_row(deps, room, row, receipt_of(deps, row));
            if (!went) {
                failed.add(row, went.error());
            } else if (went.value()) {
                ++gone;
                more = true;
            }
        }
    }
    if (gone > 0) log::info("erased_what_was_due", {{"rows", gone}});
    if (failed.first()) co_return *failed.first();
    co_return gone;
}

Task<Result<std::size_t>> erase_again(Deps deps, RecordingRoom room, ports::ErasureJournal& journal) {
    BOOST_OUTCOME_CO_TRY(auto const done_once, journal.read());
    std::size_t gone = 0;
    for (auto const& receipt : done_once) {
        bool known = false;
        BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
            [&](ports::UnitOfWork& unit) -> Result<void> {
                BOOST_OUTCOME_TRY(known, unit.retention().has(receipt));
                return ok();
            },
            Deadline::in(deps.clock, patience)));
        if (known) continue;
        ports::DueRow const row{receipt.category, receipt.company, receipt.subject, receipt.due};
        BOOST_OUTCOME_CO_TRY(co_await erase_row(deps, room, row, receipt));
        ++gone;
    }
    if (gone > 0) log::info("erased_again_after_a_restore", {{"rows", gone}});
    co_return gone;
}

Task<Result<std::size_t>> forget_proofs(Deps deps, ports::ErasureJournal& journal) {
    std::size_t gone = 0;
    auto const now = deps.clock.now();
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(gone, unit.audit().forget_due(now));
            return ok();
        },
        Deadline::in(deps.clock, patience)));
    // By days, and more than the months are long: a line that stays a little longer restores nothing.
    auto const length = privacy::retention_of(deps.policy, Category::audit_entry).length;
    auto const today = std::chrono::local_days{std::chrono::floor<std::chrono::days>(now).time_since_epoch()};
    auto const kept_for = privacy::add(today, length) - today + std::chrono::days{3};
    BOOST_OUTCOME_CO_TRY(journal.forget_before(now - kept_for));
    co_return gone;
}

}  // namespace ombrex::services
