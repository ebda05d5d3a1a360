// SPDX-License-Identifier: Apache-2.0
#include "net/tls_certificate.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <boost/asio/ssl/context.hpp>

#include <array>
#include <cerrno>
#include <cstring>
#include <ctime>

#include "base/log.h"

namespace ombrex::net {
namespace {

namespace fs = std::filesystem;
namespace ssl = boost::asio::ssl;
using namespace std::chrono_literals;

template <auto F>
struct FreeWith {
    void operator()(auto* pointer) const noexcept { F(pointer); }
};
using File = std::unique_ptr<BIO, FreeWith<&BIO_free_all>>;
using Certificate = std::unique_ptr<X509, FreeWith<&X509_free>>;
using PrivateKey = std::unique_ptr<EVP_PKEY, FreeWith<&EVP_PKEY_free>>;

constexpr auto look_every = 1min;
constexpr char suites_of_1_2[] =
    "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:"
    "ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305";
constexpr char suites_of_1_3[] = "TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256";
constexpr char curves[] = "X25519:P-256:P-384";
/// Keys of 112 bits at least (SSL_CTX_set_security_level): RSA of 2048, P-224.
constexpr int security_level = 2;

Error wrong(fs::path const& file, std::string_view what) {
    return Error{Errc::invalid_input, fmt::format("{}: {}", file.string(), what)};
}

struct Opened {
    File file;
    struct stat about;
};

Result<Opened> open_file(fs::path const& path) {
    int const fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
        return Error{Errc::unavailable, fmt::format("{}: cannot be read: {}", path.string(), std::strerror(errno))};
    }
    Opened out{File{BIO_new_fd(fd, BIO_CLOSE)}, {}};
    if (!out.file || ::fstat(fd, &out.about) != 0) return Error{Errc::unavailable, path.string() + ": cannot be read"};
    return out;
}

/// Never asks anybody: a key with a passphrase is none that a server can use.
int no_passphrase(char*, int, int, void*) { return -1; }

Result<PrivateKey> read_key(fs::path const& path) {
    BOOST_OUTCOME_TRY(auto const opened, open_file(path));
    if ((opened.about.st_mode & (S_IRWXO | S_IWGRP)) != 0) {
        return Error{Errc::denied,
                     fmt::format("others may use the key of the certificate: run chmod 600 {}", path.string())};
    }
    PrivateKey key{PEM_read_bio_PrivateKey(opened.file.get(), nullptr, &no_passphrase, nullptr)};
    if (!key) return wrong(path, "holds no private key in PEM, or one under a passphrase");
    return key;
}

Result<void> use_certificate(SSL_CTX* context, fs::path const& path) {
    BOOST_OUTCOME_TRY(auto const opened, open_file(path));
    auto* const file = opened.file.get();
    Certificate const own{PEM_read_bio_X509_AUX(file, nullptr, &no_passphrase, nullptr)};
    if (!own) return wrong(path, "holds no certificate in PEM");
    if (SSL_CTX_use_certificate(context, own.get()) != 1) return wrong(path, "the key of the certificate is too weak");
    while (Certificate next{PEM_read_bio_X509(file, nullptr, &no_passphrase, nullptr)}) {
        if (SSL_CTX_add0_chain_cert(context, next.get()) != 1) return wrong(path, "a certificate of the chain is weak");
        static_cast<void>(next.release());
    }
    return ok();
}

/// RFC 7301 section 3.2. `wanted` is a length and a name, as on the wire.
int choose_application(SSL*, unsigned char const** chosen, unsigned char* size, unsigned char const* offered,
                       unsigned offered_size, void* wanted) {
    auto const& own = *static_cast<std::string const*>(wanted);
    for (unsigned at = 0; at < offered_size && at + offered[at] < offered_size; at += 1U + offered[at]) {
        if (std::string_view{own}.substr(1) !=
            std::string_view{reinterpret_cast<char const*>(offered) + at + 1, offered[at]})
            continue;
        *chosen = offered + at + 1;
        *size = offered[at];
        return SSL_TLSEXT_ERR_OK;
    }
    return SSL_TLSEXT_ERR_ALERT_FATAL;
}

bool harden(SSL_CTX* context, TlsVersion oldest) {
    SSL_CTX_set_options(context, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_TICKET);
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_security_level(context, security_level);
    auto const version = oldest == TlsVersion::v1_3 ? TLS1_3_VERSION : TLS1_2_VERSION;
    return SSL_CTX_set_num_tickets(context, 0) == 1 && SSL_CTX_set_min_proto_version(context, version) == 1 &&
           SSL_CTX_set_max_proto_version(context, TLS1_3_VERSION) == 1 &&
           SSL_CTX_set_cipher_list(context, suites_of_1_2) == 1 &&
           SSL_CTX_set_ciphersuites(context, suites_of_1_3) == 1 && SSL_CTX_set1_groups_list(context, curves) == 1;
}

TimePoint end_of(SSL_CTX const* context) {
    std::tm time{};
    ASN1_TIME_to_tm(X509_get0_notAfter(SSL_CTX_get0_certificate(context)), &time);
    return TimePoint{std::chrono::seconds{::timegm(&time)}};
}

}  // namespace

