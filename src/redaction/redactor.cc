// SPDX-License-Identifier: Apache-2.0
#include "redaction/redactor.h"

#include "base/utf8.h"
#include "redaction/detail/canonical.h"
#include "redaction/detail/find.h"
#include "redaction/detail/known_match.h"
#include "redaction/detail/settle.h"
#include "redaction/detail/stretch.h"
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

constexpr std::size_t piece_bytes_max = 60'000;

/// Where the piece that begins `text` ends: all of it, or up to a space, or at least between two characters.
std::size_t piece_end(std::string_view text) {
    if (text.size() <= piece_bytes_max) return text.size();
    auto const space = text.rfind(' ', piece_bytes_max);
    if (space != std::string_view::npos && space > 0) return space;
    return utf8::whole_within(text, piece_bytes_max);
}

/// Appends one masked piece, which begins at the code point `offset` of the whole.
void append_masked(std::string_view text, Utterance const& utterance, std::vector<Found> const& spans,
                   std::uint32_t offset, PseudonymTable& table, Redaction& result) {
    std::size_t copied = 0;
    for (auto const& span : spans) {
        auto const& first = utterance.tokens[span.begin];
        auto const& last = utterance.tokens[span.end - 1];
        auto pseudonym = table.pseudonym(span.type, canonical(utterance, span));
        result.text.append(text.substr(copied, first.byte_begin - copied)).append("[").append(pseudonym).append("]");
        copied = last.byte_end;
        result.spans.push_back({offset + first.begin, offset + last.end, span.type, std::move(pseudonym)});
    }
    result.text.append(text.substr(copied));
}

/// Code points, as the tokens count them: a byte that is no UTF-8 is one.
std::uint32_t points_in(std::string_view piece) {
    // A full stop behind it is a token that says where it stands.
    std::string const closed = std::string{piece} + ".";
    return language::Tokens{closed}.all().back().begin;
}

}  // namespace

Redactor::Redactor() : lists_{std::make_unique<Lists const>()} {}
Redactor::~Redactor() = default;

Redaction Redactor::redact(std::string_view utterance, std::string_view previous, PseudonymTable& table,
                           Strength strength, KnownValues const& known) const {
    Redaction result;
    Utterance read;
    for (std::uint32_t offset = 0; !utterance.empty();) {
        auto const piece = utterance.substr(0, piece_end(utterance));
        utterance.remove_prefix(piece.size());
        detail::read(piece, previous, lists_->lexicon, lists_->cues, read);
        detail::find_runs(read);
        std::vector<Found> found;
        detail::find_by_rules(read, found);
        lists_->tagger.find(read, strength, found);
        detail::stretch_numbers(read, found);
        if (strength == Strength::strict) detail::find_unproven(read, found);
        detail::find_known(read, known, found);
        append_masked(piece, read, detail::settle(read, std::move(found)), offset, table, result);
        if (!utterance.empty()) offset += points_in(piece);
    }
    return result;
}

template <class Take>
void Redactor::each_turn(model::Transcript const& transcript, Strength strength, KnownValues const& known,
                         Take take) const {
    PseudonymTable table;
    std::string_view said[2];  // by the caller, by the agent
    for (auto const& turn : transcript) {
        std::string_view const text = turn.text.reveal<privacy::Purpose::call_analysis>();
        bool const agent = turn.speaker == model::Speaker::agent;
        take(turn, text, redact(text, said[agent ? 0 : 1], table, strength, known));
        said[agent ? 1 : 0] = text;
    }
}

std::vector<RedactedTurn> Redactor::turns(model::Transcript const& transcript, Strength strength,
                                          KnownValues const& known) const {
    std::vector<RedactedTurn> turns;
    each_turn(transcript, strength, known, [&](model::Turn const& turn, std::string_view, Redaction redaction) {
        turns.push_back({turn.number, turn.speaker, std::move(redaction.text), turn.at});
    });
    return turns;
}

std::vector<MaskedTurn> Redactor::masked(model::Transcript const& transcript, Strength strength,
                                         KnownValues const& known) const {
    std::vector<MaskedTurn> turns;
    each_turn(transcript, strength, known, [&](model::Turn const& turn, std::string_view text, Redaction redaction) {
        MaskedTurn masked{turn.speaker, turn.at, points_in(text), {}};
        for (auto const& span : redaction.spans) masked.parts.push_back({span.begin, span.end});
        turns.push_back(std::move(masked));
    });
    return turns;
}

}  // namespace ombrex::redaction
