// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "language/number.h"
#include "redaction/detail/utterance.h"

namespace ombrex::redaction::detail {
namespace {

/// What one piece of a run gives: "double five" is "55" of two tokens.
struct Piece {
    std::string value;
    std::size_t tokens = 0;

    explicit operator bool() const noexcept { return tokens > 0; }
};

constexpr std::array unit_endings{"am", "pm", "st", "nd", "rd", "th", "cm", "mm",
                                  "kg", "k",  "km", "ft", "p",  "gb", "mb"};
constexpr std::array fillers{",",       "-",         "(",         ")",      "dash",  "hyphen", "space", "um",
                             "uh",      "er",        "erm",       "no",     "sorry", "then",   "wait",  "actually",
                             "capital", "lowercase", "uppercase", "\u2013", "eh",    "ah"};
constexpr std::size_t fillers_max = 4;

bool among(std::string_view word, std::span<char const* const> list) {
    return std::ranges::any_of(list, [&](auto entry) { return word == entry; });
}

bool is_plain_number(Word const& word) {
    return word.is_digits() || word.has(Cue::digit) || word.has(Cue::teen) || word.has(Cue::tens);
}

/// Left to right, one run at a time. Each `piece_*` reads at a place and says what it gives.
class Runs {
public:
    explicit Runs(Utterance& utterance) : utterance_{utterance} {}

    void find() {
        for (std::size_t at = 0; at < utterance_.size();) {
            Run run{at, at, {}};
            extend(run);
            if (run.end == at) {
                ++at;
                continue;
            }
            at = run.end;
            finish(run);
        }
    }

private:
    Word const& word(std::size_t i) const { return utterance_.at(i); }

    void extend(Run& run) const {
        std::size_t at = run.begin;
        std::size_t between = 0;
        if (word(at).is("plus") || word(at).is("+")) ++at;
        while (at < utterance_.size()) {
            if (auto const piece = read_piece(run, at)) {
                for (char const c : piece.value) (c >= '0' && c <= '9' ? run.digits : run.letters)++;
                run.value += piece.value;
                run.pieces++;
                at += piece.tokens;
                run.end = at;
                between = 0;
            } else if (run.pieces > 0 && between < fillers_max && joins(run, at)) {
                run.joined |= word(at).is_mark() && !word(at).is(",");
                if (word(at).is("sorry") || word(at).is("no")) run.corrected = run.value.size();
                ++at;
                ++between;
            } else {
                break;
            }
        }
    }

    /// What may stand between two pieces of one number.
    bool joins(Run const& run, std::size_t at) const {
        auto const& here = word(at);
        if (here.is(".") || here.is("/") || here.is(":")) return here.touches && word(at + 1).touches;
        bool const inside =
            is_plain_number(word(at + 1)) && (is_plain_number(word(at - 1)) || word(at - 1).has(Cue::letter));
        if (here.is("and") && run.digits > 0 && is_plain_number(word(at + 1)) && word(at - 1).has(Cue::scale))
            return true;
        // Small words that a recogniser hears between digits.
        if (here.is("and")) return inside && run.digits >= 5;
        if (here.is("the") || here.is("so") || here.is("it") || here.is("a") || here.is("know"))
            return inside && run.digits >= 3;
        return among(here.text, fillers);
    }

    Piece read_piece(Run const& run, std::size_t at) const {
        auto const& here = word(at);
        if (here.is_digits()) return {std::string{here.text}, 1};
        if (!here.is_word()) return {};
        if (auto const piece = repeated(at)) return piece;
        if (auto const piece = spelled(run, at)) return piece;
        if (here.has(Cue::digit)) return {std::string(1, static_cast<char>('0' + here.number)), 1};
        if (here.has(Cue::teen)) return {std::to_string(here.number), 1};
        if (here.has(Cue::tens)) return tens(at);
        if (here.has(Cue::scale) && run.digits > 0 && word(at - 1).number > 0)
            return {here.is("thousand") ? "000" : "00", 1};
        return homophone(run, at);
    }

    Piece tens(std::size_t at) const {
        int const ten = word(at).number;
        std::size_t const next = word(at + 1).is("-") && word(at + 1).touches ? at + 2 : at + 1;
        bool const unit = word(next).has(Cue::digit) && word(next).number > 0;
        if (unit) return {std::to_string(ten + word(next).number), next + 1 - at};
        return {std::to_string(ten), 1};
    }

    Piece repeated(std::size_t at) const {
        if (!word(at).has(Cue::repeat)) return {};
        std::size_t const times = word(at).is("double") ? 2 : 3;
        auto const& next = word(at + 1);
        if (next.is_digits() && next.text.size() == 1) return {std::string(times, next.text[0]), 2};
        if (next.number >= 0 && next.number < 10) return {std::string(times, static_cast<char>('0' + next.number)), 2};
        if (next.has(Cue::letter)) return {std::string(times, next.text[0]), 2};
        return {};
    }

