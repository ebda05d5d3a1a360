// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace ombrex::redaction {

/// How much is masked.
enum class Strength : std::uint8_t {
    display,  ///< What is known to be personal. For people of the company, who may hear the call anyway.
    strict,   ///< Fails closed (C23): also what nobody knows to be harmless. The only one that may leave the program.
};

}  // namespace ombrex::redaction
