// SPDX-License-Identifier: Apache-2.0
#include "language/detail/when_scan.h"

#include <algorithm>
#include <array>

#include "language/detail/number_word.h"

namespace ombrex::language::detail {
namespace {

constexpr std::size_t words_max = 256;

bool touching(Tokens const& tokens, std::size_t at, std::string_view text) {
    return at < tokens.size() && tokens[at].touches && tokens[at].is(text);
}

/// How many tokens spell "p.m.", "p m" or "p.m" from here; 0 for none.
std::size_t meridiem(Tokens const& tokens, std::size_t at) {
    if (!tokens[at].is("a") && !tokens[at].is("p")) return 0;
    if (touching(tokens, at + 1, ".") && touching(tokens, at + 2, "m")) return touching(tokens, at + 3, ".") ? 4 : 3;
    return at + 1 < tokens.size() && tokens[at + 1].is("m") ? 2 : 0;
}

/// How many tokens spell "o'clock" from here.
std::size_t o_clock(Tokens const& tokens, std::size_t at) {
    if (tokens[at].is("o'clock") || tokens[at].is("oclock")) return 1;
    if (!tokens[at].is("o") && !tokens[at].is("oh")) return 0;
    std::size_t const next = touching(tokens, at + 1, "'") ? at + 2 : at + 1;
    return next < tokens.size() && tokens[next].is("clock") ? next + 1 - at : 0;
}

bool is_hesitation(std::string_view text) {
    constexpr std::array<std::string_view, 9> sounds{"um", "uh", "er", "erm", "uhm", "hmm", "mm", "umm", "ah"};
    return std::ranges::find(sounds, text) != sounds.end();
}

bool may_end_range(Token const& token) {
    auto const kind = sense_of(token.text).kind;
    constexpr std::array<std::string_view, 6> ends{"am", "pm", "st", "nd", "rd", "th"};
    return token.kind == TokenKind::digits || kind == WordClass::weekday || kind == WordClass::month ||
           std::ranges::find(ends, token.text) != ends.end();
}

/// The signs that belong to numbers, dates, prices: 3:30, 10/12, 2-4, $30, #5, 50%.
bool keeps(Tokens const& tokens, std::size_t at) {
    auto const text = tokens[at].text;
    if (text == "$" || text == "£" || text == "€" || text == "#" || text == "%") return true;
    if (at == 0 || at + 1 >= tokens.size()) return false;
    auto const &before = tokens[at - 1], &after = tokens[at + 1];
    if (text == "-" || text == "–") return may_end_range(before) && may_end_range(after);
    bool const inside =
        before.kind == TokenKind::digits && after.kind == TokenKind::digits && tokens[at].touches && after.touches;
    return inside && (text == ":" || text == "." || text == "/");
}

/// "threeish" and "noonish" without their end; empty for any other word.
std::string_view without_ish(std::string_view text) {
    if (!text.ends_with("ish")) return {};
    auto const stem = text.substr(0, text.size() - 3);
    constexpr std::array<std::string_view, 5> clocks{"noon", "midday", "lunchtime", "midnight", "lunch"};
    return number_word(stem) || std::ranges::find(clocks, stem) != clocks.end() ? stem : std::string_view{};
}

Token merged(Tokens const& tokens, std::size_t first, std::size_t count, std::string_view text) {
    auto token = tokens[first];
    token.text = text;
    token.end = tokens[first + count - 1].end;
    token.byte_end = tokens[first + count - 1].byte_end;
    return token;
}

}  // namespace

Scan::Scan(WhenQuery const& q, Tokens const& source) : query{q}, today{std::chrono::floor<std::chrono::days>(q.now)} {
    tokens_.reserve(source.size() + 4);
    senses_.reserve(source.size() + 4);
    bool broken = false;
    for (std::size_t at = 0; at < source.size() && size() < words_max;) {
        auto const& token = source[at];
        if (auto const taken = meridiem(source, at)) {
            add(merged(source, at, taken, token.is("a") ? "am" : "pm"), std::exchange(broken, false));
            at += taken;
        } else if (auto const clock = o_clock(source, at)) {
            add(merged(source, at, clock, "o'clock"), std::exchange(broken, false));
            at += clock;
        } else if (auto const stem = without_ish(token.text); !stem.empty()) {
            auto ish = token;
            ish.text.remove_prefix(stem.size());
            auto number = token;
            number.text = stem;
            add(number, std::exchange(broken, false));
            add(ish, false);
            ++at;
        } else {
            bool const sign = token.kind == TokenKind::punctuation;
            if (sign && !keeps(source, at)) {
                broken = broken || !(token.is("-") || token.is("'") || token.is("\""));
            } else if (!is_hesitation(token.text)) {
                add(token, std::exchange(broken, false));
            }
            ++at;
        }
    }
    memory_.resize(size());
}

void Scan::mention(Days const& days) {
    mentioned_ = days;
    memory_.assign(size(), {});
}

void Scan::add(Token token, bool breaks) {
    senses_.push_back(sense_of(token.text));
    breaks_.push_back(breaks);
    tokens_.push_back(token);
}

std::span<Token const> Scan::from(std::size_t at) const { return std::span{tokens_}.subspan(std::min(at, size())); }

bool Scan::is_any(std::size_t at, std::initializer_list<std::string_view> words) const {
    return at < size() && std::ranges::find(words, tokens_[at].text) != words.end();
}

std::size_t Scan::phrase(std::size_t at, std::string_view words) const {
    std::size_t taken = 0;
    while (true) {
        auto const end = words.find(' ');
        if (!is(at + taken, words.substr(0, end))) return 0;
        ++taken;
        if (end == std::string_view::npos) return taken;
        words.remove_prefix(end + 1);
    }
}

std::size_t Scan::past(std::size_t at, std::initializer_list<std::string_view> words) const {
    return is_any(at, words) ? at + 1 : at;
}

std::optional<Piece> longest(std::span<Rule const> rules, Scan const& scan, std::size_t at) {
    std::optional<Piece> best;
    for (auto const rule : rules) {
        auto piece = rule(scan, at);
        if (piece && (!best || piece->end > best->end)) best = piece;
    }
    if (best) best->begin = at;
    return best;
}

bool Days::has(LocalDays day) const {
    auto const weekday = std::chrono::weekday{day}.iso_encoding() - 1;
    return first <= day && day <= last && (weekdays >> weekday & 1) != 0;
}

}  // namespace ombrex::language::detail
