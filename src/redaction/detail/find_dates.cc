// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "language/number.h"
#include "redaction/detail/find.h"

namespace ombrex::redaction::detail {
namespace {

constexpr std::int64_t last_birth_year = 2022;  // a later date is more likely one to come

struct Number {
    std::int64_t value = -1;
    std::size_t end = 0;
};

class Dates {
public:
    Dates(Utterance const& utterance, std::vector<Found>& found) : utterance_{utterance}, found_{found} {}

    void find() {
        for (std::size_t at = 0; at < utterance_.size(); ++at) {
            std::size_t const end = std::max(birth(at), age(at));
            if (end > at) at = end - 1;
        }
    }

private:
    Word const& word(std::size_t i) const { return utterance_.at(i); }

    /// Between the parts of a date.
    std::size_t past_links(std::size_t at) const {
        while (word(at).is("of") || word(at).is("the") || word(at).is(",") || word(at).is("/") || word(at).is("-") ||
               word(at).is(".") || word(at).is("in") || word(at).is("slash") || word(at).is("um") || word(at).is("uh"))
            ++at;
        return at;
    }

    Number ordinal_or_cardinal(std::size_t at, std::int64_t most) const {
        auto const tokens = utterance_.tokens.from(at);
        auto read = language::read_ordinal(tokens);
        if (!read) read = language::read_cardinal(tokens);
        if (read && read->value <= most) return {read->value, at + read->tokens};
        if (word(at).number >= 0 && word(at).number <= most) return {word(at).number, at + 1};
        if ((word(at).is("oh") || word(at).is("o") || word(at).is("zero")) && word(at + 1).has(Cue::digit))
            return {word(at + 1).number, at + 2};
        return {};
    }

    /// A year of four digits, or of two where a day and a month stand before it.
    Number year(std::size_t at, bool dated) const {
        auto const tokens = utterance_.tokens.from(at);
        if (word(at).is_digits()) {
            auto const read = language::read_cardinal(tokens);
            bool const whole = read && (word(at).text.size() == 4 || (dated && word(at).text.size() == 2));
            return whole ? Number{read->value, at + 1} : Number{};
        }
        if (auto const pairs = language::read_pairs(tokens); pairs && pairs->value >= 1900 && pairs->value < 2100)
            return {pairs->value, at + pairs->tokens};
        auto const read = language::read_cardinal(tokens);
        if (read && read->value >= 1900 && read->value < 2100) return {read->value, at + read->tokens};
        if (!dated) return {};
        if (auto const digits = language::read_digits(tokens); digits && digits->digits.size() == 4)
            return {0, at + digits->tokens};
        if (read && read->value < 100) return {read->value, at + read->tokens};
        bool const oh_five = word(at).number == 0 && word(at + 1).has(Cue::digit);
        return oh_five ? Number{word(at + 1).number, at + 2} : Number{};
    }

    bool is_cued(std::size_t at) const {
        if (utterance_.asks(Topic::birth)) return true;
        std::size_t const from = at > 6 ? at - 6 : 0;
        for (std::size_t i = from; i < at; ++i)
            if (word(i).topics & bit(Topic::birth) || (word(i).is("d") && word(i + 1).is("o"))) return true;
        return false;
    }

    std::size_t birth(std::size_t at) {
        auto const [end, years, digits_only] = date(at);
        if (end == 0) return 0;
        bool const past = years.value > 99 ? years.value <= last_birth_year : years.end != 0 && !digits_only;
        bool const cued = is_cued(at);
        if (!cued && (!past || digits_only)) return 0;
        if (digits_only && is_part_of_run(at, end)) return 0;
        found_.push_back({word(at).is("the") ? at + 1 : at, end, PiiType::dob, cued ? 0 : 2});
        if (word(at).is("the")) found_.back().begin = at;
        return end;
    }

    /// Six digits out of a longer number are no date.
    bool is_part_of_run(std::size_t begin, std::size_t end) const {
        return std::ranges::any_of(utterance_.runs, [&](Run const& run) {
            return run.begin < end && run.end > begin && (run.begin < begin || run.end > end) && run.value.size() > 8;
        });
    }

    struct Date {
        std::size_t end = 0;
        Number year;
        bool digits_only = false;
    };

