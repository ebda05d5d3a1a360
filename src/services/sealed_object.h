// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "crypto/sealed_reader.h"
#include "model/recording.h"
#include "ports/object_store.h"
#include "services/call_context.h"
#include "voice/recording_binding.h"

namespace ombrex::services {

/// Which object, and what opens it.
struct SealedObject {
    std::string name;
    crypto::SealKey key;
    crypto::Binding place;
};

/// Opens an object that was sealed as it grew; it is read where it is needed, piece by piece. Errors: not_found,
/// denied (altered), unavailable. Lifetime: `objects` and the clock outlive the reader.
Task<Result<crypto::SealedReader>> open_object(ports::ObjectStore& objects, Clock const& clock, SealedObject what,
                                               Deadline deadline);

[[nodiscard]] inline SealedObject sound_of(model::Recording const& recording, crypto::SealKey key) {
    return {object_name(recording), std::move(key), voice::recording_binding(recording.company, recording.id)};
}

}  // namespace ombrex::services
