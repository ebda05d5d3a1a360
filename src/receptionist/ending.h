// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace ombrex::receptionist {

struct Context;

/// What the words of a caller who has just fallen silent say: does he go on?
enum class Ending : std::uint8_t {
    unclear,
    unfinished,  ///< "My number is", "seven two oh, five five", "good morning".
    finished,    ///< "Goodbye", "yes please" to a read-back.
    number,      ///< The whole number that was asked for, as far as can be heard: recognisers round a broken one up.
};

/// Pure; thread: safe. English.
[[nodiscard]] Ending ending_of(std::string_view said, Context const& context);

}  // namespace ombrex::receptionist
