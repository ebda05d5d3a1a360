// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/id128.h"

namespace ombrex::ports {

/// Where a page of a list ended, newest first: the next one begins behind this row, whatever came or went meanwhile.
struct ListPlace {
    TimePoint at;
    Id128 id;

    friend bool operator==(ListPlace const&, ListPlace const&) = default;
};

}  // namespace ombrex::ports
