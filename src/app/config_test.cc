// SPDX-License-Identifier: Apache-2.0
#include "app/config.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "base/temporary_folder.h"

namespace ombrex::app {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

class ConfigTest : public testing::Test {
protected:
    ConfigOutcome read(std::string const& text, std::map<std::string, std::string> environment = {},
                       std::map<std::string, std::string> flags = {}) {
        std::ofstream{path} << text;
        return read_config({path, std::move(environment), std::move(flags)});
    }
    TemporaryFolder folder;
    std::filesystem::path const path = folder / "ombrex.toml";
};

/// "sip.port" for each `port = ` under [sip].
std::vector<std::string> keys_in(std::string const& toml) {
    std::vector<std::string> out;
    std::string section;
    std::istringstream lines{toml};
    for (std::string line; std::getline(lines, line);) {
        auto const equals = line.find(" = ");
        if (line.starts_with('[')) section = line.substr(1, line.find(']') - 1) + ".";
        if (equals != std::string::npos && line.front() >= 'a') out.push_back(section + line.substr(0, equals));
    }
    return out;
}

TEST_F(ConfigTest, the_example_names_every_key_with_its_default) {
    auto const example = std::filesystem::path{OMBREX_SOURCE_DIR} / "config" / "ombrex.example.toml";
    auto const outcome = read_config({example, {}, {}});
    EXPECT_THAT(outcome.errors, ElementsAre());
    std::ifstream in{example};
    std::string const text{std::istreambuf_iterator<char>{in}, {}};
    auto const named = keys_in(text);
    EXPECT_EQ(named, config_keys());  // nothing is missing, nothing is there that is no key, and the order is the same
    EXPECT_EQ(config_values(outcome.config), config_values(Config{}));
}

TEST_F(ConfigTest, the_business_of_a_scenario_has_every_line_unless_somebody_says_otherwise) {
    std::ofstream{path} << "[limits]\ncalls_from_one_number = 3\n";
    auto const limits = read_config({path, {}, {}, scenario_limits()}).config.limits;
    EXPECT_EQ(limits.calls_per_company, limits.calls);
    EXPECT_EQ(limits.calls_from_one_number, 3);
}

TEST_F(ConfigTest, a_flag_stands_above_the_environment_and_that_above_the_file) {
    auto const text = "[sip]\nport = 1\n[http]\nport = 2\n[limits]\ncalls = 3\n";
    auto const outcome = read(text, {{"OMBREX_SIP_PORT", "11"}, {"OMBREX_HTTP_PORT", "12"}, {"OMBREX_MODELS", "x"}},
                              {{"sip.port", "21"}});
    EXPECT_THAT(outcome.errors, ElementsAre());
    EXPECT_EQ(outcome.config.sip.port, 21);
    EXPECT_EQ(outcome.config.http.port, 12);
    EXPECT_EQ(outcome.config.limits.calls, 3);
}

TEST_F(ConfigTest, all_errors_are_told_at_once_with_line_and_key) {
    auto const outcome = read("data = 5\n[sip]\nport = 99999\nprot = 1\n[speech]\nengine = \"loud\"\n",
                              {{"OMBREX_HTTP_PORT", "many"}}, {{"no.key", "1"}});
    EXPECT_THAT(
        outcome.errors,
        testing::UnorderedElementsAre(
            HasSubstr(":1: data: must be text in quotes"), HasSubstr(":3: sip.port: must be from 0 to 65535"),
            HasSubstr(":4: sip.prot: no such key"), HasSubstr(":6: speech.engine: must be one of local, mock, none"),
            HasSubstr("OMBREX_HTTP_PORT: http.port: must be a number"), HasSubstr("flag: no.key: no such key")));
}

TEST_F(ConfigTest, every_fault_of_form_is_found_while_it_is_read) {
    auto const outcome = read(
        "[network]\nprotected = [\"0.0.0.0/0\"]\n"
        "[http]\naddress = \"zzz\"\npublic_url = \"desk.example\"\nopen_agents = [\"agent_1\", \"anybody\"]\n"
        "[sip]\naddress = \"10.0.0.0/8\"\nexternal_address = \"bogus\"\ntrunks = [\"trunk.example\"]\n"
        "transfer_gateway = \"nowhere\"\n"
        "[mail]\nsmtp_url = \"foo\"\nfrom = \"us\"\nowner = \"a@b.example, c@d.example\"\n"
        "[webhooks]\nown_hosts = [\"https://inside.example\"]\n"
        "[calendars]\nplayed_by = \"192.0.2.7:443\"\n"
        "[operator]\nprivacy_mail = \"privacy\"\n");
    EXPECT_THAT(
        outcome.errors,
        testing::UnorderedElementsAre(
            HasSubstr(":2: network.protected: C29: \"0.0.0.0/0\""), HasSubstr(":4: http.address: \"zzz\" is not"),
            HasSubstr(":5: http.public_url: must be http:// or https://"),
            AllOf(HasSubstr(":6: http.open_agents: \"agent_1\" is nobody"), HasSubstr("; \"anybody\" is")),
            HasSubstr(":8: sip.address: \"10.0.0.0/8\" is not"), HasSubstr(":9: sip.external_address: \"bogus\""),
            HasSubstr(":10: sip.trunks: \"trunk.example\" is not"), HasSubstr(":11: sip.transfer_gateway: must"),
            HasSubstr(":13: mail.smtp_url: must be"), HasSubstr(":14: mail.from: must be one e-mail address"),
            HasSubstr(":15: mail.owner: must be one"), HasSubstr(":17: webhooks.own_hosts: \"https://inside"),
            HasSubstr(":19: calendars.played_by: is for tests"), HasSubstr(":21: operator.privacy_mail: must")));
}

TEST_F(ConfigTest, what_fits_is_taken) {
    EXPECT_THAT(read("[http]\naddress = \"::1\"\npublic_url = \"https://desk.example:8443/\"\n"
                     "open_agents = [\"agent_00000000000000000000000000000001\"]\n"
                     "[sip]\nexternal_address = \"203.0.113.7\"\ntrunks = [\"127.0.0.1\", \"::1\"]\n"
                     "[mail]\nsmtp_url = \"smtps://me:secret@mail.example\"\nfrom = \"us@mail.example\"\n"
                     "owner = \"owner@localhost\"\n[webhooks]\nown_hosts = [\"inside\", \"10.0.0.7\"]\n")
                    .errors,
                ElementsAre());
    for (auto const* url : {"http://127.0.0.1:8080", "https://[2001:db8::7]:443", "https://desk.example"}) {
        EXPECT_THAT(read("", {{"OMBREX_HTTP_PUBLIC_URL", url}}).errors, ElementsAre());
    }
    for (auto const* url : {"https://desk.example/a", "https://", "https://desk.example:0", "https://desk.example:x"}) {
        EXPECT_EQ(read("", {{"OMBREX_HTTP_PUBLIC_URL", url}}).errors.size(), 1U) << url;
    }
}

TEST_F(ConfigTest, what_two_keys_show_is_told_where_the_one_stands_that_is_to_be_changed) {
    EXPECT_THAT(read("[http]\ntls_key = \"k\"\n[sip]\naddress = \"10.1.2.3\"\nrtp_port_first = 40000\n"
                     "[calendars]\ngoogle_client_secret = \"s\"\n",
                     {}, {{"sip.trunks", "203.0.113.0/24"}})
                    .errors,
                testing::UnorderedElementsAre(
                    HasSubstr(":2: http.tls_key: C29: a certificate and its key go together"),
                    HasSubstr(":4: sip.address: C29: 10.1.2.3:5060 would carry plain SIP"),
                    HasSubstr(":4: sip.address: C29: 10.1.2.3:40000 would carry plain RTP"),
                    HasSubstr(":5: sip.rtp_port_first: must be below sip.rtp_port_last, 30999"),
                    HasSubstr(":7: calendars.google_client_secret: it and calendars.google_client_id"),
                    HasSubstr("flag: sip.trunks: C29: 203.0.113.0/24 would carry plain SIP and RTP")));
}

TEST_F(ConfigTest, C46_a_recipient_that_the_policy_does_not_name_is_refused_with_the_clause) {
    EXPECT_THAT(read("[recipients]\nacme = \"on\"\nopenai = \"on\"\n[contracts]\nacme = \"2026-02-03\"\n").errors,
                testing::UnorderedElementsAre(HasSubstr(":2: recipients.acme: C46: recipients.acme names nobody"),
                                              HasSubstr(":3: recipients.openai: no such key; C46: "),
                                              HasSubstr(":5: contracts.acme: C46: contracts.acme names nobody")));
}

TEST_F(ConfigTest, C24_C25_retention_can_be_shortened_but_not_lengthened) {
    EXPECT_THAT(read("[retention]\nrecordings_days = 30\n").errors, ElementsAre());
    EXPECT_THAT(read("[retention]\nrecordings_days = 91\ntranscripts_months = 13\nrecordings = 1\n").errors,
                testing::UnorderedElementsAre(HasSubstr(":2: retention.recordings_days: C24: "),
                                              HasSubstr(":3: retention.transcripts_months: C25: "),
                                              HasSubstr(":4: retention.recordings: no such key; what C24 and C25")));
}

TEST_F(ConfigTest, what_is_wrong_with_the_terms_of_billing_is_told) {
    EXPECT_THAT(read("[billing]\nplans = [\"free | Free | 0 | 0 | 0\", \"salon | Salon | 4900 | 300 | 15\"]\n"
                     "currency = \"USD\"\ntax_rate = \"9.975\"\n")
                    .errors,
                ElementsAre());
    EXPECT_THAT(read("[billing]\nplans = [\"salon | Salon | 49.00 | 300 | 15\"]\ncurrency = \"JPY\"\ntax_rate = "
                     "\"13 %\"\ndays_to_pay = -1\n")
                    .errors,
                testing::UnorderedElementsAre(
                    HasSubstr(":2: billing.plans: \"salon | Salon | 49.00 | 300 | 15\": cents and minutes are whole"),
                    HasSubstr(":3: billing.currency: must be one of AUD, CAD"),
                    HasSubstr(":4: billing.tax_rate: a tax rate is percent"),
                    HasSubstr(":5: billing.days_to_pay: must be from 0 to 365")));
    for (auto const* plans : {"[]", "[\"a | A | 0 | 0 | 0\", \"a | B | 0 | 0 | 0\"]"}) {
        EXPECT_EQ(read(std::string{"[billing]\nplans = "} + plans + "\n").errors.size(), 1U) << plans;
    }
}

TEST_F(ConfigTest, a_file_that_is_no_toml_says_where) {
    EXPECT_THAT(read("[sip\nport = 1").errors, ElementsAre(HasSubstr(":1: ")));
    EXPECT_EQ(read_config({"/no/such/file.toml", {}, {}}).errors.size(), 1U);
}

TEST_F(ConfigTest, media_ports_need_a_range) {
    EXPECT_THAT(read("[sip]\nrtp_port_first = 40000\nrtp_port_last = 40000\n").errors,
                ElementsAre(HasSubstr("sip.rtp_port_last: must be above")));
}

}  // namespace
}  // namespace ombrex::app
