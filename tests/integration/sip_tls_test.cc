// SPDX-License-Identifier: Apache-2.0
// Calls by TLS, their voice under SRTP (C29): what a peer that speaks both hears, and what one that does not.
#include <openssl/err.h>

#include <algorithm>
#include <charconv>
#include <csignal>
#include <filesystem>
#include <vector>

#include "base/base64.h"
#include "base/temporary_folder.h"
#include "net/srtp.h"
#include "net/tls_certificate.h"
#include "net/trial_identity.h"
#include "tests/integration/sip_fixture.h"

namespace ombrex::adapters::sip {
namespace {

/// A telephone's end of one TLS connection.
class TlsLine {
public:
    explicit TlsLine(std::uint16_t port, int version = 0) {
        fd_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        timeval const wait{20, 0};
        ::setsockopt(fd_, SOL_SOCKET, SO_RCVTIMEO, &wait, sizeof wait);
        net::Endpoint const server{make_address("127.0.0.1"), port};
        EXPECT_EQ(::connect(fd_, server.data(), static_cast<socklen_t>(server.size())), 0);
        SSL_CTX_set_security_level(context_.get(), 0);
        SSL_CTX_set_min_proto_version(context_.get(), version);
        SSL_CTX_set_max_proto_version(context_.get(), version);
        tls_.reset(SSL_new(context_.get()));
        SSL_set_fd(tls_.get(), fd_);
        ERR_clear_error();
        sealed_ = SSL_connect(tls_.get()) == 1;
    }
    ~TlsLine() {
        tls_.reset();
        ::close(fd_);
    }
    TlsLine(TlsLine const&) = delete;
    TlsLine& operator=(TlsLine const&) = delete;

    [[nodiscard]] bool sealed() const noexcept { return sealed_; }
    void send(std::string const& text) { SSL_write(tls_.get(), text.data(), static_cast<int>(text.size())); }

    /// The next whole message; empty: the line is over.
    std::string message() {
        for (;;) {
            auto const head = held_.find("\r\n\r\n");
            auto const length = held_.find("Content-Length: ");
            if (head != held_.npos && length < head) {
                std::size_t body = 0;
                std::from_chars(held_.data() + length + 16, held_.data() + head, body);
                auto const size = head + 4 + body;
                if (held_.size() >= size) {
                    auto out = held_.substr(0, size);
                    held_.erase(0, size);
                    return out;
                }
            }
            char piece[4096];
            auto const got = SSL_read(tls_.get(), piece, sizeof piece);
            if (got <= 0) return {};
            held_.append(piece, static_cast<std::size_t>(got));
        }
    }
    /// The next answer that is final, or the next request.
    std::string telling() {
        for (;;) {
            auto out = message();
            if (!out.starts_with("SIP/2.0 1")) return out;
        }
    }

private:
    net::trial::TlsContext context_{SSL_CTX_new(TLS_client_method())};
    net::trial::TlsSession tls_;
    int fd_ = -1;
    bool sealed_ = false;
    std::string held_;
};

/// Where a telephone hears and says its voice.
class MediaEnd {
public:
    MediaEnd() : fd_{::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0)} {
        net::Endpoint local{make_address("127.0.0.1"), 0};
        auto length = static_cast<socklen_t>(local.size());
        EXPECT_EQ(::bind(fd_, local.data(), length), 0);
        ::getsockname(fd_, local.data(), &length);
        port_ = local.port();
    }
    ~MediaEnd() { ::close(fd_); }
    MediaEnd(MediaEnd const&) = delete;
    MediaEnd& operator=(MediaEnd const&) = delete;

