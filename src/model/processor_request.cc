// SPDX-License-Identifier: Apache-2.0
#include "model/processor_request.h"

#include <algorithm>
#include <array>

namespace ombrex::model {
namespace {

constexpr std::array<std::string_view, 4> processor_states{"asking", "by_hand", "done",
                                                           "failed"};  // in the order of the enum

}  // namespace

std::string_view to_string(ProcessorState state) noexcept { return processor_states[static_cast<std::size_t>(state)]; }

std::optional<ProcessorState> find_processor_state(std::string_view word) noexcept {
    auto const found = std::ranges::find(processor_states, word);
    if (found == processor_states.end()) return std::nullopt;
    return static_cast<ProcessorState>(found - processor_states.begin());
}

}  // namespace ombrex::model
