// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <openssl/err.h>
#include <sys/socket.h>
#include <unistd.h>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/use_future.hpp>
#include <boost/asio/write.hpp>

#include <csignal>
#include <thread>

#include "base/random.h"
#include "base/temporary_folder.h"
#include "net/http_server.h"
#include "net/tls_certificate.h"
#include "net/trial_identity.h"

namespace ombrex::net {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::StartsWith;

/// What an OpenSSL client asks for. It would take anything, were it not for the server.
struct Wish {
    int version = 0;  ///< 0: the newest.
    std::string suites = {};
    std::string application = {};  ///< As on the wire: a length and a name.
    bool renegotiate = false;
};

struct Met {
    bool sealed = false;
    std::string version, suite, application;
    std::string alert;  ///< Why the server refused, in OpenSSL's words.
    std::string answer;
    bool resumable = false;
};

class HttpsTest : public testing::Test {
protected:
    HttpsTest() {
        std::signal(SIGPIPE, SIG_IGN);  // OpenSSL writes as if nobody ever hung up
        trial::Identity const identity{{.rsa = true}};
        identity.write_certificate(folder / "certificate");
        identity.write_key(folder / "key");
    }
    ~HttpsTest() override {
        if (server) asio::co_spawn(io, server->stop(), asio::use_future).get();
        busy.reset();
        if (thread.joinable()) thread.join();
    }

    void serve(TlsVersion oldest = TlsVersion::v1_2, HttpServer::Options options = {}) {
        certificate = TlsCertificate::open({folder / "certificate", folder / "key", oldest, "http/1.1"}, clock).value();
        options.tls = certificate.get();
        server = HttpServer::listen(io.get_executor(), options, [](HttpRequest request) -> Task<HttpResponse> {
                     co_return HttpResponse{200, {}, "you asked " + request.target, std::nullopt};
                 }).value();
        thread = std::thread{[this] { io.run(); }};
    }

    [[nodiscard]] asio::ip::tcp::socket connected() {
        asio::ip::tcp::socket socket{client_io};
        socket.connect({asio::ip::address_v4::loopback(), server->port()});
        return socket;
    }

    Met meet(Wish const& wish) {
        trial::TlsContext const context{SSL_CTX_new(TLS_client_method())};
        SSL_CTX_set_security_level(context.get(), 0);
        SSL_CTX_set_min_proto_version(context.get(), wish.version);
        SSL_CTX_set_max_proto_version(context.get(), wish.version);
        if (!wish.suites.empty()) SSL_CTX_set_cipher_list(context.get(), wish.suites.c_str());
        auto const socket = connected();
        trial::TlsSession const tls{SSL_new(context.get())};
        SSL_set_fd(tls.get(), const_cast<asio::ip::tcp::socket&>(socket).native_handle());
        auto const* const offered = reinterpret_cast<unsigned char const*>(wish.application.data());
        if (!wish.application.empty())
            SSL_set_alpn_protos(tls.get(), offered, static_cast<unsigned>(wish.application.size()));
        Met met;
        ERR_clear_error();
        met.sealed = SSL_connect(tls.get()) == 1;
        if (met.sealed && wish.renegotiate)
            met.sealed = SSL_renegotiate(tls.get()) == 1 && SSL_do_handshake(tls.get()) == 1;
        if (met.sealed) {
            talk(tls.get(), met);
        } else if (auto const* const why = ERR_reason_error_string(ERR_peek_last_error())) {
            met.alert = why;
        }
        return met;
    }

    static void talk(SSL* tls, Met& met) {
        std::string const request = "GET /here HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        SSL_write(tls, request.data(), static_cast<int>(request.size()));
        char piece[4096];
        for (int got = 0; (got = SSL_read(tls, piece, sizeof piece)) > 0;)
            met.answer.append(piece, static_cast<std::size_t>(got));
        met.version = SSL_get_version(tls);
        met.suite = SSL_get_cipher_name(tls);
        unsigned char const* name = nullptr;
        unsigned size = 0;
        SSL_get0_alpn_selected(tls, &name, &size);
        met.application.assign(reinterpret_cast<char const*>(name), size);
        met.resumable = SSL_SESSION_is_resumable(SSL_get0_session(tls)) == 1;
    }

    /// Bytes in, what came until the end; "reset" when that was none.
    static std::string exchange_plain(asio::ip::tcp::socket socket, std::string const& sent) {
        boost::system::error_code failure;
        asio::write(socket, asio::buffer(sent), failure);
        std::string got;
        asio::read(socket, asio::dynamic_buffer(got), failure);
        return failure == asio::error::eof ? got : "reset";
    }

