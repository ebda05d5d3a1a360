// SPDX-License-Identifier: Apache-2.0
#include "privacy/evidence.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>

#include "base/time_zone.h"
#include "privacy/clause_places.h"
#include "privacy/detail/words.h"
#include "privacy/measures.h"
#include "privacy/proof.h"

namespace ombrex::privacy {
namespace {

namespace json = boost::json;

std::string utc(TimePoint when) { return ombrex::to_string(TimeZone::utc().to_local(when)) + "Z"; }

/// What is behind the figures of one promise.
class Live {
public:
    Live(Policy const& policy, Evidence const& evidence, Audience audience)
        : policy_{policy}, evidence_{evidence}, audience_{audience} {}

    [[nodiscard]] json::object of(Clause clause) const {
        json::object live;
        if (clause == Clause{29} && !evidence_.transports.empty()) {
            live["transports"] = json::value_from(evidence_.transports);
        }
        if (!evidence_.figures) return live;
        for (Held const& held : evidence_.figures->held) {
            bool const ours = row_of(policy_, held.category).clause == clause ||
                              retention_of(policy_, held.category).clause == clause;
            if (ours) live[row_of(policy_, held.category).id] = of(held);
        }
        for (RecipientRow const& row : policy_.recipients) {
            if (row.clause == clause) live["disclosed_to_" + std::string{row.id}] = disclosed(row.recipient);
        }
        auto const asked = [&](RightRow const& row) { return row.clause == clause; };
        if (std::ranges::any_of(policy_.rights, asked)) live["requests"] = requests();
        return live;
    }

private:
    [[nodiscard]] json::value count(std::uint64_t number) const {
        if (audience_ == Audience::operators || may_be_published(policy_, number)) return number;
        return json::value_from(fmt::format("fewer than {}", row_of(policy_, Limit::smallest_group).value));
    }

    [[nodiscard]] json::object of(Held const& held) const {
        json::object out{{"held", count(held.rows)}, {"due", count(held.due)}, {"overdue", count(held.overdue)}};
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

    /// Bodies by category; one with two categories counts under both.
    [[nodiscard]] json::object disclosed(Recipient recipient) const {
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

    [[nodiscard]] json::object requests() const {
        Requests const& all = evidence_.figures->requests;
        return {{"open", count(all.open)}, {"overdue", count(all.overdue)}, {"done", count(all.done)}};
    }

    Policy const& policy_;
    Evidence const& evidence_;
    Audience audience_;
};

json::array words_of(auto const& words) {
    json::array out;
    for (std::string_view const word : words) out.emplace_back(json::string{word});
    return out;
}

json::array clauses_of(Policy const& policy, Live const& live) {
    json::array out;
    for (ClauseRow const& row : policy.clauses) {
        out.push_back(json::object{{"id", to_string(row.clause)},
                                   {"status", json::string{detail::word(row.status)}},
                                   {"tests", words_of(proofs_of(row))},
                                   {"code", words_of(places_of(row.clause).code)},
                                   {"live", live.of(row.clause)}});
    }
    return out;
}

json::array revealed() {
    json::array out;
    for (RevealPlace const& place : reveal_places()) {
        out.push_back(json::object{{"file", json::string{place.file}},
                                   {"purpose", json::string{place.purpose}},
                                   {"sink", json::string{place.sink}}});
    }
    return out;
}

}  // namespace

std::string render_evidence_json(Policy const& policy, Operator const& who, Evidence const& evidence,
                                 Audience audience) {
    Live const live{policy, evidence, audience};
    return json::serialize(json::object{{"clauses", clauses_of(policy, live)},
                                        {"revealed", revealed()},
                                        {"company", who.company},
                                        {"policy", json::string{current_version(policy).id}},
                                        {"for", audience == Audience::operators ? "operators" : "everybody"},
                                        {"made", utc(evidence.made)}});
}

std::string render_evidence_text(Policy const& policy, Evidence const& evidence, Audience audience) {
    Live const live{policy, evidence, audience};
    std::string out = fmt::format("Evidence of {}, policy {}\n\n", utc(evidence.made), current_version(policy).id);
    for (ClauseRow const& row : policy.clauses) {
        auto const tests = proofs_of(row).size();
        auto const files = places_of(row.clause).code.size();
        out += fmt::format("{:<4} {:<8} {} test{}, {} file{}\n", to_string(row.clause), detail::word(row.status), tests,
                           tests == 1 ? "" : "s", files, files == 1 ? "" : "s");
        for (auto const& figure : live.of(row.clause)) {
            out += fmt::format("       {}: {}\n", std::string_view{figure.key()}, json::serialize(figure.value()));
        }
    }
    out += fmt::format("\nPersonal values leave their type in {} places: tools/reveal.txt\n", reveal_places().size());
    return out;
}

}  // namespace ombrex::privacy
