// SPDX-License-Identifier: Apache-2.0
#include "voice/detail/mouth.h"

#include <algorithm>
#include <span>
#include <utility>

namespace ombrex::voice::detail {
namespace {

/// The first `part` of `whole` words, as written.
std::string first_words(std::string const& text, std::size_t part, std::size_t whole) {
    auto const is_space = [](char c) { return c == ' '; };
    std::size_t words = 0;
    for (std::size_t i = 0; i < text.size(); ++i) words += !is_space(text[i]) && (i == 0 || is_space(text[i - 1]));
    auto wanted = words * part / whole;
    std::size_t end = 0;
    for (std::size_t i = 0; i < text.size() && wanted > 0; ++i) {
        bool const word_ends = !is_space(text[i]) && (i + 1 == text.size() || is_space(text[i + 1]));
        if (word_ends && --wanted == 0) end = i + 1;
    }
    return text.substr(0, end);
}

}  // namespace

std::size_t Mouth::Clause::frames() const {
    return sound == nullptr ? 0 : (sound->size() + audio::Frame::size - 1) / audio::Frame::size;
}

std::uint32_t Mouth::add(std::string text, bool locked) {
    clauses_.push_back({.mark = ++marks_, .text = std::move(text), .locked = locked});
    return marks_;
}

void Mouth::ready(std::uint32_t mark, Sound sound) {
    auto const clause = std::ranges::find(clauses_, mark, &Clause::mark);
    if (clause != clauses_.end()) clause->sound = std::move(sound);
}

bool Mouth::feed(CallFloor& floor) {
    if (halted_) return false;
    bool const before = fed_;
    for (auto& clause : clauses_) {
        if (clause.sound == nullptr) break;
        for (; clause.given < clause.frames(); ++clause.given) {
            if (floor.waiting() >= lead) return fed_ && !before;
            audio::Frame frame;
            auto const rest = std::span{*clause.sound}.subspan(clause.given * audio::Frame::size);
            std::ranges::copy(rest.first(std::min(rest.size(), audio::Frame::size)), frame.samples.begin());
            if (!floor.play(frame, clause.mark)) return fed_ && !before;
            fed_ = true;
        }
    }
    return fed_ && !before;
}

std::optional<Mouth::Began> Mouth::played(std::uint32_t mark) {
    auto const clause = std::ranges::find(clauses_, mark, &Clause::mark);
    if (clause == clauses_.end()) return std::nullopt;  // of a reply that was dropped
    if (++clause->left > 1) return std::nullopt;
    return Began{clause->text, clause->locked};
}

void Mouth::halt(CallFloor& floor) {
    floor.hush();
    halted_ = true;
    for (auto& clause : clauses_) clause.given = clause.left;
}

void Mouth::clear(CallFloor& floor) {
    floor.hush();
    clauses_.clear();
    halted_ = fed_ = false;
}

bool Mouth::done() const { return std::ranges::all_of(clauses_, &Clause::heard); }

std::string Mouth::heard() const {
    std::string text;
    for (auto const& clause : clauses_) {
        if (clause.left == 0) continue;
        auto const words = clause.heard() ? clause.text : first_words(clause.text, clause.left, clause.frames());
        if (!text.empty() && !words.empty()) text += ' ';
        text += words;
    }
    return text;
}

}  // namespace ombrex::voice::detail
