// SPDX-License-Identifier: Apache-2.0
#include "adapters/insights/detail/summary.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace ombrex::adapters::insights::detail {
namespace {

using model::InsightLabel;

constexpr std::size_t words_max = 70;
constexpr std::size_t quote_words_max = 22;
constexpr std::size_t terms_max = 12;

struct Template {
    InsightLabel label;
    std::string_view lead;
    std::string_view next_step;
};
constexpr std::array templates = std::to_array<Template>({
    {InsightLabel::appointment_booked, "Appointment made.", ""},
    {InsightLabel::appointment_changed, "Appointment moved.", ""},
    {InsightLabel::appointment_cancelled, "Caller asked to cancel an appointment, and it was cancelled.", ""},
    {InsightLabel::message_taken, "Message taken.", "Pass the message on"},
    {InsightLabel::callback_requested, "Caller wants a call back.", "Call back"},
    {InsightLabel::question_answered, "Question answered.", ""},
    {InsightLabel::transferred, "Call transferred, put through to a person.", ""},
    {InsightLabel::emergency, "Emergency call.", "Check that help reached the caller"},
    {InsightLabel::spam, "Unsolicited sales call, turned down.", ""},
    {InsightLabel::wrong_number, "Wrong number.", ""},
    {InsightLabel::complaint, "Caller is unhappy.", "Call back about the problem"},
    {InsightLabel::refund_request, "Caller wants a refund.", "Deal with the refund"},
    {InsightLabel::abandoned, "Caller hung up before anything was settled.", ""},
});

/// In what a caller wants there is one of these.
constexpr std::array request_cues = std::to_array<Cue>({
    {"i'd like", 3},        {"i would like", 3},   {"i want", 2.5},       {"i need", 2.5},      {"ringing about", 3},
    {"calling about", 3},   {"ringing to", 3},     {"calling to", 3},     {"can i", 2},         {"could i", 2},
    {"can you", 1.5},       {"could you", 1.5},    {"do you", 1.5},       {"how much", 3},      {"i've got", 1.5},
    {"there's", 1.5},       {"wondering", 2},      {"i ordered", 2.5},    {"i booked", 2},      {"is there", 1.5},
    {"just ringing", 2},    {"calling from", 2},   {"offering", 3},       {"i can smell", 4},   {"leaking", 2},
    {"broken", 2},          {"charged me", 3},     {"money back", 2.5},   {"refund", 2},        {"what time", 2},
    {"just that", 2.5},     {"to know", 1.5},      {"what's wrong is", 3}, {"again", 1},        {"i was told", 2},
    {"looking for", 2},     {"problem", 1.5},      {"won't", 1.5},        {"stopped", 1.5},     {"my", 0.5},
    {"want to", 1.5},       {"need to", 2},        {"cancel", 2},         {"move", 1.5},        {"book", 2},
    {"reschedule", 2},      {"results", 1.5},      {"are you", 1},        {"we're", 0.5},       {"hoping", 2},
});

/// In what was settled there is one of these.
constexpr std::array settled_cues = std::to_array<Cue>({
    {"i've cancelled", 4},  {"i've moved", 4},      {"i've booked", 4},     {"you're booked", 4},  {"that's booked", 4},
    {"no charge", 3},       {"will call", 3},       {"will ring", 3},       {"call you back", 3},  {"ring you", 2.5},
    {"transferring", 3},    {"put you through", 3}, {"i'll log", 3},        {"i'll email", 2},     {"i'll text", 1},
    {"a free", 2},          {"it's", 0.3},          {"is", 0.3},            {"we do", 1},          {"so you'd like", 4},
    {"pounds", 2},          {"dollars", 2},         {"delivered", 1},       {"goes to", 1},        {"the manager", 2},
    {"with", 0.5},          {"at", 0.7},            {"from", 0.3},          {"take everyone outside", 5}, {"outside", 2},
    {"leave the", 1},       {"please call", 2},     {"don't take", 3},      {"different number", 1}, {"damaged", 1},
    {"open", 1},            {"free of charge", 3},  {"i've marked", 1.5},   {"i've noted", 1},     {"i've added", 1},
    {"great", 0.5},         {"confirmed", 3},       {"moved", 2},           {"cancelled", 2},      {"pass that on", 2},
});

/// Words that count or date something: what a summary should keep.
constexpr std::array detail_words{
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "tomorrow", "morning", "afternoon",
    "evening", "noon", "o'clock", "half", "quarter", "january", "february", "march", "april", "june", "july", "august",
    "september", "october", "november", "december", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    "ten", "eleven", "twelve", "fifteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    "hundred", "week", "days", "hours"};

/// Words that would claim an outcome; only a quote that fits the outcome may hold them.
struct Claim {
    std::string_view phrase;
    std::array<InsightLabel, 2> fits;
};
constexpr std::array claims = std::to_array<Claim>({
    {"booked", {InsightLabel::appointment_booked, InsightLabel::appointment_changed}},
    {"cancel", {InsightLabel::appointment_cancelled, InsightLabel::appointment_cancelled}},
    {"cancelled", {InsightLabel::appointment_cancelled, InsightLabel::appointment_cancelled}},
    {"cancellation", {InsightLabel::appointment_cancelled, InsightLabel::appointment_cancelled}},
    {"refund", {InsightLabel::refund_request, InsightLabel::refund_request}},
    {"refunded", {InsightLabel::refund_request, InsightLabel::refund_request}},
    {"complaint", {InsightLabel::complaint, InsightLabel::complaint}},
    {"complain", {InsightLabel::complaint, InsightLabel::complaint}},
    {"happy", {InsightLabel::appointment_booked, InsightLabel::question_answered}},
    {"satisfied", {InsightLabel::question_answered, InsightLabel::question_answered}},
    {"rebooked", {InsightLabel::appointment_changed, InsightLabel::appointment_changed}},
    {"agreed", {InsightLabel::appointment_booked, InsightLabel::appointment_changed}},
    {"accepted", {InsightLabel::appointment_booked, InsightLabel::appointment_changed}},
    {"replacement", {InsightLabel::complaint, InsightLabel::complaint}},
    {"afraid", {InsightLabel::wrong_number, InsightLabel::wrong_number}},
    {"fully", {InsightLabel::question_answered, InsightLabel::question_answered}},
});

bool fits(Sentence const& sentence, InsightLabel label) {
    return std::ranges::none_of(claims, [&](Claim const& claim) {
        return sentence.has(claim.phrase) && label != claim.fits[0] && label != claim.fits[1];
    });
}

double details(Sentence const& sentence) {
    double found = 0;
    for (auto const* const word : detail_words) found += sentence.has(word);
    bool const figures = sentence.text.find_first_of("0123456789") != std::string_view::npos;
    return std::min(found + figures, 4.0);
}

Sentence const* best(Said const& said, InsightLabel label, bool caller, auto&& score) {
    Sentence const* found = nullptr;
    double most = 1;
    for (auto const& sentence : said.sentences) {
        bool const sized = sentence.words >= 4 && sentence.words <= quote_words_max;
        if (sentence.caller != caller || !sized || !fits(sentence, label)) continue;
        double const value = score(sentence);
        if (value > most) most = value, found = &sentence;
    }
    return found;
}

/// Early in the call, with words of wanting.
Sentence const* request(Said const& said, InsightLabel label) {
    return best(said, label, true, [&](Sentence const& sentence) {
        double const early = sentence.turn < 4 ? 2.5 : sentence.turn < 8 ? 1 : 0;
        return weigh(sentence, request_cues) + early + 0.5 * details(sentence) + 0.05 * static_cast<double>(sentence.words);
    });
}

/// Late in the call, with words of settling, and what counts or dates it.
Sentence const* settled(Said const& said, InsightLabel label) {
    return best(said, label, false, [&](Sentence const& sentence) {
        if (sentence.turn == 0 || sentence.question) return 0.0;
        double const late = 2.0 * static_cast<double>(sentence.turn) / static_cast<double>(said.turns);
        return weigh(sentence, settled_cues) + late + 1.2 * details(sentence);
    });
}

constexpr std::string_view no_terms =
    " a an the this that these those my your his her its our their me you him them us i he she it we they is am are was were "
    "be been do does did have has had can could will would shall should must might may and or but so if then than because as "
    "until while of at by for with about into through after before to from up down in out on off over again here there when "
    "where why how all any both each more most other some such no nor not only own same too very just now also yes yeah ok "
    "okay please thanks thank cheers bye goodbye hello hi hey sorry what which who i'm i've i'd i'll it's that's he's she's "
    "you're we're they're there's what's who's don't doesn't didn't can't couldn't won't isn't let me get got go going come "
    "call ring want need like know think see look make take put give tell ask say said name number well right really still "
    "always maybe one thing something anything great good lovely perfect brilliant course sure help anything else welcome "
    "you'll you've we've they've she'll he'll i'm let's oh um er ah morning afternoon evening day days time today first last "
    "next back much many long little bit quite afraid happy booked cancel cancelled refund complaint complain lot no problem "
    "speaking two three four five six seven eight nine ten away hear old new new big mind hold moment second minute "
    "minutes sir madam love mate agreed accepted satisfied price wait thought meant hope looks sounds way people keep "
    "gone done made left called asked told came rang taken having being making looking calling ringing ";

bool is_term(std::string_view word) {
    if (word.size() < 3) return false;
    std::string padded{" "};
    padded.append(word).append(" ");
    return no_terms.find(padded) == std::string_view::npos;
}

/// Short things that change what a call means; kept when somebody said them.
constexpr std::array notable{
    "no charge", "free of charge", "no fee", "no extra", "second time", "third time", "twice", "double", "again", "leaking",
    "leak", "broken", "cracked", "damaged", "faulty", "missing", "late", "wrong size", "stolen", "lost", "urgent", "allergic",
    "parking", "deposit", "discount", "voucher", "invoice", "receipt", "patch test", "free parking", "wheelchair", "pain",
    "swollen", "bleeding", "outside", "smoke", "flood", "flooding", "delivery", "manager", "guarantee", "warranty"};

struct Use {
    int caller = 0;
    int agent = 0;
    std::size_t first = 0;  ///< In which order they came up.
};
using Uses = std::map<std::string, Use, std::less<>>;

/// Single terms, and pairs of them that stand side by side: "patch test".
Uses uses_of(Said const& said) {
    Uses uses;
    auto const note = [&](std::string const& term, bool caller) {
        auto [use, fresh] = uses.try_emplace(term);
        if (fresh) use->second.first = uses.size();
        ++(caller ? use->second.caller : use->second.agent);
    };
    for (auto const& sentence : said.sentences) {
        std::string before;
        std::string_view rest = sentence.plain;
        for (std::size_t end = 0; (end = rest.find(' ', 1)) != std::string_view::npos; rest.remove_prefix(end)) {
            std::string word{rest.substr(1, end - 1)};
            bool const term = is_term(word);
            if (term) note(word, sentence.caller);
            bool const pair = before == "free" ? word.size() > 3 && word != "free" : term && is_term(before);
            if (pair && (term || before == "free")) note(before + " " + word, sentence.caller);
            before = std::move(word);
        }
    }
    return uses;
}

bool is_claim(std::string_view term) {
    return std::ranges::any_of(claims, [&](Claim const& claim) { return term == claim.phrase; });
}

/// What the call was about: notable things first, then terms that both sides used, the most used first.
std::vector<std::string> terms(Said const& said, std::string already) {
    std::vector<std::pair<int, std::string>> ranked;
    for (auto const& [term, use] : uses_of(said)) {
        bool const pair = term.find(' ') != std::string::npos;
        bool const both = use.caller > 0 && use.agent > 0;
        int const times = use.caller + use.agent;
        bool const offer = term.starts_with("free ");
        if (is_claim(term) || (pair ? times < 2 && !offer : !both && times < 2)) continue;
        int const weight = times + (both ? 10 : 0) + (pair ? 5 : 0) + (offer ? 10 : 0);
        ranked.emplace_back(static_cast<int>(std::min<std::size_t>(use.first, 99)) - weight * 100, term);
    }
    for (auto const* const phrase : notable)
        if (std::ranges::any_of(said.sentences, [&](Sentence const& sentence) { return sentence.has(phrase); }))
            ranked.emplace_back(-1350, phrase);
    std::ranges::sort(ranked);
    std::vector<std::string> found;
    for (auto& [rank, term] : ranked) {
        if (found.size() == terms_max || already.find(term) != std::string::npos) continue;
        already += term;
        found.push_back(std::move(term));
    }
    return found;
}

std::string slot(model::Slot const& slot) {
    std::string text = slot.service;
    if (!slot.staff.empty()) text += " with " + slot.staff;
    std::chrono::sys_time<std::chrono::minutes> const wall{slot.at.time_since_epoch()};
    return text + fmt::format(", {:%A %d %B at %H:%M}", wall);
}

/// What the call's own events say: certain, so it comes first.
std::string from_events(ports::CallFacts const& facts) {
    std::string text;
    for (auto const& booked : facts.booked) text += " Booked: " + slot(booked) + ".";
    for (auto const& moved : facts.moved) text += " Moved to: " + slot(moved) + ".";
    for (auto const& cancelled : facts.cancelled) text += " Cancelled: " + slot(cancelled) + ".";
    for (auto const& message : facts.messages)
        if (!message.addressee.empty()) text += " Message for " + message.addressee + ".";
    for (auto const& person : facts.transferred_to) text += " Transferred to " + person + ".";
    return text;
}

bool wants_call(Said const& said) {
    constexpr std::array phrases{"call you back", "ring you back", "call me back", "ring me back", "will call you",
                                 "will ring you", "give me a call", "give me a ring", "give you a call",
                                 "call you after", "call back today"};
    return std::ranges::any_of(said.sentences, [&](Sentence const& sentence) {
        return std::ranges::any_of(phrases, [&](auto const* phrase) { return sentence.has(phrase); });
    });
}

std::size_t words_of(std::string_view text) {
    std::size_t words = 0;
    for (std::size_t i = 0; i < text.size(); ++i) words += text[i] != ' ' && (i == 0 || text[i - 1] == ' ');
    return words;
}

/// Adds `more` if all of it fits.
bool append(std::string& text, std::string_view more) {
    if (words_of(text) + words_of(more) > words_max) return false;
    text += more;
    return true;
}

}  // namespace

Summary summarise(Said const& said, InsightLabel label, ports::CallFacts const& facts) {
    auto const& shape = *std::ranges::find(templates, label, &Template::label);
    Summary summary{std::string{shape.lead}, std::string{shape.next_step}, {}};
    append(summary.text, from_events(facts));
    bool const told = label == InsightLabel::callback_requested;
    if (!told && label != InsightLabel::spam && label != InsightLabel::emergency && wants_call(said)) {
        append(summary.text, " A call back is expected.");
        summary.next_step = "Call back";
    }
    auto const quote = [&](std::string_view who, Sentence const* sentence) {
        if (sentence == nullptr) return;
        if (append(summary.text, fmt::format(" {}: \"{}\"", who, sentence->text)))
            summary.evidence.push_back({sentence->turn, sentence->begin, sentence->end});
    };
    auto const* const wish = request(said, label);
    auto const* const end = settled(said, label);
    quote("Caller", wish);
    quote("Agent", end);
    std::string known = summary.text;
    std::ranges::transform(known, known.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    auto const about = terms(said, known);
    if (!about.empty()) append(summary.text, fmt::format(" About: {}.", fmt::join(about, ", ")));
    return summary;
}

}  // namespace ombrex::adapters::insights::detail
