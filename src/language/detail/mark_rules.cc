// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "language/detail/when_reader.h"
#include "language/number.h"

namespace ombrex::language::detail {
namespace {

constexpr std::array marks{
    Phrase<Mark>{"or", Mark::join},
    Phrase<Mark>{"and", Mark::join},
    Phrase<Mark>{"or maybe", Mark::join},
    Phrase<Mark>{"or else", Mark::join},
    Phrase<Mark>{"if not", Mark::join},
    Phrase<Mark>{"failing that", Mark::join},
    Phrase<Mark>{"as well as", Mark::join},
    Phrase<Mark>{"but", Mark::move_on},
    Phrase<Mark>{"only", Mark::move_on},
    Phrase<Mark>{"but only", Mark::move_on},
    Phrase<Mark>{"otherwise", Mark::move_on},
    Phrase<Mark>{"how about", Mark::move_on},
    Phrase<Mark>{"what about", Mark::move_on},
    Phrase<Mark>{"not", Mark::except},
    Phrase<Mark>{"just not", Mark::except},
    Phrase<Mark>{"but not", Mark::except},
    Phrase<Mark>{"though not", Mark::except},
    Phrase<Mark>{"and not", Mark::except},
    Phrase<Mark>{"but never", Mark::except},
    Phrase<Mark>{"never", Mark::except},
    Phrase<Mark>{"except", Mark::except},
    Phrase<Mark>{"except for", Mark::except},
    Phrase<Mark>{"except not", Mark::except},
    Phrase<Mark>{"excepting", Mark::except},
    Phrase<Mark>{"excluding", Mark::except},
    Phrase<Mark>{"apart from", Mark::except},
    Phrase<Mark>{"aside from", Mark::except},
    Phrase<Mark>{"other than", Mark::except},
    Phrase<Mark>{"besides", Mark::except},
    Phrase<Mark>{"with the exception of", Mark::except},
    Phrase<Mark>{"bar", Mark::except},
    Phrase<Mark>{"barring", Mark::except},
    Phrase<Mark>{"save for", Mark::except},
    Phrase<Mark>{"unless it's", Mark::except},
    Phrase<Mark>{"unless it is", Mark::except},
    Phrase<Mark>{"unless", Mark::except},
    Phrase<Mark>{"instead of", Mark::except},
    Phrase<Mark>{"rather than", Mark::except},
    Phrase<Mark>{"anything but", Mark::except},
    Phrase<Mark>{"avoid", Mark::except},
    Phrase<Mark>{"can't", Mark::refuse},
    Phrase<Mark>{"cannot", Mark::refuse},
    Phrase<Mark>{"can not", Mark::refuse},
    Phrase<Mark>{"couldn't", Mark::refuse},
    Phrase<Mark>{"not available", Mark::refuse},
    Phrase<Mark>{"unavailable", Mark::refuse},
    Phrase<Mark>{"not free", Mark::refuse},
    Phrase<Mark>{"busy", Mark::refuse},
    Phrase<Mark>{"away", Mark::refuse},
    Phrase<Mark>{"out of town", Mark::refuse},
    Phrase<Mark>{"tied up", Mark::refuse},
    Phrase<Mark>{"on holiday", Mark::refuse},
    Phrase<Mark>{"on vacation", Mark::refuse},
    Phrase<Mark>{"i work", Mark::refuse},
    Phrase<Mark>{"at work", Mark::refuse},
    Phrase<Mark>{"i'm working", Mark::refuse},
    Phrase<Mark>{"don't want", Mark::refuse},
    Phrase<Mark>{"don't like", Mark::refuse},
    Phrase<Mark>{"isn't", Mark::refuse},
    Phrase<Mark>{"aren't", Mark::refuse},
    Phrase<Mark>{"doesn't", Mark::refuse},
    Phrase<Mark>{"isn't a", Mark::refuse},
    Phrase<Mark>{"doesn't work", Mark::refused},
    Phrase<Mark>{"does not work", Mark::refused},
    Phrase<Mark>{"don't work", Mark::refused},
    Phrase<Mark>{"won't work", Mark::refused},
    Phrase<Mark>{"won't do", Mark::refused},
    Phrase<Mark>{"doesn't suit", Mark::refused},
    Phrase<Mark>{"don't suit", Mark::refused},
    Phrase<Mark>{"no good", Mark::refused},
    Phrase<Mark>{"not good", Mark::refused},
    Phrase<Mark>{"isn't good", Mark::refused},
    Phrase<Mark>{"aren't good", Mark::refused},
    Phrase<Mark>{"not great", Mark::refused},
    Phrase<Mark>{"isn't great", Mark::refused},
    Phrase<Mark>{"is out", Mark::refused},
    Phrase<Mark>{"are out", Mark::refused},
    Phrase<Mark>{"is bad", Mark::refused},
    Phrase<Mark>{"are bad", Mark::refused},
    Phrase<Mark>{"not possible", Mark::refused},
    Phrase<Mark>{"isn't possible", Mark::refused},
    Phrase<Mark>{"impossible", Mark::refused},
    Phrase<Mark>{"too early", Mark::refused},
    Phrase<Mark>{"too late", Mark::refused},
    Phrase<Mark>{"not ideal", Mark::refused},
    Phrase<Mark>{"isn't ideal", Mark::refused},
    Phrase<Mark>{"move it to", Mark::replace},
    Phrase<Mark>{"move that to", Mark::replace},
    Phrase<Mark>{"move to", Mark::replace},
    Phrase<Mark>{"change it to", Mark::replace},
    Phrase<Mark>{"change that to", Mark::replace},
    Phrase<Mark>{"change to", Mark::replace},
    Phrase<Mark>{"switch it to", Mark::replace},
    Phrase<Mark>{"switch to", Mark::replace},
    Phrase<Mark>{"swap it for", Mark::replace},
    Phrase<Mark>{"reschedule it to", Mark::replace},
    Phrase<Mark>{"reschedule it for", Mark::replace},
    Phrase<Mark>{"reschedule to", Mark::replace},
    Phrase<Mark>{"reschedule for", Mark::replace},
    Phrase<Mark>{"push it to", Mark::replace},
    Phrase<Mark>{"push it back to", Mark::replace},
    Phrase<Mark>{"bring it forward to", Mark::replace},
    Phrase<Mark>{"i mean", Mark::correct},
    Phrase<Mark>{"i meant", Mark::correct},
    Phrase<Mark>{"i mean to say", Mark::correct},
    Phrase<Mark>{"no", Mark::correct},
    Phrase<Mark>{"nope", Mark::correct},
    Phrase<Mark>{"no sorry", Mark::correct},
    Phrase<Mark>{"no wait", Mark::correct},
    Phrase<Mark>{"sorry", Mark::correct},
    Phrase<Mark>{"wait", Mark::correct},
    Phrase<Mark>{"actually", Mark::correct},
    Phrase<Mark>{"or rather", Mark::correct},
    Phrase<Mark>{"or actually", Mark::correct},
    Phrase<Mark>{"rather", Mark::correct},
    Phrase<Mark>{"scratch that", Mark::correct},
    Phrase<Mark>{"strike that", Mark::correct},
    Phrase<Mark>{"forget that", Mark::correct},
    Phrase<Mark>{"correction", Mark::correct},
    Phrase<Mark>{"make that", Mark::correct},
    Phrase<Mark>{"make it", Mark::correct},
    Phrase<Mark>{"hang on", Mark::correct},
    Phrase<Mark>{"hold on", Mark::correct},
    Phrase<Mark>{"on second thought", Mark::correct},
    Phrase<Mark>{"on second thoughts", Mark::correct},
    Phrase<Mark>{"or better", Mark::correct},
    Phrase<Mark>{"better still", Mark::correct},
    Phrase<Mark>{"my mistake", Mark::correct},
    Phrase<Mark>{"oops", Mark::correct},
    Phrase<Mark>{"apologies", Mark::correct},
    Phrase<Mark>{"pardon", Mark::correct},
    Phrase<Mark>{"excuse me", Mark::correct},
};

/// "no mondays", "no mornings": here "no" cuts out, elsewhere it corrects.
bool names_a_kind(Scan const& scan, std::size_t at) {
    return scan.sense(at).plural ||
           scan.is_any(at, {"mornings", "afternoons", "evenings", "nights", "weekends", "weekdays", "lunchtimes"});
}

using Kind = Pick::Kind;

constexpr std::array picks{
    Phrase<Kind>{"last", Kind::last},       Phrase<Kind>{"final", Kind::last},
    Phrase<Kind>{"latter", Kind::last},     Phrase<Kind>{"middle", Kind::middle},
    Phrase<Kind>{"earlier", Kind::earlier}, Phrase<Kind>{"earliest", Kind::earlier},
    Phrase<Kind>{"sooner", Kind::earlier},  Phrase<Kind>{"soonest", Kind::earlier},
    Phrase<Kind>{"early", Kind::earlier},   Phrase<Kind>{"late", Kind::later},
    Phrase<Kind>{"later", Kind::later},     Phrase<Kind>{"latest", Kind::later},
};

constexpr std::array any_of_them{
    Phrase<int>{"either", 0},         Phrase<int>{"either one", 0},      Phrase<int>{"any of those", 0},
    Phrase<int>{"any of them", 0},    Phrase<int>{"either of those", 0}, Phrase<int>{"any of these", 0},
    Phrase<int>{"either of them", 0}, Phrase<int>{"either works", 0},
};

bool is_noun_of_offer(Scan const& scan, std::size_t at) {
    return scan.is_any(at, {"one", "ones", "option", "slot", "time", "choice", "appointment", "opening", "of", "offer",
                            "date", "two"});
}

Piece pick_piece(Pick pick, std::size_t end) {
    Piece piece;
    piece.end = end;
    piece.pick = pick;
    return piece;
}

}  // namespace

std::optional<Piece> read_mark(Scan const& scan, std::size_t at) {
    auto const found = find_phrase<Mark>(scan, at, marks);
    if (!found) return std::nullopt;
    Piece piece;
    piece.end = found->end;
    piece.mark = scan.is(at, "no") && names_a_kind(scan, found->end) ? Mark::except : found->value;
    return piece;
}

/// "the second one", "the later", "option two", "the last one", "number three".
std::optional<Piece> read_pick(Scan const& scan, std::size_t at) {
    if (scan.query.offers.empty()) return std::nullopt;
    auto const count = static_cast<std::int64_t>(scan.query.offers.size());
    if (auto const any = find_phrase<int>(scan, at, any_of_them)) return pick_piece({Kind::any}, any->end);
    if (scan.is_any(at, {"option", "number", "slot", "choice"})) {
        auto const number = read_cardinal(scan.from(at + 1));
        bool const valid = number && number->value >= 1 && number->value <= count;
        if (valid) return pick_piece({Kind::nth, static_cast<int>(number->value)}, at + 1 + number->tokens);
    }
    std::size_t const word = scan.past(at, {"the", "your", "that"});
    bool const led = word > at;
    if (auto const ordinal = read_ordinal(scan.from(word)); ordinal && ordinal->value >= 1 && ordinal->value <= count) {
        std::size_t const end = word + ordinal->tokens;
        bool const noun = is_noun_of_offer(scan, end) && !scan.is(end, "of");
        bool const follows = end >= scan.size() || scan.sense(end).kind == WordClass::carrier || scan.breaks(end);
        if (!noun && (!led || !follows || (scan.is(end, "of") && scan.is(end + 1, "the")))) return std::nullopt;
        return pick_piece({Kind::nth, static_cast<int>(ordinal->value)}, noun ? end + 1 : end);
    }
    auto const found = find_phrase<Kind>(scan, word, picks);
    if (!found) return std::nullopt;
    bool const noun = is_noun_of_offer(scan, found->end);
    bool const follows = found->end >= scan.size() || scan.sense(found->end).kind == WordClass::carrier;
    if (!noun && !(led && follows)) return std::nullopt;
    if (scan.is_any(word, {"early", "late"}) && !scan.is(found->end, "one")) return std::nullopt;
    std::size_t const end = noun ? found->end + 1 : found->end;
    // "The later of the two".
    bool const of_them = scan.is(end - 1, "of");
    std::size_t const group = of_them ? scan.past(end, {"the"}) : end;
    return pick_piece({found->value}, of_them ? scan.past(group, {"two", "three", "those", "them", "these"}) : end);
}

}  // namespace ombrex::language::detail
