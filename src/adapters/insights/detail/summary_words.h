// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

#include "adapters/insights/detail/said.h"
#include "model/insight.h"

namespace ombrex::adapters::insights::detail {

/// In what a caller wants there is one of these.
inline constexpr std::array request_cues = std::to_array<Cue>({
    {"i'd like", 3},      {"i would like", 3}, {"i want", 2.5},        {"i need", 2.5},    {"ringing about", 3},
    {"calling about", 3}, {"ringing to", 3},   {"calling to", 3},      {"can i", 2},       {"could i", 2},
    {"can you", 1.5},     {"could you", 1.5},  {"do you", 1.5},        {"how much", 3},    {"i've got", 1.5},
    {"there's", 1.5},     {"wondering", 2},    {"i ordered", 2.5},     {"i booked", 2},    {"is there", 1.5},
    {"just ringing", 2},  {"calling from", 2}, {"offering", 3},        {"i can smell", 4}, {"leaking", 2},
    {"broken", 2},        {"charged me", 3},   {"money back", 2.5},    {"refund", 2},      {"what time", 2},
    {"just that", 2.5},   {"to know", 1.5},    {"what's wrong is", 3}, {"again", 1},       {"i was told", 2},
    {"looking for", 2},   {"problem", 1.5},    {"won't", 1.5},         {"stopped", 1.5},   {"my", 0.5},
    {"want to", 1.5},     {"need to", 2},      {"cancel", 2},          {"move", 1.5},      {"book", 2},
    {"reschedule", 2},    {"results", 1.5},    {"are you", 1},         {"we're", 0.5},     {"hoping", 2},
});

/// In what was settled there is one of these.
inline constexpr std::array settled_cues = std::to_array<Cue>({
    {"i've cancelled", 4},
    {"i've moved", 4},
    {"i've booked", 4},
    {"you're booked", 4},
    {"that's booked", 4},
    {"no charge", 3},
    {"will call", 3},
    {"will ring", 3},
    {"call you back", 3},
    {"ring you", 2.5},
    {"transferring", 3},
    {"put you through", 3},
    {"i'll log", 3},
    {"i'll email", 2},
    {"i'll text", 1},
    {"a free", 2},
    {"it's", 0.3},
    {"is", 0.3},
    {"we do", 1},
    {"so you'd like", 4},
    {"pounds", 2},
    {"dollars", 2},
    {"delivered", 1},
    {"goes to", 1},
    {"the manager", 2},
    {"with", 0.5},
    {"at", 0.7},
    {"from", 0.3},
    {"take everyone outside", 5},
    {"outside", 2},
    {"leave the", 1},
    {"please call", 2},
    {"don't take", 3},
    {"different number", 1},
    {"damaged", 1},
    {"open", 1},
    {"free of charge", 3},
    {"i've marked", 1.5},
    {"i've noted", 1},
    {"i've added", 1},
    {"great", 0.5},
    {"confirmed", 3},
    {"moved", 2},
    {"cancelled", 2},
    {"pass that on", 2},
});

/// Words that count or date something: what a summary should keep.
inline constexpr std::array detail_words{
    "monday",  "tuesday",   "wednesday", "thursday", "friday",  "saturday",  "sunday",  "today",    "tomorrow",
    "morning", "afternoon", "evening",   "noon",     "o'clock", "half",      "quarter", "january",  "february",
    "march",   "april",     "june",      "july",     "august",  "september", "october", "november", "december",
    "one",     "two",       "three",     "four",     "five",    "six",       "seven",   "eight",    "nine",
    "ten",     "eleven",    "twelve",    "fifteen",  "twenty",  "thirty",    "forty",   "fifty",    "sixty",
    "seventy", "eighty",    "ninety",    "hundred",  "week",    "days",      "hours"};

/// Words that would claim an outcome; only a quote that fits the outcome may hold them.
struct Claim {
    std::string_view phrase;
    std::array<model::InsightLabel, 2> fits;
};
inline constexpr std::array claims = std::to_array<Claim>({
    {"booked", {model::InsightLabel::appointment_booked, model::InsightLabel::appointment_changed}},
    {"cancel", {model::InsightLabel::appointment_cancelled, model::InsightLabel::appointment_cancelled}},
    {"cancelled", {model::InsightLabel::appointment_cancelled, model::InsightLabel::appointment_cancelled}},
    {"cancellation", {model::InsightLabel::appointment_cancelled, model::InsightLabel::appointment_cancelled}},
    {"refund", {model::InsightLabel::refund_request, model::InsightLabel::refund_request}},
    {"refunded", {model::InsightLabel::refund_request, model::InsightLabel::refund_request}},
    {"complaint", {model::InsightLabel::complaint, model::InsightLabel::complaint}},
    {"complain", {model::InsightLabel::complaint, model::InsightLabel::complaint}},
    {"happy", {model::InsightLabel::appointment_booked, model::InsightLabel::question_answered}},
    {"satisfied", {model::InsightLabel::question_answered, model::InsightLabel::question_answered}},
    {"rebooked", {model::InsightLabel::appointment_changed, model::InsightLabel::appointment_changed}},
    {"agreed", {model::InsightLabel::appointment_booked, model::InsightLabel::appointment_changed}},
    {"accepted", {model::InsightLabel::appointment_booked, model::InsightLabel::appointment_changed}},
    {"replacement", {model::InsightLabel::complaint, model::InsightLabel::complaint}},
    {"afraid", {model::InsightLabel::wrong_number, model::InsightLabel::wrong_number}},
    {"fully", {model::InsightLabel::question_answered, model::InsightLabel::question_answered}},
});

/// Words that say nothing about what a call was about.
inline constexpr std::string_view no_terms =
    " a an the this that these those my your his her its our their me you him them us i he she it we they is am are "
    "was were "
    "be been do does did have has had can could will would shall should must might may and or but so if then than "
    "because as "
    "until while of at by for with about into through after before to from up down in out on off over again here there "
    "when "
    "where why how all any both each more most other some such no nor not only own same too very just now also yes "
    "yeah ok "
    "okay please thanks thank cheers bye goodbye hello hi hey sorry what which who i'm i've i'd i'll it's that's he's "
    "she's "
    "you're we're they're there's what's who's don't doesn't didn't can't couldn't won't isn't let me get got go going "
    "come "
    "call ring want need like know think see look make take put give tell ask say said name number well right really "
    "still "
    "always maybe one thing something anything great good lovely perfect brilliant course sure help anything else "
    "welcome "
    "you'll you've we've they've she'll he'll i'm let's oh um er ah morning afternoon evening day days time today "
    "first last "
    "next back much many long little bit quite afraid happy booked cancel cancelled refund complaint complain lot no "
    "problem "
    "speaking two three four five six seven eight nine ten away hear old new new big mind hold moment second minute "
    "minutes sir madam love mate agreed accepted satisfied price wait thought meant hope looks sounds way people keep "
    "gone done made left called asked told came rang taken having being making looking calling ringing ";

/// Short things that change what a call means; kept when somebody said them.
inline constexpr std::array notable{
    "no charge",  "free of charge", "no fee",     "no extra",   "second time", "third time", "twice",
    "double",     "again",          "leaking",    "leak",       "broken",      "cracked",    "damaged",
    "faulty",     "missing",        "late",       "wrong size", "stolen",      "lost",       "urgent",
    "allergic",   "parking",        "deposit",    "discount",   "voucher",     "invoice",    "receipt",
    "patch test", "free parking",   "wheelchair", "pain",       "swollen",     "bleeding",   "outside",
    "smoke",      "flood",          "flooding",   "delivery",   "manager",     "guarantee",  "warranty"};

}  // namespace ombrex::adapters::insights::detail
