// SPDX-License-Identifier: Apache-2.0
#include "net/media_latch.h"

#include <utility>

namespace ombrex::net {

void MediaLatch::expect(MediaPeer peer, MonoTime now) {
    if (peer_ == peer) return;
    peer_ = std::move(peer);
    locked_.reset();
    candidate_.reset();
    heard_ = now;
    // The exact source is known: no packet has to be waited for.
    if (peer_->source_port) locked_ = Endpoint{peer_->source, *peer_->source_port};
}

MediaLatch::Verdict MediaLatch::packet(Endpoint const& source, std::uint16_t sequence, MonoTime now) {
    if (!peer_ || !is_expected(source)) return Verdict::drop;
    if (!locked_) return lock(source, now);
    if (source == *locked_) {
        candidate_.reset();
        // Heard again after it had been given up: the socket is open and must be closed to others.
        bool const was_open = may_relock(now);
        heard_ = now;
        return was_open ? Verdict::lock : Verdict::accept;
    }
    return may_relock(now) ? candidate(source, sequence, now) : Verdict::drop;
}

bool MediaLatch::may_relock(MonoTime now) const noexcept {
    return locked_ && !peer_->source_port && now - heard_ >= limits_.silence;
}

std::optional<Endpoint> MediaLatch::target() const {
    if (!peer_) return std::nullopt;
    if (!locked_ || peer_->source_port) return peer_->send_to;
    return locked_;
}

bool MediaLatch::is_expected(Endpoint const& source) const {
    return source.address() == peer_->source && (!peer_->source_port || source.port() == *peer_->source_port);
}

MediaLatch::Verdict MediaLatch::candidate(Endpoint const& source, std::uint16_t sequence, MonoTime now) {
    bool const follows =
        candidate_ && candidate_->source == source && sequence == static_cast<std::uint16_t>(candidate_->sequence + 1);
    candidate_ = Candidate{source, sequence, follows ? candidate_->in_order + 1 : 1};
    return candidate_->in_order >= limits_.in_order ? lock(source, now) : Verdict::drop;
}

MediaLatch::Verdict MediaLatch::lock(Endpoint const& source, MonoTime now) {
    locked_ = source;
    candidate_.reset();
    heard_ = now;
    return Verdict::lock;
}

}  // namespace ombrex::net
