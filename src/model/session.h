// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string>

#include "base/clock.h"
#include "model/ids.h"
#include "privacy/personal.h"

namespace ombrex::model {

/// "Firefox on Linux": the family alone, never the version.
using Browser = privacy::Personal<std::string, privacy::Category::usage_log>;

/// Somebody is signed in on one device.
struct Session {
    /// Not used for so long, it is over; and it is over after so long in any case.
    static constexpr std::chrono::hours idle_max{12};
    static constexpr std::chrono::days length_max{30};

    SessionId id;
    CompanyId company;
    UserId user;
    TimePoint begun;
    TimePoint used;  ///< To a few minutes.
    Browser browser;

    [[nodiscard]] bool stands(TimePoint now) const noexcept {
        return now < used + idle_max && now < begun + length_max;
    }
    friend bool operator==(Session const&, Session const&) = default;
};

}  // namespace ombrex::model
