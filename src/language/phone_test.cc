// SPDX-License-Identifier: Apache-2.0
#include "language/phone.h"

#include <gtest/gtest.h>

namespace ombrex::language {
namespace {

TEST(Phone, reads_numbers_as_people_say_and_write_them) {
    struct Case {
        char const* said;
        Locale locale;
        char const* e164;
    };
    for (auto const& [said, locale, e164] : {
             Case{"three oh three five five five oh one five one", Locale::en_us, "+13035550151"},
             Case{"My number is seven two zero, five five five, zero one three nine.", Locale::en_us, "+17205550139"},
             Case{"triple five, oh one double two, area code three oh three", Locale::en_us, "+13035550122"},
             Case{"Nine seven zero, five five five, zero one hundred.", Locale::en_us, "+19705550100"},
             Case{"Plus one, three one two, five five five, oh one nine eight.", Locale::en_us, "+13125550198"},
             Case{"(303) 555-0164", Locale::en_us, "+13035550164"},
             Case{"303.555.0164 and that's it", Locale::en_us, "+13035550164"},
             Case{"1 303 555 0164", Locale::en_us, "+13035550164"},
             Case{"at four thirty. three oh three five five five oh one five one", Locale::en_us, "+13035550151"},
             Case{"three oh three five five five oh one five one, no sorry, five two", Locale::en_us, "+13035550152"},
             Case{"07700 900 5, sorry, 07700 900 654", Locale::en_gb, "+447700900654"},
             Case{"oh seven seven double oh nine hundred one two three", Locale::en_gb, "+447700900123"},
             Case{"plus four four seven seven hundred nine hundred one two three", Locale::en_gb, "+447700900123"},
             Case{"oh one nine four three, five five five, two one two", Locale::en_gb, "+441943555212"},
             Case{"plus four nine three oh one two three four five six", Locale::en_us, "+4930123456"},
         }) {
        auto const got = read_phone(Tokens{said}, locale);
        ASSERT_TRUE(got) << said;
        EXPECT_EQ(got->e164, e164) << said;
    }
}

TEST(Phone, keeps_a_scrap_apart_from_a_whole_number) {
    auto const scrap = read_phone(Tokens{"five five five oh one five one"}, Locale::en_us);
    ASSERT_TRUE(scrap);
    EXPECT_EQ(scrap->e164, "");
    EXPECT_EQ(scrap->digits, "5550151");
    EXPECT_FALSE(read_phone(Tokens{"tuesday at two"}, Locale::en_us, 7));
}

TEST(Phone, refuses_what_no_numbering_plan_has) {
    EXPECT_FALSE(to_e164("1035550164", Locale::en_us));  // area codes begin with 2 to 9
    EXPECT_FALSE(to_e164("3031550164", Locale::en_us));
    EXPECT_FALSE(to_e164("12345", Locale::en_us));
    EXPECT_FALSE(to_e164("7946", Locale::en_gb));
    EXPECT_EQ(to_e164("00441943555212", Locale::en_gb), "+441943555212");
    EXPECT_EQ(to_e164("+4401943555212", Locale::en_us), "+441943555212");
}

TEST(Phone, amends_the_known_number) {
    struct Case {
        char const* said;
        char const* amended;
    };
    for (auto const& [said, amended] : {
             Case{"Wait, the last digit is a nine, not a five.", "+13035550159"},
             Case{"it ends in one nine", "+13035550119"},
             Case{"the last four are oh one five two", "+13035550152"},
             Case{"the last four digits are oh one six two", "+13035550162"},
         }) {
        EXPECT_EQ(amend_phone(Tokens{said}, "+13035550155"), amended) << said;
    }
    EXPECT_FALSE(amend_phone(Tokens{"that's right"}, "+13035550155"));
}

TEST(Phone, says_numbers_in_groups) {
    EXPECT_EQ(say_phone("+13035550151", Locale::en_us), "303 555 0151");
    EXPECT_EQ(say_phone("+13035550151", Locale::en_gb), "+1 303 555 0151");
    EXPECT_EQ(say_phone("+447700900123", Locale::en_gb), "07700 900 123");
    EXPECT_EQ(say_phone("+442079460000", Locale::en_gb), "020 7946 0000");
}

}  // namespace
}  // namespace ombrex::language
