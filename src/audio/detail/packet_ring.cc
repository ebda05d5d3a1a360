// SPDX-License-Identifier: Apache-2.0
#include "audio/detail/packet_ring.h"

#include <algorithm>
#include <cstdlib>

namespace ombrex::audio::detail {

PacketRing::PacketRing(std::size_t packets_max, std::size_t payload_max)
    : payload_max_{payload_max},
      packets_(std::max<std::size_t>(packets_max, 1)),
      bytes_(packets_.size() * payload_max) {}

void PacketRing::reset(std::int64_t begin) noexcept {
    for (auto& packet : packets_) packet.sequence = -1;
    begin_ = begin;
    held_ = 0;
}

std::size_t PacketRing::pass_to(std::int64_t begin) noexcept {
    std::size_t const before = held_;
    // Beyond one round everything is passed, however far the sequence jumped.
    std::int64_t const last = std::min(begin, end());
    for (; begin_ < last && held_ > 0; ++begin_) {
        auto& packet = packets_[index(begin_)];
        if (packet.sequence != begin_) continue;
        packet.sequence = -1;
        --held_;
    }
    begin_ = begin;
    return before - held_;
}

void PacketRing::put(std::int64_t sequence, std::int64_t timestamp, RtpHeader const& header,
                     ByteView payload) noexcept {
    if (sequence < begin() || sequence >= end() || payload.size() > payload_max_) std::abort();
    std::size_t const place = index(sequence);
    auto const room = std::span{bytes_}.subspan(place * payload_max_, payload.size());
    std::ranges::copy(payload, room.begin());
    packets_[place] = {sequence, timestamp, true, header, room};
    ++held_;
}

void PacketRing::mark(std::int64_t sequence) noexcept {
    if (sequence < begin() || sequence >= end()) std::abort();
    packets_[index(sequence)] = {.sequence = sequence, .timestamp = 0, .voice = false, .header = {}, .payload = {}};
    ++held_;
}

PacketRing::Packet const* PacketRing::at(std::int64_t sequence) const noexcept {
    auto const& packet = packets_[index(sequence)];
    return packet.sequence == sequence ? &packet : nullptr;
}

PacketRing::Packet const* PacketRing::first() const noexcept {
    if (held_ == 0) return nullptr;
    for (std::int64_t sequence = begin(); sequence < end(); ++sequence) {
        if (auto const* packet = at(sequence)) return packet;
    }
    return nullptr;
}

}  // namespace ombrex::audio::detail
