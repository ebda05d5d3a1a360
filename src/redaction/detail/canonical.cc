// SPDX-License-Identifier: Apache-2.0
#include "redaction/detail/canonical.h"

#include <algorithm>

namespace ombrex::redaction::detail {
namespace {

std::string name_of(Utterance const& utterance, Found const& span) {
    std::string out;
    for (std::size_t i = span.begin; i < span.end; ++i) {
        auto word = utterance.words[i];
        if (!word.is_word() || word.has(Cue::title)) continue;
        if (word.text.ends_with("'s")) word.text.remove_suffix(2);
        char letters[40];
        if (!out.empty()) out += ' ';
        out += plain_letters(word.text, letters);
    }
    return out;
}

Run const* run_at(Utterance const& utterance, std::size_t at, std::size_t end) {
    auto const found =
        std::ranges::find_if(utterance.runs, [&](Run const& run) { return run.begin == at && run.end <= end; });
    return found == utterance.runs.end() ? nullptr : &*found;
}

std::string_view written(Word const& word) {
    if (word.is("dot") || word.is("point")) return ".";
    if (word.is("at")) return "@";
    if (word.is("underscore")) return "_";
    if (word.is("dash") || word.is("hyphen") || word.is("minus")) return "-";
    if (word.is("slash")) return "/";
    return word.text;
}

}  // namespace

std::string canonical(Utterance const& utterance, Found const& span) {
    if (span.type == PiiType::person || span.type == PiiType::relative) return name_of(utterance, span);
    bool const network = span.type == PiiType::email || span.type == PiiType::url || span.type == PiiType::ip;
    std::string out;
    for (std::size_t i = span.begin; i < span.end;) {
        if (auto const* const run = run_at(utterance, i, span.end)) {
            out += run->value;
            i = run->end;
            continue;
        }
        auto const& word = utterance.words[i++];
        bool const article = word.is("a") || word.is("an") || word.is("the");
        if (network) {
            out += written(word);
        } else if (word.is_word() && !article) {
            out += word.text;
        }
    }
    return out;
}

}  // namespace ombrex::redaction::detail
