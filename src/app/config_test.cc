// SPDX-License-Identifier: Apache-2.0
#include "app/config.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "base/id128.h"

namespace ombrex::app {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class ConfigTest : public testing::Test {
protected:
    void SetUp() override {
        SystemRandom random;
        path = std::filesystem::temp_directory_path() / (Id128::make(random).to_string() + ".toml");
    }
    void TearDown() override { std::filesystem::remove(path); }

    ConfigOutcome read(std::string const& text, std::map<std::string, std::string> environment = {},
                       std::map<std::string, std::string> flags = {}) {
        std::ofstream{path} << text;
        return read_config({path, std::move(environment), std::move(flags)});
    }
    std::filesystem::path path;
};

TEST_F(ConfigTest, the_example_names_every_key_with_its_default) {
    auto const example = std::filesystem::path{OMBREX_SOURCE_DIR} / "config" / "ombrex.example.toml";
    auto const outcome = read_config({example, {}, {}});
    EXPECT_THAT(outcome.errors, ElementsAre());
    std::ifstream in{example};
    std::string const text{std::istreambuf_iterator<char>{in}, {}};
    for (auto const& key : config_keys()) {
        auto const name = key.substr(key.find('.') + 1);
        EXPECT_THAT(text, HasSubstr("\n" + name + " = ")) << key;
    }
    Config const defaults;
    EXPECT_EQ(outcome.config.sip.port, defaults.sip.port);
    EXPECT_EQ(outcome.config.operated_by.address, defaults.operated_by.address);
    EXPECT_EQ(outcome.config.sip.trunks, defaults.sip.trunks);
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
    EXPECT_THAT(read("[retention]\nrecordings_days = 91\ntranscripts_months = 13\n").errors,
                testing::UnorderedElementsAre(HasSubstr("clause C24"), HasSubstr("clause C25")));
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
