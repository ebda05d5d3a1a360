// SPDX-License-Identifier: Apache-2.0
// One leg of a call whose peer is hostile. The input is a row of datagrams, each with a head of three bytes: its
// length, the milliseconds since the last one, and whether a valid header of the running stream is put before it.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <span>

#include "audio/rtp.h"
#include "audio/telephone_event.h"
#include "audio/voice_receiver.h"
#include "base/bytes.h"

namespace {

using namespace ombrex;

/// Whatever is read can be written and read again.
void round_trip(ByteView datagram) {
    auto const packet = audio::parse_rtp(datagram);
    if (!packet) return;
    std::array<std::uint8_t, audio::rtp_header_size> bytes{};
    audio::write_rtp_header(packet.value().header, bytes);
    if (audio::parse_rtp(bytes).value().header != packet.value().header) std::abort();
    auto const event = audio::parse_telephone_event(packet.value().payload);
    if (event && audio::parse_telephone_event(audio::to_bytes(event.value())).value() != event.value()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    constexpr std::size_t head_size = 3;
    ByteView rest{data, size};
    audio::VoiceReceiver receiver{{}};
    audio::RtpSender stream{{.ssrc = 1}};
    std::int64_t now_ms = 0;
    std::int64_t taken_ms = 0;
    while (rest.size() > head_size) {
        std::size_t const length = std::min<std::size_t>(rest[0], rest.size() - head_size);
        now_ms += rest[1];
        bool const valid = (rest[2] & 1) != 0;
        ByteView const body = rest.subspan(head_size, length);
        Bytes datagram(valid ? audio::rtp_header_size : 0);
        if (valid) {
            auto const header = stream.stamp((rest[2] & 2) != 0 ? 0 : 101, (rest[2] & 4) != 0);
            audio::write_rtp_header(header, std::span{datagram}.first<audio::rtp_header_size>());
            stream.advance(160);
        }
        datagram.insert(datagram.end(), body.begin(), body.end());
        round_trip(datagram);
        static_cast<void>(receiver.put(datagram, MonoTime{std::chrono::milliseconds{now_ms}}));
        for (; taken_ms <= now_ms; taken_ms += 20) {
            static_cast<void>(receiver.take(MonoTime{std::chrono::milliseconds{taken_ms}}));
        }
        rest = rest.subspan(head_size + length);
    }
    return 0;
}
