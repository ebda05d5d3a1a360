// SPDX-License-Identifier: Apache-2.0
#include "net/media_socket.h"

#include <fmt/format.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace ombrex::net {
namespace {

constexpr int receive_attempts = 32;
constexpr std::size_t rtp_header_size = 12;
/// The longest datagram that we send under SRTP.
constexpr std::size_t sealed_max = 1500;
/// Room for a second of 20 ms packets while the media thread is late; more would only be stale.
constexpr int socket_buffer = 64 * 1024;

int open_socket(Endpoint const& at) {
    int const fd = ::socket(at.protocol().family(), SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (fd < 0) return -1;
    ::setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &socket_buffer, sizeof socket_buffer);
    if (::bind(fd, at.data(), static_cast<socklen_t>(at.size())) == 0) return fd;
    int const failure = errno;
    ::close(fd);
    errno = failure;
    return -1;
}

void close_if_open(int fd) {
    if (fd >= 0) ::close(fd);
}

void connect_to(int fd, Endpoint const& peer) { ::connect(fd, peer.data(), static_cast<socklen_t>(peer.size())); }

void disconnect(int fd) {
    sockaddr nobody{};
    nobody.sa_family = AF_UNSPEC;
    ::connect(fd, &nobody, sizeof nobody);
}

/// RFC 3550 section 5.1: version 2 and the sequence number; nothing when it cannot be RTP.
std::optional<std::uint16_t> rtp_sequence(std::span<std::uint8_t const> packet) {
    if (packet.size() < rtp_header_size || packet[0] >> 6 != 2) return std::nullopt;
    return static_cast<std::uint16_t>(packet[2] << 8 | packet[3]);
}

}  // namespace

Result<MediaSocket> MediaSocket::open(Options const& options, Random& random) {
    unsigned const first = (options.port_first + 1U) & ~1U;
    if (first + 1U > options.port_last) return Error{Errc::invalid_input, "the media port range holds no pair"};
    unsigned const pairs = (options.port_last - first + 1U) / 2U;
    auto const start = static_cast<unsigned>(random.below(pairs));
    for (unsigned i = 0; i < pairs; ++i) {
        auto const port = static_cast<std::uint16_t>(first + 2U * ((start + i) % pairs));
        Endpoint const local{options.address, port};
        int const rtp = open_socket(local);
        if (rtp < 0) {
            if (errno == EADDRINUSE || errno == EACCES) continue;
            if (errno == EADDRNOTAVAIL) return Error{Errc::invalid_input, "the media address is not of this machine"};
            return Error{Errc::unavailable, fmt::format("no media socket (errno {}); raise the limit of files", errno)};
        }
        int const rtcp = open_socket({options.address, static_cast<std::uint16_t>(port + 1)});
        if (rtcp >= 0) return MediaSocket{rtp, rtcp, local, options.latch};
        ::close(rtp);
    }
    return Error{Errc::unavailable, "every media port is in use; widen the range"};
}

MediaSocket::MediaSocket(int rtp, int rtcp, Endpoint local, MediaLatch::Limits limits)
    : rtp_{rtp}, rtcp_{rtcp}, local_{std::move(local)}, latch_{limits} {}

MediaSocket::MediaSocket(MediaSocket&& other) noexcept
    : rtp_{std::exchange(other.rtp_, -1)},
      rtcp_{std::exchange(other.rtcp_, -1)},
      local_{other.local_},
      latch_{other.latch_},
      connected_{other.connected_},
      sealed_{other.sealed_},
      srtp_{std::move(other.srtp_)} {}

MediaSocket& MediaSocket::operator=(MediaSocket&& other) noexcept {
    std::swap(rtp_, other.rtp_);
    std::swap(rtcp_, other.rtcp_);
    local_ = other.local_;
    latch_ = other.latch_;
    connected_ = other.connected_;
    sealed_ = other.sealed_;
    srtp_ = std::move(other.srtp_);
    return *this;
}

MediaSocket::~MediaSocket() {
    close_if_open(rtp_);
    close_if_open(rtcp_);
}

void MediaSocket::expect(MediaPeer const& peer, MonoTime now) {
    auto const before = latch_.locked();
    latch_.expect(peer, now);
    if (latch_.locked() != before || !latch_.locked()) follow_latch();
}

Result<void> MediaSocket::seal(SrtpKeys const& keys) {
    sealed_ = true;
    if (srtp_) return srtp_->rekey(keys);
    BOOST_OUTCOME_TRY(auto made, Srtp::make(keys));
    srtp_.emplace(std::move(made));
    return ok();
}

std::optional<std::size_t> MediaSocket::opened(std::span<std::uint8_t> packet) noexcept {
    if (!sealed_) return packet.size();
    return srtp_ ? srtp_->open(packet) : std::nullopt;
}

std::optional<std::size_t> MediaSocket::receive(std::span<std::uint8_t> buffer, MonoTime now) {
    for (int i = 0; i < receive_attempts; ++i) {
        Endpoint source;
        auto length = static_cast<socklen_t>(source.capacity());
        auto const size = ::recvfrom(rtp_, buffer.data(), buffer.size(), 0, source.data(), &length);
        if (size < 0) {
            if (errno == EAGAIN || errno == EWOULDBLOCK) return std::nullopt;
            continue;  // an ICMP error of the peer's host is reported here and means nothing for the next packet
        }
        source.resize(length);
        auto const packet = opened(buffer.first(static_cast<std::size_t>(size)));
        if (!packet) continue;
        auto const sequence = rtp_sequence(buffer.first(*packet));
        if (!sequence) continue;
        // The source is looked at even when connected: packets that were queued before connect() are not filtered.
        auto const verdict = latch_.packet(source, *sequence, now);
        if (verdict == MediaLatch::Verdict::drop) continue;
        if (verdict == MediaLatch::Verdict::lock) follow_latch();
        return packet;
    }
    return std::nullopt;
}

bool MediaSocket::send(ByteView packet) {
    if (!sealed_) return send_as_it_is(packet);
    std::array<std::uint8_t, sealed_max> wire;
    if (!srtp_ || packet.size() + Srtp::overhead > wire.size()) return false;
    std::ranges::copy(packet, wire.begin());
    auto const size = srtp_->seal(wire, packet.size());
    return size && send_as_it_is(ByteView{wire}.first(*size));
}

bool MediaSocket::send_as_it_is(ByteView packet) {
    auto const target = latch_.target();
    if (!target) return false;
    bool const by_connection = connected_ && target == latch_.locked();
    auto const once = [&] {
        auto const sent = by_connection ? ::send(rtp_, packet.data(), packet.size(), 0)
                                        : ::sendto(rtp_, packet.data(), packet.size(), 0, target->data(),
                                                   static_cast<socklen_t>(target->size()));
        return sent == static_cast<ssize_t>(packet.size());
    };
    // A refusal belongs to an earlier packet (ICMP); it is reported once and must not cost this one.
    return once() || (errno == ECONNREFUSED && once());
}

void MediaSocket::check(MonoTime now) {
    if (!connected_ || !latch_.may_relock(now)) return;
    disconnect(rtp_);
    disconnect(rtcp_);
    connected_ = false;
}

void MediaSocket::follow_latch() {
    if (connected_) {
        disconnect(rtp_);
        disconnect(rtcp_);
    }
    connected_ = latch_.locked().has_value();
    if (!connected_) return;
    auto control = *latch_.locked();
    connect_to(rtp_, control);
    control.port(static_cast<std::uint16_t>(control.port() + 1));
    connect_to(rtcp_, control);
}

}  // namespace ombrex::net
