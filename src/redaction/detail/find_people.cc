// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <span>

#include "redaction/detail/find.h"

namespace ombrex::redaction::detail {
namespace {

constexpr std::size_t name_words_max = 4;

bool is_particle(Word const& word) {
    return word.is("de") || word.is("van") || word.is("von") || word.is("der") || word.is("den") || word.is("la") ||
           word.is("le") || word.is("el") || word.is("al") || word.is("bin") || word.is("di") || word.is("da") ||
           word.is("del") || word.is("dos") || word.is("mc") || word.is("mac") || word.is("o") || word.is("st") ||
           word.is("ben") || word.is("du") || word.is("ter");
}

constexpr std::array before_somebody{"would", "could", "can", "will", "is",   "does", "did", "has", "have",
                                     "had",   "let",   "if",  "when", "that", "but",  "was", "get", "because"};
constexpr std::array after_somebody{
    "be",   "ring", "call",  "do",    "come", "see",  "phone", "give",   "have",      "make", "in",    "free", "said",
    "says", "told", "still", "there", "here", "work", "text",  "around", "available", "who",  "would", "will", "could",
    "can",  "was",  "is",    "has",   "did",  "does", "rang",  "called", "came",      "fit",  "look",  "back", "about"};

bool among(Word const& word, std::span<char const* const> list) {
    return std::ranges::any_of(list, [&](auto entry) { return word.is(entry); });
}

/// A word that is a name although a dictionary may know it, because of the words around it.
class People {
public:
    People(Utterance const& utterance, std::vector<Found>& found) : utterance_{utterance}, found_{found} {}

    void find() {
        for (std::size_t at = 0; at < utterance_.size(); ++at) {
            std::size_t end = titled(at);
            if (end == 0) end = related(at);
            if (end == 0) end = introduced(at);
            if (end == 0) end = full_name(at);
            if (end == 0) end = spelled_after(at);
            if (end == 0) end = lone_name(at);
            if (end == 0) end = placed(at);
            if (end > at) at = end - 1;
        }
        if (utterance_.asks(Topic::name) && !utterance_.asks(Topic::not_personal)) answer();
    }

private:
    Word const& word(std::size_t i) const { return utterance_.at(i); }

    std::size_t add(std::size_t begin, std::size_t end, PiiType type, int rank) {
        found_.push_back({begin, end, type, rank});
        return end;
    }

    /// The end of the name that begins here, as far as words go that may be one.
    std::size_t name(std::size_t at, std::size_t most) const {
        std::size_t end = at;
        for (std::size_t words = 0; words < most && end < utterance_.size(); ++end) {
            auto const& here = word(end);
            bool const hyphen = end > at && here.is("-") && here.touches && word(end + 1).touches;
            if (hyphen || is_particle_here(end)) continue;  // "van der merwe" counts as one
            if (!is_name_like(here)) break;
            ++words;
        }
        return end;
    }

    /// "van" and "der" before "merwe".
    bool is_particle_here(std::size_t at) const {
        std::size_t next = at;
        while (next < at + 2 && is_particle(word(next))) ++next;
        return next > at && word(next).may_be_name() && !is_particle(word(next));
    }

    bool is_name_like(Word const& here) const {
        if (!here.may_be_name() || here.topics & ~bit(Topic::plate)) return false;
        if (utterance_.cased) return here.capital;
        return (here.is_name() &&
                ((here.classes & common_word) == 0 || (here.classes & first_name) || (here.classes & surname))) ||
               here.is_foreign();
    }

    std::size_t titled(std::size_t at) {
        if (!word(at).has(Cue::title)) return 0;
        std::size_t const first = word(at + 1).is(".") ? at + 2 : at + 1;
        if (word(at).is("miss") &&
            !(word(first).capital || (word(first).is_name() && !(word(first).classes & common_word))))
            return 0;
        bool const sole =
            word(first).may_be_name() && (word(first).is_name() || word(first).is_foreign() || word(first).capital);
        std::size_t const end = name(first, 3);
        if (end > first) return add(at, end, PiiType::person, 3);
        return sole ? add(at, first + 1, PiiType::person, 3) : 0;
    }

    /// "my son kieran", "my son, whose name is stacey".
    std::size_t related(std::size_t at) {
        auto const& here = word(at);
        if (!here.has(Cue::relation) || here.text.ends_with("'s")) return 0;
        auto const& before = word(at - 1);
        bool const owned = before.is("my") || before.is("our") || before.is("his") || before.is("her") ||
                           before.is("the") || before.is("little") || before.is("eldest") || before.is("youngest") ||
                           before.is("oldest") || before.is("their") || before.is("your");
        if (!owned) return 0;
        std::size_t first = at + 1;
        if (word(first).is(",")) ++first;
        bool named = false;
        if (word(first).is("is") || word(first).is("whose") || word(first).is("called") || word(first).is("named") ||
            word(first).is("who")) {
            std::size_t const limit = first + 4;
            while (first < limit && (word(first).is("is") || word(first).is("whose") || word(first).is("called") ||
                                     word(first).is("name") || word(first).is("named") || word(first).is("name's") ||
                                     word(first).is("who's") || word(first).is("who")))
                named |= !word(first++).is("is");
            if (!named) return 0;
        }
        std::size_t const end = name(first, 3);
        if (end == first) return 0;
        return add(first, end, PiiType::relative, 3);
    }

