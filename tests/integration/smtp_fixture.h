// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <boost/asio/ip/tcp.hpp>

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "net/trial_identity.h"

namespace ombrex::testing_support {

using net::trial::Identity;
using net::trial::TlsContext;
using net::trial::TlsSession;

/// A mail server of a few lines: takes one connection after another, answers each verb with its reply, or with one the
/// test has set, and remembers what it was told. Runs on a thread of its own until it is destroyed.
class MailServer {
public:
    explicit MailServer(bool offers_tls, Identity its_own = Identity{}, int newest_tls = 0)
        : identity{std::move(its_own)},
          offers_tls_{offers_tls},
          newest_tls_{newest_tls},
          thread_{[this] { serve(); }} {}
    ~MailServer() {
        ::shutdown(acceptor_.native_handle(), SHUT_RDWR);
        thread_.join();
    }

    [[nodiscard]] std::uint16_t port() const { return acceptor_.local_endpoint().port(); }
    /// REQUIRES: the client has come back; nothing is under way.
    [[nodiscard]] std::vector<std::string> const& said() const { return said_; }
    [[nodiscard]] std::string const& letter() const { return letter_; }
    [[nodiscard]] bool letter_came_sealed() const { return sealed_; }

    std::map<std::string, std::string> replies{{"EHLO", "250"},        {"AUTH", "235 ok"}, {"MAIL", "250 ok"},
                                               {"RCPT", "250 ok"},     {"DATA", "354 go"}, {".", "250 kept"},
                                               {"STARTTLS", "220 go"}, {"QUIT", "221 bye"}};
    Identity identity;

private:
    /// One connection: plain at first.
    struct Line {
        int socket;
        SSL* tls = nullptr;
        std::string buffer;

        bool read(std::string& out) {
            for (;;) {
                if (auto const end = buffer.find("\r\n"); end != std::string::npos) {
                    out = buffer.substr(0, end);
                    buffer.erase(0, end + 2);
                    return true;
                }
                char piece[4096];
                auto const got = tls != nullptr ? SSL_read(tls, piece, sizeof piece)
                                                : static_cast<int>(::recv(socket, piece, sizeof piece, 0));
                if (got <= 0) return false;
                buffer.append(piece, static_cast<std::size_t>(got));
            }
        }
        void write(std::string const& text) const {
            auto const whole = text + "\r\n";
            if (tls != nullptr) {
                SSL_write(tls, whole.data(), static_cast<int>(whole.size()));
            } else {
                static_cast<void>(::send(socket, whole.data(), whole.size(), MSG_NOSIGNAL));
            }
        }
    };

    void serve() {
        for (;;) {
            int const socket = ::accept(acceptor_.native_handle(), nullptr, nullptr);
            if (socket < 0) return;
            converse(socket);
            ::close(socket);
        }
    }

    void converse(int socket) {
        TlsContext const context{SSL_CTX_new(TLS_server_method())};
        SSL_CTX_set_security_level(context.get(), 0);
        SSL_CTX_set_min_proto_version(context.get(), TLS1_VERSION);
        SSL_CTX_set_max_proto_version(context.get(), newest_tls_);
        SSL_CTX_use_certificate(context.get(), identity.certificate.get());
        SSL_CTX_use_PrivateKey(context.get(), identity.key.get());
        TlsSession tls;
        Line line{socket, nullptr, {}};
        line.write("220 mail.test");
        for (std::string said; line.read(said);) {
            said_.push_back(said);
            auto const verb = said.substr(0, said.find(' '));
            if (verb == "EHLO") {
                bool const offer = offers_tls_ && line.tls == nullptr;
                // In one piece: what is sent in two waits 40 ms for the other side's delayed acknowledgement.
                line.write(std::string{"250-mail.test\r\n"} + (offer ? "250 STARTTLS" : "250 AUTH PLAIN LOGIN"));
                continue;
            }
            line.write(replies.contains(verb) ? replies.at(verb) : "502 no");
            if (verb == "STARTTLS") {
                tls.reset(SSL_new(context.get()));
                SSL_set_fd(tls.get(), socket);
                if (SSL_accept(tls.get()) != 1) return;
                line.tls = tls.get();
            }
            if (verb == "DATA" && replies.at("DATA").starts_with("354") && !take_letter(line)) return;
            if (verb == "QUIT") return;
        }
    }

    bool take_letter(Line& line) {
        letter_.clear();
        sealed_ = line.tls != nullptr;
        for (std::string text; line.read(text);) {
            if (text == ".") {
                line.write(replies.at("."));
                return true;
            }
            letter_ += text + "\r\n";
        }
        return false;
    }

    bool offers_tls_;
    int newest_tls_;  ///< 0: whatever there is.
    asio::io_context io_;
    asio::ip::tcp::acceptor acceptor_{io_, {asio::ip::address_v4::loopback(), 0}};
    std::vector<std::string> said_;
    std::string letter_;
    bool sealed_ = false;
    std::thread thread_;
};

}  // namespace ombrex::testing_support
