// SPDX-License-Identifier: Apache-2.0
#include "language/holiday.h"

#include <array>

#include "language/detail/calendar.h"

namespace ombrex::language {

using std::chrono::days;

namespace {

enum Weekday { mon, tue, wed, thu, fri, sat, sun };
enum class Rule : std::uint8_t { fixed, nth, easter };
enum Where : std::uint8_t { nowhere = 0, us = 1, gb = 2, both = 3 };

}  // namespace

struct Holiday {
    Rule rule;
    Where off;  ///< A public holiday there.
    int month;
    int day;      ///< fixed: of the month. nth: which one, -1 the last. easter: days from Easter Sunday.
    int weekday;  ///< nth only.
    int shift;    ///< Days added at the end: Black Friday is Thanksgiving and one.
};

namespace {

constexpr Holiday fixed(int month, int day, Where off = nowhere) { return {Rule::fixed, off, month, day, 0, 0}; }
constexpr Holiday nth(int n, Weekday weekday, int month, Where off = nowhere, int shift = 0) {
    return {Rule::nth, off, month, n, weekday, shift};
}
constexpr Holiday easter(int day, Where off = nowhere) { return {Rule::easter, off, 0, day, 0, 0}; }

constexpr Holiday new_year = fixed(1, 1, both), christmas = fixed(12, 25, both), boxing = fixed(12, 26, gb);
constexpr Holiday new_years_eve = fixed(12, 31), christmas_eve = fixed(12, 24), twelfth_night = fixed(1, 5);
constexpr Holiday valentine = fixed(2, 14), st_patrick = fixed(3, 17), april_fool = fixed(4, 1),
                  may_first = fixed(5, 1);
constexpr Holiday star_wars = fixed(5, 4), cinco_de_mayo = fixed(5, 5), halloween = fixed(10, 31),
                  bonfire = fixed(11, 5);
constexpr Holiday groundhog = fixed(2, 2), earth = fixed(4, 22), tax = fixed(4, 15), flag = fixed(6, 14),
                  pi_day = fixed(3, 14);
constexpr Holiday st_george = fixed(4, 23), burns_night = fixed(1, 25), st_andrew = fixed(11, 30),
                  armistice = fixed(11, 11);
constexpr Holiday juneteenth = fixed(6, 19, us), independence = fixed(7, 4, us), veterans = fixed(11, 11, us);
constexpr Holiday leap_day = fixed(2, 29);
constexpr Holiday luther_king = nth(3, mon, 1, us), presidents = nth(3, mon, 2, us), memorial = nth(-1, mon, 5, us);
constexpr Holiday labor = nth(1, mon, 9, us), columbus = nth(2, mon, 10, us), thanksgiving = nth(4, thu, 11, us);
constexpr Holiday black_friday = nth(4, thu, 11, nowhere, 1), cyber_monday = nth(4, thu, 11, nowhere, 4);
constexpr Holiday thanksgiving_eve = nth(4, thu, 11, nowhere, -1), election = nth(1, mon, 11, nowhere, 1);
constexpr Holiday mothers_us = nth(2, sun, 5), fathers = nth(3, sun, 6), mothering_sunday = easter(-21);
constexpr Holiday early_may = nth(1, mon, 5, gb), spring_bank = nth(-1, mon, 5, gb), summer_bank = nth(-1, mon, 8, gb);
constexpr Holiday remembrance = nth(2, sun, 11);
constexpr Holiday easter_sunday = easter(0), good_friday = easter(-2, gb), easter_monday = easter(1, gb);
constexpr Holiday shrove_tuesday = easter(-47), ash_wednesday = easter(-46), palm_sunday = easter(-7);
constexpr Holiday maundy_thursday = easter(-3), easter_saturday = easter(-1), easter_tuesday = easter(2),
                  whit_sunday = easter(49);

constexpr std::array public_holidays{&new_year,  &luther_king, &presidents, &good_friday, &easter_monday,
                                     &early_may, &spring_bank, &memorial,   &juneteenth,  &independence,
                                     &labor,     &summer_bank, &columbus,   &veterans,    &thanksgiving,
                                     &christmas, &boxing};

/// How it is said. Apostrophes are left out on both sides before comparing.
struct Name {
    std::string_view words;
    Where where;
    Holiday const* holiday;
};

constexpr std::array names{
    Name{"new years day", both, &new_year},
    Name{"new year day", both, &new_year},
    Name{"new years", both, &new_year},
    Name{"new years eve", both, &new_years_eve},
    Name{"new year eve", both, &new_years_eve},
    Name{"hogmanay", gb, &new_years_eve},
    Name{"christmas", both, &christmas},
    Name{"christmas day", both, &christmas},
    Name{"xmas", both, &christmas},
    Name{"xmas day", both, &christmas},
    Name{"christmas eve", both, &christmas_eve},
    Name{"xmas eve", both, &christmas_eve},
    Name{"boxing day", both, &boxing},
    Name{"twelfth night", gb, &twelfth_night},
    Name{"valentines day", both, &valentine},
    Name{"valentine day", both, &valentine},
    Name{"valentines", both, &valentine},
    Name{"st patricks day", both, &st_patrick},
    Name{"saint patricks day", both, &st_patrick},
    Name{"st paddys day", both, &st_patrick},
    Name{"april fools day", both, &april_fool},
    Name{"april fools", both, &april_fool},
    Name{"st georges day", both, &st_george},
    Name{"saint georges day", both, &st_george},
    Name{"st andrews day", both, &st_andrew},
    Name{"burns night", both, &burns_night},
    Name{"star wars day", both, &star_wars},
    Name{"cinco de mayo", us, &cinco_de_mayo},
    Name{"halloween", both, &halloween},
    Name{"bonfire night", gb, &bonfire},
    Name{"guy fawkes night", gb, &bonfire},
    Name{"guy fawkes", gb, &bonfire},
    Name{"guy fawkes day", gb, &bonfire},
    Name{"groundhog day", us, &groundhog},
    Name{"earth day", both, &earth},
    Name{"tax day", us, &tax},
    Name{"flag day", us, &flag},
    Name{"pi day", us, &pi_day},
    Name{"leap day", both, &leap_day},
    Name{"may day", us, &may_first},
    Name{"may day", gb, &early_may},
    Name{"juneteenth", us, &juneteenth},
    Name{"independence day", us, &independence},
    Name{"fourth of july", us, &independence},
    Name{"veterans day", us, &veterans},
    Name{"armistice day", both, &armistice},
    Name{"remembrance day", gb, &armistice},
    Name{"remembrance sunday", gb, &remembrance},
    Name{"martin luther king day", us, &luther_king},
    Name{"martin luther king jr day", us, &luther_king},
    Name{"martin luther king junior day", us, &luther_king},
    Name{"mlk day", us, &luther_king},
    Name{"m l k day", us, &luther_king},
    Name{"presidents day", us, &presidents},
    Name{"president day", us, &presidents},
    Name{"washingtons birthday", us, &presidents},
    Name{"memorial day", us, &memorial},
    Name{"labor day", us, &labor},
    Name{"labour day", us, &labor},
    Name{"columbus day", us, &columbus},
    Name{"indigenous peoples day", us, &columbus},
    Name{"election day", us, &election},
    Name{"thanksgiving", us, &thanksgiving},
    Name{"thanksgiving day", us, &thanksgiving},
    Name{"thanksgiving eve", us, &thanksgiving_eve},
    Name{"black friday", both, &black_friday},
    Name{"cyber monday", both, &cyber_monday},
    Name{"mothers day", us, &mothers_us},
    Name{"mother day", us, &mothers_us},
    Name{"mothers day", gb, &mothering_sunday},
    Name{"mothering sunday", gb, &mothering_sunday},
    Name{"fathers day", both, &fathers},
    Name{"father day", both, &fathers},
    Name{"early may bank holiday", gb, &early_may},
    Name{"may day bank holiday", gb, &early_may},
    Name{"first may bank holiday", gb, &early_may},
    Name{"spring bank holiday", gb, &spring_bank},
    Name{"late may bank holiday", gb, &spring_bank},
    Name{"second may bank holiday", gb, &spring_bank},
    Name{"whitsun bank holiday", gb, &spring_bank},
    Name{"whitsun", gb, &whit_sunday},
    Name{"whit monday", gb, &spring_bank},
    Name{"summer bank holiday", gb, &summer_bank},
    Name{"august bank holiday", gb, &summer_bank},
    Name{"late summer bank holiday", gb, &summer_bank},
    Name{"easter", both, &easter_sunday},
    Name{"easter day", both, &easter_sunday},
    Name{"easter sunday", both, &easter_sunday},
    Name{"easter saturday", both, &easter_saturday},
    Name{"easter monday", both, &easter_monday},
    Name{"easter tuesday", both, &easter_tuesday},
    Name{"easter bank holiday", gb, &easter_monday},
    Name{"good friday", both, &good_friday},
    Name{"maundy thursday", both, &maundy_thursday},
    Name{"palm sunday", both, &palm_sunday},
    Name{"ash wednesday", both, &ash_wednesday},
    Name{"shrove tuesday", both, &shrove_tuesday},
    Name{"pancake day", gb, &shrove_tuesday},
    Name{"mardi gras", us, &shrove_tuesday},
    Name{"fat tuesday", us, &shrove_tuesday},
};

Where where_of(Locale locale) { return locale == Locale::en_gb ? gb : us; }

/// Western Easter by the Gauss/Meeus rule for the Gregorian calendar.
LocalDays easter_of(int y) {
    int const a = y % 19, b = y / 100, c = y % 100;
    int const g = (8 * b + 13) / 25;
    int const h = (19 * a + b - b / 4 - g + 15) % 30;
    int const l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int const m = (a + 11 * h + 19 * l) / 433;
    int const month = (h + l - 7 * m + 90) / 25;
    int const day = (h + l - 7 * m + 33 * month + 19) % 32;
    return *detail::make_day(y, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

std::optional<LocalDays> in_year(Holiday const& holiday, int year) {
    auto const month = static_cast<unsigned>(holiday.month);
    switch (holiday.rule) {
        case Rule::fixed:
            return detail::make_day(year, month, static_cast<unsigned>(holiday.day));
        case Rule::easter:
            return easter_of(year) + days{holiday.day};
        case Rule::nth:
            break;
    }
    return *detail::nth_weekday(*detail::make_day(year, month, 1), holiday.weekday, holiday.day) + days{holiday.shift};
}

/// The day off for the holiday of that year.
LocalDays day_off(Holiday const& holiday, LocalDays day, Where where) {
    int const weekday = detail::weekday_index(day);
    if (weekday < sat || holiday.rule != Rule::fixed) return day;
    if (where == us) return weekday == sat ? day - days{1} : day + days{1};
    bool const pushed = &holiday == &boxing || (&holiday == &christmas && weekday == sun);
    return day + days{pushed ? 2 : weekday == sat ? 2 : 1};
}

std::size_t match(std::string_view words, std::span<Token const> tokens) {
    std::size_t taken = 0;
    for (; !words.empty(); ++taken) {
        if (taken == tokens.size()) return 0;
        auto const end = std::min(words.find(' '), words.size());
        auto want = words.substr(0, end);
        for (char const c : tokens[taken].text) {
            if (c == '\'') continue;
            if (want.empty() || want.front() != c) return 0;
            want.remove_prefix(1);
        }
        if (!want.empty()) return 0;
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return taken;
}

}  // namespace

std::optional<SpokenHoliday> read_holiday(std::span<Token const> tokens, Locale locale) {
    std::optional<SpokenHoliday> best;
    for (auto const& name : names) {
        if ((name.where & where_of(locale)) == 0) continue;
        auto const taken = match(name.words, tokens);
        if (taken > 0 && (!best || taken > best->tokens)) best = SpokenHoliday{name.holiday, taken};
    }
    return best;
}

LocalDays next_holiday(Holiday const& holiday, LocalDays from) {
    constexpr int longest_wait_for_a_leap_year = 8;
    for (int year = detail::year_of(from); year <= detail::year_of(from) + longest_wait_for_a_leap_year; ++year) {
        if (auto const day = in_year(holiday, year); day && *day >= from) return *day;
    }
    return from;
}

LocalDays next_day_off(Holiday const& holiday, LocalDays from, Locale locale) {
    for (int year = detail::year_of(from); year <= detail::year_of(from) + 1; ++year) {
        auto const day = in_year(holiday, year);
        if (!day) continue;
        if (auto const off = day_off(holiday, *day, where_of(locale)); off >= from) return off;
    }
    return next_holiday(holiday, from);
}

bool is_public_holiday(LocalDays day, Locale locale) {
    auto const where = where_of(locale);
    for (auto const* holiday : public_holidays) {
        if ((holiday->off & where) == 0) continue;
        // New Year's Day of next year may be observed on 31 December.
        for (int year = detail::year_of(day); year <= detail::year_of(day) + 1; ++year) {
            if (day_off(*holiday, *in_year(*holiday, year), where) == day) return true;
        }
    }
    return false;
}

LocalDays next_public_holiday(LocalDays from, Locale locale) {
    while (!is_public_holiday(from, locale)) from += days{1};
    return from;
}

bool is_working_day(LocalDays day, Locale locale) {
    return detail::weekday_index(day) < sat && !is_public_holiday(day, locale);
}

}  // namespace ombrex::language
