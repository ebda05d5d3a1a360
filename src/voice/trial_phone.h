// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <poll.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "audio/frame.h"
#include "audio/g711.h"
#include "audio/rtp.h"
#include "audio/telephone_event.h"
#include "net/media_socket.h"
#include "ports/rtp_media.h"

/// The far end for the tests of this room: a telephone on loopback, scripted. Nothing here is called by the product.
namespace ombrex::voice {

/// Sends and hears RTP when told to; it has no clock and no signalling. Thread: one.
class TrialPhone {
public:
    struct Heard {
        audio::RtpHeader header;
        std::vector<audio::Sample> pcm;
    };

    explicit TrialPhone(Random& random) : socket_{open(random)} {}

    static net::MediaSocket open(Random& random) {
        return net::MediaSocket::open({.address = boost::asio::ip::make_address("127.0.0.1")}, random).value();
    }

    /// Both ends know of each other from here on; answers what the signalling would have said to `other`.
    ports::RtpMedia meet(net::MediaSocket& other, MonoTime now) {
        socket_.expect({other.local(), other.local().address(), other.local().port()}, now);
        ports::RtpMedia media;
        media.peer = {socket_.local(), socket_.local().address(), socket_.local().port()};
        media.telephone_event = 101;
        other.expect(media.peer, now);
        return media;
    }

    bool say(audio::Frame const& frame) {
        std::array<std::uint8_t, audio::rtp_header_size + audio::Frame::size> packet;
        audio::write_rtp_header(sender_.stamp(0, false), std::span{packet}.first<audio::rtp_header_size>());
        audio::g711_encode(audio::G711Law::mu, frame.samples, std::span{packet}.subspan(audio::rtp_header_size));
        sender_.advance(audio::Frame::size);
        return socket_.send(packet);
    }
    /// 20 ms of a hum at this peak; 0: silence.
    bool hum(audio::Sample peak) {
        audio::Frame frame;
        for (std::size_t i = 0; i < frame.samples.size(); ++i) {
            frame.samples[i] = static_cast<audio::Sample>(i / 20 % 2 == 0 ? peak : -peak);
        }
        return say(frame);
    }
    bool press(char key) {
        std::array<std::uint8_t, audio::rtp_header_size + audio::telephone_event_size> packet;
        audio::write_rtp_header(sender_.stamp(101, true), std::span{packet}.first<audio::rtp_header_size>());
        auto const event = audio::to_bytes({.event = *audio::event_of_key(key), .end = true, .duration = 800});
        std::ranges::copy(event, packet.begin() + audio::rtp_header_size);
        sender_.advance(audio::Frame::size);
        return socket_.send(packet);
    }

    /// The next packet that is there, or comes within `wait`.
    std::optional<Heard> listen(MonoTime now, std::chrono::milliseconds wait = std::chrono::milliseconds{0}) {
        pollfd waiting{socket_.rtp_fd(), POLLIN, 0};
        if (::poll(&waiting, 1, static_cast<int>(wait.count())) == 0) return std::nullopt;
        std::array<std::uint8_t, 1500> buffer;
        auto const size = socket_.receive(buffer, now);
        if (!size) return std::nullopt;
        auto const packet = audio::parse_rtp(std::span{buffer}.first(*size)).value();
        Heard heard{packet.header, std::vector<audio::Sample>(packet.payload.size())};
        auto const law = packet.header.payload_type == 8 ? audio::G711Law::a : audio::G711Law::mu;
        audio::g711_decode(law, packet.payload, heard.pcm);
        return heard;
    }

private:
    net::MediaSocket socket_;
    audio::RtpSender sender_{{.sequence = 100, .timestamp = 5'000, .ssrc = 77}};
};

/// A frame whose samples are all this: comes through G.711 nearly as it is.
inline audio::Frame flat(audio::Sample level) {
    audio::Frame frame;
    frame.samples.fill(level);
    return frame;
}

inline bool is_loud(std::span<audio::Sample const> pcm) {
    return std::ranges::any_of(pcm, [](audio::Sample sample) { return sample > 1'000 || sample < -1'000; });
}

}  // namespace ombrex::voice
