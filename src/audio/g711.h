// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>

#include "audio/frame.h"

namespace ombrex::audio {

/// The two companding laws of the telephone network: one byte a sample at 8 kHz.
/// Their static RTP payload types are 0 (PCMU) and 8 (PCMA), RFC 3551 table 4.
enum class G711Law {
    mu,  ///< North America and Japan.
    a,   ///< Everywhere else.
};

/// The byte that stands for silence in this law.
[[nodiscard]] constexpr std::uint8_t g711_silence(G711Law law) noexcept { return law == G711Law::mu ? 0xff : 0xd5; }

/// Companding both ways by table: no branch, no allocation.
///
/// Units:  16-bit samples; the law's own 14 (µ) or 13 (A) bits stand in the upper bits.
/// Exact:  encode(decode(byte)) gives the byte back, except µ-law's negative zero (0x7f), which becomes 0xff.
/// Source: ITU-T G.711 tables 1 and 2. A sample that lies on a decision value is rounded as in ITU-T G.191.
/// REQUIRES: both spans have the same length.
void g711_encode(G711Law law, Samples pcm, std::span<std::uint8_t> out) noexcept;
void g711_decode(G711Law law, std::span<std::uint8_t const> bytes, std::span<Sample> out) noexcept;

}  // namespace ombrex::audio
