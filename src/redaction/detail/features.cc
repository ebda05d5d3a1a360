// SPDX-License-Identifier: Apache-2.0
#include "redaction/detail/features.h"

#include <algorithm>

#include "redaction/detail/hash.h"

namespace ombrex::redaction::detail {
namespace {

constexpr std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
    a ^= b + 0x9E3779B97F4A7C15 + (a << 6) + (a >> 2);
    a *= 0xD6E8FEB86659FD93;
    return a ^ a >> 32;
}

/// The cue that says most about a word: the first of these that it has.
constexpr std::array telling{Cue::digit,   Cue::teen,         Cue::tens,     Cue::scale,     Cue::repeat,
                             Cue::letter,  Cue::nato,         Cue::relation, Cue::title,     Cue::function,
                             Cue::month,   Cue::weekday,      Cue::ordinal,  Cue::illness,   Cue::medicine,
                             Cue::street,  Cue::organisation, Cue::company,  Cue::town,      Cue::illness_head,
                             Cue::measure, Cue::illness_part, Cue::trade,    Cue::speaking,  Cue::addressing,
                             Cue::have,    Cue::dwelling,     Cue::joiner,   Cue::top_level, Cue::mail_provider};

constexpr std::uint64_t number_cues =
    bit(Cue::digit) | bit(Cue::teen) | bit(Cue::tens) | bit(Cue::scale) | bit(Cue::repeat);

std::uint64_t length_class(std::size_t length) { return length < 4 ? length : length < 7 ? 4 : length < 10 ? 5 : 6; }

}  // namespace

Features::Seen Features::see(Word const& word, bool cased) {
    Seen seen{};
    seen.cues = word.cues;
    std::uint64_t const capital = cased ? 1 + word.capital + word.capitals : 0;
    if (word.is_digits()) {
        seen.kind = mix(100, length_class(word.text.size()));
        seen.word = seen.kind;
        return seen;
    }
    std::uint64_t first = 99;
    for (std::size_t i = 0; i < telling.size() && first == 99; ++i)
        if (word.has(telling[i])) first = i;
    bool const number = (word.cues & number_cues) != 0;
    std::uint64_t const classes = number ? 0 : word.classes;
    seen.kind = mix(mix(classes, first), capital);
    bool const everyday = (word.classes & common_word) != 0 || word.cues != 0 || word.topics != 0;
    if (number) {
        seen.word = mix(7, first);
    } else {
        seen.word = everyday ? hash(word.text) : word.classes;
    }
    return seen;
}

void Features::read(Utterance const& utterance, std::span<Found const> rules) {
    utterance_ = &utterance;
    at_.clear();
    seen_.clear();
    bool comma = false;
    for (std::size_t i = 0; i < utterance.size(); ++i) {
        auto const& word = utterance.words[i];
        bool const silent = word.is_mark() && !word.is("@") && !word.is("£") && !word.is("$");
        if (!silent) {
            at_.push_back(i);
            seen_.push_back(see(word, utterance.cased));
            seen_.back().comma = comma;
        }
        comma = silent;
    }
    run_of_.assign(utterance.size(), 0);
    for (std::size_t r = 0; r < utterance.runs.size(); ++r)
        for (std::size_t i = utterance.runs[r].begin; i < utterance.runs[r].end; ++i)
            run_of_[i] = static_cast<std::uint16_t>(r + 1);
    for (std::size_t i = 0; i < at_.size(); ++i)
        for (auto const& rule : rules)
            if (rule.begin <= at_[i] && at_[i] < rule.end && seen_[i].rule == 0)
                seen_[i].rule = static_cast<std::uint8_t>(1 + static_cast<unsigned>(rule.type));
}

Features::Seen const& Features::near(std::size_t i, int by) const noexcept {
    static Seen const edge{.word = 1, .kind = 1, .cues = 0, .rule = 0, .comma = false};
    auto const at = static_cast<std::ptrdiff_t>(i) + by;
    return at >= 0 && at < static_cast<std::ptrdiff_t>(seen_.size()) ? seen_[static_cast<std::size_t>(at)] : edge;
}

void Features::add(std::uint64_t which, std::uint64_t a, std::uint64_t b, std::uint64_t c) {
    found_.push_back(static_cast<std::uint32_t>(mix(mix(mix(which, a), b), c)));
}

void Features::add_cues(std::uint64_t which, std::uint64_t cues) {
    for (; cues != 0; cues &= cues - 1) add(which, static_cast<std::uint64_t>(std::countr_zero(cues)));
}

void Features::add_letters(Word const& word) {
    if (!word.is_word() || word.has(Cue::function) || word.text.size() < 4) return;
    add(40, hash(word.text.substr(word.text.size() - 3)));
    add(41, hash(word.text.substr(word.text.size() - 4)));
    if (word.text.starts_with("mc") || word.text.starts_with("o'")) add(42, 1);
    if (word.text.ends_with("'s")) add(42, 2);
}

void Features::add_run(std::size_t token) {
    if (run_of_[token] == 0) return;
    auto const& run = utterance_->runs[run_of_[token] - 1];
    std::uint64_t const shape = length_class(run.digits) * 8 + length_class(run.letters);
    std::uint64_t const place = run.begin == token ? 0 : run.end == token + 1 ? 2 : 1;
    add(50, shape, place);
    add(51, shape, utterance_->asked != 0);
    add(52, run.quantity, run.joined);
}

std::span<std::uint32_t const> Features::of(std::size_t i) {
    found_.clear();
    auto const& here = near(i, 0);
    auto const &left = near(i, -1), &left2 = near(i, -2), &left3 = near(i, -3);
    auto const &right = near(i, 1), &right2 = near(i, 2);
    add(1, here.word);
    add(2, left.word);
    add(3, right.word);
    add(4, left2.word);
    add(5, right2.word);
    add(6, left3.word);
    add(7, here.kind);
    add(8, left.kind);
    add(9, right.kind);
    add(10, left2.kind, left.kind);
    add(11, right.kind, right2.kind);
    add(12, left.word, here.kind);
    add(13, here.kind, right.word);
    add(14, left.kind, here.kind);
    add(15, here.kind, right.kind);
    add(16, left.kind, here.kind, right.kind);
    add(17, left2.word, left.word, here.kind);
    add(18, here.kind, right.word, right2.word);
    add(19, left.word, right.word);
    add(20, left2.word, left.word);
    add(21, right.word, right2.word);
    add(22, left3.word, left2.word, left.word);
    add(23, left.word, here.word);
    add(24, here.word, right.word);
    add(25, here.rule, left.rule, right.rule);
    add(26, here.rule, here.kind);
    add(27, here.comma, right.comma, here.kind);
    add(28, i == 0, i + 1 == size(), here.kind);
    add_cues(30, here.cues);
    add_cues(31, left.cues);
    add_cues(32, right.cues);
    for (auto topics = utterance_->asked; topics != 0; topics &= topics - 1) {
        auto const topic = static_cast<std::uint64_t>(std::countr_zero(topics));
        add(33, topic, here.kind);
        if (i == 0) add(34, topic);
    }
    add(35, utterance_->asked != 0, here.kind);
    add_letters(utterance_->words[at_[i]]);
    add_run(at_[i]);
    return found_;
}

}  // namespace ombrex::redaction::detail
