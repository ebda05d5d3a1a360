// SPDX-License-Identifier: Apache-2.0
#include "receptionist/ending.h"

#include <algorithm>
#include <array>
#include <utility>

#include "language/phone.h"
#include "language/token.h"
#include "receptionist/heard.h"

namespace ombrex::receptionist {
namespace {

using language::TokenKind;
using language::Tokens;

/// Words that want another one after them.
constexpr std::array<std::string_view, 46> leading_on{
    "a",  "about", "an",     "and",   "around", "at",  "because", "before", "but",    "by",     "can",  "could",
    "er", "erm",   "for",    "i",     "i'd",    "i'm", "if",      "in",     "is",     "it's",   "like", "maybe",
    "mm", "my",    "name's", "of",    "on",     "or",  "our",     "she",    "so",     "that's", "the",  "to",
    "uh", "uhm",   "um",     "until", "was",    "we",  "with",    "would",  "you're", "your"};
static_assert(std::ranges::is_sorted(leading_on));

constexpr std::size_t short_answer = 6;

/// The number of words, and the last two of them; what a recogniser puts between is none.
struct Words {
    std::size_t count = 0;
    std::string_view before;
    std::string_view last;
};

Words words_of(Tokens const& tokens) {
    Words words;
    for (auto const& token : tokens) {
        if (token.kind == TokenKind::punctuation) continue;
        ++words.count;
        words.before = std::exchange(words.last, token.text);
    }
    return words;
}

/// Not "the number I'm calling from" and "Friday at ten, then", which are over.
bool leads_on(Words const& words) {
    if (words.last == "from") return !words.before.ends_with("ing");
    if (words.last == "then") return words.before == "and";
    return std::ranges::binary_search(leading_on, words.last);
}

bool ends_at_the_end(std::size_t end, Tokens const& tokens) {
    auto const after = tokens.from(end);
    return std::ranges::all_of(after, [](auto const& token) { return token.kind == TokenKind::punctuation; });
}

bool is_question_to_confirm(Question asked) {
    using enum Question;
    constexpr std::array answered_by_yes{staff_ok,     caller_id,      confirm_book,
                                         confirm_move, confirm_cancel, offer_message};
    return std::ranges::find(answered_by_yes, asked) != answered_by_yes.end();
}

/// "Seven two oh, five five five": three digits and more that are no number yet, and no time either.
bool breaks_off_in_a_number(Tokens const& tokens, Heard const& heard, Context const& context) {
    if (heard.has_when()) return false;
    auto const scrap = language::read_phone(tokens, context.locale);
    return scrap && scrap->e164.empty() && ends_at_the_end(scrap->end, tokens);
}

/// "Good morning.", "Good morning, Sam Reed here.": what he wants comes after a breath.
bool is_only_a_greeting(Heard const& heard, Words const& words) {
    constexpr std::size_t greeting = 3, introduction = 7;
    Acts others = heard.acts;
    others.reset(static_cast<std::size_t>(Act::greet));
    bool const nothing_wanted = others.none() && heard.services.empty() && !heard.has_when() && !heard.phone;
    return heard.does(Act::greet) && nothing_wanted && words.count <= (heard.name ? introduction : greeting);
}

}  // namespace

Ending ending_of(std::string_view said, Context const& context) {
    Tokens const tokens{said};
    auto const words = words_of(tokens);
    if (words.count == 0) return Ending::unclear;
    auto const heard = understand(said, context);
    if (heard.does(Act::goodbye)) return Ending::finished;
    if (leads_on(words)) return Ending::unfinished;
    if (breaks_off_in_a_number(tokens, heard, context)) return Ending::unfinished;
    if (is_only_a_greeting(heard, words)) return Ending::unfinished;
    // Nobody stops at a bare "yes": "that's right" follows it after a breath.
    bool const short_enough = words.count > 1 && words.count <= short_answer;
    bool const answers = is_question_to_confirm(context.asked) && heard.answer && short_enough;
    if (answers) return Ending::finished;
    bool const number_is_last = heard.phone && !heard.phone->e164.empty() && ends_at_the_end(heard.phone->end, tokens);
    bool const number_is_all = context.asked == Question::phone || !context.known_name.empty() || heard.name;
    return number_is_last && number_is_all ? Ending::number : Ending::unclear;
}

}  // namespace ombrex::receptionist
