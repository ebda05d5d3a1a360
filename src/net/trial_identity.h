// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <filesystem>
#include <memory>
#include <string>

namespace ombrex::net::trial {

template <auto F>
struct FreeWith {
    void operator()(auto* pointer) const noexcept { F(pointer); }
};
using PrivateKey = std::unique_ptr<EVP_PKEY, FreeWith<&EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, FreeWith<&X509_free>>;
using TlsContext = std::unique_ptr<SSL_CTX, FreeWith<&SSL_CTX_free>>;
using TlsSession = std::unique_ptr<SSL, FreeWith<&SSL_free>>;

/// A key and a certificate signed with it, made for this run.
struct Identity {
    struct Of {
        std::string names = "IP:127.0.0.1";  ///< As subjectAltName in OpenSSL's words.
        long serial = 1;
        long ends_in_seconds = 3600;
        bool rsa = false;
        unsigned rsa_bits = 2048;
    };

    PrivateKey key;
    Certificate certificate{X509_new()};

    Identity() : Identity{Of{}} {}
    explicit Identity(Of const& of) : key{of.rsa ? EVP_RSA_gen(of.rsa_bits) : EVP_EC_gen("P-256")} {
        auto* const it = certificate.get();
        X509_set_version(it, X509_VERSION_3);
        ASN1_INTEGER_set(X509_get_serialNumber(it), of.serial);
        X509_gmtime_adj(X509_getm_notBefore(it), -7200);
        X509_gmtime_adj(X509_getm_notAfter(it), of.ends_in_seconds);
        X509_set_pubkey(it, key.get());
        auto const name = reinterpret_cast<unsigned char const*>("trial");
        X509_NAME_add_entry_by_txt(X509_get_subject_name(it), "CN", MBSTRING_ASC, name, -1, -1, 0);
        X509_set_issuer_name(it, X509_get_subject_name(it));
        auto* const names = X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, of.names.c_str());
        X509_add_ext(it, names, -1);
        X509_EXTENSION_free(names);
        X509_sign(it, key.get(), EVP_sha256());
    }
    void write_certificate(std::filesystem::path const& place) const {
        PEM_write_bio_X509(to(place).get(), certificate.get());
    }
    /// As mode 0600.
    void write_key(std::filesystem::path const& place) const {
        PEM_write_bio_PrivateKey(to(place).get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
        std::filesystem::permissions(place, std::filesystem::perms{0600});
    }

private:
    static std::unique_ptr<BIO, FreeWith<&BIO_free_all>> to(std::filesystem::path const& place) {
        return std::unique_ptr<BIO, FreeWith<&BIO_free_all>>{BIO_new_file(place.c_str(), "w")};
    }
};

}  // namespace ombrex::net::trial
