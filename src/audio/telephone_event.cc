// SPDX-License-Identifier: Apache-2.0
#include "audio/telephone_event.h"

#include <cstdlib>
#include <string_view>

#include "audio/detail/big_endian.h"

namespace ombrex::audio {
namespace {

constexpr std::string_view keys = "0123456789*#ABCD";
constexpr std::uint8_t end_bit = 0x80;
constexpr std::uint8_t volume_bits = 0x3f;

}  // namespace

Result<TelephoneEvent> parse_telephone_event(ByteView payload) noexcept {
    if (payload.size() < telephone_event_size) return Error{Errc::invalid_input, "short"};
    return TelephoneEvent{.event = payload[0],
                          .end = (payload[1] & end_bit) != 0,
                          .volume = static_cast<std::uint8_t>(payload[1] & volume_bits),
                          .duration = detail::get_16(payload.subspan<2, 2>())};
}

std::array<std::uint8_t, telephone_event_size> to_bytes(TelephoneEvent const& event) noexcept {
    if (event.volume > volume_bits) std::abort();
    std::array<std::uint8_t, telephone_event_size> out{};
    out[0] = event.event;
    out[1] = static_cast<std::uint8_t>(event.volume | (event.end ? end_bit : 0));
    detail::put_16(event.duration, std::span{out}.subspan<2, 2>());
    return out;
}

std::optional<char> key_of_event(std::uint8_t event) noexcept {
    if (event >= keys.size()) return std::nullopt;
    return keys[event];
}

std::optional<std::uint8_t> event_of_key(char key) noexcept {
    if (key >= 'a' && key <= 'd') key = static_cast<char>(key - 'a' + 'A');
    auto const at = keys.find(key);
    if (at == std::string_view::npos) return std::nullopt;
    return static_cast<std::uint8_t>(at);
}

}  // namespace ombrex::audio
