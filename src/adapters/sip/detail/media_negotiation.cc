// SPDX-License-Identifier: Apache-2.0
#include "adapters/sip/detail/media_negotiation.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace ombrex::adapters::sip {
namespace {

using ports::Codec;
using ports::RtpMedia;

constexpr std::uint8_t our_telephone_event = 101;
constexpr unsigned ptime_default = 20;
constexpr unsigned ptime_min = 10;
constexpr unsigned ptime_max = 60;

struct KnownCodec {
    Codec codec;
    std::uint8_t payload_type;  ///< static, RFC 3551 table 4
    std::string_view encoding;  ///< lower case
};
constexpr std::array known_codecs{KnownCodec{Codec::pcmu, 0, "pcmu"}, KnownCodec{Codec::pcma, 8, "pcma"}};

KnownCodec const& known(Codec codec) { return *std::ranges::find(known_codecs, codec, &KnownCodec::codec); }

std::optional<std::uint8_t> payload_type(std::string const& format) {
    std::uint8_t value = 0;
    auto const* const end = format.data() + format.size();
    auto const [stopped, error] = std::from_chars(format.data(), end, value);
    return error == std::errc{} && stopped == end && value <= 127 ? std::optional{value} : std::nullopt;
}

/// What a payload type means: by its mapping, else by RFC 3551.
std::optional<Codec> codec_of(std::uint8_t type, SdpMedia const& media) {
    auto const mapped = std::ranges::find(media.rtpmaps, type, &RtpMap::payload_type);
    for (auto const& candidate : known_codecs) {
        if (mapped == media.rtpmaps.end()
                ? candidate.payload_type == type
                : mapped->encoding == candidate.encoding && mapped->clock_rate == 8000 && mapped->channels == 1)
            return candidate.codec;
    }
    return std::nullopt;
}

struct CodecChoice {
    Codec codec;
    std::uint8_t payload_type;
};

std::vector<CodecChoice> choices(SdpMedia const& media, std::vector<Codec> const& ours) {
    std::vector<CodecChoice> result;
    for (auto const& format : media.formats) {
        auto const type = payload_type(format);
        auto const codec = type ? codec_of(*type, media) : std::nullopt;
        if (codec && std::ranges::find(ours, *codec) != ours.end()) result.push_back({*codec, *type});
    }
    return result;
}

std::optional<std::uint8_t> telephone_event(SdpMedia const& media) {
    for (auto const& format : media.formats) {
        auto const type = payload_type(format);
        if (!type) continue;
        auto const map = std::ranges::find(media.rtpmaps, *type, &RtpMap::payload_type);
        if (map != media.rtpmaps.end() && map->encoding == "telephone-event" && map->clock_rate == 8000) return type;
    }
    return std::nullopt;
}

constexpr std::string_view plain_rtp = "RTP/AVP";
constexpr std::string_view sealed_rtp = "RTP/SAVP";

bool is_audio(SdpMedia const& media, std::string_view protocol) {
    return media.type == "audio" && media.port != 0 && media.protocol == protocol;
}

/// A stream that a call may have; SRTP whose keys came in the clear protects nothing.
bool is_usable(SdpMedia const& media, bool sealed) {
    return is_audio(media, plain_rtp) || (sealed && is_audio(media, sealed_rtp) && !media.cryptos.empty());
}

std::chrono::milliseconds packet_time(SdpMedia const& media) {
    unsigned wanted = media.ptime.value_or(ptime_default);
    if (media.maxptime) wanted = std::min(wanted, *media.maxptime);
    if (wanted < ptime_min || wanted > ptime_max) wanted = ptime_default;
    return std::chrono::milliseconds{wanted / ptime_min * ptime_min};
}

std::string_view direction_line(RtpMedia const& media) {
    if (media.send && media.receive) return "a=sendrecv\r\n";
    if (media.send) return "a=sendonly\r\n";
    return media.receive ? "a=recvonly\r\n" : "a=inactive\r\n";
}

std::string telephone_event_lines(std::uint8_t type) {
    return fmt::format("a=rtpmap:{0} telephone-event/8000\r\na=fmtp:{0} 0-15\r\n", type);
}

std::string codec_line(CodecChoice choice) {
    auto const name = choice.codec == Codec::pcmu ? "PCMU" : "PCMA";
    return fmt::format("a=rtpmap:{} {}/8000\r\n", choice.payload_type, name);
}

}  // namespace

std::string MediaNegotiation::accepted(RtpMedia const& media) const {
    auto const event = media.telephone_event;
    auto const protocol = media.srtp ? sealed_rtp : plain_rtp;
    auto text = fmt::format("m=audio {} {} {}", local_.port, protocol, media.payload_type);
    text += event ? fmt::format(" {}\r\n", *event) : "\r\n";
    text += codec_line({media.codec, media.payload_type});
    if (event) text += telephone_event_lines(*event);
    if (media.srtp) text += SdpCrypto{crypto_tag_, media.srtp->ours}.line();
    return text + fmt::format("a=ptime:{}\r\n", media.ptime.count()) + std::string{direction_line(media)};
}

Result<std::vector<Codec>> common_codecs(std::string_view offer, std::vector<Codec> const& ours, bool sealed) {
    BOOST_OUTCOME_TRY(auto sdp, parse_sdp(offer));
    std::vector<Codec> result;
    for (auto const& media : sdp.media) {
        if (!is_usable(media, sealed)) continue;
        for (auto const& choice : choices(media, ours)) {
            if (std::ranges::find(result, choice.codec) == result.end()) result.push_back(choice.codec);
        }
    }
    return result;
}

