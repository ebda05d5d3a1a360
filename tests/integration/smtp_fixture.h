// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
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

namespace ombrex::testing_support {

template <auto F>
struct FreeWith {
    void operator()(auto* pointer) const noexcept { F(pointer); }
};
using PrivateKey = std::unique_ptr<EVP_PKEY, FreeWith<&EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, FreeWith<&X509_free>>;

/// A key and a certificate of its own for 127.0.0.1, made for this run.
struct Identity {
    PrivateKey key{EVP_EC_gen("P-256")};
    Certificate certificate{X509_new()};

    Identity() {
        auto* const it = certificate.get();
        X509_set_version(it, X509_VERSION_3);
        ASN1_INTEGER_set(X509_get_serialNumber(it), 1);
        X509_gmtime_adj(X509_getm_notBefore(it), -3600);
        X509_gmtime_adj(X509_getm_notAfter(it), 3600);
        X509_set_pubkey(it, key.get());
        auto const text = reinterpret_cast<unsigned char const*>("mail test");
        X509_NAME_add_entry_by_txt(X509_get_subject_name(it), "CN", MBSTRING_ASC, text, -1, -1, 0);
        X509_set_issuer_name(it, X509_get_subject_name(it));
        auto* const names = X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, "IP:127.0.0.1");
        X509_add_ext(it, names, -1);
        X509_EXTENSION_free(names);
        X509_sign(it, key.get(), EVP_sha256());
    }
    /// The certificate as a file that a client may trust.
    void write(std::filesystem::path const& place) const {
        std::unique_ptr<BIO, FreeWith<&BIO_free_all>> const file{BIO_new_file(place.c_str(), "w")};
        PEM_write_bio_X509(file.get(), certificate.get());
    }
};

/// A mail server of a few lines: takes one connection after another, answers each verb with its reply, or with one the
/// test has set, and remembers what it was told. Runs on a thread of its own until it is destroyed.
class MailServer {
public:
    explicit MailServer(bool offers_tls) : offers_tls_{offers_tls}, thread_{[this] { serve(); }} {}
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
        std::unique_ptr<SSL_CTX, FreeWith<&SSL_CTX_free>> const context{SSL_CTX_new(TLS_server_method())};
        SSL_CTX_use_certificate(context.get(), identity.certificate.get());
        SSL_CTX_use_PrivateKey(context.get(), identity.key.get());
        std::unique_ptr<SSL, FreeWith<&SSL_free>> tls;
        Line line{socket, nullptr, {}};
        line.write("220 mail.test");
        for (std::string said; line.read(said);) {
            said_.push_back(said);
            auto const verb = said.substr(0, said.find(' '));
            if (verb == "EHLO") {
                bool const offer = offers_tls_ && line.tls == nullptr;
                line.write("250-mail.test");
                line.write(offer ? "250 STARTTLS" : "250 AUTH PLAIN LOGIN");
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
    asio::io_context io_;
    asio::ip::tcp::acceptor acceptor_{io_, {asio::ip::address_v4::loopback(), 0}};
    std::vector<std::string> said_;
    std::string letter_;
    bool sealed_ = false;
    std::thread thread_;
};

}  // namespace ombrex::testing_support
