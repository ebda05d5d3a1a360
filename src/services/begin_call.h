// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "crypto/key_ring.h"
#include "model/call.h"
#include "model/recording.h"
#include "services/call_context.h"

namespace ombrex::services {

/// Writes down that a call was answered, so that a crash cannot lose it; and, when it is recorded, the recording's row,
/// whose key is made here. Errors: unavailable. Purpose: serve_call.
Task<Result<void>> begin_call(Deps deps, CallContext context, model::Call call, Deadline deadline);

/// A recorded call: the row and the key its sound is sealed with.
struct BegunRecording {
    model::Recording recording;
    crypto::SealKey key;
};
Task<Result<BegunRecording>> begin_recording(Deps deps, CallContext context, crypto::KeyRing& keys, Deadline deadline);

}  // namespace ombrex::services
