// SPDX-License-Identifier: Apache-2.0
#include "redaction/detail/tagger.h"

#include <algorithm>
#include <string_view>

namespace ombrex::redaction::detail {
namespace {

/// A line for each feature: six characters of its hash, then a label and a weight, one character each, as often as
/// there are any. A line that begins with a blank holds the steps from one label to the others.
constexpr char text[] =
#include "redaction/detail/tagger_weights.inc"
    ;
constexpr std::string_view data{text, sizeof text - 1};

constexpr char zero_digit = '0';  // of the hash: base 64 from here on
constexpr char zero_label = '#';
constexpr char zero_weight = 'P';  // '#' to '}' is -45 to 45
constexpr std::int32_t weight_max = 45;
constexpr std::size_t slots = 1 << 16;
/// What the words of a span are, for asking whether it can be what the model takes it for.
struct Content {
    std::size_t symbols = 0;  ///< Digits and letters of the runs in it.
    bool number = false;
    bool mark = false;
    bool name = false;
    bool illness = false;
    int illness_parts = 0;  ///< Words that are one only beside another.
    bool place = false;
    bool firm = false;
};

Content content_of(Utterance const& utterance, Found const& span) {
    Content content;
    for (std::size_t i = span.begin; i < span.end; ++i) {
        auto const& word = utterance.words[i];
        bool const everyday = (word.classes & common_word) != 0 || word.has(Cue::function);
        // "soon" is a surname, too; alone it is one only where a name was asked for.
        bool const sole = span.end - span.begin == 1 && !utterance.asks(Topic::name);
        bool const known = word.is_name() &&
                           (!everyday || (word.classes & first_name) != 0 || (!sole && (word.classes & surname) != 0));
        content.number |= word.number >= 0 || word.is_digits();
        content.mark |= word.has(Cue::joiner) || word.is(".") || word.is("@");
        content.name |= word.is_word() && !word.has(Cue::function) && !word.has(Cue::trade) &&
                        ((word.is_foreign() && !word.misheard) || known || (word.capital && i > 0));
        content.illness |= word.has(Cue::illness) || word.has(Cue::medicine) || (word.is_foreign() && !word.misheard);
        content.illness_parts +=
            word.has(Cue::illness_head) || (word.has(Cue::illness_part) && !word.has(Cue::function));
        content.place |= word.has(Cue::street) || word.has(Cue::dwelling) || word.has(Cue::town);
        content.firm |= word.has(Cue::company);
    }
    for (auto const& run : utterance.runs)
        if (run.begin < span.end && run.end > span.begin && !run.clock) content.symbols += run.value.size();
    return content;
}

/// A number tells an age where somebody is so old: "he's two", "turned eighty", "two years".
bool tells_age(Utterance const& utterance, Found const& span) {
    if (utterance.asks(Topic::age)) return true;
    for (std::size_t back = 1; back <= 4 && back <= span.begin; ++back)
        if (utterance.at(span.begin - back).has(Cue::be) || utterance.at(span.begin - back).has(Cue::relation)) {
            auto const& after = utterance.at(span.end);
            bool const timed = after.has(Cue::clock) && !(after.is("am") && utterance.at(span.end + 1).is("i"));
            return !after.is("for") && !after.is("of") && !after.is("or") && !after.is("by") && !timed &&
                   (!after.has(Cue::measure) || after.has(Cue::age_after));
        }
    for (std::size_t on = 0; on < 3; ++on)
        if (utterance.at(span.end + on).has(Cue::age_after)) return true;
    return false;
}

bool speaks_of(Utterance const& utterance, Topic topic) {
    return utterance.asks(topic) ||
           std::ranges::any_of(utterance.words, [&](Word const& word) { return (word.topics & bit(topic)) != 0; });
}

/// A guess at nothing but everyday words is no finding.
bool is_plausible(Utterance const& utterance, Found const& span) {
    auto const content = content_of(utterance, span);
    switch (span.type) {
        case PiiType::person:
        case PiiType::relative:
            return content.name;
        case PiiType::email:
        case PiiType::url:
            return content.mark && (content.number || content.name || span.end - span.begin > 2);
        case PiiType::address:
            return content.place && (content.number || content.name || utterance.asks(Topic::address));
        case PiiType::employer:
            return content.firm || content.name;
        case PiiType::health:
            return content.illness || content.illness_parts > 1 || utterance.asks(Topic::health);
        case PiiType::age:
            return content.number && tells_age(utterance, span);
        case PiiType::dob:
            return content.number && (content.symbols >= 4 || speaks_of(utterance, Topic::birth));
        default:
            return content.symbols >= 3;
    }
}

constexpr int rank = 5;
constexpr int strict_rank = 7;
constexpr std::int16_t strict_bias = 90;

/// Labels that may still win: a step changes a score by 45 at most, so the others are too far behind.
std::size_t contenders(std::span<std::int32_t const, labels> best, std::array<std::size_t, labels>& near) {
    auto const least = *std::ranges::max_element(best) - 2 * weight_max;
    std::size_t count = 0;
    for (std::size_t l = 0; l < labels; ++l)
        if (best[l] >= least) near[count++] = l;
    return count;
}

std::vector<Found> spans_of(std::vector<std::size_t> const& path, Features const& features) {
    std::vector<Found> spans;
    for (std::size_t w = 0; w < path.size(); ++w) {
        if (!is_begin(path[w])) continue;
        std::size_t last = w;
        while (last + 1 < path.size() && path[last + 1] == path[w] + 1) ++last;
        spans.push_back({features.token(w), features.token(last) + 1, type_of(path[w]), 0});
    }
    return spans;
}

}  // namespace

Tagger::Tagger() : keys_(slots), places_(slots) {
    for (std::size_t at = data.find('\n') + 1; at < data.size();) {
        auto const line = data.substr(at, data.find('\n', at) - at);
        at += line.size() + 1;
        bool const step = line.starts_with(' ');
        std::size_t const head = step ? 2 : 6;
        if (line.size() < head) break;
        Row row{};
        for (std::size_t i = head; i + 1 < line.size(); i += 2)
            row[static_cast<std::size_t>(line[i] - zero_label)] = static_cast<std::int8_t>(line[i + 1] - zero_weight);
        std::uint32_t feature = 0;
        for (std::size_t i = 0; i < 6; ++i) feature = feature << 6 | static_cast<std::uint32_t>(line[i] - zero_digit);
        if (step) {
            steps_[static_cast<std::size_t>(line[1] - zero_label)] = row;
        } else {
            insert(feature, row);
        }
    }
}

void Tagger::insert(std::uint32_t feature, Row const& row) {
    std::size_t at = feature % slots;
    while (keys_[at] != 0) at = (at + 1) % slots;
    keys_[at] = feature;
    places_[at] = static_cast<std::uint32_t>(rows_.size());
    rows_.push_back(row);
}

Tagger::Row const* Tagger::row(std::uint32_t feature) const noexcept {
    for (std::size_t at = feature % slots; keys_[at] != 0; at = (at + 1) % slots)
        if (keys_[at] == feature) return &rows_[places_[at]];
    return nullptr;
}

std::vector<std::size_t> Tagger::best_path(std::vector<Scores> const& scores) const {
    std::size_t const words = scores.size();
    std::vector<std::array<std::uint8_t, labels>> from(words);
    std::array<std::int32_t, labels> best{};
    std::array<std::size_t, labels> near{};
    for (std::size_t to = 0; to < labels; ++to) best[to] = is_inside(to) ? -100'000 : scores[0][to];
    for (std::size_t w = 1; w < words; ++w) {
        std::array<std::int32_t, labels> next{};
        std::size_t const likely = contenders(best, near);
        for (std::size_t to = 0; to < labels; ++to) {
            auto const gain = [&](std::size_t l) { return best[l] + steps_[l][to]; };
            std::size_t choice = is_inside(to) ? to : near[0];
            if (is_inside(to)) {
                if (gain(to - 1) > gain(to)) choice = to - 1;  // a span goes on only from its own type
            } else {
                for (std::size_t l = 1; l < likely; ++l)
                    if (gain(near[l]) > gain(choice)) choice = near[l];
            }
            from[w][to] = static_cast<std::uint8_t>(choice);
            next[to] = best[choice] + steps_[choice][to] + scores[w][to];
        }
        best = next;
    }
    std::vector<std::size_t> path(words);
    path.back() = static_cast<std::size_t>(std::ranges::max_element(best) - best.begin());
    for (std::size_t w = words - 1; w > 0; --w) path[w - 1] = from[w][path[w]];
    return path;
}

void Tagger::find(Utterance const& utterance, Strength strength, std::vector<Found>& found) const {
    Features features;
    features.read(utterance, found);
    if (features.size() == 0) return;
    std::vector<Scores> scores(features.size());
    for (std::size_t w = 0; w < features.size(); ++w) {
        auto& sum = scores[w];
        for (auto const feature : features.of(w))
            if (auto const* const weights = row(feature))
                for (std::size_t l = 0; l < row_size; ++l) sum[l] = static_cast<std::int16_t>(sum[l] + (*weights)[l]);
    }
    for (auto span : spans_of(best_path(scores), features)) {
        span.rank = rank;
        if (is_plausible(utterance, span)) found.push_back(span);
    }
    if (strength == Strength::display) return;
    for (auto& sum : scores) sum[0] = static_cast<std::int16_t>(sum[0] - strict_bias);
    for (auto span : spans_of(best_path(scores), features)) {
        span.rank = strict_rank;
        found.push_back(span);
    }
}

}  // namespace ombrex::redaction::detail