    /// "the name on the account is".
    bool names_somebody(std::size_t at) const {
        for (std::size_t back = 1; back <= 8 && back <= at; ++back)
            if (word(at - back).is("name") || word(at - back).is("surname")) return true;
        return false;
    }

    std::size_t introduced(std::size_t at) {
        std::size_t first = 0;
        if ((word(at).is("name") && (word(at + 1).is("is") || word(at + 1).is("was"))) ||
            (word(at).is("name") && word(at + 1).is(":")))
            first = at + 2;
        if (word(at).is("name's") || word(at).is("surname") || word(at).is("called")) first = at + 1;
        if (word(at).is("surname") && (word(at + 1).is("is"))) first = at + 2;
        if (word(at).is("this") && word(at + 1).is("is")) first = at + 2;
        if (word(at).is("speaking") && (word(at + 1).is("to") || word(at + 1).is("with"))) first = at + 2;
        if ((word(at).is("is") || word(at).is("was") || word(at).is("it's")) && names_somebody(at)) first = at + 1;
        if (first == 0) return 0;
        std::size_t const end = name(first, name_words_max);
        return end > first ? add(first, end, PiiType::person, 4) : 0;
    }

    /// "lamb, l a m b": the letters that follow say that it is a name.
    std::size_t spelled_after(std::size_t at) {
        if (!word(at).is_word() || word(at).text.size() < 3) return 0;
        std::size_t const next = utterance_.next_word(at + 1);
        for (auto const& run : utterance_.runs) {
            if (run.begin < next || run.begin > next + 3 || run.digits > 0 || run.letters < 3) continue;
            char letters[40];
            auto const plain = plain_letters(word(at).text, letters);
            if (run.value == plain || (run.value.ends_with(plain) && plain.size() > 3) || plain.ends_with(run.value))
                return add(at > 0 && is_particle(word(at - 1)) ? at - 1 : at, at + 1, PiiType::person, 2);
        }
        return 0;
    }

    /// A first name that means nothing else, wherever it stands.
    std::size_t lone_name(std::size_t at) {
        auto const& here = word(at);
        bool const listed = (here.classes & common_word) != 0 || here.cues != 0 || here.topics != 0;
        bool const unknown = here.is_word() && !listed && !here.misheard && here.text.size() >= 5;
        bool const only_name = unknown || ((here.classes & first_name) != 0 && (here.classes & common_word) == 0 &&
                                           here.cues == 0 && here.topics == 0 && here.text.size() >= 4);
        return only_name ? add(at, std::max(at + 1, name(at, 3)), PiiType::person, 6) : 0;
    }

    /// "would april be free", "have bartosz do it": only somebody can stand between such words.
    std::size_t placed(std::size_t at) {
        auto const& here = word(at);
        if (at == 0 || !here.may_be_name() || (here.topics & ~bit(Topic::plate)) != 0) return 0;
        if ((here.classes & first_name) == 0 && !here.is_foreign()) return 0;
        if (!among(word(at - 1), before_somebody) || !among(word(at + 1), after_somebody)) return 0;
        return add(at, at + 1, PiiType::person, 6);
    }

    /// A first name and another that no dictionary knows, or both capitals.
    std::size_t full_name(std::size_t at) {
        auto const& first = word(at);
        auto const& second = word(at + 1);
        if (!first.may_be_name() || !second.may_be_name() || (first.classes & first_name) == 0) return 0;
        if (utterance_.cased && !(first.capital && second.capital)) return 0;
        bool const plain = (first.classes & common_word) != 0;
        bool const last = (second.classes & (surname | rare_surname)) != 0 || second.is_foreign();
        bool const rare = (second.classes & common_word) == 0;
        if (!last || (!utterance_.cased && (!rare || plain)) || second.has(Cue::town) || first.topics != 0) return 0;
        return add(at, name(at, 3) > at + 1 ? name(at, 3) : at + 2, PiiType::person, 4);
    }

    /// Asked for a name: what is no everyday word in a short answer.
    void answer() {
        std::size_t const words = utterance_.size();
        for (std::size_t at = 0; at < words; ++at) {
            auto const& here = word(at);
            bool const everyday = (here.classes & common_word) != 0;
            bool const first = (here.classes & first_name) != 0;
            bool const article = at > 0 && (word(at - 1).is("a") || word(at - 1).is("the") || word(at - 1).is("an"));
            bool const possible = here.may_be_name() && (here.topics & ~bit(Topic::plate)) == 0;
            bool const alone = (here.classes & surname) != 0 && at == 0 &&
                               (word(1).is_mark() || word(1).is("with") || word(1).is("as"));
            bool const opening = at == 0 && words > 3;  // "well it's ..."
            if (alone && possible) {
                add(at, at + 1, PiiType::person, 6);
                continue;
            }
            if (!possible || (everyday && !first && (opening || article || (words > 3 && !here.capital)))) continue;
            std::size_t end = at + 1;
            while (end < at + 3 && word(end).may_be_name() && (word(end).is_name() || word(end).is_foreign()) &&
                   !word(end).topics && !word(end).has(Cue::speaking))
                ++end;
            add(at, end, PiiType::person, 6);
            at = end - 1;
        }
    }

    Utterance const& utterance_;
    std::vector<Found>& found_;
};

}  // namespace

void find_people(Utterance const& utterance, std::vector<Found>& found) { People{utterance, found}.find(); }

}  // namespace ombrex::redaction::detail
