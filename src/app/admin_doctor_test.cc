// SPDX-License-Identifier: Apache-2.0
#include "app/admin_doctor.h"

#include <gmock/gmock.h>

#include <boost/asio/ip/tcp.hpp>
#include <boost/json.hpp>

#include "app/admin_testing.h"
#include "net/trial_identity.h"

namespace ombrex::app {
namespace {

namespace fs = std::filesystem;
using ::testing::ContainsRegex;
using ::testing::HasSubstr;

class AdminDoctorTest : public testing::AdminTest {
protected:
    AdminDoctorTest() {
        config.speech.engine = "mock";
        config.sip.port = config.http.port = 0;
    }
    std::string doctor() { return admin({"doctor"}).out; }
};

TEST_F(AdminDoctorTest, a_machine_that_can_serve_fails_nothing) {
    auto const ran = admin({"doctor"});
    EXPECT_EQ(ran.code, 0) << ran.out;
    EXPECT_THAT(ran.out, HasSubstr("ok    data folder     "));
    EXPECT_THAT(ran.out, HasSubstr("not needed: speech.engine is mock"));
    auto const json = boost::json::parse(admin({"doctor", "--json"}).out);
    EXPECT_EQ(json.at("failed"), 0);
    EXPECT_EQ(json.at("checks").at(0).at("what"), "configuration");
}

TEST_F(AdminDoctorTest, configuration_errors_are_findings_here_and_stop_everything_else) {
    errors = {"ombrex.toml:3: sip.prot: no such key"};
    EXPECT_THAT(doctor(), HasSubstr("FAIL  configuration   ombrex.toml:3: sip.prot: no such key\n"));
    EXPECT_EQ(admin({"doctor"}).code, 1);
    auto const other = admin({"calls", "list"});
    EXPECT_EQ(other.code, 2);
    EXPECT_EQ(other.err, "ombrex: ombrex.toml:3: sip.prot: no such key\n");
}

TEST_F(AdminDoctorTest, rights_that_are_too_wide_are_told_with_the_command_that_mends_them) {
    import();
    fs::permissions(config.data, fs::perms{0755});
    fs::permissions(fs::path{config.data} / "master.key", fs::perms{0644});
    auto const out = doctor();
    EXPECT_THAT(out, HasSubstr("FAIL  data folder     others may enter it: run chmod 700 "));
    EXPECT_THAT(out, HasSubstr("FAIL  master key      others may read it: run chmod 600 "));
    fs::remove(fs::path{config.data} / "master.key");
    EXPECT_THAT(doctor(), ContainsRegex("FAIL  master key +.*master.key is missing"));
}

TEST_F(AdminDoctorTest, a_port_of_somebody_else_fails_and_our_own_does_not) {
    asio::io_context io;
    asio::ip::tcp::acceptor const other{io, {asio::ip::make_address("127.0.0.1"), 0}};
    config.http.port = other.local_endpoint().port();
    EXPECT_THAT(doctor(), ContainsRegex("FAIL  http.port .*another program has it"));
    auto const served = DataFolder::open(config.data, DataFolder::Kind::lasting);
    EXPECT_THAT(doctor(), ContainsRegex("ok    http.port .*in use; a server runs on this data folder"));
}

TEST_F(AdminDoctorTest, missing_models_name_the_command_that_fetches_them) {
    config.speech.engine = "local";
    EXPECT_THAT(doctor(), ContainsRegex("FAIL  speech models .*missing, 0 corrupt: run tools/models/fetch"));
}

TEST_F(AdminDoctorTest, a_clock_before_the_policy_fails) {
    ManualClock const early{TimePoint{}};
    std::ostringstream out;
    AdminContext const context{config, errors, base, early, random, out, out};
    EXPECT_EQ(run_admin_command({"doctor"}, context), 1);
    EXPECT_THAT(out.str(), HasSubstr("FAIL  clock           it is 1970-01-01T00:00Z"));
}

TEST_F(AdminDoctorTest, C29_how_each_line_is_protected_is_told) {
    config.sip.trunks = {"127.0.0.0/8", "10.1.0.0/16"};
    EXPECT_THAT(doctor(), HasSubstr("FAIL  transport       sip.trunks: 10.1.0.0/16 with no protection\n"));
    config.network.protected_networks = {"10.0.0.0/8"};
    auto const out = doctor();
    EXPECT_THAT(out, HasSubstr("ok    transport       http.address: 127.0.0.1:* inside the machine\n"));
    EXPECT_THAT(out, HasSubstr("ok    transport       sip.trunks: 10.1.0.0/16 on the protected network 10.0.0.0/8\n"));
}

TEST_F(AdminDoctorTest, C29_how_long_the_certificate_is_good_is_told) {
    config.http.tls_certificate = (base / "certificate").string();
    config.http.tls_key = (base / "key").string();
    EXPECT_THAT(doctor(), HasSubstr("FAIL  certificate     " + config.http.tls_certificate + ": cannot be read"));
    net::trial::Identity const identity{{.ends_in_seconds = 30L * 365 * 86'400}};
    identity.write_certificate(config.http.tls_certificate);
    identity.write_key(config.http.tls_key);
    EXPECT_THAT(doctor(), HasSubstr("ok    certificate     good until 20"));
    clock.set(std::chrono::sys_days{std::chrono::January / 1 / 2100});
    EXPECT_THAT(doctor(), HasSubstr("FAIL  certificate     good until 20"));
    config.sip.tls_certificate = config.http.tls_certificate;
    config.sip.tls_key = config.http.tls_key;
    EXPECT_THAT(doctor(), HasSubstr("FAIL  SIP certificate good until 20"));
}

}  // namespace
}  // namespace ombrex::app
