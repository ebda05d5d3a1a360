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

/// Whether there is something to listen to.
[[nodiscard]] constexpr bool has_sound(model::RecordingState state) noexcept {
    return state == model::RecordingState::saved || state == model::RecordingState::partial;
}

/// A recording that may be listened to. Lifetime: the store it reads from outlives it.
struct Playable {
    model::Recording recording;
    std::shared_ptr<crypto::SealedReader> sound;  ///< The Ogg Opus stream, decrypted where it is read.
};

/// Who plays where nobody is signed in: whoever sits at the machine that runs ombrex (api/own_machine.h).
inline constexpr auto at_this_machine = "operator:at this machine";

/// C8: opens the recording a valid link names, in the granted company only, and writes down that it was played. The
/// link is its person's own: it is refused once he was removed, may not listen any more, or has signed out everywhere
/// since it was made. A link of nobody's is that of `at_this_machine`. Errors: denied (those), not_found (never was,
/// erased, or another company's), unavailable. Purpose: serve_call.
Task<Result<Playable>> play_recording(Deps deps, RecordingRoom room, crypto::Granted<crypto::PlaybackGrant> link,
                                      Deadline deadline);

}  // namespace ombrex::services
