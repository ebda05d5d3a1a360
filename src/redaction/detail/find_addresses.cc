// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "redaction/detail/find.h"
#include "redaction/detail/town_list.h"

namespace ombrex::redaction::detail {
namespace {

constexpr std::size_t street_words_max = 4;
constexpr std::size_t town_words_max = 4;
constexpr std::array whole_streets{"broadway", "esplanade", "promenade", "embankment", "causeway", "kingsway"};

class Addresses {
public:
    Addresses(Utterance const& utterance, std::vector<Found>& found) : utterance_{utterance}, found_{found} {}

    void find() {
        for (std::size_t at = 0; at < utterance_.size(); ++at) {
            std::size_t const end = street(at);
            if (end > at) at = end - 1;
        }
        if (found_.size() > before_) return;
        if (utterance_.asks(Topic::address)) return named_house(0);
        for (std::size_t at = 1; at < utterance_.size(); ++at)
            if ((word(at).is("at") && word(at - 1).is("live")) || (word(at).is("is") && word(at - 1).is("address")))
                return named_house(at + 1);
    }

private:
    Word const& word(std::size_t i) const { return utterance_.at(i); }

    /// One or more words, the last of which is road, lane, hill ...
    std::size_t street(std::size_t at) {
        std::size_t const number = number_before(at);
        bool const asked = utterance_.asks(Topic::address);
        if (number == at && !asked) return 0;
        std::size_t last = 0;
        for (std::size_t i = at; i < at + street_words_max && i < utterance_.size(); ++i) {
            auto const& here = word(i);
            bool const hyphen = here.is("-") && here.touches && word(i + 1).touches;
            bool const within = hyphen || (here.is_word() && (!is_stop(here) || (i == at && here.is("the"))));
            bool const whole = number < at && is_whole_street(here);
            if (i == at && number < at && here.is("rue") && word(i + 1).is_word()) {
                last = word(i + 2).is_foreign() || word(i + 2).is_name() ? i + 2 : i + 1;
                break;
            }
            if ((here.has(Cue::street) && i > at) || whole) last = i;
            if (!within) break;
        }
        if (last == 0) return 0;
        if (number == at && word(at).has(Cue::function)) return 0;
        std::size_t const begin = dwelling_before(number);
        std::size_t const end = town(last + 1);
        found_.push_back({begin, end, PiiType::address, 0});
        return end;
    }

    static bool is_stop(Word const& here) {
        return here.has(Cue::function) || here.has(Cue::measure) || here.has(Cue::weekday) || here.has(Cue::clock) ||
               is_number(here) || (here.has(Cue::joiner) && !here.is("point"));
    }
    static bool is_number(Word const& here) {
        return here.is_digits() || (here.number >= 0 && !here.has(Cue::homophone));
    }
    /// Stands behind a house number without a name of its own: "12 broadway", "4 northgate".
    static bool is_whole_street(Word const& here) {
        bool const formed = here.text.size() >= 8 && (here.text.ends_with("way") || here.text.ends_with("gate"));
        return (formed && (here.classes & common_word) == 0) ||
               std::ranges::any_of(whole_streets, [&](auto street) { return here.is(street); });
    }

    /// Where the house number ends at `at`: its first token; else `at`.
    std::size_t number_before(std::size_t at) const {
        std::size_t const comma = at > 1 && word(at - 1).is(",") ? at - 1 : at;
        bool const lettered = comma > 1 && word(comma - 1).is("a") && is_number(word(comma - 2));  // "14 a"
        for (auto const& run : utterance_.runs) {
            if (run.end != comma && !(lettered && run.end == comma - 1)) continue;
            bool const harmless = run.digits == 0 || run.digits > 7 || run.letters > 2;
            return harmless ? at : run.begin;
        }
        bool const ordinal = at > 0 && word(at - 1).has(Cue::ordinal);
        return ordinal ? at - 1 : at;
    }

