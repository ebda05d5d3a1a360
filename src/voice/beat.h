// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "audio/frame.h"
#include "base/clock.h"

namespace ombrex::voice {

/// What 20 ms of a call were, on both sides of the line. A value.
struct Beat {
    audio::Frame heard;      ///< The caller.
    audio::Frame played;     ///< The agent, as it left; silent where there was nothing to say.
    std::uint32_t mark = 0;  ///< Of what was played; 0: nothing was.
    char key = 0;            ///< Pressed by the caller; 0: none.
    MonoTime arrived;        ///< When the newest packet heard had come in at the socket.
    MonoTime left;           ///< When `played` went out at the socket.
};

}  // namespace ombrex::voice
