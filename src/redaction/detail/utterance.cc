// SPDX-License-Identifier: Apache-2.0
#include "redaction/detail/utterance.h"

#include <algorithm>
#include <array>

#include "redaction/detail/misheard.h"

namespace ombrex::redaction::detail {
namespace {

using language::TokenKind;

constexpr std::array illness_endings{"itis",   "osis",    "aemia",  "emia",   "pathy", "algia",  "ectomy",
                                     "plasty", "phobia",  "plegia", "trophy", "uria",  "oscopy", "oedema",
                                     "lepsy",  "paresis", "ostomy", "rrhoea", "rrhea", "spasm",  "oma"};
constexpr std::array medicine_endings{"mycin",   "cillin",  "prazole", "statin",   "olol", "sartan", "azepam",
                                      "oxetine", "triptan", "gliptin", "floxacin", "mab",  "zepine", "pril"};

bool ends_with_any(std::string_view word, std::span<char const* const> endings, std::size_t least) {
    return word.size() >= least && std::ranges::any_of(endings, [&](auto ending) { return word.ends_with(ending); });
}

constexpr std::array trade_endings{"ologist", "ologists", "iatrist", "ontist", "ractor", "atrician", "hodontics"};

void add_endings(Word& word) {
    if (ends_with_any(word.text, trade_endings, 8)) {  // who is asked for by his trade
        word.cues |= bit(Cue::trade);
        word.classes |= common_word;
    }
    if (word.is_name() || word.has(Cue::function)) return;
    bool const everyday = (word.classes & common_word) != 0;
    if (ends_with_any(word.text, illness_endings, everyday ? 8 : 6) && !(everyday && word.text.ends_with("oma")))
        word.cues |= bit(Cue::illness);
    if (!everyday && ends_with_any(word.text, medicine_endings, 7)) word.cues |= bit(Cue::medicine);
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

/// A word that no list has and that was misheard keeps what it was: a number, or nothing that could be a name.
void mend(Word& word, Lexicon const& lexicon, CueWords const& lists) {
    constexpr std::uint8_t frequent_name = first_name | surname;
    if ((word.classes & frequent_name) != 0 || word.text.size() < 3) return;
    if (auto const said = misheard_cue(word.text, lists); said.cues != 0) {
        word.cues = said.cues;
        word.number = said.number;
    } else {
        word.misheard = is_misheard(word.text, lexicon);
    }
}

/// "thirtys", for which there is no such word.
Cues drawn_out_ten(std::string_view word, CueWords const& lists) {
    if (!word.ends_with("tys")) return {};
    auto const ten = lists.find(word.substr(0, word.size() - 1));
    return (ten.cues & bit(Cue::tens)) != 0 ? ten : Cues{};
}

/// "perry's" is looked up as "perry", "name's" first as it stands.
void look_up(Word& word, Lexicon const& lexicon, CueWords const& lists) {
    Cues cues = lists.find(word.text);
    if (cues.cues == 0 && cues.topics == 0 && word.text.ends_with("'s"))
        cues = lists.find(word.text.substr(0, word.text.size() - 2));
    if (auto const ten = drawn_out_ten(word.text, lists); cues.cues == 0 && ten.cues != 0) cues = ten;
    word.cues = cues.cues;
    word.topics = cues.topics;
    word.number = cues.number;
    word.classes = lexicon.classes(word.text);
    if (cues.cues == 0 && cues.topics == 0 && (word.classes & common_word) == 0) mend(word, lexicon, lists);
    add_endings(word);
}

/// The "th" of "13th", which stands behind the digits.
bool is_ordinal_ending(Word const& digits, Word const& word) {
    return digits.is_digits() && word.touches && (word.is("st") || word.is("nd") || word.is("rd") || word.is("th"));
}

std::uint32_t topics_of(std::string_view text, CueWords const& lists) {
    std::uint32_t topics = 0;
    for (auto const& token : language::Tokens{text}) {
        auto const word = token.text.ends_with("'s") && token.text.size() > 3 && !token.is("who's")
                              ? token.text.substr(0, token.text.size() - 2)
                              : token.text;
        topics |= lists.find(word).topics;
    }
    return topics;
}

}  // namespace

bool Word::may_be_name() const noexcept {
    constexpr std::uint64_t never = bit(Cue::function) | bit(Cue::digit) | bit(Cue::teen) | bit(Cue::tens) |
                                    bit(Cue::scale) | bit(Cue::weekday) | bit(Cue::relation) | bit(Cue::measure) |
                                    bit(Cue::clock);
    if (!is_word() || text.size() < 2) return false;
    if (has(Cue::function)) return (text == "will" || text == "may") && capital;
    return (cues & never) == 0;
}

Word const& Utterance::at(std::size_t i) const noexcept {
    static Word const none = [] {
        Word word;
        word.kind = TokenKind::punctuation;
        return word;
    }();
    return i < words.size() ? words[i] : none;
}

std::size_t Utterance::next_word(std::size_t i) const noexcept {
    while (i < words.size() && words[i].is_mark()) ++i;
    return i;
}

void read(std::string_view text, std::string_view previous, Lexicon const& lexicon, CueWords const& cues,
          Utterance& out) {
    out.tokens.assign(text);
    out.words.clear();
    out.runs.clear();
    out.cased = false;
    out.asked = previous.empty() ? 0 : topics_of(previous, cues);
    for (auto const& token : out.tokens) {
        auto& word = out.words.emplace_back();
        word.text = token.text;
        word.kind = token.kind;
        word.touches = token.touches;
        if (token.kind != TokenKind::word) continue;
        auto const source = text.substr(token.byte_begin, token.byte_end - token.byte_begin);
        word.capital = is_capital(source[0]);
        word.capitals = source.size() > 1 && std::ranges::all_of(source, is_capital);
        out.cased |= word.capital;
        look_up(word, lexicon, cues);
        if (out.words.size() > 1 && is_ordinal_ending(out.words[out.words.size() - 2], word)) {
            word.cues = bit(Cue::ordinal);
            word.classes = common_word;
        }
    }
}

}  // namespace ombrex::redaction::detail
