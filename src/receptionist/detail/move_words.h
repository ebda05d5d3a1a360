// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

namespace ombrex::receptionist::detail {

/// A sentence that moves an appointment, as two of its own length: what does not belong to a side is blank.
struct MoveSides {
    std::string from;  ///< Where the old time stands, if any.
    std::string to;    ///< Where the new one does.
};

/// A move that is not called one: "I can't make Friday at two, could I come on Monday instead?", "Monday instead of
/// Friday". Whoever only cannot come, and whoever books and cannot come on a day, moves nothing.
[[nodiscard]] std::optional<MoveSides> find_unnamed_move(std::string const& text);

/// "I have an appointment on Friday at two." and no more: told, not wished.
[[nodiscard]] bool only_owns(std::string const& text);

/// The sides of any move: "I'm booked on Friday at two, could you move it to half past three". The verb and its "to"
/// part the times.
[[nodiscard]] std::optional<MoveSides> sides_of_move(std::string const& text);

}  // namespace ombrex::receptionist::detail
