// SPDX-License-Identifier: Apache-2.0
#include "language/spelling.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace ombrex::language {
namespace {

/// Letters whose names recognisers write as words. Those that are everyday words ("are", "you", "see") are left out.
constexpr std::array letter_names{
    std::pair{std::string_view{"bee"}, 'b'},    std::pair{std::string_view{"cee"}, 'c'},
    std::pair{std::string_view{"dee"}, 'd'},    std::pair{std::string_view{"eff"}, 'f'},
    std::pair{std::string_view{"gee"}, 'g'},    std::pair{std::string_view{"aitch"}, 'h'},
    std::pair{std::string_view{"haitch"}, 'h'}, std::pair{std::string_view{"jay"}, 'j'},
    std::pair{std::string_view{"kay"}, 'k'},    std::pair{std::string_view{"ell"}, 'l'},
    std::pair{std::string_view{"em"}, 'm'},     std::pair{std::string_view{"en"}, 'n'},
    std::pair{std::string_view{"pee"}, 'p'},    std::pair{std::string_view{"cue"}, 'q'},
    std::pair{std::string_view{"ar"}, 'r'},     std::pair{std::string_view{"ess"}, 's'},
    std::pair{std::string_view{"tee"}, 't'},    std::pair{std::string_view{"vee"}, 'v'},
    std::pair{std::string_view{"ex"}, 'x'},     std::pair{std::string_view{"why"}, 'y'},
    std::pair{std::string_view{"wye"}, 'y'},    std::pair{std::string_view{"zed"}, 'z'},
    std::pair{std::string_view{"zee"}, 'z'},
};

std::optional<char> letter(Token const& token, bool inside) {
    auto const text = token.text;
    if (text.size() == 1 && text[0] >= 'a' && text[0] <= 'z') return text[0];
    if (!inside) return std::nullopt;
    auto const* const found = std::ranges::find(letter_names, text, &std::pair<std::string_view, char>::first);
    return found == letter_names.end() ? std::nullopt : std::optional{found->second};
}

bool is_rest(Token const& token) { return token.is(",") || token.is(".") || token.is("-"); }

/// "for bravo", "as in bravo", "like bravo" after a letter: how many tokens, 0 for none.
std::size_t explained(std::span<Token const> tokens, char letter) {
    std::size_t at = 0;
    if (at < tokens.size() && tokens[at].is("as")) ++at;
    if (at >= tokens.size() || !(tokens[at].is("for") || tokens[at].is("in") || tokens[at].is("like"))) return 0;
    ++at;
    bool const word = at < tokens.size() && tokens[at].text.size() > 1 && tokens[at].text[0] == letter;
    return word ? at + 1 : 0;
}

struct Piece {
    std::string letters;
    std::size_t tokens;
};

/// One letter with what belongs to it: "double l", "double u", "b for bravo", "l".
std::optional<Piece> piece(std::span<Token const> tokens, bool inside) {
    if (tokens.empty()) return std::nullopt;
    if (tokens[0].is("double") && tokens.size() > 1) {
        if (tokens[1].is("u") || tokens[1].is("you")) return Piece{"w", 2};
        auto const twice = letter(tokens[1], true);
        return twice ? std::optional{Piece{std::string(2, *twice), 2}} : std::nullopt;
    }
    if (tokens[0].is("capital") && tokens.size() > 1) {
        auto const big = letter(tokens[1], true);
        return big ? std::optional{Piece{std::string(1, *big), 2}} : std::nullopt;
    }
    auto const one = letter(tokens[0], inside);
    if (!one) return std::nullopt;
    return Piece{std::string(1, *one), 1 + explained(tokens.subspan(1), *one)};
}

}  // namespace

std::optional<SpokenLetters> read_letters(std::span<Token const> tokens) {
    SpokenLetters out{{}, 0};
    for (std::size_t at = 0; at < tokens.size();) {
        auto next = at;
        while (next < tokens.size() && !out.letters.empty() &&
               (is_rest(tokens[next]) || tokens[next].is("then") || tokens[next].is("and"))) {
            ++next;
        }
        auto const found = piece(tokens.subspan(next), !out.letters.empty());
        if (!found) break;
        out.letters += found->letters;
        at = out.tokens = next + found->tokens;
    }
    if (out.letters.empty()) return std::nullopt;
    return out;
}

}  // namespace ombrex::language
