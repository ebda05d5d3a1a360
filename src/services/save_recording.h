// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/key_ring.h"
#include "ports/job_repository.h"
#include "ports/object_store.h"
#include "ports/recording_spool.h"
#include "services/call_context.h"

namespace ombrex::services {

/// Where recordings are kept, and the keys to them. Lifetime: all outlive the caller.
struct RecordingRoom {
    ports::RecordingSpool& spool;
    ports::ObjectStore& objects;
    crypto::KeyRing& keys;
    ports::ObjectStore* archives = nullptr;  ///< Where archives lie, for whoever erases; none: there are none here.
};

/// The job save_recording: puts a spooled recording into the store, record by record, each authenticated, and leaves
/// away a torn end; then the spool is emptied. Doing it again changes nothing. A recording that ends early is kept as
/// partial. Errors: unavailable (try again), not_found (its row or key is gone: it was erased meanwhile). Purpose:
/// serve_call.
Task<Result<void>> save_recording(Deps deps, RecordingRoom room, ports::Job job, Deadline deadline);

}  // namespace ombrex::services
