// SPDX-License-Identifier: Apache-2.0
#include "adapters/insights/detail/summary.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "adapters/insights/detail/summary_words.h"

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
    {InsightLabel::complaint, "Complaint.", "Call back about the problem"},
    {InsightLabel::refund_request, "Caller wants a refund.", "Deal with the refund"},
    {InsightLabel::abandoned, "Caller hung up before anything was settled.", ""},
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
        return weigh(sentence, request_cues) + early + 0.5 * details(sentence) +
               0.05 * static_cast<double>(sentence.words);
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

bool is_term(std::string_view word) {
    if (word.size() < 3) return false;
    std::string padded{" "};
    padded.append(word).append(" ");
    return no_terms.find(padded) == std::string_view::npos;
}

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
        bool const number = term.find_first_of("0123456789") != std::string::npos;  // a telephone's: nobody's subject
        if (number || is_claim(term) || (pair ? times < 2 && !offer : !both && times < 2)) continue;
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
    constexpr std::array phrases{"call you back",   "ring you back",  "call me back",   "ring me back",
                                 "will call you",   "will ring you",  "give me a call", "give me a ring",
                                 "give you a call", "call you after", "call back today"};
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
    std::ranges::transform(known, known.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    auto const about = terms(said, known);
    if (!about.empty()) append(summary.text, fmt::format(" About: {}.", fmt::join(about, ", ")));
    return summary;
}

}  // namespace ombrex::adapters::insights::detail
