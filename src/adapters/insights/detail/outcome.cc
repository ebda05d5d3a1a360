// SPDX-License-Identifier: Apache-2.0
#include "adapters/insights/detail/outcome.h"

#include <algorithm>
#include <array>

#include "adapters/insights/detail/outcome_cues.h"

namespace ombrex::adapters::insights::detail {
namespace {

using model::InsightLabel;

/// Where two come out alike, the earlier one of these is meant.
constexpr std::array order{InsightLabel::emergency,
                           InsightLabel::spam,
                           InsightLabel::wrong_number,
                           InsightLabel::transferred,
                           InsightLabel::complaint,
                           InsightLabel::refund_request,
                           InsightLabel::appointment_cancelled,
                           InsightLabel::appointment_changed,
                           InsightLabel::appointment_booked,
                           InsightLabel::message_taken,
                           InsightLabel::callback_requested};
constexpr double enough = 4;

using Scores = std::array<double, model::insight_label_words.size()>;

Scores score(Said const& said) {
    Scores scores{};
    for (auto const& cue : label_cues) {
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
        sum += weight * weigh(*sentence, mood_cues);
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
