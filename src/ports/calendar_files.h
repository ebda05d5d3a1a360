// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "base/result.h"
#include "model/appointment.h"
#include "model/assistant.h"
#include "model/letter.h"

namespace ombrex::ports {

/// What a calendar program is told of an appointment.
struct CalendarEntry {
    model::Appointment appointment;
    model::BusinessProfile business;  ///< Its zone says when; name and address go into the entry.
    std::string organizer;            ///< A mail address: who publishes it.
    TimePoint written;                ///< When this was written.
    std::uint32_t sequence = 0;       ///< Higher than that of any earlier file about the same appointment.
};

using CalendarText = privacy::Personal<std::string, privacy::Category::appointment>;

/// A file that goes with a mail.
struct CalendarFile {
    std::string name;          ///< "A7K2.ics"
    std::string content_type;  ///< "text/calendar; method=PUBLISH; charset=utf-8"
    CalendarText content;
};

/// Makes the files by which people put appointments into their own calendars. Nothing is sent or read.
/// Thread: safe to share.
class CalendarFiles {
public:
    virtual ~CalendarFiles() = default;
    /// An appointment that stands is published, a cancelled one is cancelled. Errors: unavailable (out of memory).
    [[nodiscard]] virtual Result<CalendarFile> file_of(CalendarEntry const& entry) const = 0;
};

}  // namespace ombrex::ports