    SystemRandom random;
    SystemClock clock;
    TemporaryFolder folder;
    asio::io_context io, client_io;
    std::optional<asio::executor_work_guard<asio::io_context::executor_type>> busy{io.get_executor()};
    std::unique_ptr<TlsCertificate> certificate;
    std::unique_ptr<HttpServer> server;
    std::thread thread;
};

TEST_F(HttpsTest, C29_old_versions_are_refused_and_new_ones_answered) {
    serve();
    for (auto const version : {TLS1_VERSION, TLS1_1_VERSION}) {
        auto const met = meet({.version = version});
        EXPECT_FALSE(met.sealed) << version;
        EXPECT_THAT(met.alert, HasSubstr("protocol version"));
    }
    for (auto const& [version, name] : {std::pair{TLS1_2_VERSION, "TLSv1.2"}, {TLS1_3_VERSION, "TLSv1.3"}}) {
        auto const met = meet({.version = version});
        EXPECT_EQ(met.version, name);
        EXPECT_THAT(met.answer, StartsWith("HTTP/1.1 200"));
        EXPECT_THAT(met.answer, HasSubstr("you asked /here"));
        EXPECT_FALSE(met.resumable) << "no ticket and no session outlives its connection";
    }
}

TEST_F(HttpsTest, C29_where_1_3_is_the_oldest_1_2_is_refused) {
    serve(TlsVersion::v1_3);
    EXPECT_THAT(meet({.version = TLS1_2_VERSION}).alert, HasSubstr("protocol version"));
    EXPECT_EQ(meet({}).version, "TLSv1.3");
}

TEST_F(HttpsTest, C29_suites_without_forward_secrecy_or_aead_are_refused) {
    serve();
    for (auto const* const weak :
         {"AES128-SHA", "AES128-GCM-SHA256", "AES256-SHA256", "ECDHE-RSA-AES128-SHA", "ECDHE-RSA-AES128-SHA256",
          "DHE-RSA-AES128-GCM-SHA256", "AECDH-AES128-SHA", "ECDHE-RSA-NULL-SHA", "ECDHE-RSA-CAMELLIA128-SHA256"}) {
        auto const met = meet({.version = TLS1_2_VERSION, .suites = std::string{weak} + ":@SECLEVEL=0"});
        EXPECT_FALSE(met.sealed) << weak;
        EXPECT_THAT(met.alert, HasSubstr("handshake failure")) << weak;
    }
    for (auto const* const strong :
         {"ECDHE-RSA-AES128-GCM-SHA256", "ECDHE-RSA-AES256-GCM-SHA384", "ECDHE-RSA-CHACHA20-POLY1305"}) {
        EXPECT_EQ(meet({.version = TLS1_2_VERSION, .suites = strong}).suite, strong);
    }
}

TEST_F(HttpsTest, C29_nobody_negotiates_again) {
    serve();
    EXPECT_FALSE(meet({.version = TLS1_2_VERSION, .renegotiate = true}).sealed);
}

TEST_F(HttpsTest, of_the_protocols_offered_it_takes_http_1_1_or_none) {
    serve();
    EXPECT_EQ(meet({.application = "\x02h2\x08http/1.1"}).application, "http/1.1");
    EXPECT_THAT(meet({.application = "\x02h2"}).alert, HasSubstr("no application protocol"));
    EXPECT_EQ(meet({}).application, "");
}

TEST_F(HttpsTest, C29_every_answer_says_that_it_is_to_stay_tls) {
    serve();
    EXPECT_THAT(meet({}).answer, HasSubstr("\r\nStrict-Transport-Security: max-age=63072000; includeSubDomains\r\n"));
}

TEST_F(HttpsTest, C29_plain_http_on_its_port_is_ended_cleanly_and_unanswered) {
    serve();
    EXPECT_EQ(exchange_plain(connected(), "GET / HTTP/1.1\r\nHost: x\r\n\r\n"), "");
    EXPECT_EQ(
        exchange_plain(connected(), "POST / HTTP/1.1\r\nContent-Length: 40000\r\n\r\n" + std::string(40'000, 'x')), "");
}

TEST_F(HttpsTest, who_never_shakes_hands_is_sent_away) {
    serve(TlsVersion::v1_2, {.handshake = 0s});
    auto socket = connected();
    std::string got;
    boost::system::error_code failure;
    asio::read(socket, asio::dynamic_buffer(got), failure);  // returns
    EXPECT_EQ(got, "");
}

TEST_F(HttpsTest, over_its_limit_of_connections_it_shakes_no_hands) {
    serve(TlsVersion::v1_2, {.connections_max = 0});
    EXPECT_FALSE(meet({}).sealed);
}

}  // namespace
}  // namespace ombrex::net
