// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>

#include "base/bytes.h"
#include "base/random.h"
#include "base/result.h"
#include "net/media_latch.h"
#include "net/srtp.h"

namespace ombrex::net {

/// The UDP sockets of one call leg: RTP on an even port, RTCP on the next one (RFC 3550 section 11).
///
/// It sends to nobody and hears nobody until expect(); it then hears only whom its MediaLatch locks on, and is
/// connect()ed to that source, so that the kernel drops every other one.
/// Thread: one at a time; made on one thread, it may be moved to another before use. Never blocks.
class MediaSocket {
public:
    struct Options {
        boost::asio::ip::address address;  ///< local; not the unspecified one, because SDP names it
        std::uint16_t port_first = 16'384;
        std::uint16_t port_last = 32'767;
        MediaLatch::Limits latch = {};
    };

    /// Binds a free pair, tried from a random start.
    /// Errors: unavailable (no free pair, no descriptor), invalid_input (empty range, address not of this machine).
    [[nodiscard]] static Result<MediaSocket> open(Options const& options, Random& random);

    MediaSocket(MediaSocket&& other) noexcept;
    MediaSocket& operator=(MediaSocket&& other) noexcept;
    ~MediaSocket();

    /// The signalling negotiated (again) who the peer is.
    void expect(MediaPeer const& peer, MonoTime now);

    /// What goes in and out from here on is SRTP under these keys; what does not open under them is dropped before
    /// anything else looks at it. Errors: those of Srtp; nothing at all goes in or out then.
    Result<void> seal(SrtpKeys const& keys);

    /// One RTP packet of the peer, copied into `buffer` (longer ones are cut). Nothing: none is waiting.
    /// Datagrams that are no RTP, or not the peer's, are dropped on the way, at most 32 a call.
    [[nodiscard]] std::optional<std::size_t> receive(std::span<std::uint8_t> buffer, MonoTime now);

    /// False when the packet did not leave: no peer known yet, or the socket's queue is full.
    bool send(ByteView packet);

    /// Lets another port of the peer take over once the locked one has gone silent. Call it about once a second.
    void check(MonoTime now);

    /// For epoll only.
    [[nodiscard]] int rtp_fd() const noexcept { return rtp_; }
    /// Connected to the port above the peer's RTP port once that is locked; read and write it only then.
    [[nodiscard]] int rtcp_fd() const noexcept { return rtcp_; }
    /// Where RTP is heard: what the SDP names.
    [[nodiscard]] Endpoint const& local() const noexcept { return local_; }
    [[nodiscard]] MediaLatch const& latch() const noexcept { return latch_; }

private:
    MediaSocket(int rtp, int rtcp, Endpoint local, MediaLatch::Limits limits);
    void follow_latch();
    [[nodiscard]] std::optional<std::size_t> opened(std::span<std::uint8_t> packet) noexcept;
    bool send_as_it_is(ByteView packet);

    int rtp_;
    int rtcp_;
    Endpoint local_;
    MediaLatch latch_;
    bool connected_ = false;
    bool sealed_ = false;
    std::optional<Srtp> srtp_;  ///< None, though sealed: it could not be made.
};

}  // namespace ombrex::net
