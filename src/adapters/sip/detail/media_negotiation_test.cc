// SPDX-License-Identifier: Apache-2.0
#include "adapters/sip/detail/media_negotiation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ombrex::adapters::sip {
namespace {

using namespace std::chrono_literals;
using boost::asio::ip::make_address;
using ports::Codec;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

net::Endpoint const caller{make_address("192.0.2.1"), 4000};

MediaNegotiation::Local local(MediaSource rule = MediaSource::exact) {
    return {.address = make_address("198.51.100.5"),
            .port = 20'000,
            .session_id = 77,
            .codecs = {Codec::pcmu, Codec::pcma},
            .source_rule = rule,
            .signalling_source = make_address("203.0.113.9"),
            .protected_networks = {net::IpPrefix::parse("0.0.0.0/0").value(), net::IpPrefix::parse("::/0").value()}};
}

std::string sdp(std::string const& media, std::string const& address = "192.0.2.1") {
    return "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\ns=-\r\nc=IN IP4 " + address + "\r\nt=0 0\r\n" + media;
}

TEST(MediaNegotiation, answers_the_first_codec_of_the_caller_that_we_speak) {
    struct Case {
        char const* media;
        Codec codec;
        int payload_type;
    };
    for (auto const& [media, codec, payload_type] : {
             Case{"m=audio 4000 RTP/AVP 0 8\r\n", Codec::pcmu, 0},
             Case{"m=audio 4000 RTP/AVP 18 8 0\r\n", Codec::pcma, 8},
             Case{"m=audio 4000 RTP/AVP 96 0\r\na=rtpmap:96 pcma/8000/1\r\n", Codec::pcma, 96},
             Case{"m=audio 4000 RTP/AVP 0 8\r\na=rtpmap:0 G722/8000\r\n", Codec::pcma, 8},
             Case{"m=audio 4000 RTP/AVP 97 8\r\na=rtpmap:97 PCMU/16000\r\n", Codec::pcma, 8},
         }) {
        MediaNegotiation negotiation{local()};
        ASSERT_TRUE(negotiation.answer(sdp(media))) << media;
        EXPECT_EQ(negotiation.media().codec, codec) << media;
        EXPECT_EQ(negotiation.media().payload_type, payload_type) << media;
        EXPECT_EQ(negotiation.media().peer, (net::MediaPeer{caller, caller.address(), caller.port()})) << media;
    }
}

TEST(MediaNegotiation, says_where_we_listen_and_keeps_the_callers_event_type) {
    MediaNegotiation negotiation{local()};
    auto const answer =
        negotiation.answer(sdp("m=audio 4000 RTP/AVP 0 96\r\na=rtpmap:96 telephone-event/8000\r\na=ptime:30\r\n"))
            .value();
    EXPECT_EQ(answer,
              "v=0\r\no=- 77 1 IN IP4 198.51.100.5\r\ns=-\r\nc=IN IP4 198.51.100.5\r\nt=0 0\r\n"
              "m=audio 20000 RTP/AVP 0 96\r\na=rtpmap:0 PCMU/8000\r\na=rtpmap:96 telephone-event/8000\r\n"
              "a=fmtp:96 0-15\r\na=ptime:30\r\na=sendrecv\r\n");
    EXPECT_EQ(negotiation.media().telephone_event, 96);
    EXPECT_EQ(negotiation.media().ptime, 30ms);
}

TEST(MediaNegotiation, packs_20_ms_unless_asked_for_10_to_60) {
    struct Case {
        char const* line;
        std::chrono::milliseconds ptime;
    };
    for (auto const& [line, ptime] :
         {Case{"", 20ms}, Case{"a=ptime:10\r\n", 10ms}, Case{"a=ptime:60\r\n", 60ms}, Case{"a=ptime:61\r\n", 20ms},
          Case{"a=ptime:9\r\n", 20ms}, Case{"a=ptime:0\r\n", 20ms}, Case{"a=ptime:37\r\n", 30ms},
          Case{"a=ptime:-3\r\n", 20ms}, Case{"a=ptime:60\r\na=maxptime:30\r\n", 30ms}}) {
        MediaNegotiation negotiation{local()};
        ASSERT_TRUE(negotiation.answer(sdp(std::string{"m=audio 4000 RTP/AVP 0\r\n"} + line)));
        EXPECT_EQ(negotiation.media().ptime, ptime) << line;
    }
}

TEST(MediaNegotiation, refuses_every_other_stream_with_port_0) {
    MediaNegotiation negotiation{local()};
    auto const answer =
        negotiation
            .answer(sdp("m=video 5000 RTP/AVP 31\r\nm=audio 4002 RTP/SAVP 0\r\nm=audio 4000 RTP/AVP 8\r\n"
                        "m=audio 4004 RTP/AVP 0\r\nm=image 6000 udptl t38\r\n"))
            .value();
    EXPECT_THAT(answer, HasSubstr("m=video 0 RTP/AVP 31\r\nm=audio 0 RTP/SAVP 0\r\nm=audio 20000 RTP/AVP 8\r\n"));
    EXPECT_THAT(answer, HasSubstr("m=audio 0 RTP/AVP 0\r\nm=image 0 udptl t38\r\n"));
}

TEST(MediaNegotiation, tells_nothing_in_common_from_nonsense) {
    struct Case {
        std::string offer;
        Errc code;
    };
    for (auto const& [offer, code] : {
             Case{sdp("m=audio 4000 RTP/AVP 18\r\n"), Errc::unavailable},
             Case{sdp("m=audio 0 RTP/AVP 0\r\n"), Errc::unavailable},
             Case{sdp("m=audio 4000 RTP/SAVP 0\r\n"), Errc::unavailable},
             Case{sdp("m=audio 4000 RTP/AVP 0\r\n", "trunk.example"), Errc::unavailable},
             Case{"v=0\r\nm=audio 4000 RTP/AVP 0\r\n", Errc::unavailable},
             Case{"v=0\r\nc=IN IP6 2001:db8::1\r\nm=audio 4000 RTP/AVP 0\r\n", Errc::unavailable},
             Case{sdp(""), Errc::unavailable},
             Case{"", Errc::invalid_input},
             Case{"hello", Errc::invalid_input},
         }) {
        MediaNegotiation negotiation{local()};
        EXPECT_EQ(negotiation.answer(offer).error().code, code) << offer;
        EXPECT_FALSE(negotiation.agreed());
    }
}

TEST(MediaNegotiation, mirrors_hold_and_resume) {
    struct Case {
        char const* offered;
        char const* answered;
        bool send;
        bool receive;
    };
    for (auto const& [offered, answered, send, receive] : {
             Case{"a=sendrecv\r\n", "a=sendrecv\r\n", true, true},
             Case{"a=sendonly\r\n", "a=recvonly\r\n", false, true},
             Case{"a=recvonly\r\n", "a=sendonly\r\n", true, false},
             Case{"a=inactive\r\n", "a=inactive\r\n", false, false},
         }) {
        MediaNegotiation negotiation{local()};
        auto const answer = negotiation.answer(sdp(std::string{"m=audio 4000 RTP/AVP 0\r\n"} + offered)).value();
        EXPECT_THAT(answer, HasSubstr(answered));
        EXPECT_EQ(negotiation.media().send, send) << offered;
        EXPECT_EQ(negotiation.media().receive, receive) << offered;
    }
}

TEST(MediaNegotiation, keeps_the_peer_while_it_holds_with_the_address_of_rfc_2543) {
    MediaNegotiation negotiation{local()};
    ASSERT_TRUE(negotiation.answer(sdp("m=audio 4000 RTP/AVP 0\r\n")));
    ASSERT_TRUE(negotiation.answer(sdp("m=audio 4000 RTP/AVP 0\r\n", "0.0.0.0")));
    EXPECT_FALSE(negotiation.media().send);
    EXPECT_EQ(negotiation.media().peer.send_to, caller);
}

TEST(MediaNegotiation, keeps_the_session_when_a_later_offer_cannot_be_taken) {
    MediaNegotiation negotiation{local()};
    ASSERT_TRUE(negotiation.answer(sdp("m=audio 4000 RTP/AVP 0\r\n")));
    auto const before = negotiation.media();
    EXPECT_FALSE(negotiation.answer(sdp("m=audio 4000 RTP/AVP 18\r\n")));
    EXPECT_EQ(negotiation.media(), before);
}

TEST(MediaNegotiation, locks_the_media_by_the_rule_of_the_trunk) {
    auto const signalling = make_address("203.0.113.9");
    net::Endpoint const inside{make_address("10.0.0.7"), 4000};
    struct Case {
        MediaSource rule;
        char const* address;
        net::MediaPeer peer;
    };
    for (auto const& [rule, address, peer] : {
             Case{MediaSource::exact, "10.0.0.7", {inside, inside.address(), inside.port()}},
             Case{MediaSource::any_port, "10.0.0.7", {inside, inside.address(), std::nullopt}},
             Case{MediaSource::signalling, "10.0.0.7", {std::nullopt, signalling, std::nullopt}},
             Case{MediaSource::signalling, "192.0.2.1", {caller, caller.address(), std::nullopt}},
         }) {
        MediaNegotiation negotiation{local(rule)};
        ASSERT_TRUE(negotiation.answer(sdp("m=audio 4000 RTP/AVP 0\r\n", address)));
        EXPECT_EQ(negotiation.media().peer, peer) << address;
    }
}

TEST(MediaNegotiation, offers_all_we_speak_and_takes_the_answer) {
    MediaNegotiation ours{local()};
    MediaNegotiation theirs{local()};
    auto const offer = ours.offer();
    EXPECT_THAT(offer, HasSubstr("m=audio 20000 RTP/AVP 0 8 101\r\n"));
    auto const answer = theirs.answer(offer).value();
    ASSERT_TRUE(ours.accept(answer));
    EXPECT_EQ(ours.media().codec, Codec::pcmu);
    EXPECT_EQ(ours.media().telephone_event, 101);

    auto const again = ours.offer();
    EXPECT_THAT(again, HasSubstr("o=- 77 2 "));
    EXPECT_THAT(again, Not(HasSubstr("PCMA")));
    EXPECT_FALSE(ours.accept(sdp("m=audio 0 RTP/AVP 0\r\n")));
    EXPECT_FALSE(ours.accept(sdp("m=audio 4000 RTP/AVP 0\r\nm=audio 4002 RTP/AVP 0\r\n")));
    EXPECT_TRUE(ours.agreed());
}

TEST(MediaNegotiation, lists_the_codecs_in_common_in_the_callers_order) {
    std::vector const ours{Codec::pcmu, Codec::pcma};
    EXPECT_THAT(common_codecs(sdp("m=audio 4000 RTP/AVP 8 18 0\r\n"), ours, false).value(),
                ElementsAre(Codec::pcma, Codec::pcmu));
    EXPECT_TRUE(common_codecs(sdp("m=audio 4000 RTP/AVP 18\r\n"), ours, false).value().empty());
    EXPECT_FALSE(common_codecs("", ours, false));
}

constexpr char plain_audio[] = "m=audio 4000 RTP/AVP 0\r\n";
constexpr char their_key[] = "WVNfX19zZW1jdGwgKCkgewkyMjA7fQp9CnVubGVz";

std::string sealed_audio(std::string const& suite = "AES_CM_128_HMAC_SHA1_80") {
    return "m=audio 4002 RTP/SAVP 0\r\na=crypto:1 AES_CM_256_HMAC_SHA1_80 inline:x\r\na=crypto:7 " + suite +
           " inline:" + their_key + "|2^31\r\n";
}

MediaNegotiation::Local by_tls() {
    auto out = local();
    out.sealed = true;
    out.key.fill(1);
    out.protected_networks.clear();
    return out;
}

TEST(MediaNegotiation, C29_a_call_by_tls_that_offers_both_gets_srtp) {
    for (auto const& offer : {plain_audio + sealed_audio(), sealed_audio() + plain_audio}) {
        MediaNegotiation negotiation{by_tls()};
        auto const answer = negotiation.answer(sdp(offer)).value();
        EXPECT_THAT(answer, HasSubstr("m=audio 20000 RTP/SAVP 0\r\n"));
        EXPECT_THAT(answer, HasSubstr("m=audio 0 RTP/AVP 0\r\n"));
        EXPECT_THAT(answer,
                    HasSubstr("a=crypto:7 AES_CM_128_HMAC_SHA1_80 inline:AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB"));
        ASSERT_TRUE(negotiation.media().srtp);
        EXPECT_EQ(negotiation.media().srtp->ours, by_tls().key);
        EXPECT_EQ(negotiation.media().srtp->theirs,
                  SdpCrypto::parse(std::string{"1 AES_CM_128_HMAC_SHA1_80 inline:"} + their_key)->key);
        EXPECT_EQ(negotiation.media().peer.send_to->port(), 4002);
    }
}

TEST(MediaNegotiation, C29_srtp_whose_keys_came_in_the_clear_is_refused) {
    auto in_the_clear = local();
    MediaNegotiation negotiation{in_the_clear};
    EXPECT_FALSE(negotiation.answer(sdp(sealed_audio())));
    auto const ours = std::vector{Codec::pcmu};
    EXPECT_TRUE(common_codecs(sdp(sealed_audio()), ours, false).value().empty());
    EXPECT_FALSE(common_codecs(sdp(sealed_audio()), ours, true).value().empty());
    EXPECT_TRUE(common_codecs(sdp(sealed_audio("AES_CM_128_HMAC_SHA1_32")), ours, true).value().empty());
}

TEST(MediaNegotiation, C29_plain_rtp_goes_to_protected_places_alone) {
    struct Case {
        char const* address;
        char const* network;
        bool taken;
    };
    for (auto const& c : {Case{"192.0.2.1", "10.0.0.0/8", false}, Case{"192.0.2.1", "192.0.2.0/24", true},
                          Case{"127.0.0.1", "10.0.0.0/8", true}, Case{"10.3.2.1", "10.0.0.0/8", true},
                          Case{"0.0.0.0", "10.0.0.0/8", true}}) {
        for (bool const sealed : {false, true}) {
            auto mine = local();
            mine.sealed = sealed;
            mine.protected_networks = {net::IpPrefix::parse(c.network).value()};
            EXPECT_EQ(MediaNegotiation{mine}.answer(sdp(plain_audio, c.address)).has_value(), c.taken) << c.address;
        }
    }
    auto by_signalling = local(MediaSource::signalling);  // the SDP's address is private, the peer's is not
    by_signalling.protected_networks = {net::IpPrefix::parse("10.0.0.0/8").value()};
    EXPECT_FALSE(MediaNegotiation{by_signalling}.answer(sdp(plain_audio, "10.3.2.1")));
}

TEST(MediaNegotiation, C29_a_call_under_srtp_never_goes_on_in_plain) {
    auto mine = by_tls();
    mine.protected_networks = local().protected_networks;
    MediaNegotiation negotiation{mine};
    ASSERT_TRUE(negotiation.answer(sdp(sealed_audio())));
    auto const before = negotiation.media();
    EXPECT_FALSE(negotiation.answer(sdp(plain_audio)));
    EXPECT_EQ(negotiation.media(), before);
    EXPECT_THAT(negotiation.offer(), HasSubstr("RTP/SAVP"));
}

TEST(MediaNegotiation, C29_what_we_offer_by_tls_is_srtp) {
    MediaNegotiation negotiation{by_tls()};
    EXPECT_THAT(negotiation.offer(), HasSubstr("m=audio 20000 RTP/SAVP 0 8 101\r\n"));
    ASSERT_TRUE(negotiation.accept(sdp(sealed_audio())));
    EXPECT_TRUE(negotiation.media().srtp);
}

}  // namespace
}  // namespace ombrex::adapters::sip
