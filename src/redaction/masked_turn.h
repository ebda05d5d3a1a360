// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <vector>

#include "model/call.h"

namespace ombrex::redaction {

/// Where in a turn something personal is said, without saying what: for silencing the sound of it.
struct MaskedTurn {
    /// Code points of the turn; `end` is exclusive.
    struct Part {
        std::uint32_t begin;
        std::uint32_t end;

        friend bool operator==(Part const&, Part const&) = default;
    };

    model::Speaker speaker = model::Speaker::agent;
    std::chrono::milliseconds at{0};  ///< From answer to its first word.
    std::uint32_t length = 0;         ///< Code points.
    std::vector<Part> parts;          ///< In order, never overlapping.
};

}  // namespace ombrex::redaction
