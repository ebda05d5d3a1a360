// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "redaction/detail/cue.h"

namespace ombrex::redaction::detail {

/// One class and its words, parted by spaces, in small letters.
template <class Class>
struct WordList {
    Class of;
    std::string_view words;
};

[[nodiscard]] std::span<WordList<Cue> const> cue_lists();
[[nodiscard]] std::span<WordList<Topic> const> topic_lists();
[[nodiscard]] std::span<WordList<std::int8_t> const> number_lists();

}  // namespace ombrex::redaction::detail
