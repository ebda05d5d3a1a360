// SPDX-License-Identifier: Apache-2.0
#include "adapters/speech/detail/pronunciation.h"

#include <algorithm>
#include <array>
#include <vector>

#include "adapters/speech/detail/endings.h"
#include "adapters/speech/detail/sentence.h"

namespace ombrex::speech::detail {
namespace {

using namespace std::string_view_literals;

constexpr auto primary = "ˈ"sv;
constexpr auto secondary = "ˌ"sv;
constexpr std::array vowels{"A"sv, "I"sv, "O"sv, "W"sv, "Y"sv, "a"sv, "i"sv, "u"sv, "æ"sv, "ɑ"sv,
                            "ɐ"sv, "ɔ"sv, "ə"sv, "ɛ"sv, "ɜ"sv, "ɪ"sv, "ʊ"sv, "ʌ"sv, "ᵻ"sv};

bool is_vowel(std::string_view symbol) { return std::ranges::find(vowels, symbol) != vowels.end(); }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_letter_name(std::string_view word) { return word.size() == 1 && is_capital(word[0]) && word != "I"; }

std::string lower_case(std::string_view word) {
    std::string out{word};
    std::ranges::transform(out, out.begin(), [](char c) { return is_capital(c) ? static_cast<char>(c + 32) : c; });
    return out;
}

std::string capitalised(std::string word) {
    if (is_small(word[0])) word[0] = static_cast<char>(word[0] - 32);
    return word;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != text.npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

/// A capital makes an unstressed word heavier: the mark goes before its first vowel.
std::string stressed(std::string_view sound, std::string_view mark) {
    std::string out;
    bool placed = sound.find(primary) != sound.npos || sound.find(secondary) != sound.npos;
    for (auto const symbol : symbols_of(sound)) {
        if (!placed && is_vowel(symbol)) {
            out += mark;
            placed = true;
        }
        out += symbol;
    }
    return out;
}

/// The role that the word before gives to one that is said in several ways.
std::string_view role_after(std::string_view before) {
    struct Rule {
        std::string_view role, words;  // each word between blanks
    };
    static constexpr Rule rules[] = {
        {"VERB",
         " to will can could would should shall may must i you we they please not don't didn't can't won't i'll"
         " we'll you'll do did "},
        {"NOUN", " a the my your our his her their this that no any of "},
        {"VBN", " have has had i've we've you've was were is be been being "},
    };
    auto const wanted = " " + std::string{before} + " ";
    auto const rule =
        std::ranges::find_if(rules, [&](Rule const& one) { return one.words.find(wanted) != one.words.npos; });
    return rule == std::end(rules) ? ""sv : rule->role;
}

/// The nearest word on one side, across commas; nothing beyond other marks.
std::string_view neighbour(std::vector<Piece> const& pieces, std::size_t from, std::ptrdiff_t step) {
    for (auto at = static_cast<std::ptrdiff_t>(from) + step; at >= 0 && at < std::ssize(pieces); at += step) {
        auto const& piece = pieces[static_cast<std::size_t>(at)];
        if (!piece.is_mark) return piece.text;
        if (piece.text != ",") break;
    }
    return {};
}

}  // namespace

std::string Pronunciation::of(std::string_view sentence) const {
    auto const pieces = pieces_of(sentence);
    std::vector<std::string> sounds(pieces.size());
    Next next = Next::pause;
    for (std::size_t i = pieces.size(); i-- > 0;) {  // backwards: little words depend on what follows
        auto const& text = pieces[i].text;
        if (pieces[i].is_mark) {
            sounds[i] = text;
            next = Next::pause;
            continue;
        }
        bool const first = i == 0 || pieces[i - 1].is_mark;
        bool const among_letters = is_letter_name(neighbour(pieces, i, -1)) || is_letter_name(neighbour(pieces, i, 1));
        sounds[i] = word(text, {next, first ? ""sv : role_after(lower_case(pieces[i - 1].text)), first, among_letters});
        next = begins_with(sounds[i], next);
    }
    std::string out;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (pieces[i].space_before && !out.empty() && !sounds[i].empty()) out += ' ';
        out += sounds[i];
    }
    replace_all(out, "ɾ", "T");  // the lexicon's flap and glottal stop are the voice's T and t
    replace_all(out, "ʔ", "t");
    return out;
}

Pronunciation::Next Pronunciation::begins_with(std::string_view sound, Next otherwise) {
    for (auto const symbol : symbols_of(sound)) {
        if (symbol == primary || symbol == secondary) continue;
        return is_vowel(symbol) ? Next::vowel : Next::consonant;
    }
    return otherwise;
}

std::string Pronunciation::word(std::string_view word, Place const& place) const {
    if (auto sound = little_word(word, place)) return *sound;
    bool const all_capitals = word.size() > 1 && std::ranges::all_of(word, is_capital);
    if (word == "AM" || word == "PM") return spelled(word);
    auto const lower = lower_case(word);
    for (std::string_view const spelling : {word, std::string_view{lower}}) {
        if (auto const sound = known(spelling, place)) {
            if (all_capitals) return stressed(*sound, primary);
            return is_capital(word[0]) ? stressed(*sound, secondary) : *sound;
        }
    }
    if (auto sound = known(capitalised(lower), place)) return *sound;
    if (auto sound = with_ending(lower, place)) return *sound;
    return all_capitals ? spelled(word) : guess_(word);
}

Pronunciation::Sound Pronunciation::little_word(std::string_view word, Place const& place) {
    bool const is_letter = word == "A" && (!place.first || place.among_letters);
    auto const lower = lower_case(word);
    if (lower == "a") return is_letter ? "ˈA" : "ɐ";
    if (lower == "an") return "ɐn";
    if (lower == "i") return place.among_letters ? "ˈI" : "ˌI";
    if (lower == "the") return place.next == Next::vowel ? "ði" : "ðə";
    if (lower == "to") return place.next == Next::pause ? "tu" : place.next == Next::vowel ? "tʊ" : "tə";
    if (lower == "in") return place.next == Next::pause ? "ˈɪn" : "ɪn";
    if (word == "am" && place.next != Next::pause) return "ɐm";
    return std::nullopt;
}

Pronunciation::Sound Pronunciation::known(std::string_view word, Place const& place) const {
    auto const entry = lexicon_.find(word);
    if (!entry) return std::nullopt;
    auto const before_pause = entry->as("None");
    if (place.next == Next::pause && before_pause != entry->usual) return std::string{before_pause};
    auto const in_role = entry->as(place.role);
    // Only "that" has a DT: "is that right?", far more often on the telephone than "the one that".
    return std::string{in_role == entry->usual ? entry->as("DT") : in_role};
}

Pronunciation::Sound Pronunciation::with_ending(std::string_view lower, Place const& place) const {
    struct Ending {
        std::string_view written, instead;  ///< "carries" is "carry" and -s
        std::string (*spoken)(std::string);
        bool may_double;  ///< the stem's last letter: "trimming"
    };
    static constexpr Ending endings[] = {
        {"'s", "", plural, false}, {"ies", "y", plural, false}, {"s", "", plural, false},
        {"es", "", plural, false}, {"ied", "y", past, false},   {"ed", "", past, true},
        {"d", "", past, false},    {"ing", "", going, true},    {"ing", "e", going, false},
    };
    Place const inside{Next::consonant, place.role, false, false};
    for (auto const& [written, instead, spoken, may_double] : endings) {
        if (lower.size() < written.size() + 2 || !lower.ends_with(written)) continue;
        std::string const bare{lower.substr(0, lower.size() - written.size())};
        std::vector<std::string> stems{bare + std::string{instead}};
        if (may_double && bare[bare.size() - 1] == bare[bare.size() - 2])
            stems.push_back(bare.substr(0, bare.size() - 1));
        for (auto const& stem : stems) {
            if (auto sound = known(stem, inside)) return spoken(std::move(*sound));
            if (auto sound = known(capitalised(stem), inside)) return spoken(std::move(*sound));
        }
    }
    return std::nullopt;
}

std::string Pronunciation::spelled(std::string_view letters) const {
    std::string out;
    for (char const letter : letters) {
        if (auto const entry = lexicon_.find({&letter, 1})) out += entry->usual;
    }
    replace_all(out, primary, secondary);  // only the last letter is heavy
    if (auto const last = out.rfind(secondary); last != out.npos) out.replace(last, secondary.size(), primary);
    return out;
}

}  // namespace ombrex::speech::detail
