// SPDX-License-Identifier: Apache-2.0
#include "language/yes_no.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace ombrex::language {
namespace {

/// Said first, these settle it. A longer phrase stands before the shorter one it begins with.
struct Opening {
    std::string_view words;
    YesNo means;
};
constexpr std::array openings{
    Opening{"no problem", YesNo::yes},
    Opening{"no worries", YesNo::yes},
    Opening{"no that's right", YesNo::yes},
    Opening{"no that's fine", YesNo::yes},
    Opening{"no that's correct", YesNo::yes},
    Opening{"no that's good", YesNo::yes},
    Opening{"no that's perfect", YesNo::yes},
    Opening{"no that works", YesNo::yes},
    Opening{"no objection", YesNo::yes},
    Opening{"not at all go", YesNo::yes},
    Opening{"yes no", YesNo::no},
    Opening{"yeah no", YesNo::no},
    Opening{"no yes", YesNo::yes},
    Opening{"no yeah", YesNo::yes},
    Opening{"ok no", YesNo::no},
    Opening{"okay no", YesNo::no},
    Opening{"right no", YesNo::no},
    Opening{"all right no", YesNo::no},
    Opening{"i don't think so", YesNo::no},
    Opening{"i'd rather not", YesNo::no},
    Opening{"i'm not sure", YesNo::no},
    Opening{"no", YesNo::no},
    Opening{"nope", YesNo::no},
    Opening{"nah", YesNo::no},
    Opening{"nay", YesNo::no},
    Opening{"negative", YesNo::no},
    Opening{"never mind", YesNo::no},
    Opening{"nevermind", YesNo::no},
    Opening{"not", YesNo::no},
    Opening{"don't", YesNo::no},
    Opening{"that's not", YesNo::no},
    Opening{"that isn't", YesNo::no},
    Opening{"that is not", YesNo::no},
    Opening{"that's wrong", YesNo::no},
    Opening{"wrong", YesNo::no},
    Opening{"it isn't", YesNo::no},
    Opening{"it's not", YesNo::no},
    Opening{"that won't", YesNo::no},
    Opening{"that will not", YesNo::no},
    Opening{"that doesn't", YesNo::no},
    Opening{"that does not", YesNo::no},
    Opening{"none of", YesNo::no},
    Opening{"neither", YesNo::no},
    Opening{"i do not", YesNo::no},
    Opening{"i don't", YesNo::no},
    Opening{"absolutely not", YesNo::no},
    Opening{"of course not", YesNo::no},
    Opening{"definitely not", YesNo::no},
    Opening{"please don't", YesNo::no},
    Opening{"leave it", YesNo::no},
    Opening{"forget it", YesNo::no},
    Opening{"yes", YesNo::yes},
    Opening{"yeah", YesNo::yes},
    Opening{"yea", YesNo::yes},
    Opening{"yep", YesNo::yes},
    Opening{"yup", YesNo::yes},
    Opening{"ya", YesNo::yes},
    Opening{"aye", YesNo::yes},
    Opening{"sure", YesNo::yes},
    Opening{"certainly", YesNo::yes},
    Opening{"absolutely", YesNo::yes},
    Opening{"definitely", YesNo::yes},
    Opening{"of course", YesNo::yes},
    Opening{"correct", YesNo::yes},
    Opening{"confirmed", YesNo::yes},
    Opening{"confirm", YesNo::yes},
    Opening{"i confirm", YesNo::yes},
    Opening{"exactly", YesNo::yes},
    Opening{"indeed", YesNo::yes},
    Opening{"affirmative", YesNo::yes},
    Opening{"agreed", YesNo::yes},
    Opening{"perfect", YesNo::yes},
    Opening{"great", YesNo::yes},
    Opening{"brilliant", YesNo::yes},
    Opening{"lovely", YesNo::yes},
    Opening{"excellent", YesNo::yes},
    Opening{"wonderful", YesNo::yes},
    Opening{"fantastic", YesNo::yes},
    Opening{"awesome", YesNo::yes},
    Opening{"ok", YesNo::yes},
    Opening{"okay", YesNo::yes},
    Opening{"k", YesNo::yes},
    Opening{"alright", YesNo::yes},
    Opening{"all right", YesNo::yes},
    Opening{"fine", YesNo::yes},
    Opening{"good", YesNo::yes},
    Opening{"cool", YesNo::yes},
    Opening{"right", YesNo::yes},
    Opening{"please do", YesNo::yes},
    Opening{"yes please", YesNo::yes},
    Opening{"go ahead", YesNo::yes},
    Opening{"go on", YesNo::yes},
    Opening{"go for it", YesNo::yes},
    Opening{"do it", YesNo::yes},
    Opening{"book it", YesNo::yes},
    Opening{"uh huh", YesNo::yes},
    Opening{"mm hmm", YesNo::yes},
    Opening{"mhm", YesNo::yes},
    Opening{"that will be fine", YesNo::yes},
    Opening{"you got it", YesNo::yes},
    Opening{"you bet", YesNo::yes},
    Opening{"please go ahead", YesNo::yes},
    Opening{"please book", YesNo::yes},
    Opening{"seems right", YesNo::yes},
    Opening{"looks good", YesNo::yes},
    Opening{"looks right", YesNo::yes},
    Opening{"suits me", YesNo::yes},
    Opening{"i assent", YesNo::yes},
    Opening{"i agree", YesNo::yes},
    Opening{"i do", YesNo::yes},
    Opening{"it is", YesNo::yes},
    Opening{"it does", YesNo::yes},
    Opening{"please", YesNo::yes},
    Opening{"that is what i", YesNo::yes},
    Opening{"that's what i", YesNo::yes},
    Opening{"that is it", YesNo::yes},
    Opening{"that's it", YesNo::yes},
    Opening{"that's the one", YesNo::yes},
    Opening{"that would be", YesNo::yes},
    Opening{"i like", YesNo::yes},
    Opening{"i'll go", YesNo::yes},
    Opening{"i will go", YesNo::yes},
    Opening{"i'll take", YesNo::yes},
    Opening{"i will take", YesNo::yes},
    Opening{"i pick", YesNo::yes},
    Opening{"i choose", YesNo::yes},
    Opening{"i want this", YesNo::yes},
    Opening{"i want that", YesNo::yes},
    Opening{"let's go with", YesNo::yes},
    Opening{"let's do", YesNo::yes},
    Opening{"i find this", YesNo::yes},
    Opening{"i'm happy with", YesNo::yes},
    Opening{"happy with", YesNo::yes},
    Opening{"sounds", YesNo::yes},
    Opening{"works for me", YesNo::yes},
};

/// "that sounds good", "this one is fine", "that time works for me": something said to be right.
constexpr std::array<std::string_view, 12> subjects{"that", "this", "it",   "these", "those", "everything",
                                                    "he",   "she",  "they", "him",   "all",   "which"};
constexpr std::array<std::string_view, 27> praise{
    "right", "correct",  "good",    "great",     "fine",      "perfect",  "works",     "work",       "okay",
    "ok",    "ideal",    "nice",    "alright",   "agreeable", "suitable", "suits",     "lovely",     "wonderful",
    "do",    "accurate", "exactly", "excellent", "prefect",   "optimal",  "brilliant", "acceptable", "convenient"};
constexpr std::array<std::string_view, 12> denial{"not",    "isn't",  "doesn't", "won't",  "don't", "wrong",
                                                  "wasn't", "aren't", "can't",   "cannot", "never", "no"};
constexpr std::array<std::string_view, 18> hesitation{"um",   "uh",    "er",  "erm",    "ah",  "oh",
                                                      "well", "hmm",   "so",  "and",    "hm",  "mm",
                                                      "hi",   "hello", "hey", "thanks", "you", "thank"};
constexpr std::array<std::string_view, 16> noises{"mm",   "hmm", "mhm", "uh", "huh", "uhuh", "yeah", "right",
                                                  "okay", "ok",  "yep", "hm", "ah",  "oh",   "aha",  "i"};

bool among(auto const& list, std::string_view word) { return std::ranges::find(list, word) != std::end(list); }

/// The words alone, one space between.
std::string words_of(Tokens const& said) {
    std::string out;
    for (auto const& token : said) {
        if (token.kind == TokenKind::punctuation) continue;
        if (!out.empty()) out += ' ';
        out += token.text;
    }
    return out;
}

std::string_view next_word(std::string_view& rest) {
    auto const space = rest.find(' ');
    auto const word = rest.substr(0, space);
    rest = space == std::string_view::npos ? std::string_view{} : rest.substr(space + 1);
    return word;
}

bool begins_with(std::string_view text, std::string_view words) {
    return text.starts_with(words) && (text.size() == words.size() || text[words.size()] == ' ');
}

/// "that sounds good": subject, at most seven words, praise; a denial before the praise turns it.
std::optional<YesNo> judged(std::string_view rest) {
    auto const first = next_word(rest);
    auto const stem = first.substr(0, first.find('\''));
    if (!among(subjects, stem)) return std::nullopt;
    bool denied = false;
    for (int i = 0; i < 8 && !rest.empty(); ++i) {
        auto const word = next_word(rest);
        if (among(denial, word)) denied = true;
        if (among(praise, word)) return denied ? YesNo::no : YesNo::yes;
    }
    return denied ? std::optional{YesNo::no} : std::nullopt;
}

}  // namespace

std::optional<YesNo> read_yes_no(Tokens const& said) {
    auto const words = words_of(said);
    std::string_view rest = words;
    while (!rest.empty()) {
        auto after = rest;
        if (begins_with(rest, "uh huh") || begins_with(rest, "mm hmm")) break;
        if (!among(hesitation, next_word(after))) break;
        rest = after;
    }
    auto const* const opening =
        std::ranges::find_if(openings, [&](Opening const& o) { return begins_with(rest, o.words); });
    if (opening != openings.end()) return opening->means;
    return judged(rest);
}

bool is_backchannel(Tokens const& said) {
    std::size_t words = 0;
    for (auto const& token : said) {
        if (token.kind == TokenKind::punctuation) continue;
        if (!among(noises, token.text)) return false;
        if (token.is("i") || ++words > 4) return false;
    }
    return words > 0;
}

}  // namespace ombrex::language
