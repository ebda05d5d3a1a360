// SPDX-License-Identifier: Apache-2.0
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <utility>

#include "language/email.h"
#include "language/person_name.h"
#include "language/similarity.h"
#include "language/token.h"
#include "receptionist/detail/guess_service.h"
#include "receptionist/detail/mask.h"
#include "receptionist/detail/mentions.h"
#include "receptionist/detail/move_words.h"
#include "receptionist/detail/people.h"
#include "receptionist/detail/phrases.h"
#include "receptionist/detail/time_words.h"
#include "receptionist/detail/topics.h"
#include "receptionist/heard.h"

namespace ombrex::receptionist {
namespace {

using language::Tokens;

/// "I-I'd like" is "I'd like".
void drop_stutter(std::string& text) {
    static RE2 const twice{R"((?i)(?:^|[^\pL'-])(([\pL]{1,3})-)([\pL]{1,3}))"};
    re2::StringPiece rest{text.data(), text.size()};
    re2::StringPiece begun;
    re2::StringPiece first;
    re2::StringPiece second;
    while (RE2::FindAndConsume(&rest, twice, &begun, &first, &second)) {
        bool const same = language::plain_words({second.data(), second.size()})
                              .starts_with(language::plain_words({first.data(), first.size()}));
        if (!same) continue;
        auto const at = static_cast<std::size_t>(begun.data() - text.data());
        text.erase(at, begun.size());
        rest = re2::StringPiece{text.data() + at, text.size() - at};
    }
}

/// What recognisers and keyboards make of "o'clock", of a breath and of a stutter.
std::string tidy(std::string_view said, Question asked) {
    std::string out{said};
    for (auto const wrong : {"o\"clock", "o''clock", "o clock"}) {
        for (auto at = out.find(wrong); at != std::string::npos; at = out.find(wrong)) {
            out.replace(at, std::string_view{wrong}.size(), "o'clock");
        }
    }
    static RE2 const made_up{R"(^(?:[\s"'.,;:!?*-]|0\.\s)+([\pL]))"};  // a breath heard as "0." or a mark
    RE2::Replace(&out, made_up, R"(\1)");
    static RE2 const numbered{R"(^\d{1,2}\.\s+([\pL]))"};  // "10. Hi there": nobody begins a call so
    if (asked == Question::none || asked == Question::help) RE2::Replace(&out, numbered, R"(\1)");
    drop_stutter(out);
    return out;
}

bool sounds_like_question(std::string_view text, std::string_view plain) {
    static RE2 const start{
        "^(?:(?:ok|okay|and|so|also|oh|hi|hello|hey|hiya|um|uh|er|yes|yeah|no|great|thanks|thank "
        "you|sorry|well|alright|all right|"
        "right|good morning|good afternoon|good evening|but|perfect|now|then|please|excuse me) )*"
        "(what|whats|when|whens|where|wheres|who|whos|why|how|hows|is|are|do|does|did|can|could|would|will|have|has|"
        "which|may|"
        "am|should|isnt|arent|whose|was|were|shall|might|whether|tell me|dont|doesnt)\\b"};
    static RE2 const inside{
        "\\b(is there|are there|do you|are you|does the|does it|can i|could i|would you|will you|do they|can they|are "
        "they|have they|"
        "(?:and|but|also|so|know|wondering|asking|ask) (?:what|where|when|how|who|which|if|whether|is|are|do))\\b"};
    re2::StringPiece const input{plain.data(), plain.size()};
    return text.find('?') != std::string_view::npos || RE2::PartialMatch(input, start) ||
           RE2::PartialMatch(input, inside);
}

/// Names of colleagues are no words of the sentence: Dr Price asks for no price.
std::string without_staff(std::string plain, std::vector<StaffMention> const& staff) {
    for (auto const& mention : staff) {
        if (auto const at = plain.find(mention.raw); at != std::string::npos)
            plain.replace(at, mention.raw.size(), "them");
    }
    return plain;
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
    static RE2 const says_so{"\\b(number|phone|mobile|cell|reach me|call me)\\b"};
    bool const meant =
        wants_number(context) || context.asked == Question::name || RE2::PartialMatch(heard.plain, says_so);
    if (phone->e164.empty() && !meant) return;
    heard.phone_raw = raw_of(rest, tokens, phone->begin, phone->end);
    blank(rest, tokens, phone->begin, phone->end);
    heard.phone = std::move(phone);
}

/// "It's Joe and a craft, 720 555 0166": whatever stands between the name and the number it was given with belongs to
/// the name; a recogniser writes names it does not know as words it knows.
void take_all_before_the_number(Heard& heard, Tokens const& tokens, std::string const& rest) {
    constexpr std::size_t words_max = 3;
    static constexpr std::array<std::string_view, 10> leads_to_number{"number", "phone", "mobile", "cell",  "my",
                                                                      "it's",   "is",    "on",     "reach", "call"};
    auto const begin = heard.name->end;
    auto end = begin;
    while (end < tokens.size() && tokens[end].kind == language::TokenKind::word) ++end;
    bool const number_next = end < tokens.size() && end > begin && end - begin <= words_max &&
                             std::ranges::none_of(tokens.from(end), [](auto const& token) {
                                 return token.kind == language::TokenKind::word;
                             });
    if (!number_next || heard.name->spelled) return;
    for (std::size_t i = begin; i < end; ++i) {
        if (std::ranges::find(leads_to_number, tokens[i].text) != leads_to_number.end()) return;
    }
    heard.name->name += ' ' + language::name_case(raw_of(rest, tokens, begin, end));
    heard.name->end = end;
}

/// Digits and nothing else while a number is read back are more of that number: the caller had only drawn breath.
void read_more_digits(Heard& heard, Context const& context) {
    static RE2 const digits{
        "(?:(?:[0-9]+|oh?|zero|one|two|three|four|five|six|seven|eight|nine|double|triple)(?: |$))+"};
    bool const reading_back = context.asked == Question::confirm_book && !context.known_phone.empty();
    if (!reading_back || heard.phone || heard.has_when() || !RE2::FullMatch(heard.plain, digits)) return;
    heard.phone = language::read_phone(Tokens{heard.text}, context.locale, 3);
    heard.phone_raw = heard.text;
}

void read_name(Heard& heard, std::string const& rest, Context const& context) {
    Tokens const tokens{rest};
    // "Leo Marchetti, three oh three ...": who gives a number gives the name with it.
    bool const with_number = heard.phone && !heard.phone->e164.empty() && context.known_name.empty();
    static constexpr std::array wishes{Act::erase, Act::access,    Act::object,    Act::no_recording,
                                       Act::human, Act::message,   Act::cancel,    Act::move,
                                       Act::robot, Act::ask_hours, Act::ask_price, Act::never_mind};
    bool const wish = std::ranges::any_of(wishes, [&](Act act) { return heard.does(act); });
    bool const asked = (context.asked == Question::name && !wish) || with_number;
    heard.name = language::read_name(tokens, rest, asked && !heard.does(Act::repeat) && !heard.does(Act::dont_know));
    if (heard.name) {
        if (with_number && asked) take_all_before_the_number(heard, tokens, rest);
        heard.name_raw = raw_of(rest, tokens, heard.name->begin, heard.name->end);
        return;
    }
    bool const underway =
        context.asked != Question::none && context.asked != Question::help && context.asked != Question::message_text;
    if (context.known_name.empty() && !asked && underway) {
        // A full name and nothing else is one, whatever was asked.
        auto const alone = language::read_name(tokens, rest, true);
        auto const marks = std::ranges::count(tokens, language::TokenKind::punctuation, &language::Token::kind);
        bool const whole = alone && alone->name.find(' ') != std::string::npos && alone->begin == 0 &&
                           alone->end + static_cast<std::size_t>(marks) >= tokens.size() && tokens.size() <= 5;
        bool const thing = whole && (!heard.services.empty() || !heard.facets.empty() || !heard.staff.empty());
        if (whole && !thing && !wish && !heard.answer) {
            heard.name = alone;
            heard.name_raw = raw_of(rest, tokens, alone->begin, alone->end);
        }
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
    auto masked = detail::mask_sensitive(tidy(said, context.asked), context.sensitive);
    heard.text = masked.text;
    heard.masked = masked.found;
    heard.plain = language::plain_words(heard.text);
    heard.question = sounds_like_question(heard.text, heard.plain);
    heard.staff = detail::find_staff(heard.plain, context.assistant);
    heard.acts = detail::find_acts(without_staff(heard.plain, heard.staff));
    if (detail::find_unnamed_move(heard.text)) {
        heard.acts.set(static_cast<std::size_t>(Act::move));
        heard.acts.reset(static_cast<std::size_t>(Act::cancel));
    }
    if (masked.found) heard.acts.set(static_cast<std::size_t>(Act::card));
    read_answer(heard);

    std::string rest = heard.text;
    heard.email = language::read_email(Tokens{rest}).value_or(std::string{});
    heard.reference = detail::find_reference(rest, heard.plain);
    if (!masked.found) read_phone(heard, rest, context);
    static RE2 const about_number{"\\b(digits?|number|ends? (in|with)|ending in|last (two|three|four))\\b"};
    if (!context.known_phone.empty() && !heard.phone && RE2::PartialMatch(heard.plain, about_number)) {
        heard.amended_phone = language::amend_phone(Tokens{heard.text}, context.known_phone);
    }
    if (!heard.amended_phone) detail::read_times(heard, rest, context);
    detail::blank_times(rest, heard);
    read_more_digits(heard, context);
    heard.services = detail::find_services(heard.plain, context.assistant);
    heard.facets = detail::find_facets(heard.plain, context.assistant);
    bool const may_book = heard.does(Act::book) || heard.has_when() || context.asked == Question::service;
    if (heard.services.empty() && may_book) heard.guessed_service = detail::guess_service(rest, context.assistant);
    read_name(heard, rest, context);
    bool const told_to = context.focus != nullptr && !heard.does(Act::no_phone) && !heard.amended_phone;
    if (heard.question || told_to) {
        heard.asked_facts = detail::find_asked_facts(heard.plain, heard.acts, context.assistant);
    }
    bool const other_wish = heard.does(Act::cancel) || heard.does(Act::move) || heard.has_when() ||
                            (heard.does(Act::book) && !heard.question);
    // A statement is a question only when it says so, or is as short as "parking?".
    bool const asks = heard.question || heard.plain.find("about") != std::string::npos ||
                      heard.plain.find("know") != std::string::npos ||
                      heard.plain.find("wondering") != std::string::npos || std::ranges::count(heard.plain, ' ') < 3;
    bool const trouble = heard.danger() || (heard.does(Act::urgent) && !heard.question);
    if (asks && !trouble && !wants_number(context) && context.asked != Question::name) {
        heard.faq = detail::find_faq(heard.plain, context.assistant, other_wish || !heard.question);
    }
    heard.about_other = detail::is_about_other(heard.text, context);
    return heard;
}

}  // namespace ombrex::receptionist