    [[nodiscard]] std::uint16_t port() const noexcept { return port_; }
    void send(std::string const& packet, net::Endpoint const& to) const {
        ::sendto(fd_, packet.data(), packet.size(), 0, to.data(), static_cast<socklen_t>(to.size()));
    }
    [[nodiscard]] std::string receive() const {
        pollfd waiting{fd_, POLLIN, 0};
        if (::poll(&waiting, 1, 20'000) != 1) return {};
        std::array<char, 2000> buffer;
        auto const size = ::recv(fd_, buffer.data(), buffer.size(), 0);
        return size < 0 ? std::string{} : std::string{buffer.data(), static_cast<std::size_t>(size)};
    }

private:
    int fd_;
    std::uint16_t port_ = 0;
};

constexpr std::string_view crypto = "a=crypto:3 AES_CM_128_HMAC_SHA1_80 inline:";

std::string crypto_line(net::SrtpKey const& key) { return std::string{crypto} + to_base64(key) + "\r\n"; }

net::SrtpKey key_in(std::string const& description) {
    auto const text = description.substr(description.find(crypto) + crypto.size(), 40);
    net::SrtpKey out{};
    std::ranges::copy(from_base64(text).value(), out.begin());
    return out;
}

std::string value_of(std::string const& message, std::string const& name) {
    auto const at = message.find("\r\n" + name + ": ");
    if (at == message.npos) return {};
    auto const begin = at + name.size() + 4;
    return message.substr(begin, message.find("\r\n", begin) - begin);
}

std::string tls_request(std::string const& method, int cseq, std::string const& to, std::string const& body = "") {
    return method + " sip:reception@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/TLS 192.0.2.9:5061;branch=z9hG4bK-" + method +
           std::to_string(cseq) + "\r\nMax-Forwards: 70\r\nFrom: <sip:+15550002222@192.0.2.9>;tag=me\r\nTo: " + to +
           "\r\nCall-ID: by-tls\r\nCSeq: " + std::to_string(cseq) + ' ' + method +
           "\r\nContact: <sips:me@192.0.2.9:5061>\r\n" + (body.empty() ? "" : "Content-Type: application/sdp\r\n") +
           "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

std::string rtp(std::uint16_t sequence) {
    std::string out(12 + 160, '\x55');
    out[0] = '\x80';
    out[1] = 0;
    out[2] = static_cast<char>(sequence >> 8);
    out[3] = static_cast<char>(sequence);
    return out;
}

class SipTls : public SipTest {
protected:
    SipTls() {
        std::signal(SIGPIPE, SIG_IGN);
        net::trial::Identity const identity;
        identity.write_certificate(folder_ / "certificate");
        identity.write_key(folder_ / "key");
        certificate_ =
            net::TlsCertificate::open({folder_ / "certificate", folder_ / "key", net::TlsVersion::v1_2, ""}, clock_)
                .value();
        random_.fill(key_);
    }

    std::unique_ptr<SipTelephony> by_tls(char const* trunk = "127.0.0.1") {
        auto chosen = options();
        chosen.protected_networks.clear();
        chosen.tls = {certificate_.get(), 0, {{.addresses = net::IpPrefix::parse(trunk).value()}}};
        return start(std::move(chosen));
    }

    /// An offer of both kinds, from 127.0.0.1 and the port of `socket`.
    [[nodiscard]] std::string offer(std::uint16_t port, bool plain = true) const {
        auto const number = std::to_string(port);
        return "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n" +
               (plain ? "m=audio " + number + " RTP/AVP 0\r\n" : "") + "m=audio " + number + " RTP/SAVP 0\r\n" +
               crypto_line(key_);
    }
    static Task<void> answer_one(SipTelephony& telephony, std::promise<std::unique_ptr<ports::CallLeg>>& out) {
        auto call = co_await telephony.next_call();
        auto leg = co_await call.value()->answer();
        out.set_value(std::move(leg).value());
    }

    /// Takes one call and holds it to its end; the telephone must stand until then.
    static Task<void> take_one(SipTelephony& telephony, std::promise<void>& done) {
        auto call = co_await telephony.next_call();
        co_await hold(std::move(call).value());
        done.set_value();
    }
    std::future<void> take_one(SipTelephony& telephony) {
        auto out = taken_.get_future();
        background(take_one(telephony, taken_));
        return out;
    }

    std::promise<void> taken_;
    TemporaryFolder folder_;
    std::unique_ptr<net::TlsCertificate> certificate_;
    net::SrtpKey key_{};
};

TEST_F(SipTls, C29_a_call_by_tls_that_offers_both_speaks_srtp_and_drops_what_is_replayed_altered_or_plain) {
    auto const telephony = by_tls();
    TlsLine line{telephony->tls_port()};
    ASSERT_TRUE(line.sealed());
    MediaEnd const media;
    line.send(tls_request("INVITE", 1, "<sip:reception@127.0.0.1>", offer(media.port())));
    std::promise<std::unique_ptr<ports::CallLeg>> promise;
    auto leg_later = promise.get_future();
    background(answer_one(*telephony, promise));
    auto const ok = line.telling();
    ASSERT_EQ(status_of(ok), "200") << ok;
    EXPECT_TRUE(value_of(ok, "Via").starts_with("SIP/2.0/TLS")) << ok;
    EXPECT_NE(value_of(ok, "Contact").find(";transport=tls"), std::string::npos) << ok;
    EXPECT_NE(ok.find("m=audio 0 RTP/AVP"), std::string::npos);
    line.send(tls_request("ACK", 1, value_of(ok, "To")));
    ASSERT_EQ(leg_later.wait_for(patience), std::future_status::ready);
    auto const leg = leg_later.get();

    ASSERT_NE(ok.find(crypto), std::string::npos) << ok;
    auto wire = net::Srtp::make({key_, key_in(ok)}).value();
    auto socket = leg->take_socket();
    ASSERT_TRUE(leg->media().srtp);
    ASSERT_TRUE(socket.seal(*leg->media().srtp));

    std::vector<std::string> sent;
    for (std::uint16_t i = 1; i <= 3; ++i) {
        auto packet = rtp(i);
        packet.resize(packet.size() + net::Srtp::overhead);
        ASSERT_TRUE(wire.seal({reinterpret_cast<std::uint8_t*>(packet.data()), packet.size()}, 172));
        sent.push_back(packet);
    }
    auto altered = sent[1];
    altered[50] ^= 1;
    for (auto const& packet : {rtp(9), sent[0], sent[0], altered, sent[2]}) media.send(packet, socket.local());
    std::array<std::uint8_t, 1500> heard;
    for (auto const number : std::initializer_list<std::uint16_t>{1, 3}) {
        auto const size = socket.receive(heard, clock_.monotonic());
        ASSERT_EQ(size, 172U) << number;
        EXPECT_TRUE(std::ranges::equal(std::span{heard}.first(*size), rtp(number),
                                       [](std::uint8_t a, char b) { return a == static_cast<std::uint8_t>(b); }));
    }
    EXPECT_FALSE(socket.receive(heard, clock_.monotonic()));

    auto const answer = rtp(77);
    ASSERT_TRUE(socket.send({reinterpret_cast<std::uint8_t const*>(answer.data()), answer.size()}));
    auto got = media.receive();
    EXPECT_EQ(got.size(), answer.size() + net::Srtp::overhead);
    EXPECT_EQ(got.find(std::string(8, '\x55'), 12), std::string::npos);
    ASSERT_TRUE(wire.open({reinterpret_cast<std::uint8_t*>(got.data()), got.size()}));
    EXPECT_EQ(got.substr(0, answer.size()), answer);

    leg->hang_up(ports::HangUp::finished);
    auto const bye = line.telling();
    EXPECT_TRUE(bye.starts_with("BYE ")) << bye;
    EXPECT_TRUE(value_of(bye, "Via").starts_with("SIP/2.0/TLS")) << bye;
}

TEST_F(SipTls, the_caller_ends_a_call_by_tls) {
    auto const telephony = by_tls();
    auto const taken = take_one(*telephony);
    TlsLine line{telephony->tls_port()};
    line.send(tls_request("INVITE", 1, "<sip:reception@127.0.0.1>", offer(40'000, false)));
    auto const ok = line.telling();
    ASSERT_EQ(status_of(ok), "200") << ok;
    line.send(tls_request("ACK", 1, value_of(ok, "To")));
    line.send(tls_request("BYE", 2, value_of(ok, "To")));
    EXPECT_EQ(status_of(line.telling()), "200");
    EXPECT_EQ(taken.wait_for(patience), std::future_status::ready);
}

TEST_F(SipTls, C29_srtp_over_plain_sip_is_refused_because_its_keys_would_be_in_the_clear) {
    auto const telephony = by_tls();
    RawPeer peer{telephony->port()};
    peer.send(request(peer, "INVITE", uri(*telephony), "", offer(40'000, false)));
    EXPECT_EQ(status_of(peer.final_answer("INVITE")), "488");
}

TEST_F(SipTls, C29_plain_rtp_to_an_open_network_is_refused) {
    auto const telephony = by_tls();
    auto const taken = take_one(*telephony);
    auto offered = usual_offer;
    auto const at = offered.find("c=IN IP4 127.0.0.1");
    offered.replace(at, 18, "c=IN IP4 192.0.2.9");
    RawPeer peer{telephony->port()};
    peer.send(request(peer, "INVITE", uri(*telephony), "", offered));
    EXPECT_EQ(status_of(peer.final_answer("INVITE")), "488");
    EXPECT_EQ(taken.wait_for(patience), std::future_status::ready);
}

TEST_F(SipTls, C29_old_tls_and_who_is_no_trunk_get_nothing) {
    auto const telephony = by_tls();
    EXPECT_FALSE((TlsLine{telephony->tls_port(), TLS1_1_VERSION}.sealed()));
    EXPECT_TRUE((TlsLine{telephony->tls_port(), TLS1_2_VERSION}.sealed()));
    EXPECT_TRUE((TlsLine{telephony->tls_port(), TLS1_3_VERSION}.sealed()));
    auto const others = by_tls("192.0.2.1");
    EXPECT_FALSE((TlsLine{others->tls_port()}.sealed()));
}

TEST_F(SipTls, C29_calls_of_our_own_go_to_protected_places_alone) {
    auto const telephony = by_tls();
    for (auto const* const to : {"sip:a@192.0.2.9", "sip:a@trunk.example"}) {
        auto const call = telephony->place({.to = to, .caller = std::nullopt}).value();
        auto const progress = run(call->next()).value();
        ASSERT_TRUE(std::holds_alternative<ports::Ended>(progress)) << to;
        EXPECT_EQ(std::get<ports::Ended>(progress).status, 403);
    }
}

}  // namespace
}  // namespace ombrex::adapters::sip
