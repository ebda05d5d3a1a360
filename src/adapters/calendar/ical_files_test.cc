// SPDX-License-Identifier: Apache-2.0
#include "adapters/calendar/ical_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ombrex::calendar {
namespace {

using testing::HasSubstr;
using testing::Not;

class IcalFilesTest : public testing::Test {
protected:
    IcalFilesTest() {
        entry.business.name = "Alder Street Barbers";
        entry.business.zone = TimeZone::find("America/Denver").value();
        entry.business.address = "18 Alder Street, Denver; rear";
        entry.organizer = "reception@shop.example";
        entry.written = entry.business.zone.to_instant(parse_local_minutes("2026-09-16T11:05").value()).first;
        auto& a = entry.appointment;
        a.reference = "A7K2";
        a.service = "Haircut";
        a.staff = "Jo Park";
        a.at = parse_local_minutes("2026-09-18T14:00").value();
        a.name = model::CallerName{"Sam Reed"};
        a.phone = model::CallerPhone{model::PhoneNumber::parse("+13035550177").value()};
    }
    /// Unfolded (RFC 5545 section 3.1).
    std::string text() {
        auto out = IcalFiles{}.file_of(entry).value().content.reveal<privacy::Purpose::transactional_mail>();
        for (auto fold = out.find("\r\n "); fold != std::string::npos; fold = out.find("\r\n ")) out.erase(fold, 3);
        return out;
    }
    ports::CalendarEntry entry;
};

TEST_F(IcalFilesTest, publishes_an_appointment_at_its_moment) {
    auto const file = IcalFiles{}.file_of(entry).value();
    EXPECT_EQ(file.name, "A7K2.ics");
    EXPECT_EQ(file.content_type, "text/calendar; method=PUBLISH; charset=utf-8");
    auto const ics = text();
    EXPECT_THAT(ics, testing::StartsWith("BEGIN:VCALENDAR\r\n"));
    for (auto const* line :
         {"VERSION:2.0\r\n", "METHOD:PUBLISH\r\n", "DTSTAMP:20260916T170500Z\r\n", "DTSTART:20260918T200000Z\r\n",
          "DTEND:20260918T203000Z\r\n", "SUMMARY:Haircut with Jo Park: Sam Reed\r\n", "STATUS:CONFIRMED\r\n",
          "SEQUENCE:0\r\n", ":mailto:reception@shop.example\r\n", "UID:00000000000000000000000000000000@ombrex\r\n",
          "DESCRIPTION:Reference A7K2\\n+13035550177\r\n", "END:VCALENDAR\r\n"}) {
        EXPECT_THAT(ics, HasSubstr(line));
    }
}

TEST_F(IcalFilesTest, takes_back_what_was_cancelled_under_the_same_uid) {
    entry.appointment.status = model::AppointmentStatus::cancelled;
    entry.sequence = 7;
    EXPECT_THAT(IcalFiles{}.file_of(entry).value().content_type, HasSubstr("method=CANCEL"));
    auto const ics = text();
    for (auto const* line : {"METHOD:CANCEL\r\n", "STATUS:CANCELLED\r\n", "SEQUENCE:7\r\n",
                             "UID:00000000000000000000000000000000@ombrex\r\n"}) {
        EXPECT_THAT(ics, HasSubstr(line));
    }
}

TEST_F(IcalFilesTest, a_name_cannot_forge_a_line) {
    entry.appointment.name = model::CallerName{"Sam\r\nATTENDEE:mailto:evil@x.example"};
    auto const ics = text();
    EXPECT_THAT(ics, Not(HasSubstr("\nATTENDEE")));
    EXPECT_THAT(ics, HasSubstr("LOCATION:18 Alder Street\\, Denver\\; rear\r\n"));
}

}  // namespace
}  // namespace ombrex::calendar
