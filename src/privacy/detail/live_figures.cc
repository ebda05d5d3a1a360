// SPDX-License-Identifier: Apache-2.0
#include "privacy/detail/live_figures.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>

#include "privacy/measures.h"

namespace ombrex::privacy::detail {

namespace json = boost::json;

json::object LiveFigures::of(Clause clause) const {
    json::object live;
    if (clause == Clause{29} && !evidence_.transports.empty()) {
        live["transports"] = json::value_from(evidence_.transports);
    }
    if (!evidence_.figures) return live;
    for (Held const& held : evidence_.figures->held) {
        bool const ours =
            row_of(policy_, held.category).clause == clause || retention_of(policy_, held.category).clause == clause;
        if (ours) live[row_of(policy_, held.category).id] = of(held);
    }
    for (RecipientRow const& row : policy_.recipients) {
        if (row.clause == clause) live["disclosed_to_" + std::string{row.id}] = disclosed(row.recipient);
    }
    auto const asked = [&](RightRow const& row) { return row.clause == clause; };
    if (std::ranges::any_of(policy_.rights, asked)) live["requests"] = requests();
    return live;
}

json::value LiveFigures::count(std::uint64_t number) const {
    if (audience_ == Audience::operators || may_be_published(policy_, number)) return number;
    return json::value_from(fmt::format("fewer than {}", row_of(policy_, Limit::smallest_group).value));
}

json::object LiveFigures::of(Held const& held) const {
    json::object out{{"held", count(held.rows)},
                     {"due", count(held.due)},
                     {"overdue", count(held.overdue)},
                     {"on_hold", count(held.on_hold)}};
    bool const told = audience_ == Audience::operators || may_be_published(policy_, held.rows);
    if (held.oldest_call && told) {
        out["oldest_days"] = std::chrono::floor<std::chrono::days>(evidence_.made - *held.oldest_call).count();
    }
    Destroyed destroyed{held.category};
    for (Destroyed const& one : evidence_.figures->destroyed) {
        if (one.category == held.category) destroyed = one;
    }
    out["destroyed"] = count(destroyed.rows);
    out["destroyed_late"] = count(destroyed.late);
    return out;
}

json::object LiveFigures::disclosed(Recipient recipient) const {
    json::object out;
    for (CategoryRow const& row : policy_.categories) {
        std::uint64_t bodies = 0;
        for (Disclosed const& one : evidence_.figures->disclosed) {
            if (one.recipient == recipient && one.categories.contains(row.category)) bodies += one.bodies;
        }
        if (bodies > 0 || may_receive(policy_, recipient, row.category)) out[row.id] = count(bodies);
    }
    return out;
}

json::object LiveFigures::requests() const {
    Requests const& all = evidence_.figures->requests;
    return {{"open", count(all.open)},
            {"overdue", count(all.overdue)},
            {"done", count(all.done)},
            {"in_time", count(all.in_time)},
            {"recipients_failed", count(all.recipients_failed)}};
}

}  // namespace ombrex::privacy::detail
