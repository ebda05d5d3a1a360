// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/calendar_files.h"

namespace ombrex::calendar {

/// Calendar files of RFC 5545 over libical; which properties, says RFC 5546 (sections 3.2.1 PUBLISH, 3.2.5 CANCEL).
/// Times are UTC, so that no zone has to be described and none can be misread.
class IcalFiles final : public ports::CalendarFiles {
public:
    [[nodiscard]] Result<ports::CalendarFile> file_of(ports::CalendarEntry const& entry) const override;
};

}  // namespace ombrex::calendar
