// SPDX-License-Identifier: Apache-2.0
#include "model/assistant_faults.h"

#include <gtest/gtest.h>

#include <functional>

namespace ombrex::model {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

Assistant salon() {
    Assistant out;
    out.business.name = "Alder Street";
    out.hours.week[0] = {{hours{8}, hours{12}}, {hours{13}, hours{24}}};
    out.staff = {{"Jo", {}, {}}, {"Max", {}, {}}};
    out.services = {{"Cut", {}, minutes{30}, minutes{0}, "", {"Jo"}}};
    out.faqs = {{"parking", {"where do I park"}, "Behind the house."}};
    out.transfers = {{"manager", "always", {}}};
    out.emergency.on_call = "manager";
    return out;
}

TEST(AssistantFaults, what_a_business_says_of_itself_is_taken) {
    EXPECT_TRUE(faults_of(salon()).empty());
    Assistant fresh;
    fresh.business.name = "Just registered";
    EXPECT_TRUE(faults_of(fresh).empty());
}

TEST(AssistantFaults, each_names_its_field_and_what_it_is_to_be) {
    struct {
        std::function<void(Assistant&)> breaks;
        std::string_view where, what;
    } const cases[]{
        {[](auto& a) { a.business.name = "  "; }, "business.name", "must not be empty"},
        {[](auto& a) { a.business.name.assign(201, 'x'); }, "business.name", "has at most 200 characters"},
        {[](auto& a) { a.business.locale = "xx"; }, "business.locale", "must be \"en-US\" or \"en-GB\""},
        {[](auto& a) { a.business.vertical = "bakery"; }, "business.vertical",
         "must be one of salon dentist doctor therapist plumber vet garage other"},
        {[](auto& a) { a.business.greeting.assign(401, 'x'); }, "business.greeting", "has at most 400 characters"},
        {[](auto& a) { a.hours.week[1] = {{hours{9}, hours{9}}}; }, "hours.tue", "must be hours like 08:30 to 12:00"},
        {[](auto& a) { a.hours.week[1] = {{hours{9}, hours{25}}}; }, "hours.tue", "must be hours like 08:30 to 12:00"},
        {[](auto& a) { a.hours.week[6] = {{hours{9}, hours{12}}, {hours{12}, hours{13}}}; }, "hours.sun",
         "must be hours that do not touch each other"},
        {[](auto& a) { a.hours.special = {{LocalDays{}, "", {{hours{2}, hours{1}}}}}; }, "holidays.0.open",
         "must be hours like 08:30 to 12:00"},
        {[](auto& a) { a.booking.step = minutes{0}; }, "booking.step_minutes", "must be a whole number from 5 to 240"},
        {[](auto& a) { a.booking.offer = 6; }, "booking.offer", "must be a whole number from 1 to 5"},
        {[](auto& a) { a.services.push_back(a.services[0]); }, "services.1.name", "\"Cut\" is there twice"},
        {[](auto& a) { a.services[0].length = minutes{1441}; }, "services.0.minutes",
         "must be a whole number from 5 to 1440"},
        {[](auto& a) { a.services[0].staff = {"Ann"}; }, "services.0.staff", "\"Ann\" of \"Cut\" is none of the staff"},
        {[](auto& a) { a.staff[1].name = "Jo"; }, "staff.1.name", "\"Jo\" is there twice"},
        {[](auto& a) { a.staff[1].aliases = {""}; }, "staff.1.aliases", "must not be empty"},
        {[](auto& a) { a.faqs[0].answer.clear(); }, "faqs.0.answer", "must not be empty"},
        {[](auto& a) { a.faqs.resize(301, a.faqs[0]); }, "faqs", "has at most 300 entries"},
        {[](auto& a) { a.sites = {"https://a.example", "https://b.example/"}; }, "sites.1",
         "ends after the host: no path, no slash"},
        {[](auto& a) { a.sites = {"https://a.example", "https://a.example"}; }, "sites.1",
         "\"https://a.example\" is there twice"},
        {[](auto& a) {
             for (int i = 0; i < 11; ++i) a.sites.push_back("https://" + std::to_string(i) + ".example");
         },
         "sites", "has at most 10 entries"},
        {[](auto& a) { a.transfers.push_back(a.transfers[0]); }, "transfers.1.label", "\"manager\" is there twice"},
        {[](auto& a) { a.emergency.on_call = "nobody"; }, "emergency.on_call",
         "must be the label of a transfer, or none"},
    };
    for (auto const& one : cases) {
        auto broken = salon();
        one.breaks(broken);
        auto const found = faults_of(broken);
        ASSERT_EQ(found.size(), 1U) << one.where;
        EXPECT_EQ(found[0].where, one.where);
        EXPECT_EQ(found[0].what, one.what);
    }
}

TEST(AssistantFaults, characters_are_counted_and_not_bytes) {
    auto shop = salon();
    shop.business.name.clear();
    for (int i = 0; i < 200; ++i) shop.business.name += "é";
    EXPECT_TRUE(faults_of(shop).empty());
}

}  // namespace
}  // namespace ombrex::model
