// SPDX-License-Identifier: Apache-2.0
#include "net/tls_certificate.h"

#include <gmock/gmock.h>
#include <boost/asio/ssl/context.hpp>

#include <fstream>

#include "base/random.h"
#include "base/temporary_folder.h"
#include "net/trial_identity.h"

namespace ombrex::net {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using testing::HasSubstr;
using trial::Identity;

class TlsCertificateTest : public testing::Test {
protected:
    TlsCertificateTest() { put(Identity{{.serial = 1}}); }

    void put(Identity const& identity) {
        identity.write_certificate(options.certificate);
        identity.write_key(options.key);
    }
    [[nodiscard]] auto open() const { return TlsCertificate::open(options, clock); }
    static long serial(std::shared_ptr<boost::asio::ssl::context> const& context) {
        auto const* const certificate = SSL_CTX_get0_certificate(context->native_handle());
        return ASN1_INTEGER_get(X509_get0_serialNumber(certificate));
    }
    void overwrite(fs::path const& file, std::string const& text) const { std::ofstream{file} << text; }

    SystemRandom random;
    ManualClock clock{TimePoint{}};
    TemporaryFolder folder;
    TlsCertificate::Options options{folder / "certificate.pem", folder / "key.pem", TlsVersion::v1_2, "http/1.1"};
};

TEST_F(TlsCertificateTest, C29_a_key_file_that_others_may_use_is_refused_with_the_command_that_helps) {
    for (auto const mode : {0604, 0602, 0644, 0660}) {
        fs::permissions(options.key, static_cast<fs::perms>(mode));
        auto const refused = open();
        ASSERT_FALSE(refused) << mode;
        EXPECT_EQ(refused.error().code, Errc::denied);
        EXPECT_THAT(refused.error().detail, HasSubstr("chmod 600 " + options.key.string()));
    }
    fs::permissions(options.key, fs::perms{0640});  // as the group ssl-cert of Debian has it
    EXPECT_TRUE(open());
}

TEST_F(TlsCertificateTest, what_is_no_pair_is_refused_and_says_which_file) {
    overwrite(options.certificate, "no certificate");
    EXPECT_THAT(open().error().detail, HasSubstr("certificate.pem: holds no certificate"));
    put(Identity{});
    overwrite(options.key, "no key");
    EXPECT_THAT(open().error().detail, HasSubstr("key.pem: holds no private key"));
    Identity{}.write_key(options.key);
    EXPECT_THAT(open().error().detail, HasSubstr("is not the key of the certificate"));
    put(Identity{{.rsa = true, .rsa_bits = 1024}});
    EXPECT_EQ(open().error().code, Errc::invalid_input);
    fs::remove(options.key);
    EXPECT_EQ(open().error().code, Errc::invalid_input);  // 1024 bits are looked at first
    put(Identity{});
    fs::remove(options.key);
    EXPECT_EQ(open().error().code, Errc::unavailable);
}

TEST_F(TlsCertificateTest, a_key_under_a_passphrase_is_refused_and_nobody_is_asked) {
    Identity const identity;
    auto* const file = BIO_new_file(options.key.c_str(), "w");
    unsigned char secret[] = "secret";
    PEM_write_bio_PrivateKey(file, identity.key.get(), EVP_aes_128_cbc(), secret, 6, nullptr, nullptr);
    BIO_free_all(file);
    EXPECT_THAT(open().error().detail, HasSubstr("under a passphrase"));
}

TEST_F(TlsCertificateTest, a_new_pair_is_taken_after_a_minute_and_a_connection_keeps_the_old_one) {
    auto const certificate = open().value();
    auto const old = certificate->current();
    put(Identity{{.serial = 2}});
    clock.advance(59s);
    EXPECT_EQ(serial(certificate->current()), 1);
    clock.advance(1s);
    EXPECT_EQ(serial(certificate->current()), 2);
    EXPECT_EQ(serial(old), 1);
}

TEST_F(TlsCertificateTest, a_new_pair_is_taken_at_once_when_asked) {
    auto const certificate = open().value();
    put(Identity{{.serial = 2, .ends_in_seconds = 90'000}});
    auto const before = certificate->good_until();
    ASSERT_TRUE(certificate->reread());
    EXPECT_EQ(serial(certificate->current()), 2);
    EXPECT_GT(certificate->good_until(), before + 80'000s);
}

TEST_F(TlsCertificateTest, a_broken_new_pair_leaves_the_old_one_and_is_told_once) {
    auto const certificate = open().value();
    overwrite(options.certificate, "half a certi");
    testing::internal::CaptureStderr();
    clock.advance(1min);
    EXPECT_EQ(serial(certificate->current()), 1);
    clock.advance(1min);
    EXPECT_EQ(serial(certificate->current()), 1);
    auto const told = testing::internal::GetCapturedStderr();
    EXPECT_THAT(told, HasSubstr("tls_certificate_refused"));
    EXPECT_EQ(told.find("refused"), told.rfind("refused"));
    EXPECT_FALSE(certificate->reread());
    put(Identity{{.serial = 3}});
    clock.advance(1min);
    EXPECT_EQ(serial(certificate->current()), 3);
}

}  // namespace
}  // namespace ombrex::net
