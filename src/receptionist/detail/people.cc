// SPDX-License-Identifier: Apache-2.0
#include "receptionist/detail/people.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "language/everyday_words.h"
#include "language/number.h"
#include "language/similarity.h"
#include "language/spelling.h"
#include "language/token.h"
#include "receptionist/detail/mentions.h"

namespace ombrex::receptionist::detail {
namespace {

using language::TokenKind;
using language::Tokens;

bool names_booking(std::string_view word) {
    static constexpr std::array<std::string_view, 10> things{"appointment", "appointments", "booking", "bookings",
                                                             "slot",        "visit",        "session", "haircut",
                                                             "reservation", "time"};
    return std::ranges::find(things, word) != things.end();
}

bool is_staff(std::string_view word, model::Assistant const& assistant) { return !find_staff(word, assistant).empty(); }

bool is_own(std::string_view name, Context const& context) {
    return !context.known_name.empty() && language::same_name(name, context.known_name);
}

/// "sam reed's appointment".
bool has_possessive(Tokens const& tokens, Context const& context) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        auto const word = tokens[i].text;
        if (!word.ends_with("'s") || word.size() < 4) continue;
        auto const owner = word.substr(0, word.size() - 2);
        if (language::is_everyday(owner) || language::is_everyday(word) || is_own(owner, context)) continue;
        if (is_staff(owner, context.assistant)) continue;
        for (std::size_t j = i + 1; j < std::min(tokens.size(), i + 4); ++j) {
            if (names_booking(tokens[j].text)) return true;
        }
    }
    return false;
}

}  // namespace

bool is_about_other(std::string_view text, Context const& context) {
    Tokens const tokens{text};
    if (has_possessive(tokens, context)) return true;
    auto const plain = language::plain_words(text);
    re2::StringPiece const input{plain.data(), plain.size()};
    static RE2 const theirs{
        "\\b(his|her|their|my "
        "(wife|husband|friend|boss|neighbou?r|colleague|boyfriend|girlfriend|ex|sister|brother|mother|"
        "father|mum|mom|dad|son|daughter)s?) (\\w+ )?(appointment|booking|slot|session|visit)"};
    static RE2 const asking{
        "\\b(when|what time|whats|which day|what day|tell me|is|does|has|did|confirm|know|check)\\b"};
    static RE2 const moving{"\\b(cancel|move|change|reschedule|book|make|need|want|like)\\b"};
    if (RE2::PartialMatch(input, theirs) && RE2::PartialMatch(input, asking) && !RE2::PartialMatch(input, moving))
        return true;
    static RE2 const coming{
        "\\b(?:when|what time|what day|which day) (?:is|does|will|s) (\\w+)(?: (\\w+))? "
        "(?:coming|come|due|booked|in|being|have)\\b"};
    static RE2 const booked{
        "\\b(?:is|has|does|did) (\\w+)(?: (\\w+))? (?:booked|coming in|come in|got an|have an|been in|due)\\b"};
    static RE2 const whether{
        "\\b(?:if|whether|that) (\\w+)(?: (\\w+))? (?:is|has|was|are) (?:coming|booked|in|there|due|got)\\b"};
    std::string first;
    std::string second;
    for (auto const* pattern : {&coming, &booked, &whether}) {
        if (!RE2::PartialMatch(input, *pattern, &first, &second)) continue;
        auto const who = second.empty() ? first : first + ' ' + second;
        bool const pronoun = first == "he" || first == "she" || first == "they";
        bool const person = !language::is_everyday(first) && !is_staff(who, context.assistant) && !is_own(who, context);
        if (pronoun || person) return true;
    }
    return false;
}

std::string find_reference(std::string_view text, std::string_view plain) {
    Tokens const tokens{text};
    bool const announced = plain.find("reference") != std::string_view::npos ||
                           plain.find("code") != std::string_view::npos ||
                           plain.find("confirmation") != std::string_view::npos;
    std::string run;
    std::string best;
    std::size_t digits = 0;
    std::size_t letters = 0;
    auto const close = [&] {
        bool const mixed = digits > 0 && letters > 0;
        if (run.size() >= 4 && run.size() <= 8 && (mixed || (announced && letters == run.size()))) best = run;
        run.clear();
        digits = letters = 0;
    };
    for (std::size_t at = 0; at < tokens.size();) {
        auto const number = language::read_digits(tokens.from(at));
        auto const spelled = number ? std::nullopt : language::read_letters(tokens.from(at));
        bool const glued = !number && !spelled && tokens[at].kind == TokenKind::word && tokens[at].text.size() <= 4 &&
                           at + 1 < tokens.size() && tokens[at + 1].kind == TokenKind::digits && tokens[at + 1].touches;
        bool const tail = !number && !spelled && !run.empty() && tokens[at].touches && tokens[at].text.size() <= 4 &&
                          tokens[at].kind == TokenKind::word;
        if (number) {
            run += number->digits;
            digits += number->digits.size();
            at += number->tokens;
        } else if (spelled) {
            run += spelled->letters;
            letters += spelled->letters.size();
            at += spelled->tokens;
        } else if (glued || tail) {
            run += tokens[at].text;
            letters += tokens[at].text.size();
            ++at;
        } else {
            if (!tokens[at].is(",") && !tokens[at].is("-") && !tokens[at].is(".")) close();
            ++at;
        }
    }
    close();
    std::ranges::transform(best, best.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 0x20) : c; });
    // "9am" and "3rd" are times, not references.
    static RE2 const clock{"^[0-9]{1,4}(AM|PM|ST|ND|RD|TH)$"};
    return RE2::FullMatch(best, clock) ? std::string{} : best;
}

}  // namespace ombrex::receptionist::detail
