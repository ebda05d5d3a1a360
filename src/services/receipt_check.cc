// SPDX-License-Identifier: Apache-2.0
#include "services/receipt_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>

#include "services/write_receipts.h"

namespace ombrex::services {
namespace {

using model::Receipt;

constexpr std::size_t faults_max = 100;
constexpr std::size_t page = 1000;

class ReceiptCheck {
public:
    ReceiptCheck(Deps const& deps, std::vector<Receipt> const& journal) : deps_{deps} {
        for (auto const& line : journal) journal_.emplace(line.id, line);
        for (auto const& line : journal) began_ = std::min(began_, line.destroyed);
    }

    /// An entry that vouches, in the order of the log.
    Result<void> look_at(ports::UnitOfWork& unit, model::AuditEntry const& entry) {
        if (entry.erase_on != TimePoint{} && entry.erase_on <= deps_.clock.now()) return ok();  // theirs has come too
        BOOST_OUTCOME_TRY(auto const receipts, unit.retention().receipts_of_batch(entry.subject));
        auto const is_his = [&](Receipt const& one) { return one.company == entry.company; };
        if (std::ranges::all_of(receipts, is_his) && receipts_digest(deps_.policy, receipts) == entry.subject) {
            verdict_.receipts += receipts.size();
            return ok();
        }
        auto const before = found_;
        for (auto const& one : receipts) compare(one);
        BOOST_OUTCOME_TRY(look_for_lost(unit, entry));
        if (found_ == before) {
            fault(fmt::format("the receipts are not those that entry {} vouches for", entry.number));
        }
        return ok();
    }

    /// One that no entry vouches for. From before entries did, it is as good as the journal says.
    void look_at_unvouched(Receipt const& one) {
        if (journal_.contains(one.id) || one.destroyed >= began_) return compare(one);
        ++unknown_;
    }

    ReceiptVerdict finish() && {
        if (unknown_ > 0) {
            verdict_.notes.push_back(
                fmt::format("{} receipts are older than what could vouch for them: they are as they are", unknown_));
        }
        return std::move(verdict_);
    }

private:
    void fault(std::string text) {
        ++found_;
        auto& faults = verdict_.faults;  // several entries may miss the same one
        if (faults.size() < faults_max && std::ranges::find(faults, text) == faults.end()) {
            faults.push_back(std::move(text));
        }
    }
    void compare(Receipt const& one) {
        auto const [from, to] = journal_.equal_range(one.id);
        if (from == to && one.destroyed >= began_) {
            fault(fmt::format("receipt {} was never written", one.id.to_string()));
        } else if (from != to && std::none_of(from, to, [&](auto const& line) { return line.second == one; })) {
            fault(fmt::format("receipt {} is not what was written", one.id.to_string()));
        }
    }
    Result<void> look_for_lost(ports::UnitOfWork& unit, model::AuditEntry const& entry) {
        for (auto const& [id, line] : journal_) {
            if (line.company != entry.company || line.destroyed > entry.at) continue;
            BOOST_OUTCOME_TRY(auto const known, unit.retention().has(line));
            if (!known) fault(fmt::format("receipt {} is gone", id.to_string()));
        }
        return ok();
    }

    Deps deps_;
    std::multimap<Id128, Receipt> journal_;
    TimePoint began_ = TimePoint::max();
    std::size_t found_ = 0;
    std::size_t unknown_ = 0;
    ReceiptVerdict verdict_;
};

/// A transaction for each page, until it says that there is no more.
Task<Result<void>> by_pages(Deps deps, std::function<Result<bool>(ports::UnitOfWork&)> look) {
    constexpr std::chrono::seconds patience{60};
    for (bool more = true; more;) {
        auto const work = [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(more, look(unit));
            return ok();
        };
        BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(work, Deadline::in(deps.clock, patience)));
    }
    co_return ok();
}

}  // namespace

Task<Result<ReceiptVerdict>> verify_receipts(Deps deps, ports::ErasureJournal& journal) {
    BOOST_OUTCOME_CO_TRY(auto const lines, journal.read());
    ReceiptCheck check{deps, lines};
    long long next = 0;
    BOOST_OUTCOME_CO_TRY(co_await by_pages(deps, [&](ports::UnitOfWork& unit) -> Result<bool> {
        BOOST_OUTCOME_TRY(auto const entries, unit.audit().read(next, page));
        for (auto const& entry : entries) {
            next = entry.number + 1;
            if (entry.action != model::receipts_action) continue;
            BOOST_OUTCOME_TRY(check.look_at(unit, entry));
        }
        return entries.size() == page;
    }));
    Id128 last;
    BOOST_OUTCOME_CO_TRY(co_await by_pages(deps, [&](ports::UnitOfWork& unit) -> Result<bool> {
        BOOST_OUTCOME_TRY(auto const rest, unit.retention().receipts_without_entry(last, page));
        for (auto const& one : rest) check.look_at_unvouched(one);
        if (!rest.empty()) last = rest.back().id;
        return rest.size() == page;
    }));
    co_return std::move(check).finish();
}

}  // namespace ombrex::services
