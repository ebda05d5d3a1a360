// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

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

/// The providers that there are, in the order in which they are offered.
inline constexpr std::array calendar_providers{privacy::Recipient::google, privacy::Recipient::microsoft};

/// Where a person sees what he allowed to whom, and can remove it himself: whatever became of it here.
inline constexpr std::array<std::string_view, 1> google_access_pages{"https://myaccount.google.com/connections"};
/// Of accounts of work or school, and of personal ones.
inline constexpr std::array<std::string_view, 2> microsoft_access_pages{"https://myapps.microsoft.com",
                                                                        "https://account.live.com/consent/Manage"};
[[nodiscard]] constexpr std::span<std::string_view const> access_pages(privacy::Recipient provider) noexcept {
    if (provider == privacy::Recipient::google) return google_access_pages;
    return microsoft_access_pages;
}

}  // namespace ombrex::model
