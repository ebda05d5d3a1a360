// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <vector>

#include "language/person_name.h"
#include "language/similarity.h"
#include "language/spelling.h"

namespace ombrex::language {
namespace {

constexpr std::size_t none = std::string::npos;

struct Swap {
    char wanted;
    std::string_view instead_of;
};

/// "with a y": the letter it most likely replaces, in this order. What is not here is added at the end.
constexpr std::array swaps{
    Swap{'y', "i"}, Swap{'i', "y"}, Swap{'k', "c"}, Swap{'c', "k"}, Swap{'s', "z"},
    Swap{'z', "s"}, Swap{'f', "v"}, Swap{'j', "g"}, Swap{'g', "j"}, Swap{'a', "e"},
};

std::string folded(std::string_view word) {
    std::string out{word};
    for (auto& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c;
    return out;
}

std::vector<std::string> words_of(std::string_view name) {
    std::vector<std::string> out;
    while (!name.empty()) {
        auto const space = name.find(' ');
        out.emplace_back(name.substr(0, space));
        name = space == std::string_view::npos ? std::string_view{} : name.substr(space + 1);
    }
    return out;
}

std::string join(std::vector<std::string> const& words) {
    std::string out;
    for (auto const& word : words) out += (out.empty() ? "" : " ") + word;
    return out;
}

/// Puts spelled letters in the place of the word they sound like; a name that matches none is replaced or completed.
std::string place_spelling(std::string_view known, std::string_view letters) {
    auto words = words_of(known);
    auto const whole = folded(known);
    auto const best = std::ranges::max_element(words, {}, [&](auto const& w) { return similarity(w, letters); });
    if (best == words.end()) return name_case(letters);
    std::string squeezed = whole;
    std::erase(squeezed, ' ');
    if (words.size() > 1 && similarity(squeezed, letters) > similarity(*best, letters)) return std::string{known};
    if (similarity(*best, letters) < 0.4) return words.size() == 1 ? name_case(letters) : std::string{known};
    *best = name_case(letters);
    return join(words);
}

std::string with_letter(std::string_view known, char letter) {
    auto words = words_of(known);
    if (words.empty()) return {};
    auto& last = words.back();
    auto text = folded(last);
    if (text.find(letter) != none && letter != 'e') return std::string{known};
    if (letter == 'e' && text.ends_with('e')) return std::string{known};
    auto const* const swap = std::ranges::find(swaps, letter, &Swap::wanted);
    auto const at = swap == swaps.end() ? none : text.rfind(swap->instead_of);
    if (at == none) {
        text += letter;
    } else {
        text.replace(at, swap->instead_of.size(), 1, letter);
    }
    last = name_case(text);
    return join(words);
}

std::string doubled(std::string_view known, char letter) {
    auto words = words_of(known);
    for (auto word = words.rbegin(); word != words.rend(); ++word) {
        auto text = folded(*word);
        auto const at = text.rfind(letter);
        if (at == none) continue;
        if (text.find(std::string(2, letter)) != none) return std::string{known};
        text.insert(at, 1, letter);
        *word = name_case(text);
        return join(words);
    }
    return std::string{known};
}

std::string without_letter(std::string_view known, char letter) {
    auto words = words_of(known);
    for (auto word = words.rbegin(); word != words.rend(); ++word) {
        auto text = folded(*word);
        auto const at = text.rfind(letter);
        if (at == none) continue;
        text.erase(at, 1);
        *word = name_case(text);
        return join(words);
    }
    return std::string{known};
}

bool is_letter(Token const& token) { return token.text.size() == 1 && token.text[0] >= 'a' && token.text[0] <= 'z'; }

/// "with a y", "with an e", "with two t's", "double t", "without an e".
std::optional<std::string> by_remark(Tokens const& said, std::string_view known) {
    for (std::size_t i = 0; i + 1 < said.size(); ++i) {
        bool const article = said[i + 1].is("a") || said[i + 1].is("an") || said[i + 1].is("the");
        auto const at = article ? i + 2 : i + 1;
        if (at >= said.size()) continue;
        bool const plural = said[at].text.size() == 3 && said[at].text.ends_with("'s");
        bool const letter = is_letter(said[at]) || plural;
        if (said[i].is("with") && letter && (article || at + 1 == said.size()))
            return with_letter(known, said[at].text[0]);
        if ((said[i].is("without") || said[i].is("no")) && letter && (article || said[i].is("without"))) {
            return without_letter(known, said[at].text[0]);
        }
        if ((said[i].is("double") || said[i].is("two")) && letter) return doubled(known, said[at].text[0]);
        bool const f_not_ph = said[i].is("with") && (said[at].is("ph") || said[at].is("v"));
        if (f_not_ph) {
            std::string text{known};
            auto const from = said[at].is("ph") ? text.find_first_of("vf") : text.find("ph");
            if (from != none) return text.replace(from, said[at].is("ph") ? 1 : 2, said[at].text);
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::string> amend_name(Tokens const& said, std::string_view known) {
    for (std::size_t at = 0; at < said.size(); ++at) {
        auto const letters = read_letters(said.from(at));
        if (letters && letters->letters.size() >= 3) return place_spelling(known, letters->letters);
    }
    return known.empty() ? std::nullopt : by_remark(said, known);
}

std::string name_case(std::string_view words) {
    bool const shouted = words.size() > 1 && std::ranges::none_of(words, [](char c) { return c >= 'a' && c <= 'z'; });
    std::string out{shouted ? folded(words) : std::string{words}};
    bool const cased = std::ranges::any_of(out, [](char c) { return c >= 'A' && c <= 'Z'; });
    bool start = true;
    for (std::size_t i = 0; i < out.size(); ++i) {
        char const c = out[i];
        if (start && c >= 'a' && c <= 'z' && !cased) out[i] = static_cast<char>(c - 0x20);
        bool const mc = !cased && i == 1 && out[0] == 'M' && c == 'c' && out.size() > 4;
        // After an apostrophe only where an O or D stands before it: O'Malley, but Ta'veren is left alone.
        bool const celtic = c == '\'' && i == 1;
        start = c == ' ' || c == '-' || celtic || mc;
    }
    return out;
}

}  // namespace ombrex::language
