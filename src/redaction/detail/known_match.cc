// SPDX-License-Identifier: Apache-2.0
#include "redaction/detail/known_match.h"

#include <array>

namespace ombrex::redaction::detail {
namespace {

constexpr std::size_t skipped_max = 4;  // fillers, small words and marks in a row inside one value

struct Short {
    std::string_view full, said;
};
constexpr std::array<Short, 12> shortened{{{"street", "st"},
                                           {"road", "rd"},
                                           {"avenue", "ave"},
                                           {"lane", "ln"},
                                           {"drive", "dr"},
                                           {"court", "ct"},
                                           {"boulevard", "blvd"},
                                           {"crescent", "cres"},
                                           {"place", "pl"},
                                           {"square", "sq"},
                                           {"terrace", "terr"},
                                           {"saint", "st"}}};

/// Tries to say `symbols` with the tokens from a place on: all ways a piece can be meant are tried.
class Saying {
public:
    Saying(Utterance const& utterance, std::string_view symbols) : utterance_{utterance}, symbols_{symbols} {}

    /// The end of the longest saying that begins here; 0 where there is none.
    std::size_t from(std::size_t at) { return rest(at, 0, 0); }

private:
    Word const& word(std::size_t i) const { return utterance_.at(i); }

    std::size_t rest(std::size_t at, std::size_t done, std::size_t skipped) {
        if (done == symbols_.size()) return at;
        if (at >= utterance_.size() || ++steps_ > steps_max) return 0;
        if (auto const end = piece(at, done)) return end;
        bool const passes = done > 0 && skipped < skipped_max &&
                            (word(at).is_mark() || word(at).has(Cue::filler) || word(at).has(Cue::joiner) ||
                             word(at).has(Cue::function) || word(at).is("sign") || word(at).is("hang") ||
                             word(at).is("hold") || word(at).is("mean"));
        return passes ? rest(at + 1, done, skipped + 1) : 0;
    }

    std::size_t say(std::string_view said, std::size_t at, std::size_t done) {
        if (said.empty() || !symbols_.substr(done).starts_with(said)) return 0;
        return rest(at, done + said.size(), 0);
    }

    std::size_t piece(std::size_t at, std::size_t done) {
        auto const& here = word(at);
        if (here.is_digits()) return say(here.text, at + 1, done);
        if (!here.is_word()) return 0;
        if (auto const end = number(at, done)) return end;
        if (auto const end = letter(at, done)) return end;
        if (auto const end = whole(here.text, at, done)) return end;
        return here.text.ends_with("'s") ? whole(here.text.substr(0, here.text.size() - 2), at, done) : 0;
    }

    std::size_t whole(std::string_view text, std::size_t at, std::size_t done) {
        char letters[40];
        if (auto const end = say(plain_letters(text, letters), at + 1, done)) return end;
        for (auto const& [full, said] : shortened) {
            if (text == said)
                if (auto const end = say(full, at + 1, done)) return end;
            if (text == full)
                if (auto const end = say(said, at + 1, done)) return end;
        }
        return 0;
    }

    std::size_t number(std::size_t at, std::size_t done) {
        auto const& here = word(at);
        if (here.has(Cue::repeat)) {
            std::size_t const times = here.is("double") ? 2 : 3;
            auto const& next = word(at + 1);
            char const symbol = next.number >= 0 && next.number < 10 ? static_cast<char>('0' + next.number)
                                : next.text.size() == 1              ? next.text[0]
                                                                     : '\0';
            return symbol == '\0' ? 0 : say(std::string(times, symbol), at + 2, done);
        }
        if (here.has(Cue::scale)) return say(here.is("hundred") ? "00" : "000", at + 1, done);
        if (here.number < 0) return 0;
        std::size_t const next = word(at + 1).is("-") ? at + 2 : at + 1;
        if (here.has(Cue::tens) && word(next).has(Cue::digit) && word(next).number > 0)
            if (auto const end = say(std::to_string(here.number + word(next).number), next + 1, done)) return end;
        return say(std::to_string(here.number), at + 1, done);
    }

    std::size_t letter(std::size_t at, std::size_t done) {
        auto const& here = word(at);
        std::string_view const first = here.text.substr(0, 1);
        if (here.has(Cue::letter)) {
            for (std::size_t const ahead : {2, 3})
                if (word(at + ahead).is_word() && word(at + ahead).text.starts_with(first) &&
                    (word(at + ahead - 1).is("for") || word(at + ahead - 1).is("in") || word(at + ahead - 1).is("as") ||
                     word(at + ahead - 1).is("like")))
                    if (auto const end = say(first, at + ahead + 1, done)) return end;
            return 0;  // the letter alone is read as a whole word
        }
        return here.has(Cue::nato) ? say(first, at + 1, done) : 0;
    }

    static constexpr std::size_t steps_max = 2000;
    Utterance const& utterance_;
    std::string_view symbols_;
    std::size_t steps_ = 0;
};

}  // namespace

void find_known(Utterance const& utterance, KnownValues const& known, std::vector<Found>& found) {
    for (auto const& [type, symbols] : known.values())
        for (std::size_t at = 0; at < utterance.size();) {
            std::size_t const end = Saying{utterance, symbols}.from(at);
            if (end > at) found.push_back({at, end, type, -1});
            at = end > at ? end : at + 1;
        }
}

}  // namespace ombrex::redaction::detail
