// SPDX-License-Identifier: Apache-2.0
// train_tagger TRAIN.jsonl > src/redaction/detail/tagger_weights.inc
//
// Learns the weights of the tagger of room redaction: an averaged perceptron whose guesses pay extra for what they
// would leak. The same input gives the same output. Of the lists (names, towns, conditions) a part is hidden from it,
// so that it learns the words around a value, too. Built by `ninja train_tagger`, run by hand.
#include <algorithm>
#include <boost/json.hpp>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <random>
#include <string>
#include <unordered_map>

#include "redaction/detail/features.h"

using namespace ombrex::redaction;
using namespace ombrex::redaction::detail;

namespace {

constexpr int epochs = 9;
constexpr double hidden_lists = 0.22;  // of utterances
constexpr double hidden_features = 0.35;
constexpr float leak_cost = 1.6F;
constexpr float mask_cost = 1.6F;
constexpr float least_weight = 6.0F;  // of 45
constexpr std::size_t seen_least = 6;

struct Weights {
    std::array<float, labels> now{};
    std::array<double, labels> sum{};
    std::array<long, labels> since{};
    std::size_t seen = 0;
};

struct Example {
    std::vector<std::vector<std::uint32_t>> features;  // of each word
    std::vector<std::size_t> gold;
};

class Perceptron {
public:
    void learn(std::vector<Example> const& examples, std::mt19937& random) {
        std::vector<std::size_t> order(examples.size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
        for (auto const& example : examples)
            for (auto const& features : example.features)
                for (auto const f : features) ++table_[f].seen;
        std::erase_if(table_, [](auto const& entry) { return entry.second.seen < seen_least; });
        for (int epoch = 0; epoch < epochs; ++epoch) {
            std::shuffle(order.begin(), order.end(), random);
            std::size_t wrong = 0;
            for (auto const i : order) wrong += learn_one(examples[i], random);
            std::fprintf(stderr, "epoch %d: %zu of %zu utterances wrong\n", epoch + 1, wrong, order.size());
        }
    }

    void write(std::ostream& out) {
        std::array<std::array<double, labels>, labels> steps{};
        double largest = 1e-9;
        auto const average = [&](Weights& w, std::size_t l) {
            settle(w, l);
            return w.sum[l] / static_cast<double>(time_);
        };
        std::vector<std::pair<std::uint32_t, std::array<double, labels>>> rows;
        for (auto& [feature, weights] : table_) {
            std::array<double, labels> row{};
            for (std::size_t l = 0; l < labels; ++l)
                row[l] = average(weights, l), largest = std::max(largest, std::abs(row[l]));
            rows.emplace_back(feature, row);
        }
        for (std::size_t a = 0; a < labels; ++a)
            for (std::size_t b = 0; b < labels; ++b) steps[a][b] = average(steps_[a], b);
        std::ranges::sort(rows, {}, [](auto const& row) { return row.first; });
        double const scale = 45 / std::min(largest, 9.0);
        out << "R\"weights(\n";
        for (std::size_t a = 0; a < labels; ++a)
            out << ' ' << static_cast<char>('#' + a) << line(steps[a], scale, 0.5) << '\n';
        for (auto const& [feature, row] : rows) {
            auto const text = line(row, scale, least_weight);
            if (text.empty()) continue;
            for (int shift = 30; shift >= 0; shift -= 6) out << static_cast<char>('0' + (feature >> shift & 63));
            out << text << '\n';
        }
        out << ")weights\"\n";
        std::fprintf(stderr, "scale %.2f\n", scale);
    }

private:
    static std::string line(std::array<double, labels> const& row, double scale, double least) {
        std::string text;
        for (std::size_t l = 0; l < labels; ++l) {
            double const weight = std::clamp(row[l] * scale, -45.0, 45.0);
            if (std::abs(weight) < least) continue;
            text += static_cast<char>('#' + l);
            text += static_cast<char>('P' + std::lround(weight));
        }
        return text;
    }

    void settle(Weights& w, std::size_t l) {
        w.sum[l] += static_cast<double>(w.now[l]) * static_cast<double>(time_ - w.since[l]);
        w.since[l] = time_;
    }
    void change(Weights& w, std::size_t l, float by) {
        settle(w, l);
        w.now[l] += by;
    }

    bool learn_one(Example const& example, std::mt19937& random) {
        ++time_;
        std::size_t const words = example.gold.size();
        if (words == 0) return false;
        std::bernoulli_distribution hide(hidden_features);
        std::vector<std::vector<Weights*>> seen(words);
        std::vector<std::array<float, labels>> scores(words);
        for (std::size_t w = 0; w < words; ++w)
            for (auto const f : example.features[w]) {
                auto const found = table_.find(f);
                if (found == table_.end() || hide(random)) continue;
                seen[w].push_back(&found->second);
                for (std::size_t l = 0; l < labels; ++l) scores[w][l] += found->second.now[l];
            }
        for (std::size_t w = 0; w < words; ++w)
            for (std::size_t l = 0; l < labels; ++l)
                if (l != example.gold[w]) scores[w][l] += example.gold[w] == 0 ? mask_cost : l == 0 ? leak_cost : 0.6F;
        auto const guess = best(scores);
        if (guess == example.gold) return false;
        for (std::size_t w = 0; w < words; ++w) {
            auto const right = example.gold[w], wrong = guess[w];
            if (right != wrong)
                for (auto* const weights : seen[w]) change(*weights, right, 1), change(*weights, wrong, -1);
            if (w > 0 && (right != wrong || example.gold[w - 1] != guess[w - 1]))
                change(steps_[example.gold[w - 1]], right, 1), change(steps_[guess[w - 1]], wrong, -1);
        }
        return true;
    }

    std::vector<std::size_t> best(std::vector<std::array<float, labels>> const& scores) const {
        std::size_t const words = scores.size();
        std::vector<std::array<std::size_t, labels>> from(words);
        auto now = scores[0];
        for (std::size_t l = 0; l < labels; ++l)
            if (is_inside(l)) now[l] = -1e6F;
        for (std::size_t w = 1; w < words; ++w) {
            std::array<float, labels> next{};
            for (std::size_t to = 0; to < labels; ++to) {
                std::size_t const first = is_inside(to) ? to - 1 : 0, last = is_inside(to) ? to : labels - 1;
                std::size_t choice = first;
                for (std::size_t l = first + 1; l <= last; ++l)
                    if (now[l] + steps_[l].now[to] > now[choice] + steps_[choice].now[to]) choice = l;
                from[w][to] = choice;
                next[to] = now[choice] + steps_[choice].now[to] + scores[w][to];
            }
            now = next;
        }
        std::vector<std::size_t> path(words);
        path.back() = static_cast<std::size_t>(std::ranges::max_element(now) - now.begin());
        for (std::size_t w = words - 1; w > 0; --w) path[w - 1] = from[w][path[w]];
        return path;
    }

    std::unordered_map<std::uint32_t, Weights> table_;
    std::array<Weights, labels> steps_{};
    long time_ = 0;
};

PiiType type_named(std::string_view name) {
    auto const at = std::ranges::find(pii_type_words, name);
    return static_cast<PiiType>(at - pii_type_words.begin());
}

/// As if the lists did not know the values of this utterance.
void hide_lists(Utterance& utterance, std::vector<std::size_t> const& token_gold) {
    constexpr std::uint64_t lists = bit(Cue::illness) | bit(Cue::medicine) | bit(Cue::town) | bit(Cue::company) |
                                    bit(Cue::illness_head) | bit(Cue::illness_part);
    for (std::size_t i = 0; i < utterance.size(); ++i) {
        if (token_gold[i] == 0) continue;
        auto& word = utterance.words[i];
        word.cues &= ~lists;
        if ((word.classes & common_word) == 0) word.classes = 0;
    }
}

Example read_example(boost::json::object const& line, Lexicon const& lexicon, CueWords const& cues,
                     std::mt19937& random) {
    Utterance utterance;
    std::string const text{line.at("text").as_string()}, prev{line.at("prev").as_string()};
    read(text, prev, lexicon, cues, utterance);
    std::vector<std::size_t> token_gold(utterance.size());
    for (auto const& span : line.at("spans").as_array()) {
        auto const begin = span.at("start").to_number<std::uint32_t>(), end = span.at("end").to_number<std::uint32_t>();
        bool first = true;
        for (std::size_t i = 0; i < utterance.size(); ++i)
            if (utterance.tokens[i].begin >= begin && utterance.tokens[i].begin < end &&
                !utterance.words[i].is_mark()) {
                token_gold[i] = begin_label(type_named(span.at("type").as_string())) + (first ? 0 : 1);
                first = false;
            }
    }
    if (std::bernoulli_distribution{hidden_lists}(random)) hide_lists(utterance, token_gold);
    find_runs(utterance);
    std::vector<Found> rules;
    find_by_rules(utterance, rules);
    Features features;
    features.read(utterance, rules);
    Example example;
    for (std::size_t w = 0; w < features.size(); ++w) {
        auto const of = features.of(w);
        example.features.emplace_back(of.begin(), of.end());
        example.gold.push_back(token_gold[features.token(w)]);
    }
    return example;
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) return std::fprintf(stderr, "train_tagger TRAIN.jsonl > tagger_weights.inc\n"), 2;
    std::mt19937 random{1};
    Lexicon const lexicon;
    CueWords const cues;
    std::vector<Example> examples;
    std::ifstream in{arguments[1]};
    for (std::string line; std::getline(in, line);)
        examples.push_back(read_example(boost::json::parse(line).as_object(), lexicon, cues, random));
    Perceptron perceptron;
    perceptron.learn(examples, random);
    perceptron.write(std::cout);
}