    Date date(std::size_t at) const {
        std::size_t const start = word(at).is("the") ? at + 1 : at;
        if (word(start).has(Cue::month)) return month_first(start);
        auto const day = ordinal_or_cardinal(start, 31);
        if (day.end == 0 || day.value == 0) return {};
        std::size_t const next = past_links(day.end);
        if (word(next).has(Cue::month)) {
            auto const years = year(past_links(next + 1), true);
            return {years.end != 0 ? years.end : is_cued(at) ? next + 1 : 0, years, false};
        }
        auto const month = ordinal_or_cardinal(next, 12);
        if (month.end == 0 || month.value == 0) return {};
        auto const years = year(past_links(month.end), true);
        bool const ordinals = word(day.end - 1).has(Cue::ordinal) && word(month.end - 1).has(Cue::ordinal);
        return years.end != 0 ? Date{years.end, years, !ordinals} : Date{};
    }

    Date month_first(std::size_t at) const {
        std::size_t const next = past_links(at + 1);
        auto const day = ordinal_or_cardinal(next, 31);
        if (day.end != 0 && day.value > 0) {
            auto const years = year(past_links(day.end), true);
            if (years.end != 0) return {years.end, years, false};
            if (is_cued(at)) return {day.end, {}, false};
        }
        auto const years = year(next, false);
        return years.end != 0 && is_cued(at) ? Date{years.end, years, false} : Date{};
    }

    /// "he's", "my toddler's".
    bool is_somebody(std::size_t i) const {
        auto const& here = word(i);
        return here.is("i'm") || here.is("he's") || here.is("she's") ||
               (here.has(Cue::relation) && here.text.ends_with("'s"));
    }

    /// Nothing is counted, timed or joined behind "i'm fifty two".
    bool ends_thought(std::size_t end) const {
        auto const& after = word(end);
        bool const timed = after.has(Cue::clock) && !(after.is("am") && word(end + 1).is("i"));
        bool const counted = after.has(Cue::measure) || timed || after.has(Cue::trade) || after.number >= 0 ||
                             after.has(Cue::weekday) || after.is("%") || after.is(":") || after.is("-");
        return !counted && (end >= utterance_.size() || after.is_mark() || after.has(Cue::function));
    }

    std::size_t age(std::size_t at) {
        auto const read = language::read_cardinal(utterance_.tokens.from(at));
        if (!read || read->value < 1 || read->value > 110) return 0;
        std::size_t const end = at + read->tokens;
        std::size_t const after = word(end).is("-") ? end + 1 : end;
        bool const years = (word(after).is("year") || word(after).is("years") || word(after).is("yrs") ||
                            word(after).is("months") || word(after).is("month")) &&
                           (word(after + 1).is("old") || (word(after + 1).is("-") && word(after + 2).is("old")) ||
                            (word(after + 1).is("of") && word(after + 2).is("age")));
        auto const& before = word(at - 1);
        bool const aged = at > 0 && (before.is("aged") || before.is("turning") || before.is("turned") ||
                                     before.is("turns") || (before.is("age") && !word(end).has(Cue::measure)));
        bool const birthday =
            (word(end).is("next") || word(end).is("this") || word(end).is("on") || word(end).is("in")) &&
            (word(end + 1).is("birthday") || word(end + 1).has(Cue::month) || word(end + 2).is("birthday")) && at > 0 &&
            before.has(Cue::be);
        bool const asked = utterance_.asks(Topic::age) && !word(end).has(Cue::clock) &&
                           !utterance_.asks(Topic::birth) && !(word(end).has(Cue::measure) && !word(end).is("years"));
        bool const told = at > 0 && (before.is("i'm") || before.is("he's") || before.is("she's") || before.is("im")) &&
                          ends_thought(end);
        bool const nearly = (before.is("nearly") || before.is("almost") || before.is("only") || before.is("now")) &&
                            is_somebody(at - 2) && ends_thought(end);
        if (!nearly && !years && !aged && !birthday && !asked && !told) return 0;
        found_.push_back({at, end, PiiType::age, 3});
        return end;
    }

    Utterance const& utterance_;
    std::vector<Found>& found_;
};

}  // namespace

void find_dates(Utterance const& utterance, std::vector<Found>& found) { Dates{utterance, found}.find(); }

}  // namespace ombrex::redaction::detail
