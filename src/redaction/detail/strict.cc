// SPDX-License-Identifier: Apache-2.0
#include "redaction/detail/strict.h"

#include <algorithm>

namespace ombrex::redaction::detail {
namespace {

constexpr std::uint32_t personal = ~(bit(Topic::not_personal) | bit(Topic::everything));

/// Words that an answer to "what's your name" may hold without being it.
bool is_small_talk(Word const& word) {
    return word.has(Cue::function) || word.has(Cue::be) || word.has(Cue::speaking) || word.has(Cue::addressing) ||
           word.topics != 0 || word.has(Cue::trade) || word.has(Cue::filler);
}

/// In no list, or in one of names, conditions or firms: whatever else it may mean.
bool is_unproven(Word const& word, bool first) {
    if (!word.is_word() || word.text.size() < 2 || word.has(Cue::function)) return false;
    constexpr std::uint64_t listed = bit(Cue::illness) | bit(Cue::medicine) | bit(Cue::company) | bit(Cue::town);
    bool const everyday = (word.classes & common_word) != 0;
    bool const harmless = is_small_talk(word) || word.has(Cue::measure) || word.has(Cue::weekday) || word.number >= 0;
    if ((word.cues & listed) != 0 && !harmless) return true;
    if (word.is_foreign() || (word.is_name() && !everyday && !harmless)) return true;
    bool const could_be = (word.classes & first_name) != 0 && !harmless && word.cues == 0;
    return could_be || (word.capital && !first && !harmless);
}

/// What stands between or beside masked words is masked too where it says nothing: a misheard part of the same value.
void grow(Utterance const& utterance, std::vector<Found>& found) {
    std::vector<bool> masked(utterance.size() + 2);  // one more at both ends
    for (auto const& span : found)
        std::fill(masked.begin() + static_cast<std::ptrdiff_t>(span.begin) + 1,
                  masked.begin() + static_cast<std::ptrdiff_t>(span.end) + 1, true);
    for (std::size_t at = 0; at < utterance.size(); ++at) {
        auto const& word = utterance.words[at];
        bool const left = masked[at], right = masked[at + 2];
        if (masked[at + 1] || word.is_mark() || (!left && !right)) continue;
        bool const could_belong =
            word.is_word() && !is_small_talk(word) && !word.has(Cue::measure) && !word.has(Cue::weekday);
        bool const beside = could_belong && (word.is_name() || word.has(Cue::street) || word.has(Cue::organisation) ||
                                             word.has(Cue::illness_head) || word.number >= 0);
        if ((left && right) || beside) found.push_back({at, at + 1, PiiType::unknown, 9});
    }
}

bool is_counted(Utterance const& utterance, Run const& run) {
    auto const& after = utterance.at(run.end);
    auto const& before = utterance.at(run.begin - 1);
    return after.has(Cue::measure) || after.has(Cue::clock) || before.is("£") || before.is("$") || before.is("at") ||
           before.has(Cue::clock) || before.has(Cue::month) || after.has(Cue::month) || before.is("past");
}

}  // namespace

void find_unproven(Utterance const& utterance, std::vector<Found>& found) {
    bool const asked = (utterance.asked & personal) != 0 && (utterance.asked & bit(Topic::not_personal)) == 0;
    bool first = true;  // of a sentence
    for (std::size_t at = 0; at < utterance.size(); ++at) {
        auto const& word = utterance.words[at];
        bool const answer = asked && word.is_word() && !is_small_talk(word) && word.text.size() > 1;
        if (answer || is_unproven(word, first)) found.push_back({at, at + 1, PiiType::unknown, 9});
        first = word.is(".") || word.is("?") || word.is("!");
    }
    for (auto const& run : utterance.runs) {
        if (run.clock) continue;
        std::size_t const symbols = run.value.size();
        if (symbols >= 3 ? !(run.quantity && is_counted(utterance, run)) : symbols == 2 && !is_counted(utterance, run))
            found.push_back({run.begin, run.end, PiiType::number, 8});
    }
    grow(utterance, found);
}

}  // namespace ombrex::redaction::detail
