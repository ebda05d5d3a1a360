// SPDX-License-Identifier: Apache-2.0
#include "language/number.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "language/detail/number_word.h"

namespace ombrex::language {
namespace {

using detail::number_word;
using detail::NumberRole;
using detail::NumberWord;
using Span = std::span<Token const>;

constexpr std::int64_t limit = 1'000'000'000'000;

bool is_word(Span tokens, std::size_t at, std::string_view word) { return at < tokens.size() && tokens[at].is(word); }

std::optional<NumberWord> word_at(Span tokens, std::size_t at) {
    return at < tokens.size() ? number_word(tokens[at].text) : std::nullopt;
}

/// Past the hyphen of "twenty-two", if one stands there.
std::size_t past_hyphen(Span tokens, std::size_t at) {
    bool const joined = at + 1 < tokens.size() && tokens[at].is("-") && tokens[at].touches && tokens[at + 1].touches;
    return joined ? at + 1 : at;
}

std::optional<std::int64_t> value_of(std::string_view digits) {
    std::int64_t value = 0;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    bool const whole = error == std::errc{} && end == digits.data() + digits.size();
    return whole && value < limit ? std::optional{value} : std::nullopt;
}

/// "22" or "1,250".
std::optional<SpokenNumber> written(Span tokens) {
    if (tokens.empty() || tokens[0].kind != TokenKind::digits) return std::nullopt;
    auto value = value_of(tokens[0].text);
    if (!value) return std::nullopt;
    std::size_t at = 1;
    auto const is_group = [&] {
        return at + 1 < tokens.size() && tokens[at].is(",") && tokens[at].touches && tokens[at + 1].touches &&
               tokens[at + 1].kind == TokenKind::digits && tokens[at + 1].text.size() == 3;
    };
    for (; tokens[0].text.size() <= 3 && is_group(); at += 2) {
        value = *value * 1000 + *value_of(tokens[at + 1].text);
        if (*value >= limit) return std::nullopt;
    }
    return SpokenNumber{*value, at};
}

/// What reads one whole number, ordinal or not, word by word.
class Reader {
public:
    explicit Reader(Span tokens) : tokens_{tokens} {}

    struct Read {
        std::int64_t value;
        std::size_t tokens;
        bool ordinal;
    };

    std::optional<Read> number() {
        std::int64_t total = 0;
        std::int64_t scale_before = limit;
        std::size_t taken = 0;
        while (true) {
            std::size_t const start = at_;
            if (taken > 0 && !and_before_rest()) break;
            auto const group = below_thousand();
            if (!group) break;
            std::int64_t scale = 1;
            if (!ordinal_) scale = scale_word();
            if (scale >= scale_before || (taken > 0 && scale_before == 1)) {
                at_ = start;
                break;
            }
            total += *group * scale;
            if (total >= limit) return std::nullopt;
            scale_before = scale;
            taken = at_;
            if (ordinal_ || scale == 1) break;
        }
        if (taken == 0) return std::nullopt;
        return Read{total, taken, ordinal_};
    }

private:
    /// After "two thousand": an "and" may stand before the rest, if the rest follows.
    bool and_before_rest() {
        if (!is_word(tokens_, at_, "and")) return true;
        if (!word_at(tokens_, at_ + 1)) return false;
        ++at_;
        return true;
    }

    std::optional<std::int64_t> below_thousand() {
        if (auto const figures = written(tokens_.subspan(std::min(at_, tokens_.size())))) {
            at_ += figures->tokens;
            return hundreds(figures->value);
        }
        if (is_word(tokens_, at_, "a")) {
            auto const next = word_at(tokens_, at_ + 1);
            if (!next || next->value < 100) return std::nullopt;
            ++at_;
            return hundreds(1);
        }
        if (auto const word = word_at(tokens_, at_); word && word->role >= NumberRole::hundred) return hundreds(1);
        auto const head = below_hundred();
        if (!head || ordinal_) return head;
        return hundreds(*head);
    }

    /// "five" of "five hundred and two" is read; now the rest.
    std::int64_t hundreds(std::int64_t head) {
        auto const word = word_at(tokens_, at_);
        if (!word || word->role != NumberRole::hundred || head > 99 || head == 0) return head;
        ++at_;
        ordinal_ = word->ordinal;
        if (ordinal_) return head * 100;
        std::size_t const start = at_;
        if (is_word(tokens_, at_, "and")) ++at_;
        auto const rest = below_hundred();
        if (!rest) at_ = start;
        return head * 100 + rest.value_or(0);
    }

