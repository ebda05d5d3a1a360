// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/sealed.h"
#include "model/ids.h"

namespace ombrex::voice {

/// Where a recording's sealed sound belongs: one place in the source, since writer and reader must agree.
[[nodiscard]] inline crypto::Binding recording_binding(model::CompanyId company, model::RecordingId recording) {
    return {"recording", company.value(), recording.value(), "sound"};
}

}  // namespace ombrex::voice
