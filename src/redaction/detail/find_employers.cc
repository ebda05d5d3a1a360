// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "redaction/detail/find.h"

namespace ombrex::redaction::detail {
namespace {

constexpr std::size_t name_words_max = 4;

/// Names of organisations: a known one, or some words before "school", "bank", "and sons".
class Employers {
public:
    Employers(Utterance const& utterance, std::vector<Found>& found) : utterance_{utterance}, found_{found} {}

    void find() {
        for (std::size_t at = 0; at < utterance_.size(); ++at) {
            std::size_t const end = std::max(known(at), organisation(at));
            if (end > at) at = end - 1;
        }
    }

private:
    Word const& word(std::size_t i) const { return utterance_.at(i); }

    bool is_cued(std::size_t at) const {
        if (utterance_.asks(Topic::employer)) return true;
        auto const& before = word(at - 1);
        auto const& earlier = word(at - 2);
        std::size_t const naming = before.is_mark() || before.is("the") ? at - 2 : at - 1;
        auto const& said = word(naming);
        if (said.is("employer") || said.is("employers") || said.is("firm") || said.is("company")) return true;
        if (before.is("we're") || has_trade(at)) return true;
        bool const place = before.is("at") || before.is("for") || before.is("from") || before.is("with") ||
                           before.is("to") || before.is("of");
        bool const works = earlier.is("work") || earlier.is("works") || earlier.is("working") || earlier.is("worked") ||
                           earlier.is("calling") || earlier.is("ringing") || earlier.is("employed") ||
                           earlier.is("job") || earlier.is("boss") || earlier.is("invoice") || earlier.is("it") ||
                           earlier.is("i'm") || earlier.is_name() || earlier.is_foreign() || earlier.is("speaking");
        return place && works;
    }

    /// "i'm a paramedic with ...".
    bool has_trade(std::size_t at) const {
        std::size_t const link = word(at - 1).is("the") ? at - 2 : at - 1;
        auto const& before = word(link);
        if (!before.is("at") && !before.is("for") && !before.is("with")) return false;
        for (std::size_t back = 2; back <= 5 && back <= link; ++back)
            if ((word(link - back).is("a") || word(link - back).is("the") || word(link - back).is("an")) &&
                (word(link - back - 1).is("i'm") || word(link - back - 1).is("am")))
                return true;
        return false;
    }

    std::size_t known(std::size_t at) {
        if (!word(at).has(Cue::company) || !is_cued(at)) return 0;
        std::size_t end = at + 1;
        while (word(end).has(Cue::company) || word(end).has(Cue::organisation)) ++end;
        found_.push_back({at, end, PiiType::employer, 5});
        return end;
    }

    /// At a first word: how far a name goes that ends in such a word.
    std::size_t organisation(std::size_t at) {
        if (!begins(word(at)) || !is_cued(at)) return 0;
        std::size_t end = 0;
        for (std::size_t i = at + 1; i < at + name_words_max + 2 && i < utterance_.size(); ++i) {
            auto const& here = word(i);
            if (here.has(Cue::organisation)) end = i + 1;
            bool const within =
                here.is("and") || here.is("&") || here.is("-") || here.has(Cue::organisation) || begins(here);
            if (!within || (end != 0 && !here.has(Cue::organisation))) break;
        }
        if (end == 0) return 0;
        found_.push_back({at, end, PiiType::employer, 3});
        return end;
    }

    static bool begins(Word const& here) {
        return here.may_be_name() && !here.has(Cue::addressing) &&
               (here.is_name() || here.is_foreign() || here.capital || here.has(Cue::town));
    }

    Utterance const& utterance_;
    std::vector<Found>& found_;
};

}  // namespace

void find_employers(Utterance const& utterance, std::vector<Found>& found) { Employers{utterance, found}.find(); }

}  // namespace ombrex::redaction::detail
