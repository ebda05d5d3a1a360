// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>

#include "base/clock.h"
#include "base/result.h"
#include "net/tls_version.h"

namespace boost::asio::ssl {
class context;
}

namespace ombrex::net {

/// Certificate and key of a server, with the settings under which it speaks TLS: Mozilla's "intermediate", guidelines
/// 6.0: six ECDHE suites with AEAD and those of TLS 1.3, X25519, P-256, P-384; no tickets, compression, renegotiation.
///
/// The files may be changed while it serves. They are looked at once a minute, when somebody connects, and by reread().
/// A pair that cannot be used is logged (`tls_certificate_refused`) and the old one stays.
/// Thread: safe from any.
class TlsCertificate {
public:
    struct Options {
        std::filesystem::path certificate;  ///< PEM: the server's own first, then the chain.
        std::filesystem::path key;          ///< PEM, without a passphrase; not for others to read.
        TlsVersion oldest = TlsVersion::v1_2;
        std::string
            application;  ///< The only protocol a client that negotiates one (RFC 7301) may ask for; empty: any.
    };

    /// Errors: denied (others may use the key file), invalid_input (no certificate, no key, not a pair, too weak),
    /// unavailable (a file cannot be read). Each says what to do.
    [[nodiscard]] static Result<std::unique_ptr<TlsCertificate>> open(Options options, Clock const& clock);
    ~TlsCertificate();

    /// For one new connection, which keeps it for life.
    [[nodiscard]] std::shared_ptr<boost::asio::ssl::context> current();
    /// Looks at the files now. Errors: as open; then the pair from before stays.
    Result<void> reread();
    /// When the certificate in use ends.
    [[nodiscard]] TimePoint good_until() const;

private:
    struct Loaded;
    struct Stamp;
    TlsCertificate(Options options, Clock const& clock);
    static Result<Loaded> load(Options const& options);
    Result<void> take();

    Options const options_;
    Clock const& clock_;
    mutable std::mutex mutex_;  ///< Guards all below.
    std::unique_ptr<Loaded> loaded_;
    std::unique_ptr<Stamp> seen_;
    MonoTime looked_;
};

}  // namespace ombrex::net
