// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "redaction/detail/find.h"

namespace ombrex::redaction::detail {
namespace {

/// Places where an everyday word is a condition: "i have a cold".
bool is_cue(Word const& word) {
    return word.has(Cue::have) || (word.topics & bit(Topic::health)) != 0 || word.is("my") || word.is("taking") ||
           word.is("take") || word.is("on") || word.is("for") || word.is("off");
}

class Health {
public:
    Health(Utterance const& utterance, std::vector<Found>& found) : utterance_{utterance}, found_{found} {}

    void find() {
        for (std::size_t at = 0; at < utterance_.size(); ++at) {
            std::size_t const end = std::max({off_sick(at), allergic(at), phrase(at)});
            if (end > at) at = end - 1;
        }
    }

private:
    Word const& word(std::size_t i) const { return utterance_.at(i); }

    std::size_t add(std::size_t begin, std::size_t end) {
        while (begin > 0 && !word(begin).is_mark() && is_modifier(word(begin - 1))) --begin;
        if (begin > 0 && (word(begin - 1).is("a") || word(begin - 1).is("an"))) --begin;
        found_.push_back({begin, end, PiiType::health, 4});
        return end;
    }

    static bool is_modifier(Word const& here) {
        bool const small = here.has(Cue::function) && !here.is("back");
        return here.has(Cue::illness_part) && !small && !here.is("off") && !here.is("hot");
    }

    /// "off sick", "signed off with stress".
    std::size_t off_sick(std::size_t at) {
        if (!word(at).is("off")) return 0;
        std::size_t end = 0;
        if (word(at + 1).is("sick")) end = at + 2;
        if (word(at + 1).is("with") && !word(at + 2).has(Cue::relation) && !word(at + 2).has(Cue::function))
            end = at + 3;
        if (word(at + 1).is("with") && (word(at + 2).is("a") || word(at + 2).is("my") || word(at + 2).is("an")))
            end = at + 4;
        if (end == 0) return 0;
        while (word(end).has(Cue::illness_head) || word(end).has(Cue::illness)) ++end;
        found_.push_back({at > 0 && word(at - 1).is("signed") ? at - 1 : at, end, PiiType::health, 4});
        return end;
    }

    /// "allergic to bee stings": whatever it is.
    std::size_t allergic(std::size_t at) {
        if (!word(at).is("allergic") || !word(at + 1).is("to")) return 0;
        std::size_t const begin = at + 2;
        std::size_t end = begin;
        while (end < begin + 2 && word(end).is_word() && !word(end).has(Cue::function)) ++end;
        if (end == begin) return 0;
        found_.push_back({begin, end, PiiType::health, 4});
        return end;
    }

    std::size_t phrase(std::size_t at) {
        auto const& here = word(at);
        if (!here.is_word()) return 0;
        if (here.has(Cue::illness) || here.has(Cue::medicine)) return named(at);
        if (!here.has(Cue::illness_head) || at == 0) return 0;
        auto const& before = word(at - 1);
        bool const part = is_modifier(before);
        if (!part) return 0;
        if (is_everyday(at) && !is_cued(at)) return 0;
        return add(at, tail(at + 1));
    }

    /// "bad back", "food allergies menu": both words are everyday ones; somebody must have it.
    bool is_everyday(std::size_t at) const {
        auto const& head = word(at);
        return (head.classes & common_word) != 0 && !head.has(Cue::illness) && !head.is("disease") &&
               !head.is("infection") && !head.is("syndrome") && !head.is("disorder") && !head.is("cancer");
    }

    std::size_t named(std::size_t at) {
        auto const& here = word(at);
        bool const needs_cue = here.is("ms") || here.is("sad") || here.is("pots") || here.is("stroke") ||
                               here.is("panic") || here.is("boils") || here.is("piles") || here.is("sickle") ||
                               here.is("block") || here.is("colic") || here.is("stress") || here.is("wheelchair") ||
                               here.is("disabled") || here.is("thinners") || here.is("warts") || here.is("depressed") ||
                               here.is("add") || here.is("flu") || here.is("fracture") || here.is("stoma") ||
                               here.is("stent");
        if (needs_cue && !is_cued(at) && !(at > 0 && is_modifier(word(at - 1)))) return 0;
        if ((here.is("ms") || here.is("add") || here.is("sad") || here.is("pots")) &&
            (word(at + 1).may_be_name() || !word(at - 1).has(Cue::have)))
            return 0;
        return add(at, tail(at + 1));
    }

    /// "in my knee", "attack", "type two".
    std::size_t tail(std::size_t at) const {
        while (word(at).has(Cue::illness_head) || word(at).has(Cue::illness)) ++at;
        return at;
    }

    bool is_cued(std::size_t at) const {
        if (utterance_.asks(Topic::health)) return true;
        std::size_t const from = at > 5 ? at - 5 : 0;
        for (std::size_t i = from; i < at; ++i)
            if (is_cue(word(i))) return true;
        return false;
    }

    Utterance const& utterance_;
    std::vector<Found>& found_;
};

}  // namespace

void find_health(Utterance const& utterance, std::vector<Found>& found) { Health{utterance, found}.find(); }

}  // namespace ombrex::redaction::detail
