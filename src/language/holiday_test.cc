// SPDX-License-Identifier: Apache-2.0
#include "language/holiday.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace ombrex::language {
namespace {

using ombrex::to_string;

LocalDays day(std::string_view text) { return parse_local_day(text).value(); }

std::vector<std::string> public_holidays(int year, Locale locale) {
    std::vector<std::string> found;
    auto const end = day(std::to_string(year + 1) + "-01-01");
    for (auto at = day(std::to_string(year) + "-01-01"); at < end; at += std::chrono::days{1}) {
        if (is_public_holiday(at, locale)) found.push_back(to_string(at).substr(5));
    }
    return found;
}

TEST(Holiday, observes_the_federal_calendar) {
    using testing::ElementsAre;
    EXPECT_THAT(public_holidays(2026, Locale::en_us), ElementsAre("01-01", "01-19", "02-16", "05-25", "06-19", "07-03",
                                                                  "09-07", "10-12", "11-11", "11-26", "12-25"));
    EXPECT_THAT(public_holidays(2021, Locale::en_us),
                ElementsAre("01-01", "01-18", "02-15", "05-31", "06-18", "07-05", "09-06", "10-11", "11-11", "11-25",
                            "12-24", "12-31"));
}

TEST(Holiday, gives_england_its_substitute_days) {
    using testing::ElementsAre;
    EXPECT_THAT(public_holidays(2026, Locale::en_gb),
                ElementsAre("01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-28"));
    EXPECT_THAT(public_holidays(2027, Locale::en_gb),
                ElementsAre("01-01", "03-26", "03-29", "05-03", "05-31", "08-30", "12-27", "12-28"));
    EXPECT_THAT(public_holidays(2022, Locale::en_gb),
                ElementsAre("01-03", "04-15", "04-18", "05-02", "05-30", "08-29", "12-26", "12-27"));
}

TEST(Holiday, finds_the_next_one_by_name) {
    struct Case {
        char const *said, *from, *us, *gb;
    };
    for (auto const& c : {
             Case{"easter", "2024-01-01", "2024-03-31", "2024-03-31"},
             Case{"Easter Sunday", "2025-04-21", "2026-04-05", "2026-04-05"},
             Case{"mother's day", "2026-01-01", "2026-05-10", "2026-03-15"},
             Case{"mothers day", "2026-05-10", "2026-05-10", "2027-03-07"},
             Case{"thanksgiving", "2026-11-27", "2027-11-25", ""},
             Case{"boxing day", "2026-12-26", "2026-12-26", "2026-12-26"},
             Case{"leap day", "2026-03-01", "2028-02-29", "2028-02-29"},
             Case{"election day", "2026-01-01", "2026-11-03", ""},
             Case{"may day", "2026-01-01", "2026-05-01", "2026-05-04"},
             Case{"friday", "2026-01-01", "", ""},
         }) {
        Tokens const tokens{c.said};
        for (auto const& [locale, expected] : {std::pair{Locale::en_us, c.us}, {Locale::en_gb, c.gb}}) {
            auto const spoken = read_holiday(tokens.all(), locale);
            ASSERT_EQ(spoken.has_value(), *expected != '\0') << c.said;
            if (!spoken) continue;
            EXPECT_EQ(spoken->tokens, tokens.size());
            EXPECT_EQ(to_string(next_holiday(*spoken->holiday, day(c.from))), expected) << c.said;
        }
    }
}

TEST(Holiday, counts_neither_weekends_nor_holidays_as_working_days) {
    EXPECT_TRUE(is_working_day(day("2026-08-28"), Locale::en_gb));
    EXPECT_FALSE(is_working_day(day("2026-08-29"), Locale::en_gb));
    EXPECT_FALSE(is_working_day(day("2026-08-31"), Locale::en_gb));
    EXPECT_TRUE(is_working_day(day("2026-08-31"), Locale::en_us));
    EXPECT_EQ(next_public_holiday(day("2026-07-06"), Locale::en_gb), day("2026-08-31"));
}

}  // namespace
}  // namespace ombrex::language
