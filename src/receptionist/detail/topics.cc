// SPDX-License-Identifier: Apache-2.0
#include "receptionist/detail/topics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "language/similarity.h"
#include "receptionist/detail/mentions.h"

namespace ombrex::receptionist::detail {
namespace {

/// Words that mean one thing when somebody asks a business about it. Stems.
constexpr auto kinds = std::to_array<std::string_view>({
    "park parking parked carpark garage lot",
    "insurance insurer insured insure coverage medicare medicaid ppo hmo bupa nhs delta aetna cigna copay",
    "pay payment paying card cash apple contactless debit credit cheque paypal venmo financing installment "
    "instalment finance",
    "wheelchair accessible accessibility disabled disability ramp stair step lift elevator mobility",
    "kid child children toddler baby infant teen boy girl pediatric paediatric",
    "pet animal",
    "exotic reptile snake lizard tortoise bird parrot",
    "dog puppy",
    "cat kitten",
    "wifi internet wi",
    "walkin walk drop",
    "voucher gift certificate",
    "deposit upfront prepay advance prepayment",
    "cancellation cancel policy noshow missed",
    "guarantee guaranteed warranty",
    "area travel cover callout radius mile town county",
    "student senior discount pensioner concession nhs military veteran offer deal promotion",
    "toilet bathroom restroom loo",
    "bus train tram station subway metro transit tube",
    "product sell shop shampoo retail",
    "result test lab",
    "prescription refill repeat medication medicine pharmacy script",
    "language spanish french german polish chinese mandarin arabic hindi portuguese interpreter translator",
    "register registering registration accept accepting join enrol enroll",
    "bring document paperwork id form identification",
    "video online virtual zoom remote telehealth telephone",
    "email mail contact address",
    "vaccination vaccine jab shot flu",
    "microchip chip chipping",
    "insulated emergency urgent",
    "courtesy loaner loan replacement hire rental",
    "mot inspection emission",
    "collect collection pickup deliver delivery drop",
    "beard mustache moustache shave",
    "colour color dye highlight balayage bleach",
    "patch allergy allergic",
    "anaesthetic anesthetic sedation sedate nervous anxious anxiety fear phobia",
    "eat food drink coffee tea",
    "wait waiting queue line busy",
    "qualified qualification licensed licence license certified gassafe accredited insured registered",
    "quote estimate estimation",
    "whitening whiten white",
    "confidential confidentiality private privacy",
});

/// Words every question has.
constexpr std::string_view idle =
    " a about all also am an and any anybody anyone are as at be can could did do does doing done during for from get "
    "go "
    "got guys had has have having hello here hey hi how i if ill im in into is it its ive just kind know like long lot "
    "may "
    "me mean mind much must my need not of off ok okay on one or our out please really should so some someone "
    "something "
    "sorry take tell than thank thanks that thats the their them then there they thing this to too um up us use uh "
    "very want "
    "was way we well were what whats when where which while who why will with wondering would yes yeah you your youre "
    "id "
    "give let right now question ask asking offer provide accept anything hang no guess by been actually appointment ";

bool is_idle(std::string_view word) { return idle.find(" " + std::string{word} + " ") != std::string_view::npos; }

/// A word's kind, or itself: what is compared.
std::string concept_of(std::string const& word) {
    static auto const by_word = [] {
        std::map<std::string, std::string> out;
        for (auto const kind : kinds) {
            auto const members = split_words(kind);
            for (auto const& member : members) out.emplace(stem(member), members[0]);
        }
        return out;
    }();
    auto const stemmed = stem(word);
    auto const found = by_word.find(stemmed);
    return found == by_word.end() ? stemmed : found->second;
}

std::set<std::string> concepts(std::string_view plain) {
    std::set<std::string> out;
    for (auto const& word : split_words(plain)) {
        if (!is_idle(word)) out.insert(concept_of(word));
    }
    return out;
}

struct Indexed {
    model::Faq const* faq;
    std::vector<std::set<std::string>> asks;
};

std::vector<Indexed> index_of(model::Assistant const& assistant) {
    std::vector<Indexed> out;
    for (auto const& faq : assistant.faqs) {
        Indexed entry{&faq, {}};
        std::string key = faq.key;
        std::ranges::replace(key, '_', ' ');
        std::ranges::replace(key, '-', ' ');
        entry.asks.push_back(concepts(language::plain_words(key)));
        for (auto const& ask : faq.asks) entry.asks.push_back(concepts(language::plain_words(ask)));
        out.push_back(std::move(entry));
    }
    return out;
}

/// How telling a concept is: one that every question of the list has tells nothing.
std::map<std::string, double> weights(std::vector<Indexed> const& index) {
    std::map<std::string, int> in;
    for (auto const& entry : index) {
        std::set<std::string> once;
        for (auto const& ask : entry.asks) once.insert(ask.begin(), ask.end());
        for (auto const& word : once) ++in[word];
    }
    std::map<std::string, double> out;
    auto const all = static_cast<double>(index.size());
    for (auto const& [word, times] : in) out[word] = 0.4 + std::log(1.0 + all / times);
    return out;
}

bool near(std::string const& a, std::string const& b) {
    return a == b || (a.size() > 4 && b.size() > 4 && (a.starts_with(b) || b.starts_with(a))) ||
           (a.size() > 5 && b.size() > 5 && language::similarity(a, b) >= 0.85);
}

/// 0 to 1: the share of both sides that the other side has, by weight.
double score(std::set<std::string> const& said, std::set<std::string> const& ask,
             std::map<std::string, double> const& weight) {
    double common = 0;
    double asked = 0;
    for (auto const& word : ask) {
        auto const w = weight.at(word);
        asked += w;
        if (std::ranges::any_of(said, [&](auto const& other) { return near(word, other); })) common += w;
    }
    if (asked == 0) return 0;
    auto const unheard = static_cast<double>(said.size());
    return 0.7 * common / asked + 0.3 * common / std::max(common, unheard);
}

}  // namespace

model::Faq const* find_faq(std::string_view plain, model::Assistant const& assistant, bool strict) {
    auto const index = index_of(assistant);
    auto const weight = weights(index);
    auto const said = concepts(plain);
    if (said.empty()) return nullptr;
    model::Faq const* best = nullptr;
    double best_score = strict ? 0.75 : 0.42;
    for (auto const& entry : index) {
        for (auto const& ask : entry.asks) {
            auto const now = score(said, ask, weight);
            if (now > best_score) {
                best_score = now;
                best = entry.faq;
            }
        }
    }
    return best;
}

}  // namespace ombrex::receptionist::detail
