// SPDX-License-Identifier: Apache-2.0
#include "services/without_cards.h"

#include <optional>
#include <utility>

namespace ombrex::services {
namespace {

using language::DigitRun;
using privacy::Purpose;
using Text = decltype(model::Turn::text);

constexpr std::size_t near_edge = 12;  // bytes: "and then ", " ... okay?"

/// A run of digits in the turn that it stands in.
struct Piece {
    std::size_t turn;
    DigitRun run;
    bool at_begin;
    bool at_end;
};

/// Of each turn of the caller the runs in which a number may go on from the turn before, or into the next one.
std::vector<Piece> pieces_of(model::Transcript const& turns) {
    std::vector<Piece> out;
    for (std::size_t n = 0; n < turns.size(); ++n) {
        if (turns[n].speaker != model::Speaker::caller) continue;
        auto const& text = turns[n].text.reveal<Purpose::serve_call>();
        auto runs = language::digit_runs(text);
        if (runs.empty()) {
            out.push_back({n, {}, false, false});  // it ends what came before
            continue;
        }
        bool const at_begin = runs.front().begin <= near_edge;
        bool const at_end = text.size() - runs.back().end <= near_edge;
        if (runs.size() == 1) {
            out.push_back({n, std::move(runs.front()), at_begin, at_end});
            continue;
        }
        out.push_back({n, std::move(runs.front()), at_begin, false});
        out.push_back({n, std::move(runs.back()), false, at_end});
    }
    return out;
}

/// Where a card's number ends that begins with this piece and goes on in others; none: it is no such.
std::optional<std::size_t> end_of_card(std::vector<Piece> const& pieces, std::size_t first) {
    auto digits = pieces[first].run.digits;
    for (auto last = first; last + 1 < pieces.size();) {
        if (!pieces[last].at_end || !pieces[last + 1].at_begin) return std::nullopt;
        digits += pieces[++last].run.digits;
        // "the other one 5500 0055": the first digit may be a word
        if (language::is_card_number(digits) || language::is_card_number(std::string_view{digits}.substr(1)))
            return last;
    }
    return std::nullopt;
}

void mask(model::Transcript& turns, Piece const& piece, std::string const& words) {
    auto text = turns[piece.turn].text.reveal<Purpose::serve_call>();
    text.replace(piece.run.begin, piece.run.end - piece.run.begin, words);
    turns[piece.turn].text = Text{std::move(text)};
}

}  // namespace

model::Transcript without_cards(model::Transcript turns) {
    for (auto& turn : turns) turn.text = without_cards(std::move(turn.text));
    auto const pieces = pieces_of(turns);
    for (std::size_t first = 0; first < pieces.size(); ++first) {
        auto const last = end_of_card(pieces, first);
        if (!last) continue;
        for (auto n = first; n < *last; ++n) mask(turns, pieces[n], "[card]");
        mask(turns, pieces[*last], language::card_words(pieces[*last].run.digits));
        first = *last;
    }
    return turns;
}

}  // namespace ombrex::services
