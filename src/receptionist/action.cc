// SPDX-License-Identifier: Apache-2.0
#include "receptionist/action.h"

#include <array>
#include <cstdlib>

namespace ombrex::receptionist {

std::string_view to_string(SayKind kind) noexcept {
    static constexpr std::array<std::string_view, 10> words{"greeting", "ask",    "inform",    "offer",  "confirm",
                                                            "booked",   "refuse", "apologise", "filler", "goodbye"};
    return words[static_cast<std::size_t>(kind)];
}

std::string_view to_string(SlotChanged::Status status) noexcept {
    static constexpr std::array<std::string_view, 3> words{"heard", "confirmed", "cleared"};
    return words[static_cast<std::size_t>(status)];
}

Say::Say(SayKind kind, std::string text) : Say{Unchecked{}, kind, std::move(text)} {
    if (kind == SayKind::booked) std::abort();
}

Say Say::booked(ports::Booked const& committed, std::string text) {
    if (committed.id.value().is_nil() || committed.reference.empty()) std::abort();
    return {Unchecked{}, SayKind::booked, std::move(text)};
}

}  // namespace ombrex::receptionist
