// SPDX-License-Identifier: Apache-2.0
#include "tests/contract/desk_http_fixture.h"

namespace ombrex {
namespace {

using namespace testing_support;
namespace json = boost::json;

class DeskLineTest : public HttpDeskTest {
protected:
    DeskLineTest() {
        begin();
        own = own_company();
    }

    json::value line() {
        auto const answer = send("GET", "/api/v1/line");
        EXPECT_EQ(answer.status, 200);
        EXPECT_EQ(lacks(answer.body, "Line"), "");
        return answer.body;
    }
    std::string state() { return text(line(), "state"); }
    std::string done() {
        std::string out;
        auto const checklist = line().at("checklist").as_array();
        for (auto const& one : checklist) {
            if (one.at("done").as_bool()) out += text(one, "step") + " ";
        }
        return out;
    }
    model::Call ring(std::string_view number) {
        model::Call call;
        call.id = model::CallId{Id128::make(random)};
        call.company = own;
        call.answered = clock.now();
        if (!number.empty()) call.caller.number = model::CallerPhone{model::PhoneNumber::parse(number).value()};
        auto const keep =
            privacy::erase_on(deps.policy, privacy::Category::call_metadata, call.answered, TimeZone::utc());
        in_unit([&](ports::UnitOfWork& unit) { return unit.calls().begin(call, keep); });
        return call;
    }
    void hang_up(model::Call call) {
        call.outcome = model::Outcome::answered;
        call.end_reason = model::EndReason::caller_hangup;
        in_unit([&](ports::UnitOfWork& unit) { return unit.calls().finish(call); });
    }
    void give_number() {
        in_unit([&](ports::UnitOfWork& unit) { return unit.companies().set_number(own, "+13035550100"); });
    }

    model::CompanyId own;
};

TEST_F(DeskLineTest, is_off_until_it_has_a_number_and_answers_then) {
    EXPECT_EQ(state(), "off");
    give_number();
    EXPECT_EQ(state(), "answering");
    EXPECT_EQ(text(line().at("numbers").at(0)), "+13035550100");
    line_room = std::nullopt;
    EXPECT_EQ(state(), "off") << "nobody can talk";
}

TEST_F(DeskLineTest, shows_the_calls_that_run_and_says_when_a_next_one_leaves_a_message) {
    give_number();
    auto const call = ring("+13035550177");
    auto const busy = line();
    EXPECT_EQ(text(busy, "state"), "on_a_call");
    EXPECT_EQ(text(busy.at("running").at(0), "id"), call.id.value().to_string());
    EXPECT_EQ(text(busy.at("running").at(0), "since"), "2026-09-16T17:05:00Z");
    line_room = services::Room::message_only;
    EXPECT_EQ(state(), "message_mode");
    line_room = services::Room::free;
    hang_up(call);
    EXPECT_EQ(state(), "answering");
    EXPECT_TRUE(line().at("running").as_array().empty());
}

TEST_F(DeskLineTest, the_checklist_goes_along_with_what_was_done) {
    EXPECT_EQ(done(), "recording ") << "nobody is urged to record";
    auto shop = barber();
    shop.business.greeting = "Hello";
    shop.recording = model::ConsentMode::notice;
    in_unit([&](ports::UnitOfWork& unit) { return unit.companies().put(own, shop); });
    EXPECT_EQ(done(), "business hours services greeting recording ");
    hang_up(ring("+13035550177"));
    hang_up(ring("+13035550177"));
    EXPECT_EQ(done(), "business hours services greeting recording test_call ");
    hang_up(ring("+13035550188"));
    EXPECT_EQ(done(), "business hours services greeting recording test_call forwarding ");
    shop.sites = {"https://www.alderstreet.example"};
    in_unit([&](ports::UnitOfWork& unit) { return unit.companies().put(own, shop); });
    EXPECT_EQ(done(), "business hours services greeting recording test_call website forwarding ");
}

TEST_F(DeskLineTest, is_off_while_the_account_is_to_be_deleted) {
    give_number();
    EXPECT_EQ(send("DELETE", "/api/v1/company", json::object{{"password", good_password}}).status, 200);
    EXPECT_EQ(state(), "off");
}

TEST_F(DeskLineTest, nothing_of_another_companys_line_is_seen) {
    give_number();
    ring("+13035550177");
    begin_other();
    auto const other = line();
    EXPECT_TRUE(other.at("numbers").as_array().empty());
    EXPECT_TRUE(other.at("running").as_array().empty());
    EXPECT_EQ(done(), "recording ");
    another_browser();
    EXPECT_EQ(send("GET", "/api/v1/line").status, 401);
}

}  // namespace
}  // namespace ombrex
