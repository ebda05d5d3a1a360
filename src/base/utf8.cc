// SPDX-License-Identifier: Apache-2.0
#include "base/utf8.h"

#include <algorithm>

namespace ombrex::utf8 {

std::size_t code_points(std::string_view text) noexcept {
    return text.size() - static_cast<std::size_t>(std::ranges::count_if(text, is_continuation));
}

std::size_t character_end(std::string_view text, std::size_t at) noexcept {
    ++at;
    while (at < text.size() && is_continuation(text[at])) ++at;
    return at;
}

std::size_t byte_of_point(std::string_view text, std::size_t point) noexcept {
    std::size_t at = 0;
    for (; at < text.size() && point > 0; --point) at = character_end(text, at);
    return at;
}

std::size_t whole_within(std::string_view text, std::size_t bytes_max) noexcept {
    if (text.size() <= bytes_max) return text.size();
    constexpr std::size_t follow_max = 3;
    auto const least = bytes_max - std::min(bytes_max, follow_max);
    auto end = bytes_max;
    while (end > least && is_continuation(text[end])) --end;
    return is_continuation(text[end]) ? bytes_max : end;
}

}  // namespace ombrex::utf8
