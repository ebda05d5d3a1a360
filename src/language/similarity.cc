// SPDX-License-Identifier: Apache-2.0
#include "language/similarity.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "language/token.h"

namespace ombrex::language {
namespace {

using Rewrite = std::pair<std::string_view, std::string_view>;

/// Latin letters with marks, as UTF-8, and what they sound nearest to.
constexpr std::array<Rewrite, 30> unmarked{{
    {"à", "a"}, {"á", "a"}, {"â", "a"}, {"ã", "a"}, {"ä", "a"}, {"å", "a"},  {"æ", "ae"}, {"ç", "c"},
    {"è", "e"}, {"é", "e"}, {"ê", "e"}, {"ë", "e"}, {"ì", "i"}, {"í", "i"},  {"î", "i"},  {"ï", "i"},
    {"ñ", "n"}, {"ò", "o"}, {"ó", "o"}, {"ô", "o"}, {"õ", "o"}, {"ö", "o"},  {"ø", "o"},  {"ù", "u"},
    {"ú", "u"}, {"û", "u"}, {"ü", "u"}, {"ý", "y"}, {"ł", "l"}, {"ß", "ss"},
}};

/// Spellings that sound alike, longest first; applied in order at each place.
constexpr std::array<Rewrite, 26> sounds{{
    {"tch", "C"}, {"sch", "S"}, {"ough", "o"}, {"eigh", "a"}, {"ph", "f"}, {"gh", ""},  {"kn", "n"},
    {"wr", "r"},  {"wh", "w"},  {"ck", "k"},   {"ch", "C"},   {"sh", "S"}, {"th", "0"}, {"qu", "kw"},
    {"ce", "se"}, {"ci", "si"}, {"cy", "sy"},  {"dg", "j"},   {"x", "ks"}, {"c", "k"},  {"q", "k"},
    {"z", "s"},   {"v", "f"},   {"y", "i"},    {"w", "w"},    {"j", "j"},
}};

bool is_vowel(char c) { return std::string_view{"aeiou"}.find(c) != std::string_view::npos; }

void append_plain(std::string& out, std::string_view folded) {
    for (std::size_t at = 0; at < folded.size();) {
        auto const rest = folded.substr(at);
        auto const* const mark =
            std::ranges::find_if(unmarked, [&](Rewrite const& r) { return rest.starts_with(r.first); });
        if (mark != unmarked.end()) {
            out += mark->second;
            at += mark->first.size();
        } else {
            if (folded[at] != '\'') out += folded[at];
            ++at;
        }
    }
}

/// Consonants that one ear takes for another; those of one group are near.
constexpr std::array<std::string_view, 6> neighbours{"pbfm", "tdn0", "kg", "sSCj", "mn", "lr"};

/// What it costs to hear the one for the other.
double cost(char a, char b) {
    if (a == b) return 0.0;
    if (is_vowel(a) && is_vowel(b)) return 0.2;
    bool const near = std::ranges::any_of(neighbours, [&](std::string_view group) {
        return group.find(a) != std::string_view::npos && group.find(b) != std::string_view::npos;
    });
    return near ? 0.4 : 1.0;
}

/// What it costs not to hear it, or to hear it where it is not.
double cost(char a) { return is_vowel(a) ? 0.25 : a == 'r' || a == 'h' ? 0.5 : 1.0; }

/// The sounds of words run together, vowels kept.
std::string sounds_of(std::string_view text) {
    auto plain = plain_words(text);
    std::erase(plain, ' ');
    std::string out;
    for (std::string_view rest = plain; !rest.empty();) {
        bool const mute = rest.starts_with("ould");  // could, would, should
        auto const* const rule =
            std::ranges::find_if(sounds, [&](Rewrite const& r) { return rest.starts_with(r.first); });
        bool const rewritten = rule != sounds.end();
        auto const heard = mute ? std::string_view{"ud"} : rewritten ? rule->second : rest.substr(0, 1);
        rest.remove_prefix(mute ? 4 : rewritten ? rule->first.size() : 1);
        for (char const c : heard) {
            if (out.empty() || out.back() != c) out += c;
        }
    }
    return out;
}

double ratio(std::string_view a, std::string_view b) {
    auto const longest = std::max(a.size(), b.size());
    return longest == 0 ? 1.0 : 1.0 - static_cast<double>(edit_distance(a, b)) / static_cast<double>(longest);
}

std::vector<std::string_view> split(std::string_view words) {
    std::vector<std::string_view> out;
    while (!words.empty()) {
        auto const space = words.find(' ');
        out.push_back(words.substr(0, space));
        words = space == std::string_view::npos ? std::string_view{} : words.substr(space + 1);
    }
    return out;
}

std::string keys(std::string_view words) {
    std::string out;
    for (auto const word : split(words)) out += sound_key(word);
    return out;
}

}  // namespace

std::string plain_words(std::string_view text) {
    std::string out;
    for (auto const& token : Tokens{text}) {
        if (token.kind == TokenKind::punctuation) continue;
        if (!out.empty()) out += ' ';
        append_plain(out, token.text);
    }
    return out;
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> two_back(b.size() + 1), back(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) back[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            std::size_t const replaced = back[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U);
            row[j] = std::min({back[j] + 1, row[j - 1] + 1, replaced});
            bool const swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], two_back[j - 2] + 1);
        }
        std::swap(two_back, back);
        std::swap(back, row);
    }
    return back[b.size()];
}

