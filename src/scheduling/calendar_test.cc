// SPDX-License-Identifier: Apache-2.0
#include "scheduling/calendar.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ombrex::scheduling {
namespace {

using namespace std::chrono_literals;

LocalMinutes at(std::string_view text) { return parse_local_minutes(text).value(); }

/// Wednesday 16 September 2026, 11:05: a barber with lunch, two people, one of whom does shaves.
class CalendarTest : public testing::Test {
protected:
    CalendarTest() {
        shop.business.zone = TimeZone::find("America/Denver").value();
        for (std::size_t day = 0; day < 5; ++day) shop.hours.week[day] = {{8h + 30min, 12h}, {13h, 17h}};
        shop.hours.special = {{parse_local_day("2026-10-12").value(), "Columbus Day", {}}};
        shop.booking.horizon = std::chrono::days{45};
        shop.staff = {{"Jo Park", {}, {}}, {"Max Hill", {}, {}}};
        shop.services = {{"Haircut", {}, 30min, 0min, "", {}}, {"Hot shave", {}, 60min, 15min, "", {"Jo Park"}}};
    }

    Calendar calendar() const { return {shop, busy, at("2026-09-16T11:05")}; }
    std::vector<std::string> free_at(std::string_view service, std::string_view staff, std::string_view from,
                                     std::string_view to) const {
        std::vector<std::string> out;
        for (auto const& slot : calendar().free(*shop.service(service), staff, at(from), at(to), 100)) {
            out.push_back(ombrex::to_string(slot.at).substr(11) + " " + slot.staff);
        }
        return out;
    }

    model::Assistant shop;
    std::vector<Busy> busy;
};

TEST_F(CalendarTest, every_refusal_has_its_reason) {
    busy = {{"Jo Park", at("2026-09-17T09:00"), at("2026-09-17T10:00")}};
    struct {
        char const* at;
        char const* staff;
        char const* service;
        Verdict verdict;
    } const cases[] = {
        {"2026-09-17T09:00", "Max Hill", "Haircut", Verdict::free},
        {"2026-09-17T09:00", "Jo Park", "Haircut", Verdict::taken},
        {"2026-09-17T09:00", "", "Haircut", Verdict::free},
        {"2026-09-17T09:00", "", "Hot shave", Verdict::taken},
        {"2026-09-17T11:30", "Jo Park", "Hot shave", Verdict::closed},  // would run into lunch
        {"2026-09-17T09:10", "Max Hill", "Haircut", Verdict::off_grid},
        {"2026-09-16T11:30", "Max Hill", "Haircut", Verdict::too_soon},  // 25 minutes from now
        {"2026-09-16T09:00", "Max Hill", "Haircut", Verdict::too_soon},
        {"2026-11-02T09:00", "Max Hill", "Haircut", Verdict::too_far},
        {"2026-09-19T09:00", "Max Hill", "Haircut", Verdict::closed},  // Saturday
        {"2026-10-12T09:00", "Max Hill", "Haircut", Verdict::closed},  // holiday
        {"2026-09-17T09:00", "Max Hill", "Hot shave", Verdict::no_staff},
        {"2026-09-17T09:00", "Nobody", "Haircut", Verdict::no_staff},
        {"2026-09-17T09:00", "", "Perm", Verdict::no_staff},
    };
    for (auto const& c : cases) {
        EXPECT_EQ(calendar().check({at(c.at), c.staff, c.service}), c.verdict) << c.at << c.staff << c.service;
    }
}

TEST_F(CalendarTest, offers_anybody_who_is_free_in_the_order_of_the_assistant) {
    busy = {{"Jo Park", at("2026-09-17T08:30"), at("2026-09-17T09:30")}};
    EXPECT_THAT(free_at("Haircut", "", "2026-09-17T08:30", "2026-09-17T10:00"),
                testing::ElementsAre("08:30 Max Hill", "09:00 Max Hill", "09:30 Jo Park"));
}

TEST_F(CalendarTest, a_block_without_a_name_is_everybodys) {
    busy = {{"", at("2026-09-17T08:30"), at("2026-09-17T12:00")}};
    EXPECT_THAT(free_at("Haircut", "", "2026-09-17T08:00", "2026-09-17T13:30"), testing::ElementsAre("13:00 Jo Park"));
}

TEST_F(CalendarTest, keeps_the_buffer_behind_a_service_free) {
    busy = {{"Jo Park", at("2026-09-17T10:00"), at("2026-09-17T10:30")}};
    EXPECT_THAT(free_at("Hot shave", "", "2026-09-17T08:30", "2026-09-17T11:30"),
                testing::ElementsAre("08:30 Jo Park", "10:30 Jo Park", "11:00 Jo Park"));
}

TEST_F(CalendarTest, never_offers_an_hour_that_the_clocks_skip) {
    for (auto& day : shop.hours.week) day = {{0h, 24h}};
    shop.booking.horizon = std::chrono::days{400};
    EXPECT_THAT(free_at("Haircut", "Jo Park", "2027-03-14T01:30", "2027-03-14T03:30"),
                testing::ElementsAre("01:30 Jo Park", "03:00 Jo Park"));
}

TEST_F(CalendarTest, a_business_without_named_staff_has_one_calendar) {
    shop.staff.clear();
    shop.services[0].staff.clear();
    busy = {{"", at("2026-09-17T08:30"), at("2026-09-17T09:00")}};
    EXPECT_THAT(free_at("Haircut", "", "2026-09-17T08:30", "2026-09-17T10:00"),
                testing::ElementsAre("09:00 ", "09:30 "));
}

TEST_F(CalendarTest, offers_differ_before_they_repeat) {
    auto const free =
        calendar().free(*shop.service("Haircut"), "", at("2026-09-17T08:30"), at("2026-09-19T00:00"), 100);
    std::vector<std::string> said;
    for (auto const& slot : choose_offers(free, 3)) said.push_back(ombrex::to_string(slot.at));
    EXPECT_THAT(said, testing::ElementsAre("2026-09-17T08:30", "2026-09-17T13:00", "2026-09-18T08:30"));
}

TEST_F(CalendarTest, offers_are_filled_up_when_little_is_free) {
    auto const free =
        calendar().free(*shop.service("Haircut"), "", at("2026-09-17T08:30"), at("2026-09-17T10:00"), 100);
    EXPECT_EQ(choose_offers(free, 3).size(), 3U);
    EXPECT_EQ(choose_offers(free, 2).size(), 2U);
    EXPECT_TRUE(choose_offers({}, 3).empty());
}

TEST_F(CalendarTest, cells_of_touching_bookings_do_not_overlap) {
    auto const first = cells(at("2026-09-17T09:00"), at("2026-09-17T09:30"));
    auto const second = cells(at("2026-09-17T09:30"), at("2026-09-17T09:50"));
    EXPECT_EQ(first.size(), 6U);
    EXPECT_EQ(second.size(), 4U);
    EXPECT_LT(first.back(), second.front());
    EXPECT_EQ(cells(at("2026-09-17T09:03"), at("2026-09-17T09:06")).size(), 2U);  // touches two
}

}  // namespace
}  // namespace ombrex::scheduling