    /// "flat 10", "unit four b", "apartment 3 on the second floor of" are not all read: only what touches the number.
    std::size_t dwelling_before(std::size_t begin) const {
        std::size_t at = begin;
        while (at > 0 && (word(at - 1).has(Cue::dwelling) || word(at - 1).is(","))) {
            if (word(at - 1).is("number") ||
                (word(at - 1).is(",") && !(at > 1 && (word(at - 2).has(Cue::dwelling) || word(at - 2).number >= 0))))
                break;
            --at;
        }
        if (at == begin && at > 1 && (word(at - 1).number >= 0 || word(at - 1).is_digits()) &&
            word(at - 2).has(Cue::dwelling))
            at -= 2;
        return at;
    }

    /// Town words behind the street: known ones, or unknown ones where an address was asked for.
    std::size_t town(std::size_t at) const {
        std::size_t const comma = word(at).is(",") || word(at).is("in") ? at + 1 : at;
        if (auto const end = town_of_words(comma); end != 0) return end;
        std::size_t end = at;
        std::size_t words = 0;
        for (std::size_t i = at; i < utterance_.size() && words < town_words_max; ++i) {
            auto const& here = word(i);
            if (here.is(",") || (here.is("in") && i == at)) continue;
            if (!here.is_word()) break;
            bool const skipped = is_stop(here) && i == end && word(i + 1).has(Cue::town);
            if (skipped) continue;
            if (is_stop(here) || here.has(Cue::speaking)) break;
            bool const place = here.has(Cue::town) || here.has(Cue::street) || here.is_foreign() ||
                               (here.is_name() && (here.classes & common_word) == 0) ||
                               (utterance_.cased && here.capital) || is_compass(here);
            bool const topic = here.topics != 0 && !here.has(Cue::town);
            if (!place || (topic && !here.capital)) break;
            end = i + 1;
            ++words;
        }
        return end;
    }

    /// "stoke on trent", "medicine hat": the end of a town whose name is several everyday words; 0 where there is none.
    std::size_t town_of_words(std::size_t at) const {
        for (auto const& town : towns_of_words) {
            std::size_t end = at;
            for (std::string_view rest = town; !rest.empty(); ++end) {
                auto const length = std::min(rest.find(' '), rest.size());
                if (!word(end).is(rest.substr(0, length))) break;
                rest.remove_prefix(std::min(length + 1, rest.size()));
                if (rest.empty()) return end + 1;
            }
        }
        return 0;
    }

    static bool is_compass(Word const& here) {
        return here.is("north") || here.is("south") || here.is("east") || here.is("west") || here.is("saint") ||
               here.is("new") || here.is("great") || here.is("st") || here.is("upon") || here.is("lake") ||
               here.is("fort") || here.is("port");
    }

    /// Asked where, and no number came: "the old rectory, cedar hill".
    void named_house(std::size_t begin) {
        while (begin < utterance_.size() && (word(begin).is_mark() || is_lead(word(begin)))) ++begin;
        std::size_t end = begin;
        bool house = false;
        for (std::size_t i = begin; i < utterance_.size() && i < begin + 10; ++i) {
            auto const& here = word(i);
            if (here.is(".") || here.is("?")) break;
            if (here.is_mark() || here.is("the") || here.is("of") || here.is("in") || here.is("on")) continue;
            if (here.has(Cue::function)) break;
            house |= here.has(Cue::dwelling) || here.has(Cue::street) || here.has(Cue::town);
            end = i + 1;
        }
        if (end > begin && house) found_.push_back({begin, end, PiiType::address, 2});
    }

    static bool is_lead(Word const& here) {
        return (here.has(Cue::function) && !here.is("the")) || here.has(Cue::be) || here.is("live") ||
               here.is("address");
    }

    Utterance const& utterance_;
    std::vector<Found>& found_;
    std::size_t before_ = found_.size();
};

}  // namespace

void find_addresses(Utterance const& utterance, std::vector<Found>& found) { Addresses{utterance, found}.find(); }

}  // namespace ombrex::redaction::detail
