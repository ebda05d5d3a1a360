// SPDX-License-Identifier: Apache-2.0
#include "adapters/calendar/ical_files.h"

#include <libical/ical.h>

#include <memory>

namespace ombrex::calendar {
namespace {

using enum privacy::Purpose;

/// Owns a component and everything that was added to it.
struct FreeComponent {
    void operator()(icalcomponent* component) const noexcept { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

icaltimetype utc(TimePoint when) {
    auto const seconds = std::chrono::floor<std::chrono::seconds>(when).time_since_epoch().count();
    return icaltime_from_timet_with_zone(static_cast<time_t>(seconds), 0, icaltimezone_get_utc_timezone());
}

std::string summary_of(model::Appointment const& a) {
    auto out = a.service;
    if (!a.staff.empty()) out += " with " + a.staff;
    if (auto const& name = a.name.reveal<transactional_mail>(); !name.empty()) out += ": " + name;
    return out;
}

std::string description_of(model::Appointment const& a) {
    auto out = "Reference " + a.reference;
    if (auto const& phone = a.phone.reveal<transactional_mail>(); !phone.empty()) out += "\n" + phone.e164();
    if (auto const& notes = a.notes.reveal<transactional_mail>(); !notes.empty()) out += "\n" + notes;
    return out;
}

Component event_of(ports::CalendarEntry const& entry, bool cancelled) {
    auto const& a = entry.appointment;
    auto const& zone = entry.business.zone;
    Component out{icalcomponent_new(ICAL_VEVENT_COMPONENT)};
    auto const add = [&out](icalproperty* property) { icalcomponent_add_property(out.get(), property); };
    add(icalproperty_new_uid((a.id.value().to_string() + "@ombrex").c_str()));
    add(icalproperty_new_dtstamp(utc(entry.written)));
    add(icalproperty_new_sequence(static_cast<int>(entry.sequence)));
    add(icalproperty_new_dtstart(utc(zone.to_instant(a.at).first)));
    add(icalproperty_new_dtend(utc(zone.to_instant(a.at + a.length).first)));
    add(icalproperty_new_summary(summary_of(a).c_str()));
    add(icalproperty_new_description(description_of(a).c_str()));
    if (!entry.business.address.empty()) add(icalproperty_new_location(entry.business.address.c_str()));
    auto* organizer = icalproperty_new_organizer(("mailto:" + entry.organizer).c_str());
    icalproperty_add_parameter(organizer, icalparameter_new_cn(entry.business.name.c_str()));
    add(organizer);
    add(icalproperty_new_status(cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
    add(icalproperty_new_class(ICAL_CLASS_PRIVATE));
    return out;
}

}  // namespace

Result<ports::CalendarFile> IcalFiles::file_of(ports::CalendarEntry const& entry) const {
    bool const cancelled = entry.appointment.status == model::AppointmentStatus::cancelled;
    Component const calendar{icalcomponent_new(ICAL_VCALENDAR_COMPONENT)};
    auto const add = [&calendar](icalproperty* property) { icalcomponent_add_property(calendar.get(), property); };
    add(icalproperty_new_version("2.0"));
    add(icalproperty_new_prodid("-//ombrex//receptionist//EN"));
    add(icalproperty_new_method(cancelled ? ICAL_METHOD_CANCEL : ICAL_METHOD_PUBLISH));
    icalcomponent_add_component(calendar.get(), event_of(entry, cancelled).release());
    std::unique_ptr<char, decltype(&icalmemory_free_buffer)> const text{icalcomponent_as_ical_string_r(calendar.get()),
                                                                       &icalmemory_free_buffer};
    if (!text) return Error{Errc::unavailable, "a calendar file could not be made"};
    auto const method = cancelled ? "CANCEL" : "PUBLISH";
    return ports::CalendarFile{entry.appointment.reference + ".ics",
                               std::string{"text/calendar; method="} + method + "; charset=utf-8",
                               ports::CalendarText{text.get()}};
}

}  // namespace ombrex::calendar
