// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace ombrex::speech::detail {

/// How the endings of English sound after a stem, given in the voice's symbols. REQUIRES: the stem is not empty.
[[nodiscard]] std::string plural(std::string stem);  ///< -s: cuts, calls, prices
[[nodiscard]] std::string past(std::string stem);    ///< -ed: booked, called, started
[[nodiscard]] std::string going(std::string stem);   ///< -ing; a t after an open sound turns into a flap: cutting

}  // namespace ombrex::speech::detail
