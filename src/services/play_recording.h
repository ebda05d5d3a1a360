// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "crypto/sealed_reader.h"
#include "crypto/signed_url.h"
#include "model/recording.h"
#include "services/save_recording.h"

namespace ombrex::services {

/// The path that a link to this recording signs.
[[nodiscard]] inline std::string sound_path(model::RecordingId recording) {
    return "/recordings/" + recording.value().to_string() + "/sound";
}

/// A recording that may be listened to. Lifetime: the store it reads from outlives it.
struct Playable {
    model::Recording recording;
    std::shared_ptr<crypto::SealedReader> sound;  ///< The Ogg Opus stream, decrypted where it is read.
};

/// C8: opens the recording a valid link names, in the granted company only, and writes down that it was played.
/// Errors: not_found (never was, erased, or another company's), unavailable. Purpose: serve_call.
Task<Result<Playable>> play_recording(Deps deps, RecordingRoom room, crypto::PlaybackGrant grant, Deadline deadline);

}  // namespace ombrex::services