struct TlsCertificate::Loaded {
    std::shared_ptr<ssl::context> context;
    TimePoint good_until;
};

/// What changes when somebody writes one of the files, or puts another in its place.
struct TlsCertificate::Stamp {
    struct Of {
        dev_t device = 0;
        ino_t file = 0;
        off_t size = 0;
        std::int64_t seconds = 0;
        std::int64_t nanoseconds = 0;
        bool operator==(Of const&) const = default;

        static Of at(fs::path const& path) {
            struct stat now{};
            if (::stat(path.c_str(), &now) != 0) return {};
            return {now.st_dev, now.st_ino, now.st_size, now.st_mtim.tv_sec, now.st_mtim.tv_nsec};
        }
    };
    Of certificate, key;
    bool operator==(Stamp const&) const = default;

    static Stamp of(Options const& options) { return {Of::at(options.certificate), Of::at(options.key)}; }
};

TlsCertificate::TlsCertificate(Options options, Clock const& clock)
    : options_{std::move(options)}, clock_{clock}, seen_{std::make_unique<Stamp>()}, looked_{clock.monotonic()} {}
TlsCertificate::~TlsCertificate() = default;

Result<std::unique_ptr<TlsCertificate>> TlsCertificate::open(Options options, Clock const& clock) {
    if (!options.application.empty()) {
        options.application.insert(options.application.begin(), static_cast<char>(options.application.size()));
    }
    auto out = std::unique_ptr<TlsCertificate>{new TlsCertificate{std::move(options), clock}};
    BOOST_OUTCOME_TRY(out->take());
    return out;
}

Result<TlsCertificate::Loaded> TlsCertificate::load(Options const& options) {
    auto context = std::make_shared<ssl::context>(ssl::context::tls_server);
    auto* const native = context->native_handle();
    if (!harden(native, options.oldest)) return Error{Errc::unavailable, "this OpenSSL lacks what TLS needs here"};
    BOOST_OUTCOME_TRY(use_certificate(native, options.certificate));
    BOOST_OUTCOME_TRY(auto const key, read_key(options.key));
    if (SSL_CTX_use_PrivateKey(native, key.get()) != 1 || SSL_CTX_check_private_key(native) != 1) {
        return wrong(options.key, "is not the key of the certificate " + options.certificate.string());
    }
    if (!options.application.empty()) {
        SSL_CTX_set_alpn_select_cb(native, &choose_application, const_cast<std::string*>(&options.application));
    }
    return Loaded{context, end_of(native)};
}

Result<void> TlsCertificate::take() {
    *seen_ = Stamp::of(options_);  // before reading: what is written meanwhile is seen the next time
    BOOST_OUTCOME_TRY(auto loaded, load(options_));
    loaded_ = std::make_unique<Loaded>(std::move(loaded));
    return ok();
}

Result<void> TlsCertificate::reread() {
    std::lock_guard const lock{mutex_};
    looked_ = clock_.monotonic();
    auto const taken = take();
    if (taken) {
        log::info("tls_certificate_read");
    } else {
        log::error("tls_certificate_refused", {log::Field::operator_text("why", taken.error().detail)});
    }
    return taken;
}

std::shared_ptr<ssl::context> TlsCertificate::current() {
    std::unique_lock lock{mutex_};
    auto const now = clock_.monotonic();
    bool const due = now - looked_ >= look_every;
    if (due) looked_ = now;
    if (due && Stamp::of(options_) != *seen_) {
        lock.unlock();
        static_cast<void>(reread());
        lock.lock();
    }
    return loaded_->context;
}

TimePoint TlsCertificate::good_until() const {
    std::lock_guard const lock{mutex_};
    return loaded_->good_until;
}

}  // namespace ombrex::net
