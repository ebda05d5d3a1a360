// SPDX-License-Identifier: Apache-2.0
#include "adapters/speech/detail/second_hearing.h"

#include <algorithm>
#include <cctype>

#include "adapters/speech/detail/voiced.h"

namespace ombrex::speech::detail {
namespace {

constexpr std::size_t least_voice = 60;  // steps: 1.2 s
constexpr double letters_a_step = 0.08;  // 4 a second; people say 12

bool begins_like_a_list(std::string_view words) {
    std::size_t digits = 0;
    while (digits < words.size() && std::isdigit(static_cast<unsigned char>(words[digits])) != 0) ++digits;
    bool const point = digits > 0 && digits <= 2 && digits < words.size() && words[digits] == '.';
    return point && (digits + 1 == words.size() || words[digits + 1] == ' ');
}

}  // namespace

bool falls_short(std::string_view words, std::span<std::int16_t const> pcm) {
    auto const voice = voiced(pcm);
    auto const steps = static_cast<std::size_t>(std::ranges::count(voice, true));
    if (steps < least_voice) return false;
    auto const letters = std::ranges::count_if(words, [](unsigned char c) { return std::isalnum(c) != 0; });
    return begins_like_a_list(words) || static_cast<double>(letters) < letters_a_step * static_cast<double>(steps);
}

}  // namespace ombrex::speech::detail
