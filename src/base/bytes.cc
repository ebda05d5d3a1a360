// SPDX-License-Identifier: Apache-2.0
#include "base/bytes.h"

#include <array>

namespace ombrex {
namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";
constexpr std::string_view url_alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

using Values = std::array<std::int8_t, 256>;

/// What each character of an alphabet stands for; -1: it is none of it.
constexpr Values values_of(std::string_view alphabet) {
    Values values;
    values.fill(-1);
    for (std::size_t i = 0; i < alphabet.size(); ++i) {
        values[static_cast<unsigned char>(alphabet[i])] = static_cast<std::int8_t>(i);
    }
    return values;
}

constexpr Values hex_values = [] {
    auto values = values_of(hex_digits);
    for (int i = 0; i < 6; ++i) values[static_cast<std::size_t>('A' + i)] = static_cast<std::int8_t>(10 + i);
    return values;
}();
constexpr Values url_values = values_of(url_alphabet);

int value_in(Values const& values, char c) noexcept { return values[static_cast<unsigned char>(c)]; }

}  // namespace

ByteView as_bytes(std::string_view text) noexcept {
    return {reinterpret_cast<std::uint8_t const*>(text.data()), text.size()};
}

std::string_view as_text(ByteView bytes) noexcept {
    return {reinterpret_cast<char const*>(bytes.data()), bytes.size()};
}

std::string to_hex(ByteView bytes) {
    std::string out;
    out.reserve(bytes.size() * 2);
    for (auto const byte : bytes) {
        out += hex_digits[byte >> 4];
        out += hex_digits[byte & 15];
    }
    return out;
}

Result<Bytes> from_hex(std::string_view hex) {
    if (hex.size() % 2 != 0) return Error{Errc::invalid_input, "hexadecimal text of odd length"};
    Bytes out;
    out.reserve(hex.size() / 2);
    for (std::size_t i = 0; i < hex.size(); i += 2) {
        int const high = value_in(hex_values, hex[i]);
        int const low = value_in(hex_values, hex[i + 1]);
        if (high < 0 || low < 0) return Error{Errc::invalid_input, "not a hexadecimal digit"};
        out.push_back(static_cast<std::uint8_t>(high * 16 + low));
    }
    return out;
}

std::string to_base64url(ByteView bytes) {
    std::string out;
    out.reserve((bytes.size() * 4 + 2) / 3);
    std::uint32_t bits = 0;
    int held = 0;
    for (auto const byte : bytes) {
        bits = (bits << 8) | byte;
        held += 8;
        while (held >= 6) {
            held -= 6;
            out += url_alphabet[(bits >> held) & 63];
        }
    }
    if (held > 0) out += url_alphabet[(bits << (6 - held)) & 63];
    return out;
}

Result<Bytes> from_base64url(std::string_view text) {
    if (text.size() % 4 == 1) return Error{Errc::invalid_input, "base64url text of impossible length"};
    Bytes out(text.size() * 3 / 4);
    auto place = out.begin();
    int all = 0;  // negative as soon as one of them is no digit
    auto const take = [&](std::string_view digits) {
        std::uint32_t bits = 0;
        for (char const c : digits) {
            int const value = value_in(url_values, c);
            all |= value;
            bits = (bits << 6) | static_cast<std::uint32_t>(value);
        }
        return bits;
    };
    for (; text.size() >= 4; text.remove_prefix(4)) {  // four at once: every sealed column comes through here
        auto const bits = take(text.substr(0, 4));
        for (int const shift : {16, 8, 0}) *place++ = static_cast<std::uint8_t>(bits >> shift);
    }
    auto const bits = take(text) << (6 * (4 - text.size()));  // the last byte or two, at the top of three
    for (int shift = 16; place != out.end(); shift -= 8) *place++ = static_cast<std::uint8_t>(bits >> shift);
    if (all < 0) return Error{Errc::invalid_input, "not a base64url character"};
    auto const left_over = text.size() == 2 ? 0xFFFFU : text.size() == 3 ? 0xFFU : 0U;
    if ((bits & left_over) != 0) return Error{Errc::invalid_input, "base64url text with bits left over"};
    return out;
}

bool equal_in_constant_time(ByteView a, ByteView b) noexcept {
    if (a.size() != b.size()) return false;
    std::uint8_t volatile difference = 0;
    for (std::size_t i = 0; i < a.size(); ++i) difference = static_cast<std::uint8_t>(difference | (a[i] ^ b[i]));
    return difference == 0;
}

}  // namespace ombrex
