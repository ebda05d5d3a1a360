// SPDX-License-Identifier: Apache-2.0
#include "redaction/detail/cue.h"

#include <array>

#include "redaction/detail/cue_lists.h"
#include "redaction/detail/hash.h"

namespace ombrex::redaction::detail {
namespace {

constexpr std::size_t slots = 1 << 13;

template <class Add>
void each_word(std::string_view words, Add&& add) {
    while (!words.empty()) {
        std::size_t const end = words.find(' ');
        if (end != 0) add(words.substr(0, end));
        words.remove_prefix(end == std::string_view::npos ? words.size() : end + 1);
    }
}

}  // namespace

CueWords::CueWords() : slots_(slots) {
    for (auto const& [cue, words] : cue_lists())
        each_word(words, [&](std::string_view word) { entry(word).cues |= bit(cue); });
    for (auto const& [topic, words] : topic_lists())
        each_word(words, [&](std::string_view word) { entry(word).topics |= bit(topic); });
    for (auto const& [number, words] : number_lists())
        each_word(words, [&](std::string_view word) { entry(word).number = number; });
    for (char c = 'a'; c <= 'z'; ++c) entry({&c, 1}).cues |= bit(Cue::letter);
}

Cues& CueWords::entry(std::string_view word) {
    std::uint64_t const key = hash(word) | 1;
    std::size_t at = key >> 51;
    while (slots_[at].key != 0 && slots_[at].key != key) at = (at + 1) % slots;
    slots_[at].key = key;
    return slots_[at].cues;
}

Cues CueWords::find(std::string_view folded) const {
    std::uint64_t const key = hash(folded) | 1;
    for (std::size_t at = key >> 51; slots_[at].key != 0; at = (at + 1) % slots)
        if (slots_[at].key == key) return slots_[at].cues;
    return {};
}

}  // namespace ombrex::redaction::detail
