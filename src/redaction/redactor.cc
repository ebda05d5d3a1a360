// SPDX-License-Identifier: Apache-2.0
#include "redaction/redactor.h"

#include <algorithm>

#include "redaction/detail/canonical.h"
#include "redaction/detail/find.h"
#include "redaction/detail/known_match.h"
#include "redaction/detail/settle.h"
#include "redaction/detail/strict.h"
#include "redaction/detail/tagger.h"
#include "redaction/detail/utterance.h"

namespace ombrex::redaction {

using detail::Found;
using detail::Utterance;

struct Redactor::Lists {
    detail::Lexicon lexicon;
    detail::CueWords cues;
    detail::Tagger tagger;
};

namespace {

Redaction masked(std::string_view text, Utterance const& utterance, std::vector<Found> const& spans,
                 PseudonymTable& table) {
    Redaction result;
    std::size_t copied = 0;
    for (auto const& span : spans) {
        auto const& first = utterance.tokens[span.begin];
        auto const& last = utterance.tokens[span.end - 1];
        auto pseudonym = table.pseudonym(span.type, canonical(utterance, span));
        result.text.append(text.substr(copied, first.byte_begin - copied)).append("[").append(pseudonym).append("]");
        copied = last.byte_end;
        result.spans.push_back({first.begin, last.end, span.type, std::move(pseudonym)});
    }
    result.text.append(text.substr(copied));
    return result;
}

}  // namespace

Redactor::Redactor() : lists_{std::make_unique<Lists const>()} {}
Redactor::~Redactor() = default;

Redaction Redactor::redact(std::string_view utterance, std::string_view previous, PseudonymTable& table,
                           Strength strength, KnownValues const& known) const {
    Utterance read;
    detail::read(utterance, previous, lists_->lexicon, lists_->cues, read);
    detail::find_runs(read);
    std::vector<Found> found;
    detail::find_by_rules(read, found);
    lists_->tagger.find(read, strength, found);
    if (strength == Strength::strict) detail::find_unproven(read, found);
    detail::find_known(read, known, found);
    return masked(utterance, read, detail::settle(read, std::move(found)), table);
}

std::vector<RedactedTurn> Redactor::turns(model::Transcript const& transcript, Strength strength,
                                          KnownValues const& known) const {
    PseudonymTable table;
    std::vector<RedactedTurn> turns;
    std::string_view said[2];  // by the caller, by the agent
    for (auto const& turn : transcript) {
        auto const& text = turn.text.reveal<privacy::Purpose::call_analysis>();
        bool const agent = turn.speaker == model::Speaker::agent;
        auto redaction = redact(text, said[agent ? 0 : 1], table, strength, known);
        said[agent ? 1 : 0] = text;
        turns.push_back({turn.number, turn.speaker, decltype(turn.text){std::move(redaction.text)}, turn.at});
    }
    return turns;
}

}  // namespace ombrex::redaction
