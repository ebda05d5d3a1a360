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
constexpr std::array hesitations{",", "um", "uh", "er", "erm", "eh", "ah", "the"};
/// What a recogniser makes of a digit that the caller drew out.
struct DrawnOut {
    std::string_view word;
    char digit;
};
constexpr std::array<DrawnOut, 14> drawn_out{{{"ohs", '0'},
                                              {"os", '0'},
                                              {"zeros", '0'},
                                              {"noughts", '0'},
                                              {"ones", '1'},
                                              {"twos", '2'},
                                              {"threes", '3'},
                                              {"fours", '4'},
                                              {"fives", '5'},
                                              {"sixes", '6'},
                                              {"sixs", '6'},
                                              {"sevens", '7'},
                                              {"eights", '8'},
                                              {"nines", '9'}}};

/// Two words that people put between the groups of a number, and whether what follows replaces what was said.
struct Aside {
    std::string_view first, second;
    bool corrects = false;
};
constexpr std::array<Aside, 9> asides{{{"and", "then"},
                                       {"end", "then"},
                                       {"an", "then"},
                                       {"i", "mean", true},
                                       {"hang", "on", true},
                                       {"hold", "on", true},
                                       {"let's", "see"},
                                       {"you", "know"},
                                       {"followed", "by"}}};

bool among(std::string_view word, std::span<char const* const> list) {
    return std::ranges::any_of(list, [&](auto entry) { return word == entry; });
}

