// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <utility>

#include "language/email.h"
#include "language/similarity.h"
#include "language/token.h"
#include "receptionist/detail/mask.h"
#include "receptionist/detail/mentions.h"
#include "receptionist/detail/people.h"
#include "receptionist/detail/phrases.h"
#include "receptionist/detail/time_words.h"
#include "receptionist/detail/topics.h"
#include "receptionist/heard.h"

namespace ombrex::receptionist {
namespace {

using language::Tokens;

/// What recognisers and keyboards make of "o'clock".
std::string tidy(std::string_view said) {
    std::string out{said};
    for (auto const wrong : {"o\"clock", "o''clock", "o clock"}) {
        for (auto at = out.find(wrong); at != std::string::npos; at = out.find(wrong)) {
            out.replace(at, std::string_view{wrong}.size(), "o'clock");
        }
    }
    return out;
}

bool sounds_like_question(std::string_view text, std::string_view plain) {
    static constexpr std::array<std::string_view, 40> starts{
        "what", "whats", "when",   "whens", "where", "wheres", "who",   "whos",  "why",     "how",
        "is",   "are",   "do",     "does",  "did",   "can",    "could", "would", "will",    "have",
        "has",  "which", "may",    "any",   "am",    "should", "isnt",  "arent", "whose",   "whom",
        "hows", "dont",  "doesnt", "is",    "was",   "were",   "shall", "might", "whether", "tell"};
    if (text.find('?') != std::string_view::npos) return true;
    return std::ranges::find(starts, plain.substr(0, plain.find(' '))) != starts.end();
}

/// Overwrites tokens [begin, end) so that other readers do not trip over them; sentence marks stand for them.
void blank(std::string& text, Tokens const& tokens, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end && i < tokens.size(); ++i) {
        std::fill(text.begin() + tokens[i].byte_begin, text.begin() + tokens[i].byte_end, i == begin ? ',' : ' ');
    }
}

std::string raw_of(std::string const& text, Tokens const& tokens, std::size_t begin, std::size_t end) {
    if (begin >= end || end > tokens.size()) return {};
    return text.substr(tokens[begin].byte_begin, tokens[end - 1].byte_end - tokens[begin].byte_begin);
}

bool wants_number(Context const& context) {
    return context.asked == Question::phone || context.asked == Question::caller_id;
}

void read_phone(Heard& heard, std::string& rest, Context const& context) {
    Tokens const tokens{rest};
    auto phone = language::read_phone(tokens, context.locale, wants_number(context) ? 3 : 7);
    if (!phone) return;
    if (phone->e164.empty() && !wants_number(context)) return;
    heard.phone_raw = raw_of(rest, tokens, phone->begin, phone->end);
    blank(rest, tokens, phone->begin, phone->end);
    heard.phone = std::move(phone);
}

void read_name(Heard& heard, std::string const& rest, Context const& context) {
    Tokens const tokens{rest};
    bool const asked = context.asked == Question::name;
    heard.name = language::read_name(tokens, rest, asked && !heard.does(Act::repeat) && !heard.does(Act::dont_know));
    if (heard.name) {
        heard.name_raw = raw_of(rest, tokens, heard.name->begin, heard.name->end);
        return;
    }
    if (!context.known_name.empty()) heard.amended_name = language::amend_name(tokens, context.known_name);
}

/// Yes and no by themselves do not count where the sentence is a wish of its own.
void read_answer(Heard& heard) {
    Tokens const tokens{heard.text};
    heard.answer = language::read_yes_no(tokens);
    heard.backchannel = language::is_backchannel(tokens);
}

}  // namespace

Heard understand(std::string_view said, Context const& context) {
    Heard heard;
    auto masked = detail::mask_sensitive(tidy(said), context.sensitive);
    heard.text = masked.text;
    heard.masked = masked.found;
    heard.plain = language::plain_words(heard.text);
    heard.question = sounds_like_question(heard.text, heard.plain);
    heard.acts = detail::find_acts(heard.plain);
    if (masked.found) heard.acts.set(static_cast<std::size_t>(Act::card));
    read_answer(heard);

    std::string rest = heard.text;
    heard.email = language::read_email(Tokens{rest}).value_or(std::string{});
    heard.reference = detail::find_reference(rest, heard.plain);
    if (!masked.found) read_phone(heard, rest, context);
    detail::read_times(heard, rest, context);
    detail::blank_times(rest, heard);
    read_name(heard, rest, context);

    heard.services = detail::find_services(heard.plain, context.assistant);
    heard.staff = detail::find_staff(heard.plain, context.assistant);
    heard.facets = detail::find_facets(heard.plain, context.assistant);
    if (heard.question || context.focus != nullptr) {
        heard.asked_facts = detail::find_asked_facts(heard.plain, heard.acts, context.assistant);
    }
    bool const other_wish = heard.does(Act::cancel) || heard.does(Act::move) || heard.has_when() ||
                            (heard.does(Act::book) && !heard.question);
    if (heard.question || !other_wish)
        heard.faq = detail::find_faq(heard.plain, context.assistant, other_wish || !heard.question);
    heard.about_other = detail::is_about_other(heard.text, context);
    return heard;
}

}  // namespace ombrex::receptionist
