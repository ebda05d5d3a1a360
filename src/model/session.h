// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "base/clock.h"
#include "model/ids.h"
#include "model/usage.h"

namespace ombrex::model {

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
    Browser browser = Browser::none;

    [[nodiscard]] bool stands(TimePoint now) const noexcept {
        return now < used + idle_max && now < begun + length_max;
    }
    friend bool operator==(Session const&, Session const&) = default;
};

}  // namespace ombrex::model