    /// A letter, alone or explained: "b", "bravo", "b for bravo", "m as in mother"; "RA" before digits.
    Piece spelled(Run const& run, std::size_t at) const {
        auto const& here = word(at);
        if (here.has(Cue::letter)) {
            if (auto const piece = explained(at)) return piece;
            bool const word_too = here.is("a") || here.is("i");
            if (here.is("o") && (run.digits > run.letters || (run.pieces == 0 && is_plain_number(word(at + 1)))))
                return {"0", 1};
            bool const glued = word(at + 1).is_digits() && word(at + 1).touches;
            if (word_too && !glued && !is_spelling_near(at)) return {};
            if (here.touches && word(at - 1).is_digits() && here.is("p")) return {};
            return {std::string{here.text}, 1};
        }
        if (here.has(Cue::nato)) {
            bool const near = (run.pieces > 0 && word(at - 1).has(Cue::nato)) ||
                              is_symbol(word(at + 1).is(",") ? at + 2 : at + 1) || (run.pieces > 0 && run.end == at);
            return near ? Piece{std::string(1, here.text[0]), 1} : Piece{};
        }
        bool const opens = word(at + 1).is_digits() && word(at + 1).touches;
        bool const closes = here.touches && word(at - 1).is_digits() && !among(here.text, unit_endings);
        bool const between =
            here.capitals && run.digits > 0 && !here.has(Cue::function) && !among(here.text, unit_endings);
        bool const coded = here.text.size() <= 4 && (opens || closes || between);
        if (coded && !here.has(Cue::weekday)) {
            char plain[40];
            return {std::string{plain_letters(here.text, plain)}, 1};
        }
        return {};
    }

    Piece explained(std::size_t at) const {
        std::size_t word_at = 0;
        if (word(at + 1).is("for") || word(at + 1).is("like")) word_at = at + 2;
        if (word(at + 1).is("as") && word(at + 2).is("in")) word_at = at + 3;
        if (word(at + 1).is("as") && !word(at + 2).is("in")) word_at = at + 2;
        if (word(at + 1).is("is") && word(at + 2).is("for")) word_at = at + 3;
        if (word_at == 0) return {};
        auto const& example = word(word_at);
        if (!example.is_word() || example.text.size() < 2 || example.text[0] != word(at).text[0]) return {};
        return {std::string(1, word(at).text[0]), word_at + 1 - at};
    }

    bool is_symbol(std::size_t at) const {
        auto const& there = word(at);
        return there.has(Cue::nato) || is_plain_number(there) ||
               (there.has(Cue::letter) && !there.is("a") && !there.is("i"));
    }

    /// For "a" and "i": next to other letters, or to a number before it.
    bool is_spelling_near(std::size_t at) const {
        auto const near = [&](std::size_t i) { return word(i).has(Cue::letter) || word(i).has(Cue::nato); };
        std::size_t const after = word(at + 1).is(",") ? at + 2 : at + 1;
        bool const before = at > 0 && near(at - 1);
        return before || near(after) || (at > 0 && is_plain_number(word(at - 1)) && is_plain_number(word(after)));
    }

    /// "ate" where eight was said. Small words only between digits.
    Piece homophone(Run const& run, std::size_t at) const {
        auto const& here = word(at);
        if (!here.has(Cue::homophone)) return {};
        bool const small = here.is("to") || here.is("too") || here.is("for");
        bool const follows =
            is_plain_number(word(at + 1)) || word(at + 1).has(Cue::repeat) || word(at + 1).has(Cue::homophone);
        bool const inside = run.digits >= (small ? 3 : 1) && (follows || (!small && run.digits >= 2));
        bool const ahead = !small && run.pieces == 0 && follows && is_plain_number(word(at + 2));
        if (!inside && !ahead) return {};
        return {std::string(1, static_cast<char>('0' + here.number)), 1};
    }

    /// "oh five two, no sorry, oh five three": what comes last holds. A whole number said again replaces the first;
    /// a few digits replace as many.
    static void correct(Run& run) {
        if (run.corrected == 0 || run.corrected == run.value.size()) return;
        std::size_t const again = run.value.size() - run.corrected;
        std::size_t const dropped = again >= 7 ? run.corrected : std::min(again, run.corrected);
        run.value.erase(run.corrected - dropped, dropped);
        run.digits = 0;
        run.letters = 0;
        for (char const c : run.value) (c >= '0' && c <= '9' ? run.digits : run.letters)++;
    }

    void finish(Run& run) {
        correct(run);
        auto const front = std::span{utterance_.tokens.all()}.subspan(run.begin, run.end - run.begin);
        auto const whole = language::read_cardinal(front);
        bool const scaled = std::ranges::any_of(utterance_.words.begin() + static_cast<std::ptrdiff_t>(run.begin),
                                                utterance_.words.begin() + static_cast<std::ptrdiff_t>(run.end),
                                                [](Word const& w) { return w.has(Cue::scale); });
        run.quantity = whole && whole->tokens == front.size() && (scaled || run.digits <= 3);
        utterance_.runs.push_back(std::move(run));
    }

    Utterance& utterance_;
};

}  // namespace

void find_runs(Utterance& utterance) { Runs{utterance}.find(); }

}  // namespace ombrex::redaction::detail
