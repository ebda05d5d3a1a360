// SPDX-License-Identifier: Apache-2.0
#include "adapters/sip/detail/sdp.h"

#include <gtest/gtest.h>

#include "base/random.h"

namespace ombrex::adapters::sip {
namespace {

using boost::asio::ip::make_address;

constexpr auto usual =
    "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\ns=-\r\nc=IN IP4 192.0.2.1\r\nt=0 0\r\n"
    "m=audio 4000 RTP/AVP 0 8 101\r\na=rtpmap:101 telephone-event/8000\r\na=fmtp:101 0-15\r\na=ptime:20\r\n";

TEST(Sdp, reads_what_a_telephone_call_needs) {
    auto const sdp = parse_sdp(usual).value();
    ASSERT_EQ(sdp.media.size(), 1U);
    auto const& audio = sdp.media[0];
    EXPECT_EQ(audio.type, "audio");
    EXPECT_EQ(audio.port, 4000);
    EXPECT_EQ(audio.protocol, "RTP/AVP");
    EXPECT_EQ(audio.formats, (std::vector<std::string>{"0", "8", "101"}));
    EXPECT_EQ(audio.address, make_address("192.0.2.1"));
    ASSERT_EQ(audio.rtpmaps.size(), 1U);
    EXPECT_EQ(audio.rtpmaps[0].encoding, "telephone-event");
    EXPECT_EQ(audio.rtpmaps[0].clock_rate, 8000U);
    EXPECT_EQ(audio.ptime, 20U);
    EXPECT_EQ(audio.direction, Direction::sendrecv);
}

TEST(Sdp, lets_a_media_overrule_the_session) {
    auto const sdp =
        parse_sdp(
            "v=0\nc=IN IP4 192.0.2.1\na=inactive\nm=audio 4000 RTP/AVP 0\nc=IN IP6 2001:db8::1\na=sendonly\n"
            "m=video 4002 RTP/AVP 99\n")
            .value();
    ASSERT_EQ(sdp.media.size(), 2U);
    EXPECT_EQ(sdp.media[0].address, make_address("2001:db8::1"));
    EXPECT_EQ(sdp.media[0].direction, Direction::sendonly);
    EXPECT_EQ(sdp.media[1].address, make_address("192.0.2.1"));
    EXPECT_EQ(sdp.media[1].direction, Direction::inactive);
}

TEST(Sdp, has_no_address_to_send_to_for_a_name_or_a_group) {
    for (char const* connection : {"IN IP4 trunk.example.com", "IN IP4 224.2.36.42/127", "IN IP6 ff15::101/3"}) {
        auto const sdp = parse_sdp(std::string{"v=0\nc="} + connection + "\nm=audio 4000 RTP/AVP 0\n").value();
        EXPECT_FALSE(sdp.media[0].address) << connection;
    }
}

TEST(Sdp, refuses_what_is_broken) {
    std::string many_media = "v=0\n";
    for (int i = 0; i < 17; ++i) many_media += "m=audio 4000 RTP/AVP 0\n";
    std::string many_formats = "v=0\nm=audio 4000 RTP/AVP";
    for (int i = 0; i < 65; ++i) many_formats += " 0";
    for (std::string const& text : {
             std::string{},
             std::string{"\r\n"},
             std::string{"o=- 1 1 IN IP4 192.0.2.1\n"},
             std::string{"v=1\n"},
             std::string{"v=0\nnonsense\n"},
             std::string{"v=0\nx\n"},
             std::string{"v=0\nc=IN IP4\n"},
             std::string{"v=0\nc=IN IP4 2001:db8::1\n"},
             std::string{"v=0\nc=IN IP5 1.2.3.4\n"},
             std::string{"v=0\nc=ATM IP4 1.2.3.4\n"},
             std::string{"v=0\nm=audio\n"},
             std::string{"v=0\nm=audio 4000\n"},
             std::string{"v=0\nm=audio 4000 RTP/AVP\n"},
             std::string{"v=0\nm=audio 65536 RTP/AVP 0\n"},
             std::string{"v=0\nm=audio -1 RTP/AVP 0\n"},
             std::string{"v=0\nm=audio 4000/2 RTP/AVP 0\n"},
             std::string{"v=0\nm=audio 1 RTP/AVP 0\na=rtpmap:128 PCMU/8000\n"},
             std::string{"v=0\nm=audio 1 RTP/AVP 0\na=rtpmap:0 PCMU\n"},
             std::string{"v=0\nm=audio 1 RTP/AVP 0\na=rtpmap:0 PCMU/99999999999\n"},
             std::string{"v=0\nm=audio 1 RTP/AVP 0\0 1\n", 27},
             many_media,
             many_formats,
             "v=0\n" + std::string(70'000, 'a'),
         }) {
        EXPECT_EQ(parse_sdp(text).error().code, Errc::invalid_input) << text.substr(0, 60);
    }
}

TEST(Sdp, survives_any_damage_to_a_description) {
    SeededRandom random{4475};
    for (int round = 0; round < 3'000; ++round) {
        std::string text = usual;
        for (auto hits = 1 + random.below(8); hits > 0; --hits) {
            auto const at = random.below(text.size());
            if (random.below(3) == 0) {
                text.erase(at, 1 + random.below(10));
                if (text.empty()) text = "v";
            } else {
                text[at] = static_cast<char>(random.below(256));
            }
        }
        if (auto const sdp = parse_sdp(text)) {
            EXPECT_LE(sdp.value().media.size(), 16U);
        }
    }
}

}  // namespace
}  // namespace ombrex::adapters::sip
