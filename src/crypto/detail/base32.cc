// SPDX-License-Identifier: Apache-2.0
#include "crypto/detail/base32.h"

namespace ombrex::crypto::detail {
namespace {

constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

}  // namespace

std::string to_base32(ByteView bytes) {
    std::string out;
    std::uint32_t held = 0;
    int bits = 0;
    for (auto const byte : bytes) {
        held = (held << 8 | byte) & 0xFFF;  // at most four bits are left from before
        for (bits += 8; bits >= 5; bits -= 5) out += letters[held >> (bits - 5) & 31];
    }
    if (bits > 0) out += letters[held << (5 - bits) & 31];
    return out;
}

std::optional<Bytes> from_base32(std::string_view text) {
    Bytes out;
    std::uint32_t held = 0;
    int bits = 0;
    for (char const typed : text) {
        auto const letter = letters.find(typed >= 'a' && typed <= 'z' ? static_cast<char>(typed - 'a' + 'A') : typed);
        if (letter == std::string_view::npos) return std::nullopt;
        held = (held << 5 | static_cast<std::uint32_t>(letter)) & 0xFFF;
        bits += 5;
        if (bits < 8) continue;
        bits -= 8;
        out.push_back(static_cast<std::uint8_t>(held >> bits & 0xFF));
    }
    bool const spare = bits >= 5 || (held & ((1U << bits) - 1)) != 0;
    if (spare) return std::nullopt;
    return out;
}

}  // namespace ombrex::crypto::detail
