// SPDX-License-Identifier: Apache-2.0
#include "services/erase_due.h"

#include <algorithm>
#include <map>
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
#include "services/write_receipts.h"

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

/// What is to be destroyed, and its receipt. Without a date on it: it is done for the first time.
struct Deed {
    ports::DueRow row;
    model::Receipt receipt;
};
using Deeds = std::vector<Deed>;

/// What became of deeds.
struct Outcome {
    std::size_t gone = 0;
    std::vector<std::pair<ports::DueRow, Error>> failed = {};

    void add(Outcome other) {
        gone += other.gone;
        for (auto& one : other.failed) failed.push_back(std::move(one));
    }
};

Deed deed_of(Deps const& deps, ports::DueRow const& row) {
    return {row,
            {.id = receipt_id(deps.policy, row),
             .company = row.company,
             .category = row.category,
             .subject = row.row,
             .due = row.due,
             .destroyed = {}}};
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

Result<void> remove_one(RecordingRoom const& room, ports::UnitOfWork& unit, ports::DueRow const& row) {
    if (auto const key = own_key(row)) {
        BOOST_OUTCOME_TRY(room.keys.destroy(*key));
    }
    if (row.category == Category::appointment) {
        BOOST_OUTCOME_TRY(unit.appointments().release(row.company, model::AppointmentId{row.row}));
    }
    return unit.retention().remove(row);
}

/// Keys and rows of one company with their receipts, all or none.
Task<Result<void>> remove_rows(Deps deps, RecordingRoom room, Deeds deeds) {
    auto const work = [&](ports::UnitOfWork& unit) -> Result<void> {
        std::vector<model::Receipt> receipts;
        for (auto const& deed : deeds) {
            BOOST_OUTCOME_TRY(remove_one(room, unit, deed.row));
            if (privacy::ending_of(deps.policy, deed.row.category).receipt) receipts.push_back(deed.receipt);
        }
        return write_receipts(deps, unit, "job:erase_due", receipts);
    };
    co_return co_await deps.database.transact(work, Deadline::in(deps.clock, patience));
}

/// Unless an earlier try did: it may have gone then.
void date(Deed& deed, Clock const& clock) {
    if (deed.receipt.destroyed == TimePoint{}) deed.receipt.destroyed = clock.now();
}

/// Those whose objects went, dated; of the others, why.
Task<Deeds> erase_objects(Deps deps, RecordingRoom room, Deeds deeds, Outcome* out) {
    Deeds ready;
    for (auto& deed : deeds) {
        date(deed, deps.clock);
        if (privacy::ending_of(deps.policy, deed.row.category).object_versions) {
            auto const versions = co_await erase_object(room, deed.row, Deadline::in(deps.clock, patience));
            if (!versions) {
                out->failed.emplace_back(deed.row, versions.error());
                continue;
            }
            deed.receipt.versions = static_cast<long long>(versions.value());
        }
        ready.push_back(deed);
    }
    co_return ready;
}

/// Together, so that one entry vouches for them; where that fails one by one, so that one keeps no other back.
Task<Outcome> erase_of_company(Deps deps, RecordingRoom room, Deeds deeds) {
    Outcome out;
    auto const ready = co_await erase_objects(deps, room, std::move(deeds), &out);
    if (ready.empty()) co_return out;
    auto const together = co_await remove_rows(deps, room, ready);
    if (together) {
        out.gone = ready.size();
        co_return out;
    }
    if (ready.size() == 1) {
        out.failed.emplace_back(ready.front().row, together.error());
        co_return out;
    }
    for (auto const& deed : ready) {
        Deeds const one(1, deed);
        auto const alone = co_await remove_rows(deps, room, one);
        if (alone) {
            ++out.gone;
        } else {
            out.failed.emplace_back(deed.row, alone.error());
        }
    }
    co_return out;
}

/// A company's own row after all else of the batch.
Task<Outcome> erase_batch(Deps deps, RecordingRoom room, Deeds deeds) {
    Outcome out;
    std::map<Id128, Deeds> by_company;
    Deeds companies;
    for (auto& deed : deeds) {
        auto& group = deed.row.category == Category::company_name ? companies : by_company[deed.row.company.value()];
        group.push_back(deed);
    }
    for (auto& [company, group] : by_company) {
        auto one = co_await erase_of_company(deps, room, std::move(group));
        out.add(std::move(one));
    }
    for (auto& deed : companies) {
        date(deed, deps.clock);
        auto const went = co_await purge_account(deps, room.keys, deed.receipt, Deadline::in(deps.clock, patience));
        if (!went) {
            out.failed.emplace_back(deed.row, went.error());
        } else if (went.value()) {
            ++out.gone;
        }
    }
    co_return out;
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
    BOOST_OUTCOME_CO_TRY(auto ended, co_await ended_holds(deps, Deadline::in(deps.clock, patience)));
    for (bool more = true; more && failed.count() < failed_max;) {
        more = false;
        BOOST_OUTCOME_CO_TRY(auto const rows, co_await due_for_erasure(deps, deps.clock.now(), batch + failed.count()));
        Deeds deeds;
        for (auto const& row : rows) {
            if (!failed.has(row)) deeds.push_back(deed_of(deps, row));
        }
        auto const done = co_await erase_batch(deps, room, std::move(deeds));
        for (auto const& [row, why] : done.failed) failed.add(row, why);
        gone += done.gone;
        more = done.gone > 0;
    }
    if (gone > 0) log::info("erased_what_was_due", {{"rows", gone}});
    if (failed.first()) co_return *failed.first();
    BOOST_OUTCOME_CO_TRY(co_await forget_holds(deps, std::move(ended), Deadline::in(deps.clock, patience)));
    co_return gone;
}

Task<Result<std::size_t>> erase_again(Deps deps, RecordingRoom room, ports::ErasureJournal& journal) {
    BOOST_OUTCOME_CO_TRY(auto const done_once, journal.read());
    std::size_t gone = 0;
    for (std::size_t at = 0; at < done_once.size(); at += batch) {
        Deeds deeds;
        BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
            [&](ports::UnitOfWork& unit) -> Result<void> {
                deeds.clear();
                for (auto i = at; i < std::min(at + batch, done_once.size()); ++i) {
                    auto const& receipt = done_once[i];
                    BOOST_OUTCOME_TRY(auto const known, unit.retention().has(receipt));
                    if (known) continue;
                    deeds.push_back({{receipt.category, receipt.company, receipt.subject, receipt.due}, receipt});
                }
                return ok();
            },
            Deadline::in(deps.clock, patience)));
        auto const done = co_await erase_batch(deps, room, std::move(deeds));
        if (!done.failed.empty()) co_return done.failed.front().second;
        gone += done.gone;
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