Result<std::string> MediaNegotiation::answer(std::string_view offer) {
    BOOST_OUTCOME_TRY(auto sdp, parse_sdp(offer));
    std::optional<RtpMedia> agreed;
    std::optional<std::size_t> taken;
    for (auto const protocol : {sealed_rtp, plain_rtp}) {
        for (std::size_t i = 0; i < sdp.media.size() && !agreed; ++i) {
            if (sdp.media[i].protocol != protocol) continue;
            if (auto const result = agree(sdp.media[i])) agreed = result.value(), taken = i;
        }
    }
    if (agreed && agreed->srtp) crypto_tag_ = sdp.media[*taken].cryptos.front().tag;
    std::string lines;
    for (std::size_t i = 0; i < sdp.media.size(); ++i) {
        auto const& media = sdp.media[i];
        if (i == taken) {
            lines += accepted(*agreed);
        } else {
            lines += fmt::format("m={} 0 {} {}\r\n", media.type, media.protocol, fmt::join(media.formats, " "));
        }
    }
    if (!agreed) return Error{Errc::unavailable, "no audio stream of the offer can be taken"};
    media_ = *agreed;
    return session_lines() + lines;
}

std::string MediaNegotiation::offer() {
    if (media_) return session_lines() + accepted(*media_);
    std::string formats;
    std::string maps;
    for (auto const codec : local_.codecs) {
        formats += fmt::format("{} ", known(codec).payload_type);
        maps += codec_line({codec, known(codec).payload_type});
    }
    auto const protocol = local_.sealed ? sealed_rtp : plain_rtp;
    if (local_.sealed) maps += SdpCrypto{crypto_tag_, local_.key}.line();
    return session_lines() +
           fmt::format("m=audio {} {} {}{}\r\n", local_.port, protocol, formats, our_telephone_event) + maps +
           telephone_event_lines(our_telephone_event) + "a=ptime:20\r\na=sendrecv\r\n";
}

Result<void> MediaNegotiation::accept(std::string_view answer) {
    BOOST_OUTCOME_TRY(auto sdp, parse_sdp(answer));
    if (sdp.media.size() != 1) return Error{Errc::invalid_input, "the answer has not as many streams as our offer"};
    BOOST_OUTCOME_TRY(auto media, agree(sdp.media.front()));
    media_ = media;
    return ok();
}

Result<RtpMedia> MediaNegotiation::agree(SdpMedia const& audio) const {
    auto const nothing = [](char const* why) { return Error{Errc::unavailable, why}; };
    if (!is_usable(audio, local_.sealed)) return nothing("no RTP audio that may be spoken here");
    if (!audio.address) return nothing("no address to send to");
    if (audio.address->is_v4() != local_.address.is_v4()) return nothing("another IP version than ours");
    auto const usable = choices(audio, local_.codecs);
    if (usable.empty()) return nothing("no codec in common");

    RtpMedia media;
    bool const held_by_address = audio.address->is_unspecified();
    if (held_by_address && media_) media.peer = media_->peer;
    if (!held_by_address) media.peer = peer_at({*audio.address, audio.port});
    BOOST_OUTCOME_TRY(protect(audio, media));
    media.codec = usable.front().codec;
    media.payload_type = usable.front().payload_type;
    media.telephone_event = telephone_event(audio);
    media.ptime = packet_time(audio);
    media.send = !held_by_address && (audio.direction == Direction::sendrecv || audio.direction == Direction::recvonly);
    media.receive = audio.direction == Direction::sendrecv || audio.direction == Direction::sendonly;
    return media;
}

/// C29: under SRTP, or where nobody else listens.
Result<void> MediaNegotiation::protect(SdpMedia const& audio, RtpMedia& media) const {
    if (audio.protocol == sealed_rtp) {
        media.srtp = net::SrtpKeys{local_.key, audio.cryptos.front().key};
        return ok();
    }
    if (media_ && media_->srtp) return Error{Errc::unavailable, "a call under SRTP does not go on in plain"};
    auto const safe = [&](auto const& address) {
        return address.is_unspecified() || address.is_loopback() || net::contains(local_.protected_networks, address);
    };
    bool const may_send = !media.peer.send_to || safe(media.peer.send_to->address());
    if (may_send && safe(media.peer.source)) return ok();
    return Error{Errc::unavailable, "plain RTP would leave the protected networks"};
}

net::MediaPeer MediaNegotiation::peer_at(net::Endpoint const& named) const {
    auto const& by_signalling = local_.signalling_source;
    switch (local_.source_rule) {
        case MediaSource::exact:
            return {named, named.address(), named.port()};
        case MediaSource::any_port:
            return {named, named.address(), std::nullopt};
        case MediaSource::signalling:
            break;
    }
    if (named.address() == by_signalling || !net::is_private(named.address()))
        return {named, named.address(), std::nullopt};
    return {std::nullopt, by_signalling, std::nullopt};
}

std::string MediaNegotiation::session_lines() {
    auto const family = local_.address.is_v4() ? "IP4" : "IP6";
    auto const address = local_.address.to_string();
    return fmt::format("v=0\r\no=- {} {} IN {} {}\r\ns=-\r\nc=IN {} {}\r\nt=0 0\r\n", local_.session_id, ++version_,
                       family, address, family, address);
}

}  // namespace ombrex::adapters::sip