/// As it is, or with the s that a recogniser hears at the end of a word that was drawn out.
bool is_drawn(std::string_view word, std::string_view plain) {
    return word == plain || (word.ends_with('s') && word.substr(0, word.size() - 1) == plain);
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
            } else if (auto const words = run.pieces > 1 || run.digits > 1 ? aside(at) : Said{}) {
                if (words.corrects) run.corrected = run.value.size();
                at += words.tokens;
            } else if (run.pieces > 0 && between < fillers_max && joins(run, at)) {
                run.joined |= word(at).is_mark() && !word(at).is(",");
                if (corrects(word(at))) run.corrected = run.value.size();
                ++at;
                ++between;
            } else {
                break;
            }
        }
    }

    static bool corrects(Word const& word) {
        return word.is("sorry") || word.is("no") || word.is("wait") || word.is("actually");
    }

    /// An aside as it was said, with its breaths: "and um then".
    struct Said {
        std::size_t tokens = 0;
        bool corrects = false;
        explicit operator bool() const noexcept { return tokens > 0; }
    };

    Said aside_at(std::size_t at) const {
        std::size_t second = at + 1;
        while (second < at + 3 && among(word(second).text, hesitations)) ++second;
        auto const found = std::ranges::find_if(asides, [&](Aside const& a) {
            return is_drawn(word(at).text, a.first) && is_drawn(word(second).text, a.second);
        });
        return found == asides.end() ? Said{} : Said{second + 1 - at, found->corrects};
    }

    /// "and then" before more of the number.
    Said aside(std::size_t at) const {
        auto const said = aside_at(at);
        if (!said) return {};
        std::size_t next = at + said.tokens;
        while (next < at + said.tokens + 3 && (among(word(next).text, fillers) || word(next).is("the"))) ++next;
        return is_symbol(next) || word(next).has(Cue::repeat) || is_drawn_out(word(next)) ? said : Said{};
    }

    /// What is said next, past breaths and one aside.
    std::size_t beyond(std::size_t at) const {
        for (int n = 0; n < 2 && among(word(at).text, hesitations); ++n) ++at;
        return at + aside_at(at).tokens;
    }

    bool goes_on(std::size_t at) const {
        return is_plain_number(word(at)) || word(at).has(Cue::repeat) || word(at).has(Cue::homophone);
    }
    /// More of a number than any count or hour has.
    bool goes_on_long(std::size_t at) const { return goes_on(at) && goes_on(at + 1) && goes_on(at + 2); }

    /// A word that says nothing here: what a recogniser made of a breath, or of one more digit.
    static bool is_noise(Word const& word) {
        constexpr std::uint64_t meant = bit(Cue::measure) | bit(Cue::clock) | bit(Cue::weekday) | bit(Cue::month) |
                                        bit(Cue::street) | bit(Cue::town) | bit(Cue::function) | bit(Cue::joiner) |
                                        bit(Cue::trade) | bit(Cue::dwelling) | bit(Cue::scale);
        return word.is_word() && word.text.size() <= 6 && (word.cues & meant) == 0 && word.topics == 0;
    }

    bool is_article(Word const& word) const {
        return word.is("the") || word.is("so") || word.is("it") || word.is("a") || word.is("know") || word.is("and");
    }

    /// What may stand between two pieces of one number.
    bool joins(Run const& run, std::size_t at) const {
        auto const& here = word(at);
        if (here.is(".") || here.is("/") || here.is(":")) return here.touches && word(at + 1).touches;
        auto const& next = word(beyond(at + 1));
        bool const follows = is_plain_number(next) || next.has(Cue::repeat);
        auto const& last = word(run.end - 1);  // past breaths
        bool const inside = follows && (is_plain_number(last) || last.has(Cue::letter));
        if (here.is("and") && run.digits > 0 && is_plain_number(word(at + 1)) && word(at - 1).has(Cue::scale))
            return true;
        // Small words that a recogniser hears between digits.
        if (here.is("and")) return inside && run.digits >= 5;
        bool const coded = run.letters > 0 && run.pieces > 1 && is_symbol(at + 1) && run.end == at;
        bool const long_enough = run.digits >= 3 || goes_on_long(beyond(at + 1));
        if (is_article(here)) return (inside && long_enough) || coded;
        if (inside && long_enough && is_noise(here)) return true;
        return among(here.text, fillers);
    }

    Piece read_piece(Run const& run, std::size_t at) const {
        auto const& here = word(at);
        if (here.is_digits()) return {std::string{here.text}, 1};
        if (!here.is_word()) return {};
        if (auto const piece = repeated(run, at)) return piece;
        if (auto const piece = spelled(run, at)) return piece;
        if (here.has(Cue::digit)) return {std::string(1, static_cast<char>('0' + here.number)), 1};
        if (here.has(Cue::teen)) return {std::to_string(here.number), 1};
        if (here.has(Cue::tens)) return tens(at);
        if (here.has(Cue::scale) && run.digits > 0 && word(at - 1).number > 0)
            return {here.is("thousand") ? "000" : "00", 1};
        if (auto const piece = drawn(run, at)) return piece;
        return homophone(run, at);
    }

    /// "nines" where nine was said: in a number, or before one that is long.
    Piece drawn(Run const& run, std::size_t at) const {
        auto const found = std::ranges::find(drawn_out, word(at).text, &DrawnOut::word);
        if (found == drawn_out.end()) return {};
        auto const next = beyond(at + 1);
        bool const inside = run.digits > 0 && (run.digits > 2 || goes_on(next) || word(next).has(Cue::letter));
        bool const ahead = run.pieces == 0 && goes_on_long(next);
        return inside || ahead ? Piece{std::string(1, found->digit), 1} : Piece{};
    }

    Piece tens(std::size_t at) const {
        int const ten = word(at).number;
        std::size_t const next = word(at + 1).is("-") && word(at + 1).touches ? at + 2 : at + 1;
        bool const unit = word(next).has(Cue::digit) && word(next).number > 0;
        if (unit) return {std::to_string(ten + word(next).number), next + 1 - at};
        return {std::to_string(ten), 1};
    }

    Piece repeated(Run const& run, std::size_t at) const {
        bool const drawn = run.digits > 0 && (word(at).is("doubles") || word(at).is("triples"));
        if (!word(at).has(Cue::repeat) && !drawn) return {};
        std::size_t const times = word(at).text.starts_with("double") ? 2 : 3;
        std::size_t const tokens = among(word(at + 1).text, hesitations) ? 3 : 2;  // "double the four"
        auto const& next = word(at + tokens - 1);
        if (next.is_digits() && next.text.size() == 1) return {std::string(times, next.text[0]), tokens};
        if (next.is("o") && run.letters > 0 && run.digits == 0) return {std::string(times, 'o'), tokens};
        if (next.number >= 0 && next.number < 10)
            return {std::string(times, static_cast<char>('0' + next.number)), tokens};
        if (next.has(Cue::letter)) return {std::string(times, next.text[0]), tokens};
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
        bool const drawn_letter = here.text.size() == 2 && here.text[1] == 's';  // "ws for water"
        if (drawn_letter && !here.has(Cue::function)) {
            if (auto const piece = explained(at)) return piece;
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
        if (word(at + 1).is("for") || word(at + 1).is("four") || word(at + 1).is("like")) word_at = at + 2;
        if (word(at + 1).is("as") && word(at + 2).is("in")) word_at = at + 3;
        if (word(at + 1).is("as") && !word(at + 2).is("in")) word_at = at + 2;
        if (word(at + 1).is("is") && word(at + 2).is("for")) word_at = at + 3;
        if (word_at == 0) return {};
        auto const& example = word(word_at);
        if (!example.is_word() || is_plain_number(example) || example.text.size() < 2 ||
            example.text[0] != word(at).text[0])
            return {};
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
        std::size_t const comma = word(at - 1).is(",") ? at - 2 : at - 1;
        bool const before = at > 0 && near(comma);
        bool const doubled = word(after).has(Cue::repeat) && near(after + 1);
        return before || doubled || near(after) ||
               (at > 0 && is_plain_number(word(at - 1)) && is_plain_number(word(after)));
    }

    /// "ate" where eight was said. Small words only between digits.
    Piece homophone(Run const& run, std::size_t at) const {
        auto const& here = word(at);
        if (!here.has(Cue::homophone)) return {};
        bool const small = here.is("to") || here.is("too") || here.is("for");
        if (small && (is_hours(run) || word(at + 1).is_digits())) return {};
        bool const follows =
            is_plain_number(word(at + 1)) || word(at + 1).has(Cue::repeat) || word(at + 1).has(Cue::homophone);
        bool const inside = run.digits >= (small ? 3 : 1) && (follows || (!small && run.digits >= 2));
        bool const ahead = !small && run.pieces == 0 && follows && is_plain_number(word(at + 2));
        if (!inside && !ahead) return {};
        return {std::string(1, static_cast<char>('0' + here.number)), 1};
    }

    /// "from eight thirty to one", "from 4:00 to": what stands before the to is a time.
    bool is_hours(Run const& run) const {
        auto const& before = word(run.begin - 1);
        return run.digits <= 4 && (before.is("from") || before.is("between") || before.is("open"));
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

    bool is_clock(Run const& run) const {
        auto const &hours = word(run.begin), &minutes = word(run.begin + 2);
        return run.end - run.begin == 3 && word(run.begin + 1).is(":") && hours.text.size() <= 2 &&
               minutes.text.size() == 2 && (hours.text.size() == 1 || hours.text < "24") && minutes.text < "60";
    }

    void finish(Run& run) {
        correct(run);
        auto const front = std::span{utterance_.tokens.all()}.subspan(run.begin, run.end - run.begin);
        auto const whole = language::read_cardinal(front);
        bool const scaled = std::ranges::any_of(utterance_.words.begin() + static_cast<std::ptrdiff_t>(run.begin),
                                                utterance_.words.begin() + static_cast<std::ptrdiff_t>(run.end),
                                                [](Word const& w) { return w.has(Cue::scale); });
        run.quantity = whole && whole->tokens == front.size() && (scaled || run.digits <= 3);
        run.clock = is_clock(run);
        utterance_.runs.push_back(std::move(run));
    }

    Utterance& utterance_;
};

}  // namespace

bool is_drawn_out(Word const& word) noexcept {
    return std::ranges::find(drawn_out, word.text, &DrawnOut::word) != drawn_out.end();
}

void find_runs(Utterance& utterance) { Runs{utterance}.find(); }

}  // namespace ombrex::redaction::detail
