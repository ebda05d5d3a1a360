// SPDX-License-Identifier: Apache-2.0
#include "redaction/known_values.h"

#include <gtest/gtest.h>

#include "redaction/redactor.h"

namespace ombrex::redaction {
namespace {

Redactor const& redactor() {
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
    auto const redaction = redactor().redact(saying.said, "", table, Strength::display, known());
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
    EXPECT_TRUE(redactor().redact(said, "", table, Strength::display, known()).spans.empty());
}

TEST(KnownValues, a_known_number_outweighs_what_the_rules_made_of_it) {
    PseudonymTable table;
    auto const redaction = redactor().redact("order 07700900123", "", table, Strength::display, known());
    ASSERT_EQ(redaction.spans.size(), 1U);
    EXPECT_EQ(redaction.spans[0].type, PiiType::phone);
}

}  // namespace
}  // namespace ombrex::redaction