    std::optional<std::int64_t> below_hundred() {
        auto const word = word_at(tokens_, at_);
        if (!word || word->role > NumberRole::tens) return std::nullopt;
        ++at_;
        ordinal_ = word->ordinal;
        if (word->role != NumberRole::tens || ordinal_) return word->value;
        std::size_t const next = past_hyphen(tokens_, at_);
        auto const unit = word_at(tokens_, next);
        if (!unit || unit->role != NumberRole::digit || unit->value == 0) return word->value;
        at_ = next + 1;
        ordinal_ = unit->ordinal;
        return word->value + unit->value;
    }

    std::int64_t scale_word() {
        auto const word = word_at(tokens_, at_);
        if (!word || word->role != NumberRole::scale) return 1;
        ++at_;
        ordinal_ = word->ordinal;
        return word->value;
    }

    Span tokens_;
    std::size_t at_ = 0;
    bool ordinal_ = false;
};

bool is_suffix(std::string_view text) { return text == "st" || text == "nd" || text == "rd" || text == "th"; }

/// The two digits of "oh four", "nineteen", "twenty six", "45" in a pair.
std::optional<SpokenNumber> pair(Span tokens, bool second) {
    if (tokens.empty()) return std::nullopt;
    if (tokens[0].kind == TokenKind::digits && tokens[0].text.size() == 2)
        return SpokenNumber{*value_of(tokens[0].text), 1};
    auto const first = number_word(tokens[0].text);
    bool const zero = second && (tokens[0].is("oh") || tokens[0].is("o") || (first && first->value == 0));
    if (zero) {
        auto const unit = word_at(tokens, 1);
        if (!unit || unit->role != NumberRole::digit || unit->ordinal) return std::nullopt;
        return SpokenNumber{unit->value, 2};
    }
    if (!first || first->ordinal || (first->role != NumberRole::teen && first->role != NumberRole::tens))
        return std::nullopt;
    if (first->role == NumberRole::teen) return SpokenNumber{first->value, 1};
    std::size_t const next = past_hyphen(tokens, 1);
    auto const unit = word_at(tokens, next);
    bool const joined = unit && unit->role == NumberRole::digit && !unit->ordinal && unit->value > 0;
    return joined ? SpokenNumber{first->value + unit->value, next + 1} : SpokenNumber{first->value, 1};
}

/// How often "double" and "triple" repeat; 0 for any other word.
std::size_t repeats(std::string_view word) {
    return word == "double" ? 2 : word == "triple" || word == "treble" ? 3 : 0;
}

/// Between the digits of "four one five, dash five": nothing that is heard as a digit.
bool is_separator(Token const& token) {
    constexpr std::array separators{"-", ".", ",", "(", ")", "dash", "hyphen", "\u2013", "\u2010", "\u2011"};
    return std::ranges::find(separators, token.text) != separators.end();
}

/// Digits of one spoken piece: "five", "double five", "fifty five", "hundred" (two noughts), "415".
std::optional<SpokenDigits> piece(Span tokens, bool first) {
    if (tokens.empty()) return std::nullopt;
    if (tokens[0].kind == TokenKind::digits) return SpokenDigits{std::string{tokens[0].text}, 1};
    if (auto const times = repeats(tokens[0].text); times > 0 && tokens.size() > 1) {
        bool const single = tokens[1].kind == TokenKind::digits && tokens[1].text.size() == 1;
        auto const digit = single ? tokens[1].text[0] - '0' : digit_word(tokens[1].text).value_or(-1);
        if (digit < 0) return std::nullopt;
        return SpokenDigits{std::string(times, static_cast<char>('0' + digit)), 2};
    }
    if (auto const digit = digit_word(tokens[0].text))
        return SpokenDigits{std::string(1, static_cast<char>('0' + *digit)), 1};
    if (auto const two = pair(tokens, false)) return SpokenDigits{std::to_string(two->value), two->tokens};
    auto const word = number_word(tokens[0].text);
    if (first || !word || word->ordinal) return std::nullopt;
    if (word->role == NumberRole::hundred) return SpokenDigits{"00", 1};
    if (word->value == 1000) return SpokenDigits{"000", 1};
    return std::nullopt;
}

void say_below_thousand(std::int64_t value, Locale locale, std::string& out) {
    auto const add = [&](std::string_view word) {
        if (!out.empty()) out += ' ';
        out += word;
    };
    bool const more = value >= 100 || !out.empty();
    if (value >= 100) {
        add(detail::cardinal_word(value / 100));
        add("hundred");
        value %= 100;
    }
    if (value == 0) return;
    if (more && locale == Locale::en_gb) add("and");
    if (value < 20) return add(detail::cardinal_word(value));
    add(detail::cardinal_word(value / 10 * 10));
    if (value % 10 != 0) add(detail::cardinal_word(value % 10));
}

}  // namespace

std::optional<int> digit_word(std::string_view folded) {
    if (folded == "oh" || folded == "o") return 0;
    auto const word = number_word(folded);
    if (!word || word->ordinal || word->role != NumberRole::digit) return std::nullopt;
    return static_cast<int>(word->value);
}

std::optional<SpokenNumber> read_cardinal(Span tokens) {
    auto const read = Reader{tokens}.number();
    if (!read || read->ordinal) return std::nullopt;
    return SpokenNumber{read->value, read->tokens};
}

std::optional<SpokenNumber> read_ordinal(Span tokens) {
    if (auto const figures = written(tokens)) {
        std::size_t const at = figures->tokens;
        bool const suffixed = at < tokens.size() && tokens[at].touches && is_suffix(tokens[at].text);
        return suffixed ? std::optional{SpokenNumber{figures->value, at + 1}} : std::nullopt;
    }
    auto const read = Reader{tokens}.number();
    if (!read || !read->ordinal) return std::nullopt;
    return SpokenNumber{read->value, read->tokens};
}

std::optional<SpokenNumber> read_pairs(Span tokens) {
    auto const high = pair(tokens, false);
    if (!high || high->value < 10) return std::nullopt;
    auto const low = pair(tokens.subspan(high->tokens), true);
    if (!low) return std::nullopt;
    return SpokenNumber{high->value * 100 + low->value, high->tokens + low->tokens};
}

std::optional<SpokenDigits> read_digits(Span tokens) {
    SpokenDigits run{{}, 0};
    for (std::size_t at = 0; at < tokens.size();) {
        if (run.tokens > 0 && is_separator(tokens[at])) {
            ++at;
            continue;
        }
        auto const next = piece(tokens.subspan(at), run.tokens == 0);
        if (!next) break;
        run.digits += next->digits;
        at += next->tokens;
        run.tokens = at;
    }
    return run.tokens > 0 ? std::optional{std::move(run)} : std::nullopt;
}

std::string say_number(std::int64_t value, Locale locale) {
    std::string out;
    if (value < 0) return "minus " + say_number(-value, locale);
    if (value == 0) return "zero";
    constexpr std::array<std::pair<std::int64_t, std::string_view>, 3> scales{
        {{1'000'000'000, " billion"}, {1'000'000, " million"}, {1000, " thousand"}}};
    for (auto const& [scale, word] : scales) {
        if (value < scale) continue;
        if (!out.empty()) out += ' ';
        std::string group;
        say_below_thousand(value / scale, locale, group);
        out.append(group).append(word);
        value %= scale;
    }
    if (value >= 100 && !out.empty()) {
        std::string group;
        say_below_thousand(value, locale, group);
        out.append(" ").append(group);
    } else {
        say_below_thousand(value, locale, out);
    }
    return out;
}

std::string say_ordinal(std::int64_t value, Locale locale) {
    std::string words = say_number(value, locale);
    auto const begin = words.rfind(' ') + 1;  // npos + 1 is 0
    std::string_view const last = std::string_view{words}.substr(begin);
    auto const word = number_word(last);
    std::string const turned =
        word && word->value < 100 ? std::string{detail::ordinal_word(word->value)} : std::string{last} + "th";
    return words.replace(begin, std::string::npos, turned);
}

std::string say_digits(std::string_view digits, std::span<std::size_t const> groups, Locale locale) {
    std::string out;
    std::size_t group = 0;
    std::size_t in_group = 0;
    for (char const c : digits) {
        if (c < '0' || c > '9') continue;
        if (group < groups.size() && in_group == groups[group]) {
            out += ',';
            ++group;
            in_group = 0;
        }
        if (!out.empty()) out += ' ';
        out += c == '0' && locale == Locale::en_gb ? "oh" : detail::cardinal_word(c - '0');
        ++in_group;
    }
    return out;
}

}  // namespace ombrex::language
