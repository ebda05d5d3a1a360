// SPDX-License-Identifier: Apache-2.0
#include "app/text_call.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/store_backend.h"
#include "base/temporary_folder.h"

namespace ombrex::app {
namespace {

namespace json = boost::json;
using ::testing::HasSubstr;

struct Ran {
    int code;
    std::string out, err;
    std::vector<json::object> events;
};

std::string data(std::string const& name) { return std::string{OMBREX_SOURCE_DIR} + "/tests/data/" + name; }

Ran run(std::string const& lines, TextCallOptions options = {}, MakeBackend const& backend = make_memory_backend) {
    if (options.scenario.empty()) options.scenario = data("scenario_example.toml");
    std::istringstream in{lines};
    std::ostringstream out;
    std::ostringstream err;
    Ran ran{run_text_call(options, in, out, err, backend), out.str(), err.str(), {}};
    std::istringstream again{ran.out};
    for (std::string line; std::getline(again, line);) ran.events.push_back(json::parse(line).as_object());
    return ran;
}

std::string text_of(json::object const& event, char const* key) { return std::string{event.at(key).as_string()}; }

constexpr auto booking = "haircut monday at half past nine\nit's Ruth Alvarez, 303 555 0151\nyes please\nbye\n";

TEST(TextCall, writes_numbered_events_from_start_to_end) {
    auto const ran = run(booking);
    EXPECT_EQ(ran.code, 0);
    EXPECT_EQ(text_of(ran.events.front(), "event"), "start");
    EXPECT_EQ(text_of(ran.events.front(), "protocol"), "ombrex-text/1");
    EXPECT_TRUE(ran.events.front().at("caller_id").is_null());
    EXPECT_EQ(text_of(ran.events.back(), "event"), "end");
    EXPECT_EQ(text_of(ran.events.back(), "outcome"), "booked");
    std::int64_t seq = 0;
    std::int64_t at = 0;
    for (auto const& event : ran.events) {
        EXPECT_EQ(event.at("seq").as_int64(), ++seq);
        EXPECT_GE(event.at("t_ms").as_int64(), at);
        at = event.at("t_ms").as_int64();
    }
}

TEST(TextCall, answers_each_line_with_exactly_one_listening_or_end) {
    auto const ran = run(booking);
    auto const is = [](char const* name) {
        return [name](json::object const& event) { return event.at("event") == name; };
    };
    EXPECT_EQ(std::ranges::count_if(ran.events, is("listening")), 4);  // after the start and three lines; the last ends
    EXPECT_EQ(std::ranges::count_if(ran.events, is("end")), 1);
}

TEST(TextCall, says_booked_only_after_the_tool_did_it) {
    auto const ran = run(booking);
    bool committed = false;
    for (auto const& event : ran.events) {
        if (event.at("event") == "tool_result" && event.at("ok").as_bool() &&
            event.at("result").as_object().contains("ref"))
            committed = true;
        bool const claims = event.at("event") == "agent_said" && event.at("kind") == "booked";
        EXPECT_TRUE(!claims || committed);
    }
    EXPECT_TRUE(committed);
}

TEST(TextCall, is_the_same_byte_for_byte_and_differs_by_seed_only_in_ids) {
    EXPECT_EQ(run(booking).out, run(booking).out);
    TextCallOptions other;
    other.seed = 1;
    EXPECT_NE(run(booking, other).out, run(booking).out);
}

TEST(TextCall, writes_the_export) {
    TextCallOptions options;
    TemporaryFolder const folder;
    auto const path = folder.path() / "export.json";
    options.export_to = path.string();
    run(booking, options);
    std::ifstream file{path};
    std::string const text{std::istreambuf_iterator<char>{file}, {}};
    auto const exported = json::parse(text).as_object();
    EXPECT_EQ(exported.at("format"), "ombrex-call-export/1");
    auto const& rows = exported.at("appointments").as_array();
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows.at(0).at("in_call"), false);
    EXPECT_EQ(rows.at(1).at("name"), "Ruth Alvarez");
    EXPECT_EQ(rows.at(1).at("phone"), "+13035550151");
    EXPECT_EQ(exported.at("transcript").as_array().at(0).at("who"), "agent");
    EXPECT_EQ(exported.at("events").as_array().size(), run(booking).events.size());
}

TEST(TextCall, cuts_the_transcript_to_what_was_heard_but_not_locked_words) {
    TextCallOptions options;
    TemporaryFolder const folder;
    auto const path = folder.path() / "export.json";
    options.export_to = path.string();
    run("{\"say\":\"a trim tomorrow at one\",\"interrupts\":true,\"after_words\":2}\n", options);
    std::ifstream file{path};
    std::string const text{std::istreambuf_iterator<char>{file}, {}};
    auto const transcript = json::parse(text).at("transcript").as_array();
    EXPECT_THAT(std::string{transcript.at(0).at("text").as_string()}, HasSubstr("AI assistant"));
    EXPECT_EQ(transcript.at(1).at("who"), "caller");
}

TEST(TextCall, never_writes_a_card_number) {
    auto const ran =
        run("my card number is 4111 1111 1111 1111\nmy passport number is X1234567\n{\"dtmf\":\"4111111111111111\"}\n");
    for (auto const* secret : {"4111", "1234567"}) EXPECT_THAT(ran.out, ::testing::Not(HasSubstr(secret)));
}

TEST(TextCall, refuses_bad_input_with_three_and_bad_options_with_two) {
    for (auto const* line : {"{\"say\":7}\n", "{nonsense\n", "{\"silence_ms\":-1}\n", "{\"other\":1}\n"}) {
        auto const ran = run(line);
        EXPECT_EQ(ran.code, 3) << line;
        EXPECT_EQ(text_of(ran.events.at(ran.events.size() - 2), "event"), "error");
        EXPECT_EQ(text_of(ran.events.back(), "event"), "end");
        EXPECT_EQ(text_of(ran.events.back(), "reason"), "error");
    }
    TextCallOptions now;
    now.now = "tomorrow";
    TextCallOptions caller;
    caller.caller_id = "303";
    TextCallOptions scenario;
    scenario.scenario = "/does/not/exist.toml";
    TextCallOptions brain;
    brain.brain = "somebody";
    for (auto const& options : {now, caller, scenario, brain}) EXPECT_EQ(run("", options).code, 2);
}

/// The example with one line changed.
std::string changed_example(std::string const& from, std::string const& to) {
    std::ifstream example{data("scenario_example.toml")};
    std::string text{std::istreambuf_iterator<char>{example}, {}};
    auto const at = text.find(from);
    EXPECT_NE(at, std::string::npos);
    text.replace(at, from.size(), to);
    auto const path = std::filesystem::path{::testing::TempDir()} /
                      (std::string{::testing::UnitTest::GetInstance()->current_test_info()->name()} + ".toml");
    std::ofstream{path} << text;
    return path.string();
}

TEST(TextCall, a_tool_that_is_set_to_fail_ends_in_a_message_over_both_stores) {
    TextCallOptions options;
    options.scenario =
        changed_example("check_availability = { delay_ms = 0, fail = false }", "check_availability = { fail = true }");
    for (auto const& backend : {MakeBackend{make_memory_backend}, MakeBackend{make_store_backend}}) {
        auto const ran = run("a haircut monday at ten, Ruth Alvarez, 303 555 0151\nbye\n", options, backend);
        EXPECT_THAT(ran.out, HasSubstr("\"name\":\"take_message\""));
        EXPECT_THAT(ran.out, HasSubstr("set to fail by the scenario"));
        EXPECT_EQ(text_of(ran.events.back(), "outcome"), "message");
    }
    std::filesystem::remove(options.scenario);
}

TEST(TextCall, where_the_caller_is_asked_a_yes_is_believed_and_exported) {
    TextCallOptions options;
    options.scenario = changed_example("[privacy]", "[privacy]\nrecording = \"ask\"");
    TemporaryFolder const folder;
    options.export_to = folder.path() / "export.json";
    struct Case {
        char const* lines;
        char const* kept;
    };
    for (auto const& one : {Case{"yes\n", "recorded"}, Case{"a haircut monday at ten\n", "none"},
                            Case{"yes\nplease stop recording\n", "refused"}}) {
        EXPECT_THAT(run(one.lines, options, make_store_backend).out, HasSubstr("May I record this call?"));
        std::ifstream file{*options.export_to};
        std::string const text{std::istreambuf_iterator<char>{file}, {}};
        EXPECT_EQ(json::parse(text).at("recording"), one.kept) << one.lines;
    }
    std::filesystem::remove(options.scenario);
    std::filesystem::remove(*options.export_to);
}

TEST(TextCall, ends_on_silence_and_on_hangup) {
    EXPECT_EQ(text_of(run("{\"silence_ms\":31000}\n").events.back(), "reason"), "agent_hangup");
    EXPECT_EQ(text_of(run("{\"hangup\":true}\nhello\n").events.back(), "reason"), "caller_hangup");
    EXPECT_EQ(text_of(run("").events.back(), "outcome"), "abandoned");
}

}  // namespace
}  // namespace ombrex::app
