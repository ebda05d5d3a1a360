// SPDX-License-Identifier: Apache-2.0
#include "language/detail/day_rules.h"
#include "language/detail/number_word.h"
#include "language/detail/time_rules.h"
#include "language/detail/when_reader.h"

namespace ombrex::language::detail {
namespace {

using Before = std::span<Piece const>;

bool is_number(Scan const& scan, std::size_t at) {
    return scan.is_digits(at) || (at < scan.size() && number_word(scan.token(at).text).has_value()) ||
           scan.is_any(at, {"oh", "double", "triple", "treble"}) || (scan.is(at, "-") && scan.is_digits(at + 1));
}

/// Units, prices, people, streets: what makes the number before it no hour, whatever stands before.
bool makes_a_quantity(Scan const& scan, std::size_t at) {
    return scan.sense(at).kind == WordClass::unit ||
           scan.is_any(at, {"dollars", "dollar",  "bucks",  "pounds",   "pound",   "quid",    "euros",   "cents",
                            "pence",   "percent", "people", "person",   "persons", "guests",  "kids",    "children",
                            "adults",  "times",   "of",     "years",    "year",    "street",  "avenue",  "road",
                            "lane",    "drive",   "main",   "thousand", "hundred", "million", "%",       "$",
                            "/",       ":",       ".",      "miles",    "blocks",  "seconds", "degrees", "patients"});
}

bool is_street(Scan const& scan, std::size_t at) {
    return scan.is_any(
        at, {"street", "avenue", "road", "lane", "drive", "way", "close", "court", "place", "square", "boulevard"});
}

/// Words before which a number counts or names something.
bool names_a_number(Scan const& scan, std::size_t at) {
    return scan.is_any(
        at, {"$",    "£",        "€",       "#",     "number",    "room", "suite", "unit", "extension", "ext",
             "zip",  "code",     "option",  "flat",  "apartment", "apt",  "floor", "gate", "line",      "press",
             "page", "postcode", "account", "order", "costs",     "cost", "pay",   "paid", "age",       "aged",
             "size", "channel",  "highway", "route", "level",     "/",    ":",     ".",    "dob"});
}

/// A kept piece that stands not far before.
Piece const* neighbour(Piece const& piece, Before before, std::size_t gap_max) {
    if (before.empty()) return nullptr;
    auto const& last = before.back();
    return piece.begin - last.end <= gap_max ? &last : nullptr;
}

bool day_follows(Scan const& scan, std::size_t at) {
    at = scan.past(at, {"on", "for", "of", "this"});
    auto const next = any_days(scan, at);
    return next && (next->strength == Strength::sure || next->strength == Strength::bare_day);
}

bool time_follows(Scan const& scan, std::size_t at) {
    auto const next = longest(time_rules(), scan, at);
    return next && next->strength == Strength::sure;
}

/// Nothing but words that carry no noun stands outside the piece: "yeah four works for me".
bool is_the_whole_answer(Scan const& scan, Piece const& piece) {
    for (std::size_t at = 0; at < scan.size(); ++at) {
        bool const inside = at >= piece.begin && at < piece.end;
        if (!inside && scan.sense(at).kind != WordClass::carrier) return false;
    }
    return true;
}

/// What may stand after an hour or a day that is not sure of itself.
bool ends_well(Scan const& scan, std::size_t end) {
    if (end >= scan.size() || scan.breaks(end)) return true;
    if (makes_a_quantity(scan, end) && !scan.is(end, "of")) return false;
    auto const kind = scan.sense(end).kind;
    return kind == WordClass::carrier || kind == WordClass::weekday || kind == WordClass::month ||
           day_follows(scan, end) || time_follows(scan, end);
}

bool number_beside(Scan const& scan, Piece const& piece, Before before) {
    bool const led = !is_number(scan, piece.begin);
    bool const left = !led && piece.begin > 0 && is_number(scan, piece.begin - 1) && !neighbour(piece, before, 0);
    bool const right = is_number(scan, piece.end) && !scan.breaks(piece.end) && !day_follows(scan, piece.end);
    return left || right;
}

/// "at", "around", "before", "from": the piece itself begins with more than its number.
bool has_preposition(Scan const& scan, Piece const& piece) { return !is_number(scan, piece.begin); }

bool hour_stands(Scan const& scan, Piece const& piece, Before before) {
    std::size_t const begin = piece.begin;
    if (number_beside(scan, piece, before)) return false;
    if (begin > 0 && names_a_number(scan, begin - 1)) return false;
    if (has_preposition(scan, piece)) {
        if (piece.strength == Strength::bare_figures && !ends_well(scan, piece.end)) return false;
        return scan.breaks(piece.end) || !(makes_a_quantity(scan, piece.end) || is_street(scan, piece.end + 1));
    }
    if (!ends_well(scan, piece.end)) return false;
    if (piece.strength == Strength::bare_minutes) return true;
    auto const* const near = neighbour(piece, before, 2);
    bool const corrects =
        near && (near->mark == Mark::correct || near->mark == Mark::join || near->mark == Mark::except);
    bool const beside_day = (near && near->days) || day_follows(scan, piece.end);
    bool const asked = scan.query.wanted == Wanted::time;
    if (piece.strength == Strength::bare_figures) return beside_day || asked;
    bool const one = scan.is(begin, "one") && piece.end == begin + 1;
    if (begin > 0 && one &&
        scan.is_any(begin - 1, {"the", "that", "this", "which", "no", "any", "another", "first", "last"})) {
        return false;
    }
    if (one && !scan.query.offers.empty()) return false;
    if (begin > 0 && scan.is(begin - 1, "the") && scan.query.offers.empty()) return false;
    if (beside_day || corrects) return true;
    if (is_the_whole_answer(scan, piece))
        return !(begin > 0 && scan.is_any(begin - 1, {"for", "the"})) || asked || !scan.query.offers.empty();
    return asked && (begin == 0 || scan.sense(begin - 1).kind == WordClass::carrier);
}

bool day_number_stands(Scan const& scan, Piece const& piece, Before before) {
    if (scan.is(piece.end, "one") && !time_follows(scan, piece.end)) return false;
    if (!ends_well(scan, piece.end) || scan.is(piece.end, "of")) return false;
    if (piece.strength == Strength::bare_day) return !number_beside(scan, piece, before);
    if (piece.begin > 0 &&
        scan.is_any(piece.begin - 1, {"a", "one", "just", "any", "every", "my", "your", "wait", "per"}))
        return false;
    auto const* const near = neighbour(piece, before, 2);
    if (scan.query.wanted == Wanted::date || (near && near->days) || scan.is_digits(piece.begin)) return true;
    if (scan.is_any(piece.begin, {"first", "second", "third"}) && piece.end == piece.begin + 1) return false;
    return day_follows(scan, piece.end) || time_follows(scan, piece.end) || is_the_whole_answer(scan, piece);
}

/// "june", "may", "sat": months and days that are also people and verbs.
bool name_stands(Scan const& scan, Piece const& piece, Before before) {
    bool const weekday = scan.sense(piece.begin).kind == WordClass::weekday;
    if (weekday && piece.begin > 0 && scan.is_any(piece.begin - 1, {"on", "next", "this", "or", "and", "any"}))
        return true;
    if (weekday) return neighbour(piece, before, 1) != nullptr || time_follows(scan, piece.end) || piece.begin == 0;
    if (piece.begin > 0 && scan.is(piece.begin - 1, "for") && scan.query.wanted != Wanted::date) {
        return piece.begin > 1 && scan.is_any(piece.begin - 2, {"book", "booking", "appointment", "something",
                                                                "anything", "available", "open", "free"});
    }
    if (piece.begin > 0 &&
        scan.is_any(piece.begin - 1, {"is", "i'm", "it's", "am", "my", "with", "that's", "to", "see", "me", "you"})) {
        return false;
    }
    return scan.query.wanted != Wanted::time && is_the_whole_answer(scan, piece);
}

/// "good morning", "happy easter", "miss may day", "have a lovely weekend".
bool is_courtesy_or_name(Scan const& scan, Piece const& piece) {
    if (piece.begin == 0) return false;
    std::size_t const before = piece.begin - 1;
    if (scan.sense(before).kind == WordClass::title && piece.days) return true;
    if (scan.is_any(before, {"happy", "merry", "born", "birthday", "since"})) return true;
    if (scan.phrase(before, "is") != 0 && before > 0 &&
        scan.is_any(before - 1, {"birthday", "birth", "name", "surname"}))
        return true;
    std::size_t const lead = scan.is_any(before, {"a", "the", "your", "my"}) && before > 0 ? before - 1 : before;
    if (scan.is_any(before, {"good", "nice", "lovely", "great", "wonderful"})) {
        return lead == 0 || scan.is_any(before - 1, {"a", "have", "had", "hi", "hello", "hey", "and", "very"}) ||
               scan.is(before, "good");
    }
    return false;
}

/// "Morning, I'd like ...": a greeting and no wish.
bool is_greeting(Scan const& scan, Piece const& piece) {
    bool const lone = piece.begin == 0 && piece.end == 1 && scan.is_any(0, {"morning", "afternoon", "evening"});
    return lone &&
           (scan.breaks(1) || scan.is_any(1, {"i", "i'd", "i'm", "this", "it's", "hello", "hi", "can", "could", "do",
                                              "there", "all", "my", "is"})) &&
           scan.size() > 2;
}

bool is_a_thing(Scan const& scan, Piece const& piece) {
    return piece.days && scan.is_any(piece.end, {"party", "card", "cards", "present", "presents", "gift", "gifts",
                                                 "tree", "dinner", "decorations", "special", "calling", "speaking"});
}

/// "The one in the afternoon" chooses; it is not one o'clock.
bool is_the_offered_one(Scan const& scan, Piece const& piece) {
    bool const led = piece.begin > 0 && scan.is_any(piece.begin - 1, {"the", "that"});
    return led && piece.times && !scan.query.offers.empty() && scan.is(piece.begin, "one") &&
           scan.is_any(piece.begin + 1, {"in", "at", "on", "around"});
}

/// What is said about the day of one's birth is no wish for an appointment.
bool is_birth(Scan const& scan, Piece const& piece) {
    for (std::size_t at = 0; at < piece.begin; ++at) {
        if (scan.is(at, "born") || scan.phrase(at, "date of birth") != 0 || scan.is(at, "dob")) return true;
    }
    return false;
}

}  // namespace

bool stands(Scan const& scan, Piece const& piece, Before before) {
    if (piece.mark != Mark::none || piece.pick) return true;
    if (is_courtesy_or_name(scan, piece) || is_greeting(scan, piece) || is_birth(scan, piece)) return false;
    if (is_a_thing(scan, piece) || is_the_offered_one(scan, piece)) return false;
    switch (piece.strength) {
        case Strength::sure:
        case Strength::with_limits:
            return true;
        case Strength::meridiem: {
            auto const* const near = neighbour(piece, before, 0);
            return near && near->days;
        }
        case Strength::bare_minutes:
        case Strength::bare_hour:
        case Strength::bare_figures:
            return hour_stands(scan, piece, before);
        case Strength::bare_day:
        case Strength::bare_ordinal:
            return day_number_stands(scan, piece, before);
        case Strength::name_like:
            break;
    }
    return name_stands(scan, piece, before);
}

}  // namespace ombrex::language::detail
