// SPDX-License-Identifier: Apache-2.0
#include "privacy/evidence.h"

#include <fmt/format.h>

#include <boost/json.hpp>

#include "base/time_zone.h"
#include "privacy/clause_places.h"
#include "privacy/detail/live_figures.h"
#include "privacy/detail/words.h"
#include "privacy/proof.h"

namespace ombrex::privacy {
namespace {

namespace json = boost::json;

std::string utc(TimePoint when) { return ombrex::to_string(TimeZone::utc().to_local(when)) + "Z"; }

json::array words_of(auto const& words) {
    json::array out;
    for (std::string_view const word : words) out.emplace_back(json::string{word});
    return out;
}

json::array clauses_of(Policy const& policy, detail::LiveFigures const& live) {
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
    detail::LiveFigures const live{policy, evidence, audience};
    return json::serialize(json::object{{"clauses", clauses_of(policy, live)},
                                        {"revealed", revealed()},
                                        {"company", who.company},
                                        {"policy", json::string{current_version(policy).id}},
                                        {"for", audience == Audience::operators ? "operators" : "everybody"},
                                        {"made", utc(evidence.made)}});
}

std::string render_evidence_text(Policy const& policy, Evidence const& evidence, Audience audience) {
    detail::LiveFigures const live{policy, evidence, audience};
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
