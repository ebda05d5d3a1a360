// SPDX-License-Identifier: Apache-2.0
#include "adapters/insights/detail/outcome.h"

#include <algorithm>
#include <array>

namespace ombrex::adapters::insights::detail {
namespace {

using model::InsightLabel;

/// Who has to say it for it to count.
enum class By { caller, agent, either };

struct LabelCue {
    InsightLabel label;
    By by;
    std::string_view phrase;
    double weight;
};

constexpr std::array cues = std::to_array<LabelCue>({
    {InsightLabel::emergency, By::either, "smell gas", 4},
    {InsightLabel::emergency, By::either, "smell of gas", 4},
    {InsightLabel::emergency, By::agent, "nine nine nine", 5},
    {InsightLabel::emergency, By::agent, "999", 5},
    {InsightLabel::emergency, By::agent, "911", 5},
    {InsightLabel::emergency, By::agent, "nine one one", 5},
    {InsightLabel::emergency, By::agent, "ambulance", 4},
    {InsightLabel::emergency, By::agent, "emergency services", 5},
    {InsightLabel::emergency, By::agent, "emergency line", 4},
    {InsightLabel::emergency, By::agent, "fire brigade", 4},
    {InsightLabel::emergency, By::agent, "fire department", 4},
    {InsightLabel::emergency, By::caller, "can't breathe", 5},
    {InsightLabel::emergency, By::caller, "chest pain", 4},
    {InsightLabel::emergency, By::caller, "on fire", 4},
    {InsightLabel::emergency, By::caller, "collapsed", 3},
    {InsightLabel::emergency, By::caller, "unconscious", 5},
    {InsightLabel::emergency, By::caller, "sparks", 3},
    {InsightLabel::emergency, By::caller, "carbon monoxide", 4},
    {InsightLabel::emergency, By::caller, "it's an emergency", 3},
    {InsightLabel::spam, By::agent, "sales calls", 6},
    {InsightLabel::spam, By::agent, "cold calls", 6},
    {InsightLabel::spam, By::agent, "marketing calls", 6},
    {InsightLabel::spam, By::agent, "off your list", 5},
    {InsightLabel::spam, By::agent, "not interested", 4},
    {InsightLabel::spam, By::agent, "remove this number", 4},
    {InsightLabel::spam, By::agent, "remove our number", 4},
    {InsightLabel::spam, By::agent, "unsolicited", 5},
    {InsightLabel::spam, By::caller, "business owner", 3},
    {InsightLabel::spam, By::caller, "in charge of your", 2},
    {InsightLabel::spam, By::caller, "no obligation", 3},
    {InsightLabel::spam, By::caller, "offering", 2},
    {InsightLabel::spam, By::caller, "pre selected", 3},
    {InsightLabel::spam, By::caller, "been selected", 3},
    {InsightLabel::spam, By::caller, "special offer", 2},
    {InsightLabel::spam, By::caller, "save you money", 3},
    {InsightLabel::spam, By::caller, "google listing", 5},
    {InsightLabel::spam, By::caller, "warranty", 1},
    {InsightLabel::spam, By::caller, "merchant services", 4},
    {InsightLabel::wrong_number, By::either, "wrong number", 6},
    {InsightLabel::wrong_number, By::agent, "no one here by that name", 4},
    {InsightLabel::wrong_number, By::caller, "isn't this", 2},
    {InsightLabel::wrong_number, By::caller, "is that not", 2},
    {InsightLabel::wrong_number, By::caller, "misdialled", 5},
    {InsightLabel::wrong_number, By::caller, "dialled wrong", 5},
    {InsightLabel::wrong_number, By::caller, "dialed wrong", 5},
    {InsightLabel::transferred, By::agent, "transferring you", 6},
    {InsightLabel::transferred, By::agent, "transfer you", 4},
    {InsightLabel::transferred, By::agent, "putting you through", 6},
    {InsightLabel::transferred, By::agent, "put you through", 4},
    {InsightLabel::transferred, By::agent, "connecting you", 6},
    {InsightLabel::transferred, By::agent, "connect you", 4},
    {InsightLabel::appointment_cancelled, By::agent, "i've cancelled", 6},
    {InsightLabel::appointment_cancelled, By::agent, "i've canceled", 6},
    {InsightLabel::appointment_cancelled, By::agent, "that's cancelled", 6},
    {InsightLabel::appointment_cancelled, By::agent, "is cancelled", 5},
    {InsightLabel::appointment_cancelled, By::agent, "is now cancelled", 6},
    {InsightLabel::appointment_cancelled, By::agent, "been cancelled", 5},
    {InsightLabel::appointment_cancelled, By::agent, "i have cancelled", 6},
    {InsightLabel::appointment_cancelled, By::agent, "taken you out", 4},
    {InsightLabel::appointment_cancelled, By::caller, "cancel", 1.5},
    {InsightLabel::appointment_changed, By::agent, "i've moved", 6},
    {InsightLabel::appointment_changed, By::agent, "i've changed", 5},
    {InsightLabel::appointment_changed, By::agent, "i've rescheduled", 6},
    {InsightLabel::appointment_changed, By::agent, "moved you", 6},
    {InsightLabel::appointment_changed, By::agent, "moved your", 5},
    {InsightLabel::appointment_changed, By::agent, "moved it", 5},
    {InsightLabel::appointment_changed, By::agent, "that's moved", 6},
    {InsightLabel::appointment_changed, By::agent, "instead of", 1.5},
    {InsightLabel::appointment_changed, By::agent, "swapped", 3},
    {InsightLabel::appointment_changed, By::caller, "reschedule", 2.5},
    {InsightLabel::appointment_changed, By::caller, "move my", 3},
    {InsightLabel::appointment_changed, By::caller, "change my appointment", 3},
    {InsightLabel::appointment_changed, By::caller, "push it back", 2},
    {InsightLabel::appointment_booked, By::agent, "you're booked", 6},
    {InsightLabel::appointment_booked, By::agent, "i've booked", 6},
    {InsightLabel::appointment_booked, By::agent, "that's booked", 6},
    {InsightLabel::appointment_booked, By::agent, "booked you", 6},
    {InsightLabel::appointment_booked, By::agent, "booked in", 5},
    {InsightLabel::appointment_booked, By::agent, "i've put you", 4},
    {InsightLabel::appointment_booked, By::agent, "put you down", 3},
    {InsightLabel::appointment_booked, By::agent, "all set", 2},
    {InsightLabel::appointment_booked, By::agent, "confirmed for", 3},
    {InsightLabel::appointment_booked, By::agent, "reservation is", 3},
    {InsightLabel::appointment_booked, By::agent, "a reminder", 3},
    {InsightLabel::appointment_booked, By::agent, "a confirmation", 2},
    {InsightLabel::appointment_booked, By::agent, "see you then", 3},
    {InsightLabel::appointment_booked, By::agent, "see you on", 3},
    {InsightLabel::appointment_booked, By::agent, "see you at", 2},
    {InsightLabel::appointment_booked, By::agent, "look forward to seeing you", 2},
    {InsightLabel::appointment_booked, By::caller, "get in for", 1.5},
    {InsightLabel::appointment_booked, By::caller, "book", 1.5},
    {InsightLabel::appointment_booked, By::caller, "an appointment", 1},
    {InsightLabel::message_taken, By::agent, "take a message", 5},
    {InsightLabel::message_taken, By::agent, "pass that on", 5},
    {InsightLabel::message_taken, By::agent, "pass it on", 5},
    {InsightLabel::message_taken, By::agent, "pass on", 3},
    {InsightLabel::message_taken, By::agent, "pass your message", 5},
    {InsightLabel::message_taken, By::agent, "let her know", 4},
    {InsightLabel::message_taken, By::agent, "let him know", 4},
    {InsightLabel::message_taken, By::agent, "let them know", 4},
    {InsightLabel::message_taken, By::agent, "make sure she gets", 4},
    {InsightLabel::message_taken, By::agent, "make sure he gets", 4},
    {InsightLabel::message_taken, By::caller, "leave a message", 4},
    {InsightLabel::message_taken, By::caller, "tell him", 1.5},
    {InsightLabel::message_taken, By::caller, "tell her", 1.5},
    {InsightLabel::callback_requested, By::agent, "call you back", 4},
    {InsightLabel::callback_requested, By::agent, "ring you back", 4},
    {InsightLabel::callback_requested, By::agent, "give you a call", 4},
    {InsightLabel::callback_requested, By::agent, "give you a ring", 4},
    {InsightLabel::callback_requested, By::agent, "be in touch", 2},
    {InsightLabel::callback_requested, By::agent, "will call you", 4},
    {InsightLabel::callback_requested, By::agent, "will ring you", 4},
    {InsightLabel::callback_requested, By::agent, "a callback", 4},
    {InsightLabel::callback_requested, By::agent, "call back", 2},
    {InsightLabel::callback_requested, By::caller, "call me back", 4},
    {InsightLabel::callback_requested, By::caller, "ring me back", 4},
    {InsightLabel::callback_requested, By::caller, "give me a call", 4},
    {InsightLabel::callback_requested, By::caller, "give me a ring", 4},
    {InsightLabel::callback_requested, By::caller, "someone call me", 4},
    {InsightLabel::refund_request, By::caller, "money back", 5},
    {InsightLabel::refund_request, By::caller, "refund", 4},
    {InsightLabel::refund_request, By::caller, "refunded", 4},
    {InsightLabel::refund_request, By::agent, "refund", 2},
    {InsightLabel::refund_request, By::agent, "the refund", 2},
    {InsightLabel::complaint, By::agent, "a complaint", 6},
    {InsightLabel::complaint, By::agent, "your complaint", 6},
    {InsightLabel::complaint, By::caller, "complaint", 5},
    {InsightLabel::complaint, By::caller, "complain", 5},
    {InsightLabel::complaint, By::caller, "second time", 2},
    {InsightLabel::complaint, By::caller, "third time", 3},
    {InsightLabel::complaint, By::caller, "not good enough", 4},
    {InsightLabel::complaint, By::caller, "disgusted", 4},
    {InsightLabel::complaint, By::caller, "disgraceful", 4},
    {InsightLabel::complaint, By::caller, "disappointed", 3},
    {InsightLabel::complaint, By::caller, "unacceptable", 4},
    {InsightLabel::complaint, By::caller, "nobody called", 2},
    {InsightLabel::complaint, By::caller, "nobody came", 2},
    {InsightLabel::complaint, By::caller, "ridiculous", 3},
    {InsightLabel::complaint, By::caller, "appalling", 4},
    {InsightLabel::complaint, By::agent, "frustrating", 1.5},
});

/// Where two come out alike, the earlier one of these is meant.
constexpr std::array order{InsightLabel::emergency,          InsightLabel::spam,
                           InsightLabel::wrong_number,       InsightLabel::transferred,
                           InsightLabel::complaint,          InsightLabel::refund_request,
                           InsightLabel::appointment_cancelled, InsightLabel::appointment_changed,
                           InsightLabel::appointment_booked, InsightLabel::message_taken,
                           InsightLabel::callback_requested};
constexpr double enough = 4;

using Scores = std::array<double, model::insight_label_words.size()>;

Scores score(Said const& said) {
    Scores scores{};
    for (auto const& cue : cues) {
        double most = 0;
        for (auto const& sentence : said.sentences) {
            bool const speaker = cue.by == By::either || (cue.by == By::caller) == sentence.caller;
            if (speaker && sentence.has(cue.phrase)) most = cue.weight;
        }
        scores[static_cast<std::size_t>(cue.label)] += most;
    }
    return scores;
}

InsightLabel label_from_words(Said const& said) {
    auto scores = score(said);
    auto const of = [&](InsightLabel label) -> double& { return scores[static_cast<std::size_t>(label)]; };
    if (of(InsightLabel::emergency) >= 6) return InsightLabel::emergency;
    if (of(InsightLabel::transferred) >= 6) return InsightLabel::transferred;
    // Who asks for a message to be passed on and for a call about it left a message.
    if (of(InsightLabel::message_taken) >= enough) of(InsightLabel::callback_requested) = 0;
    auto best = InsightLabel::question_answered;
    double most = enough - 0.01;
    for (auto const label : order)
        if (of(label) > most) most = of(label), best = label;
    return best;
}

struct Told {
    model::Outcome outcome;
    InsightLabel label;
};
constexpr std::array<Told, 10> told{{{model::Outcome::booked, InsightLabel::appointment_booked},
                                     {model::Outcome::moved, InsightLabel::appointment_changed},
                                     {model::Outcome::cancelled, InsightLabel::appointment_cancelled},
                                     {model::Outcome::message, InsightLabel::message_taken},
                                     {model::Outcome::transferred, InsightLabel::transferred},
                                     {model::Outcome::answered, InsightLabel::question_answered},
                                     {model::Outcome::emergency, InsightLabel::emergency},
                                     {model::Outcome::spam, InsightLabel::spam},
                                     {model::Outcome::wrong_number, InsightLabel::wrong_number},
                                     {model::Outcome::abandoned, InsightLabel::abandoned}}};

constexpr std::array moods = std::to_array<Cue>({
    {"brilliant", 2},      {"amazing", 2.5},    {"wonderful", 2.5},      {"fantastic", 2.5},  {"excellent", 2},
    {"helpful", 2.5},      {"so much", 1.5},    {"great", 1},            {"perfect", 1},      {"lovely", 1},
    {"thanks", 0.5},       {"thank you", 0.5},  {"cheers", 0.5},         {"smashing", 1},     {"superb", 2},
    {"star", 1.5},         {"appreciate", 1.5}, {"really helpful", 1},   {"that's kind", 1.5}, {"so kind", 2},
    {"relief", 1.5},       {"love", 1.5},       {"awesome", 2},          {"delighted", 2.5},  {"happy with", 1.5},
    {"good to know", 1},   {"that's good", 1},  {"lifesaver", 3},        {"best", 0.5},       {"can't wait", 2},
    {"looking forward", 1.5}, {"fab", 1.5},     {"made my day", 3},      {"pleased", 1.5},    {"very kind", 2},
    {"joke", -3},          {"unbelievable", -3}, {"ridiculous", -3},     {"terrible", -3},    {"awful", -3},
    {"disgraceful", -3},   {"disgusting", -3},  {"unacceptable", -3},    {"appalling", -3},   {"rude", -2.5},
    {"useless", -2.5},     {"angry", -2.5},     {"furious", -3},         {"annoyed", -2},     {"annoying", -2},
    {"frustrated", -2.5},  {"frustrating", -2.5}, {"fed up", -3},        {"disappointed", -2.5}, {"disappointing", -2.5},
    {"waste", -2},         {"not good enough", -3}, {"complaint", -2},   {"complain", -2},    {"a pain", -2},
    {"broken", -1},        {"cracked", -0.7},   {"leaking", -0.7},       {"nobody", -1.5},    {"no one", -1.5},
    {"still waiting", -2}, {"already rung", -2}, {"already called", -2}, {"second time", -1.5}, {"third time", -2.5},
    {"twice", -1},         {"worse", -1.5},     {"worried", -1.5},       {"scared", -2.5},    {"shaking", -2.5},
    {"panicking", -2.5},   {"dizzy", -1.5},     {"hurts", -1.5},         {"dangerous", -2},   {"i've heard that before", -3},
    {"sending you the bill", -2}, {"solicitor", -2}, {"lawyer", -2},     {"trading standards", -3}, {"a review", -1.5},
    {"not happy", -3},     {"unhappy", -2.5},   {"upset", -2},           {"shocking", -2.5},  {"cancel everything", -2},
    {"fine", -0.1},        {"no use", -2},      {"ruined", -2.5},        {"hopeless", -2.5},  {"shambles", -3},
    {"let down", -2.5},    {"never again", -3}, {"overcharged", -2},     {"going round in circles", -2.5}, {"sick of", -3},
    {"rubbish", -2},       {"damaged", -1},     {"not right", -1},       {"late again", -2},  {"forever", -1},
});

struct Prior {
    InsightLabel label;
    double score;
};
constexpr std::array<Prior, 3> priors{
    {{InsightLabel::complaint, -3}, {InsightLabel::emergency, -4}, {InsightLabel::refund_request, -2.5}}};

constexpr double good_least = 3.2;
constexpr double bad_most = -2.2;
constexpr std::size_t last_turns = 3;  // the caller's, that weigh most

}  // namespace

InsightLabel label_of(Said const& said, ports::CallFacts const& facts) {
    if (!facts.outcome) return label_from_words(said);
    auto const* const found = std::ranges::find(told, *facts.outcome, &Told::outcome);
    auto const label = found->label;
    bool const finer = label == InsightLabel::message_taken || label == InsightLabel::question_answered;
    if (!finer) return label;
    auto const words = label_from_words(said);
    bool const tells_more = words == InsightLabel::complaint || words == InsightLabel::refund_request ||
                            (label == InsightLabel::message_taken && words == InsightLabel::callback_requested);
    return tells_more ? words : label;
}

model::Mood mood_of(Said const& said, InsightLabel label) {
    if (label == InsightLabel::spam || label == InsightLabel::wrong_number) return {};
    double sum = 0;
    for (auto const& prior : priors)
        if (prior.label == label) sum += prior.score;
    std::size_t turns_after = 0;
    std::size_t turn = said.turns;
    for (auto sentence = said.sentences.rbegin(); sentence != said.sentences.rend(); ++sentence) {
        if (!sentence->caller) continue;
        if (sentence->turn != turn) {
            turns_after += turn != said.turns;
            turn = sentence->turn;
        }
        double const weight = turns_after < last_turns ? 1 - 0.2 * static_cast<double>(turns_after) : 0.25;
        sum += weight * weigh(*sentence, moods);
    }
    double const score = std::clamp(sum / 6, -1.0, 1.0);
    return {sum >= good_least ? 1 : sum <= bad_most ? -1 : 0, score};
}

model::Urgency urgency_of(Said const& said, InsightLabel label, ports::CallFacts const& facts) {
    if (label == InsightLabel::emergency) return model::Urgency::emergency;
    if (label == InsightLabel::spam || label == InsightLabel::wrong_number) return model::Urgency::low;
    bool high = label == InsightLabel::complaint;
    for (auto const& message : facts.messages) high |= message.urgency <= model::Urgency::high;
    for (auto const& sentence : said.sentences)
        high |= sentence.has("urgent") || sentence.has("urgently") || sentence.has("right away") ||
                sentence.has("as soon as possible") || sentence.has("straight away");
    return high ? model::Urgency::high : model::Urgency::normal;
}

}  // namespace ombrex::adapters::insights::detail
