// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "base/time_zone.h"

namespace ombrex::model {

/// A moment with somebody for something: what is offered and what is booked. In the business's wall-clock time.
struct Slot {
    LocalMinutes at;
    std::string staff;
    std::string service;

    friend bool operator==(Slot const&, Slot const&) = default;
};

}  // namespace ombrex::model
