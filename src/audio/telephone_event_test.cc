// SPDX-License-Identifier: Apache-2.0
#include "audio/telephone_event.h"

#include <gtest/gtest.h>

namespace ombrex::audio {
namespace {

TEST(TelephoneEvent, reads_and_writes_the_four_bytes_of_the_rfc) {
    struct Case {
        char const* bytes;
        TelephoneEvent event;
    };
    Case const cases[] = {
        {"090a00a0", {.event = 9, .volume = 10, .duration = 160}},
        {"0b8a0640", {.event = 11, .end = true, .volume = 10, .duration = 1600}},
        {"003fffff", {.event = 0, .volume = 63, .duration = 65535}},
        {"10800000", {.event = 16, .end = true, .volume = 0, .duration = 0}},
    };
    for (auto const& [bytes, event] : cases) {
        EXPECT_EQ(parse_telephone_event(from_hex(bytes).value()).value(), event) << bytes;
        EXPECT_EQ(to_hex(to_bytes(event)), bytes);
    }
}

TEST(TelephoneEvent, ignores_the_reserved_bit_and_what_follows) {
    EXPECT_EQ(parse_telephone_event(from_hex("05ca00a0ffff").value()).value(),
              (TelephoneEvent{.event = 5, .end = true, .volume = 10, .duration = 160}));
}

TEST(TelephoneEvent, refuses_a_payload_that_was_cut) {
    for (auto const* bytes : {"", "05", "058a", "058a00"}) {
        auto const event = parse_telephone_event(from_hex(bytes).value());
        ASSERT_FALSE(event);
        EXPECT_EQ(event.error().code, Errc::invalid_input);
    }
}

TEST(TelephoneEvent, knows_the_sixteen_keys_both_ways) {
    std::string_view const keys = "0123456789*#ABCD";
    for (std::uint8_t event = 0; event < keys.size(); ++event) {
        EXPECT_EQ(key_of_event(event), keys[event]);
        EXPECT_EQ(event_of_key(keys[event]), event);
    }
    EXPECT_EQ(event_of_key('d'), 15);
    for (char const no_key : {'E', 'e', ' ', '\0', '+'}) EXPECT_FALSE(event_of_key(no_key));
    for (int const no_key : {16, 17, 255}) EXPECT_FALSE(key_of_event(static_cast<std::uint8_t>(no_key)));
}

}  // namespace
}  // namespace ombrex::audio
