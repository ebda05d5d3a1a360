// SPDX-License-Identifier: Apache-2.0
#include "app/config.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "base/temporary_folder.h"

namespace ombrex::app {
namespace {

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
