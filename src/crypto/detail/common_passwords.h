// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace ombrex::crypto::detail {

/// Whether those who guess try it early: its letters, read without what people put around and in place of them, are at
/// most two common words and any number of his own; or it is a run, a repetition, or has fewer than five different
/// characters. The words are our own choice of the obvious; passwords shorter than ten characters need not stand here.
[[nodiscard]] bool is_easily_guessed(std::string_view password, std::span<std::string const> own_words);

}  // namespace ombrex::crypto::detail
