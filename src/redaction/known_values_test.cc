// SPDX-License-Identifier: Apache-2.0
#include "redaction/known_values.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "redaction/redactor.h"

namespace ombrex::redaction {
namespace {

Redactor const& any_redactor() {
    static Redactor const one;
    return one;
}

KnownValues known() {
    KnownValues values;
    values.add_name(model::CallerName{"May Brook-O'Neill"});
    values.add_phone(model::CallerPhone{model::PhoneNumber::parse("+447700900123").value()});
    values.add_phone(model::CallerPhone{model::PhoneNumber::parse("+14155550132").value()});
    values.add_email("may.brook57@glade.example");
    values.add_address("24 Alder Street, Thrim");
    values.add_reference("K7QF");
    return values;
}

struct Saying {
    std::string_view said;
    std::string_view value;  ///< That must be under one mask.
};

/// Whether every letter and digit of `value` is masked in `said`.
bool is_masked(Saying const& saying) {
    PseudonymTable table;
    auto const redaction = any_redactor().redact(saying.said, "", table, Strength::display, known());
    auto const begin = saying.said.find(saying.value);
    for (std::size_t i = begin; i < begin + saying.value.size(); ++i) {
        bool const symbol = std::isalnum(static_cast<unsigned char>(saying.said[i])) != 0;
        bool covered = false;
        for (auto const& span : redaction.spans) covered |= span.begin <= i && i < span.end;  // all ASCII here
        if (symbol && !covered) return false;
    }
    return true;
}

TEST(KnownValues, C23_every_written_and_spoken_form_of_a_known_number_is_removed) {
    for (Saying const& saying : {
             Saying{"call 07700 900123 then", "07700 900123"},
             Saying{"on +44 7700 900 123", "44 7700 900 123"},
             Saying{"oh double seven double oh nine double oh one two three",
                    "oh double seven double oh nine double oh one two three"},
             Saying{"it is zero seven seven zero zero, um, nine hundred one two three",
                    "zero seven seven zero zero, um, nine hundred one two three"},
             Saying{"four four seventy seven hundred ninety oh one two three",
                    "four four seventy seven hundred ninety oh one two three"},
             Saying{"or just nine hundred one two three please", "nine hundred one two three"},
             Saying{"(415) 555-0132", "415) 555-0132"},
             Saying{"five five five oh one thirty two", "five five five oh one thirty two"},
             Saying{"area code four fifteen five five five dash zero one three two",
                    "four fifteen five five five dash zero one three two"},
         })
        EXPECT_TRUE(is_masked(saying)) << saying.said;
}

/// All ways to say a number digit by digit, in groups that begin at `cuts`: names of zero, of twice, pauses between.
std::vector<std::string> ways_of_saying(std::string_view digits, std::vector<std::size_t> const& cuts) {
    static constexpr std::array names{"", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
    std::vector<std::string> ways;
    for (auto const zero : {"oh", "zero", "nought", "o"})
        for (bool const twice : {false, true})
            for (auto const pause : {" ", ", ", " um ", " dash ", ", and then ", " no sorry ", " hang on "}) {
                std::string said;
                for (std::size_t i = 0; i < digits.size(); ++i) {
                    bool const cut = std::ranges::find(cuts, i) != cuts.end();
                    if (i > 0) said += cut ? pause : " ";
                    std::string const name = digits[i] == '0' ? zero : names[static_cast<std::size_t>(digits[i] - '0')];
                    bool const same = i + 1 < digits.size() && digits[i] == digits[i + 1] &&
                                      std::ranges::find(cuts, i + 1) == cuts.end();
                    said += twice && same ? "double " + name : name;
                    i += twice && same ? 1 : 0;
                }
                ways.push_back(said);
            }
    return ways;
}

TEST(KnownValues, C23_a_known_number_said_in_any_of_many_ways_in_any_sentence_leaves_nothing) {
    for (auto const& value : ways_of_saying("07700900123", {5, 8}))
        for (std::string const sentence : {"{}", "it was {} i think", "two for lunch and {} at ten", "ask {} or may"}) {
            std::string said = sentence;
            said.replace(said.find("{}"), 2, value);
            EXPECT_TRUE(is_masked({said, value})) << said;
        }
    for (auto const pause : {"", " ", "-", ".", " - ", ", "})
        for (auto const& groups : {std::array{"07700", "900", "123"}, std::array{"0770", "0900", "123"}}) {
            auto const value = std::string{groups[0]} + pause + groups[1] + pause + groups[2];
            auto const said = "order " + value + " of june";
            EXPECT_TRUE(is_masked({said, value})) << said;
        }
}

TEST(KnownValues, C23_a_known_name_is_removed_even_where_it_is_an_everyday_word) {
    for (Saying const& saying : {
             Saying{"may is busy for us", "may"},
             Saying{"put may's coat by the brook", "may's"},
             Saying{"put may's coat by the brook", "brook"},
             Saying{"that is m a y", "m a y"},
             Saying{"mike alpha yankee", "mike alpha yankee"},
             Saying{"m for mother a as in apple y for yes", "m for mother a as in apple y for yes"},
             Saying{"o'neill is spelled o n e i double l", "o n e i double l"},
             Saying{"o'neill is spelled o n e i double l", "o'neill"},
             Saying{"Ask MAY BROOK-O'NEILL.", "MAY BROOK-O'NEILL"},
         })
        EXPECT_TRUE(is_masked(saying)) << saying.said;
}

TEST(KnownValues, C23_known_addresses_and_references_are_removed_in_every_form) {
    for (Saying const& saying : {
             Saying{"may.brook57@glade.example", "may.brook57@glade.example"},
             Saying{"may dot brook five seven at glade dot example", "may dot brook five seven at glade dot example"},
             Saying{"may brook fifty seven at glade", "may brook fifty seven"},
             Saying{"we are at twenty four alder street thrim", "twenty four alder street thrim"},
             Saying{"24 Alder St", "24 Alder St"},
             Saying{"two four alder street", "two four alder street"},
             Saying{"code k seven q f", "k seven q f"},
             Saying{"kilo seven quebec foxtrot", "kilo seven quebec foxtrot"},
             Saying{"K7QF", "K7QF"},
         })
        EXPECT_TRUE(is_masked(saying)) << saying.said;
}

TEST(KnownValues, values_that_are_not_said_mask_nothing) {
    PseudonymTable table;
    std::string_view const said = "do you have anything free on friday";
    EXPECT_TRUE(any_redactor().redact(said, "", table, Strength::display, known()).spans.empty());
}

TEST(KnownValues, a_known_number_outweighs_what_the_rules_made_of_it) {
    PseudonymTable table;
    auto const redaction = any_redactor().redact("order 07700900123", "", table, Strength::display, known());
    ASSERT_EQ(redaction.spans.size(), 1U);
    EXPECT_EQ(redaction.spans[0].type, PiiType::phone);
}

}  // namespace
}  // namespace ombrex::redaction
