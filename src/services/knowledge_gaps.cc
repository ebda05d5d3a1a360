// SPDX-License-Identifier: Apache-2.0
#include "services/knowledge_gaps.h"

#include <algorithm>

#include "base/utf8.h"
#include "language/everyday_words.h"
#include "language/similarity.h"
#include "receptionist/unanswered.h"

namespace ombrex::services {
namespace {

using enum privacy::Purpose;
using Words = decltype(model::Turn::text);
constexpr std::size_t question_bytes_max = 200;

/// The words that tell one question from another; all of them where none does.
std::string key_of(std::string_view question) {
    auto const plain = language::plain_words(question);
    std::string telling;
    for (std::string_view rest = plain; !rest.empty();) {
        auto const word = rest.substr(0, rest.find(' '));
        rest.remove_prefix(std::min(word.size() + 1, rest.size()));
        if (!language::is_everyday(word)) telling.append(telling.empty() ? "" : " ").append(word);
    }
    return telling.empty() ? plain : telling;
}

}  // namespace

void KnowledgeGaps::count(Words const& question) {
    auto const& words = question.reveal<serve_call>();
    if (receptionist::knows_answer(assistant_, words)) return;
    auto key = key_of(words);
    if (key.empty()) return;
    auto found = std::ranges::find(asked_, key, &Asked::key);
    if (found == asked_.end()) {
        Words shown{words.substr(0, utf8::whole_within(words, question_bytes_max))};
        found = asked_.insert(asked_.end(), {std::move(key), {std::move(shown), 0}});
    }
    ++found->gap.times;
}

void KnowledgeGaps::read(model::Transcript const& said) {
    Words const* question = nullptr;
    for (auto const& turn : said) {
        if (turn.speaker == model::Speaker::caller) {
            question = &turn.text;
        } else if (question != nullptr && receptionist::is_unanswered(turn.text.reveal<serve_call>())) {
            count(*question);
            question = nullptr;
        }
    }
}

std::vector<KnowledgeGap> KnowledgeGaps::most_asked(std::size_t limit) const {
    std::vector<KnowledgeGap> out;
    for (auto const& one : asked_) out.push_back(one.gap);
    std::ranges::stable_sort(out, std::ranges::greater{}, &KnowledgeGap::times);
    if (out.size() > limit) out.resize(limit);
    return out;
}

}  // namespace ombrex::services
