// SPDX-License-Identifier: Apache-2.0
#include "app/call_card_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "base/utf8.h"

namespace ombrex::app {
namespace {

using testing::HasSubstr;
using testing::Not;

services::CardWords sam() {
    services::CardWords words;
    words.business = "Alder Street Barbers";
    words.headline = "Sam Reed booked Haircut, Friday, September 18 at 2 pm";
    words.summary =
        "Appointment made. Caller: “I would like a haircut on Friday, and if it can be done then a hot "
        "shave for my brother, who comes along and has never had one in his life”";
    words.rows = {{"Caller", {"303 555 0177"}}, {"Booked", {"Haircut with Jo Park", "Reference A7K2"}}};
    words.goes = {{"December 15, 2026", 90, "recordings"}, {"September 16, 2027", 365, "transcripts"}};
    words.left = {"Nothing but the call itself."};
    words.said = {{"0:04", "Caller", "A haircut"}};
    return words;
}

TEST(CallCardText, no_line_is_wider_than_a_hundred_columns) {
    auto const card = call_card_text(sam(), {"http://127.0.0.1:8080/recordings/0123", "outbox/0123.eml"});
    std::istringstream lines{card};
    for (std::string line; std::getline(lines, line);) {
        auto const wide = utf8::code_points(line);
        EXPECT_LE(wide, 100U) << line;
    }
}

TEST(CallCardText, says_what_the_call_left_and_where_it_lies) {
    auto const card = call_card_text(sam(), {"http://127.0.0.1:8080/recordings/0123", "outbox/0123.eml"});
    for (auto const* line :
         {"  Sam Reed booked Haircut, Friday, September 18 at 2 pm\n", "  Caller        303 555 0177\n",
          "  Booked        Haircut with Jo Park\n                Reference A7K2\n",
          "  Listen        http://127.0.0.1:8080/recordings/0123\n", "  Mail          outbox/0123.eml\n",
          "   0:04  Caller     A haircut\n", "  Deleted       December 15, 2026, 90 days left: recordings\n",
          "  Left here     Nothing but the call itself.\n"}) {
        EXPECT_THAT(card, HasSubstr(line));
    }
}

TEST(CallCardText, what_a_caller_says_cannot_steer_the_terminal) {
    auto words = sam();
    words.said.front().text = "a\x1b[2Jb\nc";
    auto const card = call_card_text(words, {});
    EXPECT_THAT(card, Not(HasSubstr("\x1b")));
    EXPECT_THAT(card, HasSubstr("a [2Jb c\n"));
}

}  // namespace
}  // namespace ombrex::app
