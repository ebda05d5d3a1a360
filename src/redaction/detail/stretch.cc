// SPDX-License-Identifier: Apache-2.0
#include "redaction/detail/stretch.h"

#include <algorithm>
#include <array>

namespace ombrex::redaction::detail {
namespace {

constexpr std::size_t gap_max = 3;     ///< Words between two parts of a number that are no part of it.
constexpr std::size_t cue_reach = 12;  ///< The word that names the number stands so near.
constexpr std::uint32_t named =
    bit(Topic::card) | bit(Topic::bank) | bit(Topic::national_id) | bit(Topic::ip) | bit(Topic::phone);

constexpr std::array between{"and", "an", "end", "then", "the", "n", "sorry", "no", "wait"};
constexpr std::array stands_for{"for", "in", "as", "like"};

bool among(Word const& word, std::span<char const* const> list) {
    return std::ranges::any_of(list, [&](auto entry) { return word.is(entry); });
}

/// What a part of such a number may have been taken for.
bool is_numeric(PiiType type) {
    constexpr std::array types{PiiType::card,     PiiType::bank,  PiiType::national_id,
                               PiiType::ip,       PiiType::phone, PiiType::reference,
                               PiiType::postcode, PiiType::plate, PiiType::number};
    return std::ranges::find(types, type) != types.end();
}

/// Looks to both sides of one number.
class Stretch {
public:
    explicit Stretch(Utterance const& utterance) : utterance_{utterance} {}

    void widen(Found& found) const {
        if (!is_numeric(found.type) || !is_named(found)) return;
        while (std::size_t const end = further(found.end)) found.end = end;
        while (found.begin > 0) {
            std::size_t const begin = earlier(found.begin);
            if (begin == found.begin) break;
            found.begin = begin;
        }
    }

private:
    Word const& word(std::size_t i) const { return utterance_.at(i); }

    bool is_named(Found const& found) const {
        if ((utterance_.asked & named) != 0) return true;
        std::size_t const from = found.begin - std::min(found.begin, cue_reach);
        for (std::size_t i = from; i < found.begin; ++i) {
            if ((word(i).topics & named) != 0) return true;
        }
        return false;
    }

    bool is_symbol(std::size_t i) const {
        auto const& here = word(i);
        if (here.is("a") || here.is("i")) return false;
        return is_number(here) || here.has(Cue::letter) || here.has(Cue::nato) || here.has(Cue::homophone);
    }
    static bool is_number(Word const& here) {
        return here.number >= 0 || here.is_digits() || here.has(Cue::digit) || here.has(Cue::teen) ||
               here.has(Cue::tens) || here.has(Cue::repeat);
    }
    /// In no list: what a recogniser wrote in place of something.
    bool is_lost(std::size_t i) const {
        return i < utterance_.size() && (word(i).is_foreign() || word(i).misheard) && !word(i).is_name();
    }
    bool is_gap(std::size_t i) const {
        return i < utterance_.size() &&
               (is_lost(i) || word(i).has(Cue::filler) || word(i).is_mark() || among(word(i), between));
    }
    /// What is counted is no part of a number.
    bool ends_harmlessly(std::size_t end) const {
        return word(end).has(Cue::measure) || word(end).has(Cue::clock) || word(end).has(Cue::month);
    }

    /// Where the number goes on to, over at most gap_max words; 0: it ends here.
    std::size_t further(std::size_t end) const {
        std::size_t at = end;
        bool lost = false;
        while (at - end < gap_max && is_gap(at) && !is_symbol(at)) lost |= is_lost(at++);
        std::size_t symbols = at;
        while (symbols < utterance_.size() && is_symbol(symbols)) ++symbols;
        bool const half_said = end > 0 && word(end - 1).has(Cue::repeat);  // "double": of what?
        bool const at_once = at == end && is_number(word(at));
        bool const goes_on = symbols - at >= (lost || half_said || at_once ? 1U : 2U);
        if (goes_on && !ends_harmlessly(symbols)) return symbols;
        bool const is_last = is_lost(end) && (end + 1 == utterance_.size() || word(end + 1).is_mark());
        return is_last ? end + 1 : 0;
    }

    /// Where it may have begun: over a lost word, or over a letter that was spelled by a word.
    std::size_t earlier(std::size_t begin) const {
        if (std::size_t const spelled = spelled_before(begin); spelled != begin) return spelled;
        std::size_t at = begin;
        bool lost = false;
        while (at > 0 && begin - at < gap_max && is_gap(at - 1) && !is_symbol(at - 1)) lost |= is_lost(--at);
        if (!lost && !(at == begin && at > 0 && is_number(word(at - 1)))) return begin;
        std::size_t symbols = at;
        while (symbols > 0 && is_symbol(symbols - 1)) --symbols;
        if (symbols < at) return symbols;
        bool const is_first =
            is_lost(begin - 1) && (begin == 1 || word(begin - 2).is("is") || word(begin - 2).is("it's"));
        return is_first ? begin - 1 : begin;
    }

    /// "b the for ball": the letter and its word.
    std::size_t spelled_before(std::size_t begin) const {
        if (begin < 3 || !word(begin - 1).is_word() || !among(word(begin - 2), stands_for)) return begin;
        std::size_t at = begin - 3;
        if (at > 0 && is_gap(at) && !word(at).has(Cue::letter)) --at;
        return word(at).has(Cue::letter) && !word(at).is("i") ? at : begin;
    }

    Utterance const& utterance_;
};

}  // namespace

void stretch_numbers(Utterance const& utterance, std::vector<Found>& found) {
    Stretch const stretch{utterance};
    for (auto& one : found) stretch.widen(one);
}

}  // namespace ombrex::redaction::detail
