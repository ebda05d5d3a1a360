// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

/// Code points in UTF-8 (RFC 3629 section 3). Nothing here checks the text: a byte that follows none is counted with
/// the character before it. Pure; thread: safe.
namespace ombrex::utf8 {

/// The byte goes on a character that began before it.
[[nodiscard]] constexpr bool is_continuation(char byte) noexcept {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

[[nodiscard]] std::size_t code_points(std::string_view text) noexcept;

/// The byte behind the character that begins at `at`, a byte of the text.
[[nodiscard]] std::size_t character_end(std::string_view text, std::size_t at) noexcept;

/// The byte where the code point of this number begins, the first being 0; the text's size where it has no more.
[[nodiscard]] std::size_t byte_of_point(std::string_view text, std::size_t point) noexcept;

/// How many of its first bytes stand within `bytes_max` without cutting a character; never 0 while `bytes_max` is 4 or
/// more and there is text: what is no UTF-8 is cut anywhere.
[[nodiscard]] std::size_t whole_within(std::string_view text, std::size_t bytes_max) noexcept;

}  // namespace ombrex::utf8
