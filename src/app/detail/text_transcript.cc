// SPDX-License-Identifier: Apache-2.0
#include "app/detail/text_transcript.h"

#include <algorithm>

namespace ombrex::app::detail {
namespace {

/// Keeps the first `words` words; tells how many there were.
int cut(std::string& text, int words) {
    int count = 0;
    bool inside = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool const space = text[i] == ' ';
        if (!space && !inside && count++ == words) {
            text.resize(i == 0 ? 0 : i - 1);
            return words;
        }
        inside = !space;
    }
    return count;
}

}  // namespace

void TextTranscript::agent(int turn, std::string text, bool locked, long long at_ms) {
    entries_.push_back({turn, true, locked, std::move(text), at_ms});
}

void TextTranscript::caller(int turn, std::string text, long long at_ms) {
    entries_.push_back({turn, false, false, std::move(text), at_ms});
}

std::string TextTranscript::cut_last_reply(int after_words) {
    auto first = entries_.size();
    while (first > 0 && entries_[first - 1].is_agent) --first;
    std::string heard;
    for (auto i = first; i < entries_.size(); ++i) {
        auto& entry = entries_[i];
        auto whole = entry.text;
        auto const words = cut(whole, std::max(0, after_words));
        if (!entry.locked) entry.text = whole;
        after_words -= words;
        if (!entry.text.empty()) heard += (heard.empty() ? "" : " ") + entry.text;
    }
    std::erase_if(entries_, [](Entry const& entry) { return entry.is_agent && entry.text.empty(); });
    return heard;
}

model::Transcript TextTranscript::turns() const {
    model::Transcript out;
    for (auto const& entry : entries_) {
        auto const speaker = entry.is_agent ? model::Speaker::agent : model::Speaker::caller;
        out.push_back(
            {entry.turn, speaker, decltype(model::Turn::text){entry.text}, std::chrono::milliseconds{entry.at_ms}});
    }
    return out;
}

}  // namespace ombrex::app::detail
