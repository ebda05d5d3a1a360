// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "model/principal.h"
#include "services/save_recording.h"

namespace ombrex::services {

/// Which call, and how.
struct CallExport {
    model::CallId call;
    bool silenced = false;  ///< In its recording what is personal is silent.
};

/// The longest archive of one call: hours of talk.
inline constexpr std::size_t call_archive_max = 64 * 1024 * 1024;

/// C40: all that is held of one call, with what was booked in it, as write_archive writes it, in memory. It is in the
/// audit log before it is made. Errors: denied (viewers do not hear calls), not_found, conflict (it goes on; it is
/// longer than call_archive_max), unavailable. Purpose: legal_duty.
Task<Result<Bytes>> export_call(Deps deps, RecordingRoom room, model::Principal who, CallExport wanted,
                                Deadline deadline);

}  // namespace ombrex::services
