// SPDX-License-Identifier: Apache-2.0
#include "receptionist/whole_call_testing.h"

/// Calls as a recogniser writes them down: digits are missing, services and names sound otherwise.
namespace ombrex::receptionist {
namespace {

using testing::salon;
using testing::salon_now;
using testing::title_of;
using testing::WholeCall;

class MisheardCalls : public ::testing::TestWithParam<WholeCall> {};

TEST_P(MisheardCalls, end_as_they_should) { testing::expect_as_written(GetParam()); }

std::vector<WholeCall> const numbers{
    {"a_missing_digit_is_said",
     salon,
     salon_now,
     "",
     {"a haircut on friday the 25th at four", "Omar Haddad, my number 720 555 013", "720 555 0131", "yes"},
     {"booked Haircut 2026-09-25T16:00 Omar Haddad +17205550131"},
     {"I have 720 555 013, and a digit seems to be missing. Could you say the whole number again?"}},
    {"a_missing_digit_loses_no_booking",
     salon,
     salon_now,
     "",
     {"a haircut on friday the 25th at four", "Omar Haddad. My number is 720 555 013.",
      "Yes, that's right, please book it.", "yes"},
     {"booked Haircut 2026-09-25T16:00 Omar Haddad  (number as heard: 720555013)"},
     {"for Omar Haddad on 720 555 013 as I heard it. Shall I book it?"}},
    {"the_same_nine_digits_twice_are_enough",
     salon,
     salon_now,
     "",
     {"a shave on friday the 25th at ten", "Graham Pelham", "303-550186", "303-550186", "yes"},
     {"booked Hot shave 2026-09-25T10:00 Graham Pelham  (number as heard: 303550186)"},
     {"I have 303 550 186, and a digit"}},
    {"the_line_has_a_number",
     salon,
     salon_now,
     "+17205550111",
     {"a shave on friday the 25th at ten", "Graham Pelham, my number is 303-550186", "yes please", "yes"},
     {"booked Hot shave 2026-09-25T10:00 Graham Pelham +17205550111 (number as heard: 303550186)"},
     {"on 303 550 186 as I heard it and the number you're calling from"}},
    {"a_number_in_two_halves",
     salon,
     salon_now,
     "",
     {"a shave on friday the 25th at ten", "Graham Pelham", "three oh three five five five", "oh one three seven",
      "yes"},
     {"booked Hot shave 2026-09-25T10:00 Graham Pelham +13035550137"}},
    {"a_corrected_number_lacks_a_digit",
     salon,
     salon_now,
     "",
     {"a shave on friday the 25th at ten", "Graham Pelham 303 555 0137", "no, the number is 720 555 013",
      "720 555 0131", "yes"},
     {"booked Hot shave 2026-09-25T10:00 Graham Pelham +17205550131"}},
    {"the_number_comes_first",
     salon,
     salon_now,
     "",
     {"my number is 303 555 013, I'd like a shave on friday the 25th at ten", "Graham Pelham", "303 555 0137", "yes"},
     {"booked Hot shave 2026-09-25T10:00 Graham Pelham +13035550137"},
     {"I have 303 555 013, and a digit"}},
};
INSTANTIATE_TEST_SUITE_P(Numbers, MisheardCalls, ::testing::ValuesIn(numbers), title_of);

std::vector<WholeCall> const words{
    {"here_could",
     salon,
     salon_now,
     "",
     {"0. Here could on Friday, the 25th at four in the afternoon, please.", "Omer-Hatted, my number 720 555 0131",
      "yes"},
     {"booked Haircut 2026-09-25T16:00 Omer Hatted +17205550131"}},
    {"hot_shape",
     salon,
     salon_now,
     "",
     {"I-I'd like a hot shape on Friday the 25th at ten.", "Dean Ito 303 555 0186", "yes"},
     {"booked Hot shave 2026-09-25T10:00 Dean Ito +13035550186"}},
    {"hair_could_in_answer",
     salon,
     salon_now,
     "",
     {"I'd like to come on friday the 25th at ten", "A hair could, please.", "Dean Ito 303 555 0186", "yes"},
     {"booked Haircut 2026-09-25T10:00 Dean Ito +13035550186"}},
    {"a_greeting_alone",
     salon,
     salon_now,
     "",
     {"Good morning.", "a haircut on friday the 25th at ten", "Dean Ito 303 555 0186", "yes"},
     {"booked Haircut 2026-09-25T10:00 Dean Ito +13035550186"},
     {"Good morning! How can I help you?"}},
    {"haircuts",
     salon,
     salon_now,
     "",
     {"\"' Haircuts on Friday the 25th at ten.", "Dean Ito 303 555 0186", "yes"},
     {"booked Haircut 2026-09-25T10:00 Dean Ito +13035550186"}},
    {"a_name_of_everyday_words",
     salon,
     salon_now,
     "",
     {"a haircut on friday the 25th at ten", "It's Joe and a craft, 303 555 0186", "yes"},
     {"booked Haircut 2026-09-25T10:00 Joe And A Craft +13035550186"}},
    {"a_name_and_then_my_number",
     salon,
     salon_now,
     "",
     {"a haircut on friday the 25th at ten", "It's Joe and my number 303 555 0186", "yes"},
     {"booked Haircut 2026-09-25T10:00 Joe +13035550186"}},
    {"no_service_in_here_could_i",
     salon,
     salon_now,
     "",
     {"Dean Ito here could I come on Friday the 25th at ten"},
     {},
     {"What would you like to book?"}},
};
INSTANTIATE_TEST_SUITE_P(Words, MisheardCalls, ::testing::ValuesIn(words), title_of);

}  // namespace
}  // namespace ombrex::receptionist
