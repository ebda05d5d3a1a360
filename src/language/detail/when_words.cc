// SPDX-License-Identifier: Apache-2.0
#include "language/detail/when_words.h"

#include <algorithm>
#include <array>

namespace ombrex::language::detail {
namespace {

struct Entry {
    std::string_view text;
    WordSense sense;
};

constexpr WordSense weekday(int value, bool plural = false, bool doubtful = false) {
    return {WordClass::weekday, static_cast<std::uint8_t>(value), plural, doubtful};
}
constexpr WordSense month(int value, bool doubtful = false) {
    return {WordClass::month, static_cast<std::uint8_t>(value), false, doubtful};
}
constexpr WordSense unit(Unit value, bool plural = false) {
    return {WordClass::unit, static_cast<std::uint8_t>(value), plural, false};
}
constexpr WordSense title{WordClass::title};

constexpr std::array senses_unsorted{
    Entry{"monday", weekday(0)},
    Entry{"mondays", weekday(0, true)},
    Entry{"mon", weekday(0)},
    Entry{"tuesday", weekday(1)},
    Entry{"tuesdays", weekday(1, true)},
    Entry{"tue", weekday(1)},
    Entry{"tues", weekday(1)},
    Entry{"wednesday", weekday(2)},
    Entry{"wednesdays", weekday(2, true)},
    Entry{"wed", weekday(2)},
    Entry{"weds", weekday(2)},
    Entry{"wensday", weekday(2)},
    Entry{"thursday", weekday(3)},
    Entry{"thursdays", weekday(3, true)},
    Entry{"thu", weekday(3)},
    Entry{"thur", weekday(3)},
    Entry{"thurs", weekday(3)},
    Entry{"friday", weekday(4)},
    Entry{"fridays", weekday(4, true)},
    Entry{"fri", weekday(4)},
    Entry{"saturday", weekday(5)},
    Entry{"saturdays", weekday(5, true)},
    Entry{"sat", weekday(5, false, true)},
    Entry{"sunday", weekday(6)},
    Entry{"sundays", weekday(6, true)},
    Entry{"sun", weekday(6, false, true)},
    Entry{"january", month(1)},
    Entry{"jan", month(1, true)},
    Entry{"february", month(2)},
    Entry{"feb", month(2)},
    Entry{"march", month(3, true)},
    Entry{"mar", month(3, true)},
    Entry{"april", month(4, true)},
    Entry{"apr", month(4)},
    Entry{"may", month(5, true)},
    Entry{"june", month(6, true)},
    Entry{"jun", month(6)},
    Entry{"july", month(7)},
    Entry{"jul", month(7)},
    Entry{"august", month(8, true)},
    Entry{"aug", month(8)},
    Entry{"september", month(9)},
    Entry{"sept", month(9)},
    Entry{"sep", month(9)},
    Entry{"october", month(10)},
    Entry{"oct", month(10)},
    Entry{"november", month(11)},
    Entry{"nov", month(11)},
    Entry{"december", month(12)},
    Entry{"dec", month(12)},
    Entry{"minute", unit(Unit::minute)},
    Entry{"minutes", unit(Unit::minute, true)},
    Entry{"min", unit(Unit::minute)},
    Entry{"mins", unit(Unit::minute, true)},
    Entry{"hour", unit(Unit::hour)},
    Entry{"hours", unit(Unit::hour, true)},
    Entry{"hr", unit(Unit::hour)},
    Entry{"hrs", unit(Unit::hour, true)},
    Entry{"day", unit(Unit::day)},
    Entry{"days", unit(Unit::day, true)},
    Entry{"week", unit(Unit::week)},
    Entry{"weeks", unit(Unit::week, true)},
    Entry{"wk", unit(Unit::week)},
    Entry{"fortnight", unit(Unit::fortnight)},
    Entry{"fortnights", unit(Unit::fortnight, true)},
    Entry{"month", unit(Unit::month)},
    Entry{"months", unit(Unit::month, true)},
    Entry{"year", unit(Unit::year)},
    Entry{"years", unit(Unit::year, true)},
    Entry{"mr", title},
    Entry{"mrs", title},
    Entry{"ms", title},
    Entry{"miss", title},
    Entry{"mister", title},
    Entry{"missus", title},
    Entry{"dr", title},
    Entry{"doctor", title},
    Entry{"sir", title},
    Entry{"madam", title},
    Entry{"professor", title},
    Entry{"nurse", title},
    Entry{"named", title},
    Entry{"surname", title},
};

constexpr auto senses = [] {
    auto sorted = senses_unsorted;
    std::ranges::sort(sorted, {}, &Entry::text);
    return sorted;
}();

/// Words that carry no noun: a bare "four" before one of them is still an hour.
constexpr auto carriers = [] {
    auto words = std::to_array<std::string_view>(
        {"a",         "about",      "actually", "again",    "all",       "alright",   "and",     "any",      "anytime",
         "are",       "around",     "as",       "at",       "available", "be",        "because", "best",     "better",
         "but",       "by",         "can",      "could",    "do",        "does",      "doesn't", "don't",    "eastern",
         "either",    "especially", "every",    "exactly",  "except",    "fine",      "first",   "for",      "free",
         "from",      "good",       "great",    "he",       "her",       "him",       "how",     "i",        "i'd",
         "i'll",      "i'm",        "i've",     "if",       "in",        "instead",   "is",      "isn't",    "it",
         "it's",      "just",       "last",     "latest",   "let's",     "like",      "lovely",  "maybe",    "me",
         "might",     "my",         "next",     "no",       "not",       "of",        "oh",      "ok",       "okay",
         "on",        "only",       "open",     "or",       "our",       "perfect",   "perhaps", "please",   "possible",
         "possibly",  "preferably", "prefer",   "probably", "rather",    "really",    "right",   "say",      "sharp",
         "she",       "should",     "so",       "sometime", "sorry",     "sounds",    "still",   "suits",    "sure",
         "that",      "that's",     "thank",    "thanks",   "the",       "then",      "there",   "they",     "this",
         "though",    "to",         "too",      "unless",   "until",     "us",        "wait",    "was",      "we",
         "we'd",      "we'll",      "well",     "what",     "when",      "whichever", "will",    "with",     "won't",
         "work",      "works",      "would",    "yeah",     "yep",       "yes",       "you",     "your",     "would've",
         "mountain",  "pacific",    "central",  "est",      "pst",       "gmt",       "bst",     "earliest", "cheers",
         "brilliant", "super",      "ideally",  "ideal",    "today"});
    std::ranges::sort(words);
    return words;
}();

}  // namespace

WordSense sense_of(std::string_view folded) {
    if (folded.size() > 2 && folded.ends_with("'s")) {
        if (auto const owner = sense_of(folded.substr(0, folded.size() - 2)); owner.kind == WordClass::weekday)
            return owner;
    }
    auto const* const found = std::ranges::lower_bound(senses, folded, {}, &Entry::text);
    if (found != senses.end() && found->text == folded) return found->sense;
    return {std::ranges::binary_search(carriers, folded) ? WordClass::carrier : WordClass::other, 0, false, false};
}

}  // namespace ombrex::language::detail
