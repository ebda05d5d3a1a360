// SPDX-License-Identifier: Apache-2.0
#include "app/admin_calls.h"

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "app/admin_testing.h"

namespace ombrex::app {
namespace {

namespace json = boost::json;
using ::testing::HasSubstr;

class AdminCallsTest : public testing::AdminTest {};

TEST_F(AdminCallsTest, exports_the_newest_call_and_the_one_of_a_call_id) {
    import();
    put_call("first@sip");
    clock.advance(std::chrono::hours{1});
    put_call("second@sip");
    auto const last = admin({"calls", "export", "--last", "--json"});
    ASSERT_EQ(last.code, 0) << last.err;
    auto const first = admin({"calls", "export", "--call-id", "first@sip", "--json"});
    auto const newest = json::parse(last.out).as_object();
    EXPECT_EQ(newest.at("now"), "2026-09-16T12:05");
    auto const out = json::parse(first.out).as_object();
    std::vector<std::string> keys;
    for (auto const& [key, value] : out) keys.emplace_back(key);
    EXPECT_THAT(keys, ::testing::ElementsAre("format", "call_id", "now", "tz", "locale", "caller_id", "outcome",
                                             "end_reason", "duration_ms", "appointments", "messages", "transfers",
                                             "privacy_requests", "emergencies", "transcript", "events"));
    EXPECT_EQ(out.at("format"), "ombrex-call-export/1");
    EXPECT_EQ(out.at("now"), "2026-09-16T11:05");
    EXPECT_EQ(out.at("tz"), "America/Denver");
    EXPECT_EQ(out.at("caller_id"), "+13035550177");
    EXPECT_EQ(out.at("outcome"), "answered");
    EXPECT_EQ(out.at("duration_ms"), 61000);
    EXPECT_EQ(out.at("transcript").at(1),
              (json::value{{"turn", 1}, {"who", "caller"}, {"text", "Thank you."}, {"t_ms", 900}}));
    EXPECT_TRUE(out.at("events").as_array().empty());
}

TEST_F(AdminCallsTest, exports_the_events_of_a_call_where_they_were_kept) {
    import();
    auto const recording = put_call("first@sip");
    EXPECT_TRUE(store().transact([&](ports::UnitOfWork& unit) {
        model::EventLog const events{R"([{"event":"start","seq":1}])"};
        return unit.calls().put_events(recording.company, recording.call, events);
    }));
    auto const out = json::parse(admin({"calls", "export", "--last"}).out);
    EXPECT_EQ(out.at("events"), (json::array{{{"event", "start"}, {"seq", 1}}}));
}

TEST_F(AdminCallsTest, says_what_became_of_the_recording_where_the_business_records) {
    import("recording = \"notice\"");
    put_call("a@sip");
    EXPECT_EQ(json::parse(admin({"calls", "export", "--last"}).out).at("recording"), "recorded");
}

TEST_F(AdminCallsTest, works_beside_a_server_on_a_throw_away_folder) {
    import();
    put_call("a@sip");
    std::ofstream{std::filesystem::path{config.data} / "throw-away"} << "x";
    std::ofstream{std::filesystem::path{config.data} / "lock"}.flush();
    EXPECT_EQ(admin({"calls", "export", "--last"}).code, 0);
    EXPECT_EQ(admin({"erase-due", "--dry-run"}).code, 0);
}

TEST_F(AdminCallsTest, lists_calls_by_the_clock_on_the_wall) {
    import();
    EXPECT_THAT(admin({"calls", "list"}).out, HasSubstr("no call has ended yet"));
    put_call("first@sip");
    EXPECT_EQ(admin({"calls", "list"}).out,
              "2026-09-16 11:05    1:01  answered     +13035550177      Alder Street Barbers  first@sip\n");
    auto const one = json::parse(admin({"calls", "list", "--json"}).out);
    EXPECT_EQ(one.at("protocol_id"), "first@sip");
    EXPECT_EQ(one.at("duration_ms"), 61000);
}

TEST_F(AdminCallsTest, C32_the_audit_log_says_who_looked) {
    import();
    auto const recording = put_call("first@sip");
    admin({"calls", "list"});
    admin({"calls", "export", "--last"});
    auto opened = store();
    EXPECT_TRUE(opened.transact([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(auto const entries, unit.audit().read(1, 100));
        std::vector<std::string> actions;
        for (auto const& entry : entries) actions.push_back(entry.action);
        EXPECT_THAT(actions, ::testing::ElementsAre("business_added", "calls_listed", "call_exported"));
        EXPECT_EQ(entries.back().subject, recording.call.value());
        EXPECT_EQ(entries.back().actor, "os:nobody");
        return ok();
    }));
}

TEST_F(AdminCallsTest, says_what_is_missing) {
    EXPECT_THAT(admin({"calls", "list"}).err, HasSubstr("holds no store; name the data folder with --data"));
    EXPECT_EQ(admin({"calls", "export"}).code, 2);
    EXPECT_EQ(admin({"calls", "export", "--last", "--call-id", "x"}).code, 2);
}

}  // namespace
}  // namespace ombrex::app