std::string sound_key(std::string_view word) {
    std::string heard;
    while (!word.empty()) {
        auto const* const rule =
            std::ranges::find_if(sounds, [&](Rewrite const& r) { return word.starts_with(r.first); });
        bool const rewritten = rule != sounds.end();
        heard += rewritten ? rule->second : word.substr(0, 1);
        word.remove_prefix(rewritten ? rule->first.size() : 1);
    }
    std::string out;
    for (std::size_t i = 0; i < heard.size(); ++i) {
        bool const silent = i > 0 && (is_vowel(heard[i]) || heard[i] == 'h');
        if (silent) continue;
        char const sound = i == 0 && is_vowel(heard[i]) ? 'A' : heard[i];
        if (out.empty() || out.back() != sound) out += sound;
    }
    return out;
}

double similarity(std::string_view a, std::string_view b) {
    auto const left = plain_words(a);
    auto const right = plain_words(b);
    if (left == right) return 1.0;
    auto const spelling = ratio(left, right);
    auto const sound = ratio(keys(left), keys(right));
    return std::max(spelling, 0.45 * spelling + 0.55 * sound);
}

double likeness(std::string_view a, std::string_view b) {
    auto const left = sounds_of(a);
    auto const right = sounds_of(b);
    if (left.empty() || right.empty()) return left == right ? 1.0 : 0.0;
    std::vector<double> back(right.size() + 1), row(right.size() + 1);
    for (std::size_t j = 0; j < right.size(); ++j) back[j + 1] = back[j] + cost(right[j]);
    for (char const heard : left) {
        row[0] = back[0] + cost(heard);
        for (std::size_t j = 0; j < right.size(); ++j) {
            row[j + 1] =
                std::min({back[j] + cost(heard, right[j]), back[j + 1] + cost(heard), row[j] + cost(right[j])});
        }
        std::swap(back, row);
    }
    auto const longest = std::max(left.size(), right.size());
    return std::max(0.0, 1.0 - back.back() / static_cast<double>(longest));
}

bool same_name(std::string_view a, std::string_view b) {
    auto const left = plain_words(a);
    auto const right = plain_words(b);
    if (left.empty() || right.empty()) return false;
    auto shorter = split(left);
    auto longer = split(right);
    if (shorter.size() > longer.size()) std::swap(shorter, longer);
    return std::ranges::all_of(shorter, [&](std::string_view word) {
        return std::ranges::any_of(longer, [&](std::string_view other) { return similarity(word, other) >= 0.75; });
    });
}

}  // namespace ombrex::language
