// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace ombrex::speech::detail {

/// Whether these words cannot be all that was said: hardly a letter for seconds of voice, or the number of a list
/// before it ("1.", "0. Omer"). The recogniser writes so now and then of a sentence that it hears well with another
/// silence around it. `pcm` at 8 kHz. Pure.
[[nodiscard]] bool falls_short(std::string_view words, std::span<std::int16_t const> pcm);

}  // namespace ombrex::speech::detail
