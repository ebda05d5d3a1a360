// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "base/clock.h"
#include "model/ids.h"
#include "privacy/personal.h"
#include "privacy/recipient.h"

namespace ombrex::model {

using CalendarConnectionId = Strong<struct CalendarConnectionIdTag, Id128>;
using CalendarToken = privacy::Personal<std::string, privacy::Category::calendar_token>;

/// C9: that a company's calendar is connected, and the keys that it was given for that.
struct CalendarConnection {
    CalendarConnectionId id;
    CompanyId company;
    privacy::Recipient provider = privacy::Recipient::google;  ///< google or microsoft.
    CalendarToken access;
    CalendarToken refresh;
    TimePoint access_ends;
    TimePoint connected;

    friend bool operator==(CalendarConnection const&, CalendarConnection const&) = default;
};

}  // namespace ombrex::model
