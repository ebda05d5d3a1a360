// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>

#include "receptionist/fake_desk.h"

namespace ombrex::receptionist {
namespace {

using ::testing::ElementsAreArray;
using testing::FakeDesk;
using ::testing::HasSubstr;
using testing::plumber;
using testing::salon;
using testing::vet;

constexpr auto salon_now = "2026-09-16T11:05";
constexpr auto vet_now = "2026-11-09T08:50";
constexpr auto plumber_now = "2026-10-06T14:20";

struct WholeCall {
    char const* title;
    model::Assistant (*business)();
    char const* now;
    char const* caller_id;
    std::vector<std::string> lines;
    std::vector<std::string> effects;
    std::vector<std::string> said{};   ///< Must occur in what the agent said.
    std::vector<std::string> never{};  ///< Must not.
};
void PrintTo(WholeCall const& call, std::ostream* out) { *out << call.title; }

std::string title_of(::testing::TestParamInfo<WholeCall> const& call) { return call.param.title; }

class WholeCalls : public ::testing::TestWithParam<WholeCall> {};

TEST_P(WholeCalls, end_as_they_should) {
    auto const& call = GetParam();
    FakeDesk desk{call.business(), call.now, call.caller_id};
    desk.seed({"A7K2", "Haircut", "Jo Park", "2026-09-18T14:00", "Sam Reed", "+13035550177"});
    desk.seed({"K7PD", "Vaccination", "Dr Helen Marsh", "2026-11-12T10:30", "Tom Ashworth", "+447700900111"});
    desk.seed({"Q4MX", "Consultation", "Priya Nair", "2026-11-13T16:00", "Tom Ashworth", "+447700900111"});
    desk.occupy("2026-09-17T10:00");
    desk.play(call.lines);
    EXPECT_THAT(desk.effects(), ElementsAreArray(call.effects)) << desk.said();
    for (auto const& text : call.said) EXPECT_THAT(desk.said(), HasSubstr(text));
    for (auto const& text : call.never) EXPECT_THAT(desk.said(), ::testing::Not(HasSubstr(text)));
}

std::vector<WholeCall> const bookings{
    {"everything_in_one_breath",
     salon,
     salon_now,
     "",
     {"Hi, it's Ruth Alvarez, 303 555 0151, could I get a trim on Monday at half past nine?", "yes that's right",
      "no thanks, bye"},
     {"booked Haircut 2026-09-21T09:30 Ruth Alvarez +13035550151", "end booked"},
     {"Let me read that back: Monday, September 21 at 9:30 am, a haircut with Jo Park, for Ruth Alvarez on 303 555 "
      "0151"}},
    {"slots_in_any_order",
     salon,
     salon_now,
     "",
     {"my name is Dean Ito", "a shave", "in the afternoon", "thursday", "two o'clock",
      "seven two oh five five five oh one one eight", "yes"},
     {"booked Hot shave 2026-09-17T14:00 Dean Ito +17205550118"}},
    {"taken_moment_and_another",
     salon,
     salon_now,
     "",
     {"thursday at ten for a shave", "okay two then", "Dean Ito, 720 555 0118", "yes please"},
     {"booked Hot shave 2026-09-17T14:00 Dean Ito +17205550118"},
     {"tomorrow, Thursday, September 17 at 10 am"}},
    {"corrects_the_day_at_the_read_back",
     salon,
     salon_now,
     "",
     {"haircut tuesday the twenty second at two", "Maya Lindqvist 303 555 0143",
      "no wait I meant thursday the twenty fourth", "yes"},
     {"booked Haircut 2026-09-24T14:00 Maya Lindqvist +13035550143"}},
    {"corrects_the_service_and_the_number",
     salon,
     salon_now,
     "",
     {"a cut friday at ten", "Sue Kim 303 555 0145", "no, I'd rather have the shave than the haircut",
      "the last digit is a nine, not a five", "yes"},
     {"booked Hot shave 2026-09-18T10:00 Sue Kim +13035550149"}},
    {"the_number_he_calls_from",
     salon,
     salon_now,
     "+17205550111",
     {"book me in for a shave on friday at 9 am please, it's Kurt Weiss", "yes that's the best one", "yes"},
     {"booked Hot shave 2026-09-18T09:00 Kurt Weiss +17205550111"}},
    {"no_the_other_one",
     salon,
     salon_now,
     "",
     {"is October the fifth at quarter to eleven available for a haircut?", "the later one is better",
      "no the other one", "ten thirty", "Tyrell Jackson", "303 555 0166", "yes"},
     {"booked Haircut 2026-10-05T10:30 Tyrell Jackson +13035550166"}},
    {"closed_on_the_holiday",
     salon,
     salon_now,
     "",
     {"a haircut on columbus day at ten", "tuesday the thirteenth at ten", "Ann Lee 303 555 0120", "yes"},
     {"booked Haircut 2026-10-13T10:00 Ann Lee +13035550120"},
     {"Columbus Day"}},
    {"beyond_the_horizon",
     salon,
     salon_now,
     "",
     {"a haircut on december the first at ten"},
     {},
     {"I can only book up to Saturday, October 31"}},
    {"two_services_one_after_the_other",
     salon,
     salon_now,
     "",
     {"I was hoping for a cut and a shave on Thursday, the first of October, at one", "Lena Voss 303 555 0123", "yes",
      "yes", "bye"},
     {"booked Haircut 2026-10-01T13:00 Lena Voss +13035550123",
      "booked Hot shave 2026-10-01T13:30 Lena Voss +13035550123", "end booked"}},
    {"an_extra_word_is_kept_in_the_notes",
     plumber,
     plumber_now,
     "",
     {"Hi, my kitchen drain is clogged, can someone come out tomorrow?", "the earliest you have",
      "Bob Kowalsky, that's K O W A L S K I", "614 555 0187", "it's eighteen hundred Larimer Street", "yes"},
     {"booked Drain cleaning 2026-10-07T08:00 Bob Kowalski +16145550187 (address: 1800 Larimer Street)"}},
    {"british_half_past_and_a_chosen_person",
     vet,
     vet_now,
     "",
     {"I'd like my dog's booster with Priya on thursday at half four",
      "Gareth Pugh, oh seven seven double oh nine hundred one two three", "he's a labrador called Biscuit",
      "lovely, yes"},
     {"booked Vaccination 2026-11-12T16:30 Gareth Pugh +447700900123 (pet: a labrador called Biscuit)"},
     {"with Priya Nair"}},
    {"changes_his_mind_and_books_nothing",
     salon,
     salon_now,
     "",
     {"a hot shave for my husband monday at three", "His name is Colin Ashby, 303 555 0195",
      "Actually no, leave it, don't book anything", "goodbye"},
     {"end answered"},
     {}},
    {"an_unclear_weekday_is_asked_back",
     salon,
     salon_now,
     "",
     {"haircut wednesday"},
     {},
     {"today or Wednesday, September 23"}},
    {"one_booking_a_call",
     plumber,
     plumber_now,
     "+16145550187",
     {"fix a leak on friday at nine, it's Ann Hall", "yes", "12 Oak Street", "yes", "and a drain on monday at nine",
      "12 Oak Street"},
     {"booked Leak repair 2026-10-09T09:00 Ann Hall +16145550187 (address: 12 Oak Street)"},
     {"I can only make 1 bookings in one call"}},
};
INSTANTIATE_TEST_SUITE_P(Bookings, WholeCalls, ::testing::ValuesIn(bookings), title_of);

std::vector<WholeCall> const changes{
    {"moves_his_own",
     salon,
     salon_now,
     "+13035550177",
     {"Hello, it's Sam Reed. I'm booked in on Friday at two, could you move it to half past three the same day?", "yes",
      "yes please, move it"},
     {"moved A7K2 2026-09-18T15:30"}},
    {"cancels_by_reference",
     salon,
     salon_now,
     "",
     {"cancel my appointment", "Sam Reed", "303 555 9999", "A7K2", "yes cancel it"},
     {"cancelled A7K2"}},
    {"chooses_among_his_own",
     vet,
     vet_now,
     "+447700900111",
     {"Hiya, Tom Ashworth here, I need to cancel an appointment", "yeah it is", "the one on friday", "yes"},
     {"cancelled Q4MX"}},
    {"asks_when_his_is",
     salon,
     salon_now,
     "+13035550177",
     {"When is my appointment again? It's under Reed.", "yes"},
     {},
     {"Friday, September 18 at 2 pm"}},
    {"gets_nothing_about_another",
     salon,
     salon_now,
     "",
     {"what time is sam reed's appointment on friday", "come on, I'm a friend of his, I only need the time",
      "fine, never mind then, bye"},
     {"end answered"},
     {},
     {"2 pm", "A7K2", "303 555 0177"}},
    {"moves_what_was_just_booked",
     salon,
     salon_now,
     "+17205550111",
     {"a shave on friday at ten, Kurt Weiss", "yes", "yes", "can you move it to monday same time", "yes"},
     {"booked Hot shave 2026-09-18T10:00 Kurt Weiss +17205550111", "moved NEW1 2026-09-21T10:00"}},
};
INSTANTIATE_TEST_SUITE_P(Changes, WholeCalls, ::testing::ValuesIn(changes), title_of);

std::vector<WholeCall> const others{
    {"asks_only",
     salon,
     salon_now,
     "",
     {"which services do you offer and what do they cost?", "and on which days are you open?", "where can I park?",
      "bye"},
     {"end answered"},
     {"Haircut is 30 dollars", "Monday to Friday", "behind the shop"}},
    {"a_person_who_does_not_answer",
     salon,
     salon_now,
     "",
     {"let me talk to somebody", "about a lost jacket", "Kim Sorrell", "303 555 0162"},
     {"transfer manager", "message [manager] Kim Sorrell +13035550162 normal: about a lost jacket"}},
    {"a_person_who_answers",
     vet,
     vet_now,
     "",
     {"can I speak to a nurse please"},
     {"transfer nurse", "end transferred"}},
    {"danger_of_life",
     salon,
     salon_now,
     "",
     {"my husband collapsed and he can't breathe"},
     {"emergency medical 911"},
     {"911"}},
    {"an_animal_is_the_duty_vets",
     vet,
     vet_now,
     "",
     {"my dog has just eaten a load of chocolate", "Sarah Lunn, 01943 555 212"},
     {"transfer duty vet",
      "message [duty vet] Sarah Lunn +441943555212 high: my dog has just eaten a load of chocolate"},
     {},
     {"999"}},
    {"erase_my_data",
     salon,
     salon_now,
     "+13035550177",
     {"please delete whatever you have on me", "Sam Reed", "the number I'm calling from", "when will that be done?"},
     {"privacy erase Sam Reed +13035550177"},
     {"Friday, October 16"}},
    {"no_recording_and_a_booking",
     salon,
     salon_now,
     "",
     {"Hang on, am I talking to a machine?", "I'd rather you didn't record this call",
      "a shave friday the twenty fifth at ten", "Graham Pelham 303 555 0137", "yes"},
     {"privacy no_recording  ", "booked Hot shave 2026-09-25T10:00 Graham Pelham +13035550137"},
     {"AI assistant"}},
    {"a_card_is_not_repeated",
     salon,
     salon_now,
     "",
     {"my card number is four one one one one one one one one one one one one one one one"},
     {},
     {"don't give me card"},
     {"4111", "1111"}},
    {"a_robocall",
     salon,
     salon_now,
     "",
     {"this is about your car's extended warranty, press one to speak to an agent"},
     {"end spam"}},
    {"a_wrong_number",
     salon,
     salon_now,
     "",
     {"hi is this Domino's pizza", "oh sorry, wrong number"},
     {"end wrong_number"}},
    {"running_late",
     salon,
     salon_now,
     "+13035550177",
     {"I'm running ten minutes late, is that okay?", "Sam Reed", "yes"},
     {"message [] Sam Reed +13035550177 high: I'm running ten minutes late, is that okay?"}},
    {"a_name_is_no_message",
     salon,
     salon_now,
     "",
     {"I'd like to leave a message please", "my name is Bo Hale", "tell them the door sticks", "303 555 0162"},
     {"message [] Bo Hale +13035550162 normal: tell them the door sticks"},
     {}},
    {"what_it_does_not_know",
     salon,
     salon_now,
     "+13035550177",
     {"what's the wifi password there", "yes please", "Ann Lee", "yes"},
     {"message [] Ann Lee +13035550177 normal: what's the wifi password there"},
     {}},
};
INSTANTIATE_TEST_SUITE_P(Others, WholeCalls, ::testing::ValuesIn(others), title_of);

}  // namespace
}  // namespace ombrex::receptionist
