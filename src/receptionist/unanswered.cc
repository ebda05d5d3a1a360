// SPDX-License-Identifier: Apache-2.0
#include "receptionist/unanswered.h"

#include <algorithm>
#include <array>

#include "language/similarity.h"
#include "receptionist/detail/topics.h"
#include "receptionist/detail/wording_table.h"

namespace ombrex::receptionist {
namespace {

constexpr std::array lines{Line::dont_know, Line::dont_know_short, Line::price_unknown, Line::services_no,
                           Line::fact_unknown};

/// The words of a line up to the first that is filled in, or to the end of its first sentence.
std::string_view fixed_words(std::string_view text) { return text.substr(0, text.find_first_of("{.")); }

}  // namespace

bool is_unanswered(std::string_view reply) {
    for (auto const& wording : detail::wordings()) {
        if (std::ranges::find(lines, wording.line) == lines.end()) continue;
        for (auto const text : wording.texts) {
            if (!text.empty() && reply.find(fixed_words(text)) != std::string_view::npos) return true;
        }
    }
    return false;
}

bool knows_answer(model::Assistant const& assistant, std::string_view question) {
    return detail::find_faq(language::plain_words(question), assistant, false) != nullptr;
}

}  // namespace ombrex::receptionist
