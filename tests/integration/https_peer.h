// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/socket.h>
#include <unistd.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <csignal>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "net/egress_guard.h"
#include "net/trial_identity.h"

namespace ombrex::testing_support {

/// A recipient of a few lines: takes one connection after another, each for as many requests as come, keeps every byte
/// that it was sent, and answers what the test says. Runs on a thread of its own until it is destroyed.
class HttpsPeer {
public:
    /// The bytes to answer a request with; empty: none, ever.
    using Answer = std::function<std::string(std::string const& request)>;

    using Identity = net::trial::Identity;

    explicit HttpsPeer(Answer answer, int newest_tls = 0)
        : HttpsPeer{std::move(answer), std::make_shared<Identity const>(), newest_tls} {}
    HttpsPeer(Answer answer, std::shared_ptr<Identity const> its_own, int newest_tls = 0)
        : identity{std::move(its_own)},
          answer_{std::move(answer)},
          newest_tls_{newest_tls},
          thread_{[this] { serve(); }} {
        std::signal(SIGPIPE, SIG_IGN);  // OpenSSL writes as if nobody ever hung up
    }
    ~HttpsPeer() {
        ::shutdown(acceptor_.native_handle(), SHUT_RDWR);
        {
            std::scoped_lock const lock{guard_};
            if (connection_ >= 0) ::shutdown(connection_, SHUT_RDWR);
        }
        thread_.join();
    }

    [[nodiscard]] net::Destination place() const { return {"127.0.0.1", acceptor_.local_endpoint().port()}; }
    /// The requests since the last time, whole: as their bytes came out of TLS.
    [[nodiscard]] std::vector<std::string> take() {
        std::scoped_lock const lock{guard_};
        return std::exchange(requests_, {});
    }

    /// So many were made so far.
    [[nodiscard]] int connections() {
        std::scoped_lock const lock{guard_};
        return connections_;
    }

    static std::string ok(std::string const& body = {}) { return with_status("200 OK", body); }
    static std::string with_status(std::string const& status, std::string const& body = {},
                                   std::string const& header = {}) {
        return "HTTP/1.1 " + status + "\r\n" + header + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" +
               body;
    }

    std::shared_ptr<Identity const> const identity;

private:
    void serve() {
        net::trial::TlsContext const context{SSL_CTX_new(TLS_server_method())};
        SSL_CTX_set_security_level(context.get(), 0);
        SSL_CTX_set_min_proto_version(context.get(), TLS1_VERSION);
        SSL_CTX_set_max_proto_version(context.get(), newest_tls_);
        SSL_CTX_use_certificate(context.get(), identity->certificate.get());
        SSL_CTX_use_PrivateKey(context.get(), identity->key.get());
        for (;;) {
            int const socket = ::accept(acceptor_.native_handle(), nullptr, nullptr);
            if (socket < 0) return;
            hold(socket);
            net::trial::TlsSession const tls{SSL_new(context.get())};
            SSL_set_fd(tls.get(), socket);
            if (SSL_accept(tls.get()) == 1) converse(tls.get());
            hold(-1);
            ::close(socket);
        }
    }

    void hold(int socket) {
        std::scoped_lock const lock{guard_};
        connection_ = socket;
        connections_ += socket >= 0;
    }

    void converse(SSL* tls) {
        std::string come;
        for (std::string request; read(tls, come, request);) {
            auto const answer = answer_(request);
            {
                std::scoped_lock const lock{guard_};
                requests_.push_back(std::move(request));
            }
            if (!answer.empty()) SSL_write(tls, answer.data(), static_cast<int>(answer.size()));
        }
    }

    /// One request out of what has come and will. Not: the connection is over.
    static bool read(SSL* tls, std::string& come, std::string& request) {
        char piece[16384];
        for (;;) {
            if (auto const whole = length_of(come); whole > 0 && come.size() >= whole) {
                request = come.substr(0, whole);
                come.erase(0, whole);
                return true;
            }
            auto const got = SSL_read(tls, piece, sizeof piece);
            if (got <= 0) return false;
            come.append(piece, static_cast<std::size_t>(got));
        }
    }

    /// Of the request at the front; 0: not known yet.
    static std::size_t length_of(std::string const& come) {
        auto const end = come.find("\r\n\r\n");
        if (end == std::string::npos) return 0;
        constexpr std::string_view name = "\r\nContent-Length: ";
        auto const at = come.find(name);
        std::size_t body = 0;
        for (auto i = at + name.size(); at < end && come[i] >= '0' && come[i] <= '9'; ++i) {
            body = body * 10 + static_cast<std::size_t>(come[i] - '0');
        }
        return end + 4 + body;
    }

    Answer answer_;
    int newest_tls_;  ///< 0: whatever there is.
    std::mutex guard_;
    std::vector<std::string> requests_;
    int connection_ = -1;
    int connections_ = 0;
    asio::io_context io_;
    asio::ip::tcp::acceptor acceptor_{io_, {asio::ip::address_v4::loopback(), 0}};
    std::thread thread_;
};

}  // namespace ombrex::testing_support
