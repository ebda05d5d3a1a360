// SPDX-License-Identifier: Apache-2.0
#include "redaction/pseudonym_table.h"

#include <gtest/gtest.h>

#include <type_traits>

namespace ombrex::redaction {
namespace {

struct Said {
    PiiType type;
    std::string_view value;
    std::string_view pseudonym;
};

TEST(PseudonymTable, C23_one_person_has_one_pseudonym_in_every_form) {
    PseudonymTable table;
    for (auto const& [type, value, pseudonym] : {
             Said{PiiType::person, "lamb", "PERSON_1"},
             Said{PiiType::spelled_name, "lamb", "PERSON_1"},
             Said{PiiType::person, "melanie lamb", "PERSON_1"},
             Said{PiiType::relative, "severino miller", "PERSON_2"},
             Said{PiiType::person, "melanie", "PERSON_1"},
             Said{PiiType::person, "severino", "PERSON_2"},
             Said{PiiType::person, "john lamb", "PERSON_3"},
             Said{PiiType::person, "severina", "PERSON_2"},  // misheard by one letter
             Said{PiiType::person, "davenport", "PERSON_4"},
             Said{PiiType::spelled_name, "odavenport", "PERSON_4"},
         }) {
        EXPECT_EQ(table.pseudonym(type, value), pseudonym) << value;
    }
}

TEST(PseudonymTable, C23_one_number_has_one_pseudonym_with_and_without_its_beginning) {
    PseudonymTable table;
    for (auto const& [type, value, pseudonym] : {
             Said{PiiType::phone, "07907433478", "PHONE_1"},
             Said{PiiType::phone, "447907433478", "PHONE_1"},
             Said{PiiType::phone, "7433478", "PHONE_1"},
             Said{PiiType::phone, "07907433479", "PHONE_2"},
             Said{PiiType::card, "4111111111111111", "CARD_1"},
             Said{PiiType::card, "1111", "CARD_1"},
             Said{PiiType::card, "111", "CARD_2"},
             Said{PiiType::email, "a.b@c.com", "EMAIL_1"},
             Said{PiiType::email, "x@c.com", "EMAIL_2"},
             Said{PiiType::email, "a.b@c.com", "EMAIL_1"},
         }) {
        EXPECT_EQ(table.pseudonym(type, value), pseudonym) << value;
    }
}

TEST(PseudonymTable, stays_bounded_when_a_call_never_ends) {
    PseudonymTable table;
    for (int i = 0; i < 1000; ++i) static_cast<void>(table.pseudonym(PiiType::email, std::to_string(i)));
    EXPECT_EQ(table.pseudonym(PiiType::email, "one more"), "EMAIL_0");
    EXPECT_EQ(table.pseudonym(PiiType::email, "999"), "EMAIL_1000");
}

TEST(PseudonymTable, C23_can_be_moved_but_not_copied) {
    static_assert(std::is_nothrow_move_constructible_v<PseudonymTable>);
    static_assert(!std::is_copy_constructible_v<PseudonymTable> && !std::is_copy_assignable_v<PseudonymTable>);
}

}  // namespace
}  // namespace ombrex::redaction
