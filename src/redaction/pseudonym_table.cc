// SPDX-License-Identifier: Apache-2.0
#include "redaction/pseudonym_table.h"

#include <algorithm>

#include "language/similarity.h"

namespace ombrex::redaction {
namespace {

constexpr std::size_t entries_max = 1000;
constexpr std::size_t digits_least = 4;  // "ending four two four two" is the card that ends so

enum class Kind { name, number, text };

Kind kind_of(PiiType type) {
    switch (type) {
        case PiiType::person:
        case PiiType::spelled_name:
        case PiiType::relative:
            return Kind::name;
        case PiiType::phone:
        case PiiType::card:
        case PiiType::bank:
        case PiiType::national_id:
        case PiiType::reference:
        case PiiType::number:
            return Kind::number;
        default:
            return Kind::text;
    }
}

/// The word of a pseudonym: all names are persons.
std::string_view stem_of(PiiType type) {
    return kind_of(type) == Kind::name ? to_string(PiiType::person) : to_string(type);
}

std::vector<std::string> words_of(std::string_view value) {
    std::vector<std::string> words;
    while (!value.empty()) {
        std::size_t const end = std::min(value.find(' '), value.size());
        if (end > 0) words.emplace_back(value.substr(0, end));
        value.remove_prefix(std::min(end + 1, value.size()));
    }
    return words;
}

bool same_word(std::string const& a, std::string const& b) {
    return a == b || (std::min(a.size(), b.size()) >= 5 && language::edit_distance(a, b) == 1);
}

bool holds_all(std::vector<std::string> const& some, std::vector<std::string> const& all) {
    return std::ranges::all_of(some, [&](auto const& word) {
        return std::ranges::any_of(all, [&](auto const& other) { return same_word(word, other); });
    });
}

/// "O'Davenport" may be heard without its O and spelled with it.
bool sounds_spelled(std::string const& spelled, std::vector<std::string> const& parts) {
    return std::ranges::any_of(parts, [&](auto const& part) {
        return language::edit_distance(spelled, part) <= (part.size() >= 4 ? 2 : 0) ||
               (part.size() >= 3 && spelled.ends_with(part));
    });
}

bool same_number(std::string const& a, std::string const& b) {
    auto const& longer = a.size() >= b.size() ? a : b;
    std::string_view shorter = a.size() >= b.size() ? b : a;
    if (longer.ends_with(shorter)) return shorter.size() >= digits_least;
    while (shorter.starts_with('0')) shorter.remove_prefix(1);  // the trunk zero falls after a country code
    return shorter.size() >= 7 && longer.ends_with(shorter);
}

}  // namespace

PseudonymTable::Entry* PseudonymTable::find(PiiType type, std::vector<std::string> const& parts) {
    Kind const kind = kind_of(type);
    auto const same = [&](Entry const& entry) {
        if (kind == Kind::name) {
            if (kind_of(entry.type) != Kind::name || parts.empty()) return false;
            if (type == PiiType::spelled_name && sounds_spelled(parts[0], entry.parts)) return true;
            return holds_all(parts, entry.parts) || holds_all(entry.parts, parts);
        }
        if (entry.type != type && !(kind == Kind::number && kind_of(entry.type) == Kind::number)) return false;
        return kind == Kind::number ? same_number(parts[0], entry.parts[0]) : entry.parts == parts;
    };
    auto const found = std::ranges::find_if(entries_.rbegin(), entries_.rend(), same);
    return found == entries_.rend() ? nullptr : &*found;
}

std::string PseudonymTable::pseudonym(PiiType type, std::string_view value) {
    auto parts = kind_of(type) == Kind::name ? words_of(value) : std::vector{std::string{value}};
    if (auto* const known = find(type, parts)) {
        if (kind_of(type) == Kind::name)
            for (auto& part : parts)
                if (std::ranges::find(known->parts, part) == known->parts.end())
                    known->parts.push_back(std::move(part));
        return known->pseudonym;
    }
    auto const stem = stem_of(type);
    if (entries_.size() >= entries_max) return std::string{stem} + "_0";
    auto const number = ++counts_[stem];
    entries_.push_back({type, std::move(parts), std::string{stem} + "_" + std::to_string(number)});
    return entries_.back().pseudonym;
}

}  // namespace ombrex::redaction
