// SPDX-License-Identifier: Apache-2.0
#include "audio/g711.h"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdlib>

namespace ombrex::audio {
namespace {

// Both laws number a code as sign (bit 7, set for positive), segment (bits 6..4) and step within it (bits 3..0), and
// then flip bits on the line: µ-law all of them, A-law every other one.
constexpr unsigned mu_line = 0xff;
constexpr unsigned a_line = 0x55;
constexpr unsigned positive = 0x80;

// µ-law: 14 bits. Adding 33 makes every segment start at a power of two (G.711 table 2).
constexpr unsigned mu_bias = 33;
constexpr unsigned mu_magnitude_max = 8191;  // the largest biased magnitude

constexpr Sample mu_decoded(unsigned line) {
    // Bit 7 of a µ-law code is set for negative once all bits are flipped back.
    unsigned const code = line ^ mu_line;
    unsigned const segment = (code >> 4) & 7;
    unsigned const magnitude = (((code & 15) * 2 + mu_bias) << segment) - mu_bias;
    int const value = static_cast<int>(magnitude) * 4;
    return static_cast<Sample>((code & positive) != 0 ? -value : value);
}

/// `value`: the upper 14 bits of a sample.
constexpr std::uint8_t mu_encoded(int value) {
    unsigned const magnitude = static_cast<unsigned>(value < 0 ? -value - 1 : value) + mu_bias;
    unsigned const biased = magnitude < mu_magnitude_max ? magnitude : mu_magnitude_max;
    unsigned const segment = static_cast<unsigned>(std::bit_width(biased)) - 6;
    unsigned const step = (biased >> (segment + 1)) & 15;
    unsigned const sign = value < 0 ? positive : 0;
    return static_cast<std::uint8_t>((sign | segment << 4 | step) ^ mu_line);
}

// A-law: 13 bits, sign and 12 of magnitude. The first two segments have the same step (G.711 table 1).
constexpr Sample a_decoded(unsigned line) {
    unsigned const code = line ^ a_line;
    unsigned const segment = (code >> 4) & 7;
    unsigned const step = (code & 15) * 2 + 1;
    unsigned const magnitude = segment == 0 ? step : (step + 32) << (segment - 1);
    int const value = static_cast<int>(magnitude) * 8;
    return static_cast<Sample>((code & positive) != 0 ? value : -value);
}

/// `value`: the upper 12 bits of a sample.
constexpr std::uint8_t a_encoded(int value) {
    unsigned const magnitude = static_cast<unsigned>(value < 0 ? -value - 1 : value);
    unsigned const width = static_cast<unsigned>(std::bit_width(magnitude));
    unsigned const segment = width > 4 ? width - 4 : 0;
    unsigned const step = (segment > 1 ? magnitude >> (segment - 1) : magnitude) & 15;
    unsigned const sign = value < 0 ? 0 : positive;
    return static_cast<std::uint8_t>((sign | segment << 4 | step) ^ a_line);
}

/// A table over the upper `Bits` of a sample, indexed by those bits read as an unsigned number.
template <std::size_t Bits>
constexpr auto encode_table(std::uint8_t (*encoded)(int)) {
    constexpr std::size_t size = std::size_t{1} << Bits;
    std::array<std::uint8_t, size> table{};
    for (std::size_t i = 0; i < size; ++i) {
        table[i] = encoded(i < size / 2 ? static_cast<int>(i) : static_cast<int>(i) - static_cast<int>(size));
    }
    return table;
}

constexpr auto decode_table(Sample (*decoded)(unsigned)) {
    std::array<Sample, 256> table{};
    for (unsigned i = 0; i < table.size(); ++i) table[i] = decoded(i);
    return table;
}

constexpr auto mu_bytes = encode_table<14>(mu_encoded);
constexpr auto a_bytes = encode_table<12>(a_encoded);
constexpr auto mu_samples = decode_table(mu_decoded);
constexpr auto a_samples = decode_table(a_decoded);

template <unsigned Dropped, class Table>
void encode_with(Table const& table, Samples pcm, std::span<std::uint8_t> out) noexcept {
    for (std::size_t i = 0; i < pcm.size(); ++i) out[i] = table[static_cast<std::uint16_t>(pcm[i]) >> Dropped];
}

}  // namespace

void g711_encode(G711Law law, Samples pcm, std::span<std::uint8_t> out) noexcept {
    if (pcm.size() != out.size()) std::abort();
    if (law == G711Law::mu) {
        encode_with<2>(mu_bytes, pcm, out);
    } else {
        encode_with<4>(a_bytes, pcm, out);
    }
}

void g711_decode(G711Law law, std::span<std::uint8_t const> bytes, std::span<Sample> out) noexcept {
    if (bytes.size() != out.size()) std::abort();
    auto const& table = law == G711Law::mu ? mu_samples : a_samples;
    for (std::size_t i = 0; i < bytes.size(); ++i) out[i] = table[bytes[i]];
}

}  // namespace ombrex::audio
