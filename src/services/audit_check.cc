// SPDX-License-Identifier: Apache-2.0
#include "services/audit_check.h"

#include <fmt/format.h>

#include <algorithm>

#include "crypto/digest.h"

namespace ombrex::services {
namespace {

using model::AuditAnchor;
using model::AuditEntry;
using model::ChainForm;

constexpr std::size_t faults_max = 100;
constexpr std::size_t page = 1000;

bool hangs_on(AuditEntry const& entry, model::ChainValue const& previous) {
    return std::ranges::any_of(std::array{ChainForm::dated, ChainForm::undated}, [&](ChainForm form) {
        return crypto::sha256(as_bytes(model::chain_input(entry, previous, form))) == entry.chain;
    });
}

}  // namespace

void AuditCheck::add(AuditEntry const& entry) {
    auto& faults = verdict_.faults;
    auto const fault = [&](std::string text) {
        if (faults.size() < faults_max) faults.push_back(std::move(text));
    };
    bool const is_first = verdict_.entries++ == 0;
    if (is_first && entry.number <= base_.number) {
        // Its time had come and its deletion was cut off: what it hangs on is forgotten already.
    } else {
        if (entry.number != last_.number + 1) {
            fault(fmt::format("entry {} follows on {}: something in between is missing", entry.number, last_.number));
        }
        if (!hangs_on(entry, last_.chain)) {
            fault(fmt::format("entry {} is not what was written, or not in its place", entry.number));
        }
    }
    if (entry.number == base_.number && entry.chain != base_.chain) {
        fault(fmt::format("entry {} is another one than the anchor knows", entry.number));
    }
    if (entry.action == "restored") restored_.push_back(entry.number);
    last_ = {entry.number, entry.chain};
}

void AuditCheck::look_at_break(AuditAnchor::Break const& one) {
    auto text = fmt::format("the log ended at entry {} where {} had been written, and went on from there",
                            one.found.number, one.anchored.number);
    bool const by_restore = std::ranges::find(restored_, one.found.number + 1) != restored_.end();
    if (by_restore) {
        verdict_.notes.push_back(text + fmt::format(": entry {} says who restored a backup", one.found.number + 1));
    } else {
        verdict_.faults.push_back(std::move(text));
    }
}

AuditVerdict AuditCheck::finish(std::optional<AuditAnchor> const& anchor) && {
    verdict_.end = last_;
    if (!anchor) return std::move(verdict_);
    if (last_ != anchor->newest && last_ != anchor->settled) {
        auto const wanted = anchor->settled.number;
        verdict_.faults.push_back(
            last_.number < wanted ? fmt::format("the log ends at entry {}; {} had been written", last_.number, wanted)
            : last_.number > anchor->newest.number
                ? fmt::format("the log goes on to entry {}; only {} were written", last_.number, anchor->newest.number)
                : fmt::format("the log ends in another entry {} than the one that was written", last_.number));
    }
    for (auto const& one : anchor->breaks) look_at_break(one);
    return std::move(verdict_);
}

namespace {

/// What is wrong with an anchor is a fault, and no reason not to look at the log.
std::optional<AuditAnchor> anchor_of(ports::UnitOfWork& unit, std::string& fault) {
    auto anchor = unit.audit().anchor();
    if (anchor) return std::move(anchor.value());
    fault = anchor.error().code == Errc::not_found ? "the anchor of the log is gone"
                                                   : "the anchor of the log is not the one that was written";
    return std::nullopt;
}

}  // namespace

Task<Result<AuditVerdict>> verify_audit(Deps deps) {
    constexpr std::chrono::seconds patience{60};
    std::optional<AuditCheck> check;
    std::optional<AuditAnchor> anchor;
    std::string lost, unread;
    long long next = 0;
    for (bool more = true; more;) {
        BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
            [&](ports::UnitOfWork& unit) -> Result<void> {
                lost.clear();
                anchor = anchor_of(unit, lost);  // with the last page: then the two belong to one moment
                if (!check) check.emplace(anchor ? anchor->base : AuditAnchor::Link{});
                auto const entries = unit.audit().read(next, page);
                more = entries && entries.value().size() == page;
                if (!entries) unread = entries.error().detail;
                if (!entries) return ok();
                for (auto const& entry : entries.value()) check->add(entry);
                if (!entries.value().empty()) next = entries.value().back().number + 1;
                return ok();
            },
            Deadline::in(deps.clock, patience)));
    }
    auto verdict = std::move(*check).finish(unread.empty() ? anchor : std::nullopt);
    if (!unread.empty()) verdict.faults.push_back(unread);
    if (!lost.empty()) verdict.faults.push_back(lost);
    co_return verdict;
}

}  // namespace ombrex::services
