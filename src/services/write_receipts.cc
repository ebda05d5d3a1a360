// SPDX-License-Identifier: Apache-2.0
#include "services/write_receipts.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "crypto/named_id.h"
#include "services/audit.h"

namespace ombrex::services {

Id128 receipts_digest(privacy::Policy const& policy, std::vector<model::Receipt> receipts) {
    std::ranges::sort(receipts, {}, &model::Receipt::id);
    std::string text;
    for (auto const& one : receipts) {
        fmt::format_to(std::back_inserter(text), "{} {} {} {} {} {} {}\n", one.company.value().to_string(),
                       one.id.to_string(), privacy::row_of(policy, one.category).id, one.subject.to_string(),
                       one.due.time_since_epoch().count(), one.destroyed.time_since_epoch().count(), one.versions);
    }
    return crypto::named_id(text);
}

Result<void> write_receipts(Deps const& deps, ports::UnitOfWork& unit, std::string const& actor,
                            std::vector<model::Receipt> const& receipts) {
    std::vector<model::Receipt> fresh;
    for (auto const& one : receipts) {
        BOOST_OUTCOME_TRY(auto const known, unit.retention().has(one));
        if (!known) fresh.push_back(one);
    }
    if (fresh.empty()) return ok();
    auto const now = deps.clock.now();
    auto const keep = privacy::erase_on(deps.policy, privacy::Category::audit_entry, now, TimeZone::utc());
    auto const digest = receipts_digest(deps.policy, fresh);
    for (auto const& one : fresh) {
        BOOST_OUTCOME_TRY(unit.retention().add(one, digest, keep));
    }
    return audit_at(now, deps, unit, fresh.front().company, actor, std::string{model::receipts_action}, digest);
}

}  // namespace ombrex::services
