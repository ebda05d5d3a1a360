// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "tests/contract/desk_http_fixture.h"

namespace ombrex {
namespace {

using namespace testing_support;
namespace json = boost::json;

constexpr auto place = "/api/v1/assistant";

class DeskAssistantTest : public HttpDeskTest {
protected:
    DeskAssistantTest() { begin(); }

    json::object read() {
        auto const answer = send("GET", place);
        EXPECT_EQ(answer.status, 200);
        tag = answer.headers.at("ETag");
        return answer.body.as_object();
    }
    Answer put(json::value const& assistant, std::string const& over) {
        headers.erase("if-match");
        if (!over.empty()) headers["if-match"] = over;
        auto out = send("PUT", place, assistant);
        headers.erase("if-match");
        if (out.status == 200) tag = out.headers.at("ETag");
        return out;
    }
    /// What the next call would know.
    model::Assistant stored() {
        model::Assistant out;
        auto const own = own_company();
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, unit.companies().assistant(own));
            return ok();
        });
        return out;
    }
    static void set(json::value& in, std::string_view pointer, json::value const& value) {
        auto const cut = pointer.rfind('/');
        auto const last = pointer.substr(cut + 1);
        auto& parent = in.at_pointer(pointer.substr(0, cut));
        if (auto* const list = parent.if_array()) {
            list->at(static_cast<std::size_t>(last.front() - '0')) = value;
        } else {
            parent.as_object()[last] = value;
        }
    }
    static json::object salon(json::object assistant) {
        auto& business = assistant.at("business").as_object();
        business["tz"] = "America/Denver";
        business["vertical"] = "salon";
        business["phone"] = "+13035550100";
        business["greeting"] = "What can we do for you?";
        assistant.at("hours").as_object()["mon"] =
            json::parse(R"([{"from": "13:00", "until": "24:00"}, {"from": "08:30", "until": "12:00"}])");
        assistant["holidays"] = json::parse(R"([{"date": "2026-11-26", "open": []}])");
        assistant["staff"] = json::parse(R"([{"name": "Jo", "aliases": ["Joanna"]}])");
        assistant["services"] = json::parse(R"([{"name": "Cut", "aliases": ["haircut"], "minutes": 30,
            "buffer_minutes": 5, "price": "30 dollars", "staff": ["Jo"]}])");
        assistant["faqs"] = json::parse(R"([{"key": "parking", "asks": ["where do I park"], "answer": "Behind."}])");
        assistant["transfers"] = json::parse(R"([{"label": "manager", "when": "asked for", "to": "+13035550199"}])");
        assistant["emergency"] = json::parse(R"({"number": "911", "on_call": "manager"})");
        assistant["recording"] = "ask";
        assistant["sites"] = json::parse(R"(["https://www.salon.example"])");
        return assistant;
    }

    std::string tag;
};

TEST_F(DeskAssistantTest, who_has_just_registered_has_an_assistant_that_can_be_read_and_put_back) {
    auto const fresh = read();
    EXPECT_EQ(lacks(fresh, "Assistant"), "");
    EXPECT_EQ(text(fresh.at("business"), "name"), "Northside Dental");
    EXPECT_EQ(text(fresh, "recording"), "off");
    EXPECT_THAT(tag, testing::MatchesRegex("\"[0-9a-f]+\""));
    auto const before = audited();
    EXPECT_EQ(put(fresh, tag).body, fresh);
    EXPECT_EQ(audited(), before) << "the same again is no change";
}

TEST_F(DeskAssistantTest, what_is_put_is_what_the_next_call_knows_and_is_audited) {
    auto const wanted = salon(read());
    auto const answer = put(wanted, tag);
    EXPECT_EQ(answer.status, 200) << answer.body;
    auto expected = wanted;  // the blocks of a day are put into the order of the clock
    auto& monday = expected.at("hours").at("mon").as_array();
    std::swap(monday[0], monday[1]);
    EXPECT_EQ(answer.body, expected);
    EXPECT_EQ(read(), expected);
    EXPECT_EQ(audited().back(), "assistant_changed");
    auto const known = stored();
    EXPECT_EQ(known.services.at(0).name, "Cut");
    EXPECT_EQ(known.services.at(0).buffer, std::chrono::minutes{5});
    EXPECT_EQ(known.hours.week[0].size(), 2U);
    EXPECT_EQ(known.recording, model::ConsentMode::ask);
    EXPECT_EQ(known.emergency.on_call, "manager");
    EXPECT_EQ(known.sites, std::vector<std::string>{"https://www.salon.example"});
}

TEST_F(DeskAssistantTest, client_tools_which_only_the_agents_of_the_other_api_have_stay_as_they_are) {
    auto const own = own_company();
    std::vector<model::ClientTool> const tools{{model::ClientDeed::message_taken, "Says so."}};
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(auto assistant, unit.companies().assistant(own));
        assistant.client_tools = tools;
        return unit.companies().put(own, assistant);
    });
    auto const wanted = salon(read());
    EXPECT_FALSE(wanted.contains("client_tools"));
    EXPECT_EQ(put(wanted, tag).status, 200);
    EXPECT_EQ(stored().services.at(0).name, "Cut");
    EXPECT_EQ(stored().client_tools, tools);
}

TEST_F(DeskAssistantTest, who_says_nothing_of_sites_as_before_there_were_any_leaves_them_as_they_are) {
    auto wanted = salon(read());
    EXPECT_EQ(put(wanted, tag).status, 200);
    wanted.erase("sites");
    wanted.at("business").as_object()["greeting"] = "Hello";
    auto const answer = put(wanted, tag);
    EXPECT_EQ(answer.status, 200) << answer.body;
    EXPECT_EQ(answer.body.at("sites"), json::array{"https://www.salon.example"});
    EXPECT_EQ(stored().business.greeting, "Hello");
    wanted["sites"] = json::array{};
    EXPECT_EQ(put(wanted, tag).status, 200);
    EXPECT_TRUE(stored().sites.empty());
}

TEST_F(DeskAssistantTest, two_who_change_it_at_once_do_not_overwrite_each_other) {
    auto mine = read();
    auto const read_by_both = tag;
    auto hers = mine;
    hers.at("business").as_object()["greeting"] = "Hers";
    mine.at("business").as_object()["greeting"] = "Mine";
    EXPECT_EQ(put(hers, read_by_both).status, 200);
    EXPECT_EQ(put(mine, read_by_both).status, 412);
    EXPECT_EQ(stored().business.greeting, "Hers");
    EXPECT_EQ(put(mine, "W/" + tag).status, 412) << "a weak tag is equal to none";
    EXPECT_EQ(put(mine, "\"0123\", " + tag).status, 200);
    EXPECT_EQ(stored().business.greeting, "Mine");
    EXPECT_EQ(put(hers, "*").status, 200);
    auto const unconditional = put(mine, "");
    EXPECT_EQ(unconditional.status, 400);
    EXPECT_EQ(unconditional.wrong("If-Match"), "is missing");
}

TEST_F(DeskAssistantTest, each_fault_is_told_at_its_field_and_nothing_is_changed) {
    auto const good = salon(read());
    struct {
        char const* pointer;
        json::value value;
        char const* field;
        char const* says;
    } const cases[]{
        {"/business/name", "", "business.name", "must not be empty"},
        {"/business/name", 7, "business.name", "is to be a text"},
        {"/business/tz", "Mars/Base", "business.tz", "must be a zone like America/Denver"},
        {"/business/locale", "xx", "business.locale", "must be \"en-US\" or \"en-GB\""},
        {"/business/phone", "12", "business.phone", "must be a number like +13035550100"},
        {"/hours/mon/0/from", "7", "hours.mon.0.from", "must be a time like 08:30"},
        {"/hours/mon/0/from", "11:00", "hours.mon", "must be hours that do not touch each other"},
        {"/hours/tue", "closed", "hours.tue", "is to be a list"},
        {"/holidays/0/date", "Thanksgiving", "holidays.0.date", "must be a day like 2026-11-26"},
        {"/booking/step_minutes", 3, "booking.step_minutes", "must be a whole number from 5 to 240"},
        {"/booking/offer", "3", "booking.offer", "is to be a whole number"},
        {"/services/0/minutes", -5, "services.0.minutes", "is to be a whole number"},
        {"/services/0/staff/0", "Max", "services.0.staff", "\"Max\" of \"Cut\" is none of the staff"},
        {"/staff/0/age", 30, "staff.0.age", "is not asked for"},
        {"/transfers/0", 1, "transfers.0", "is to be an object"},
        {"/emergency/on_call", "nobody", "emergency.on_call", "must be the label of a transfer, or none"},
        {"/recording", "always", "recording", "must be off, notice or ask"},
        {"/sites/0", "http://salon.example", "sites.0", "begins with https://; http:// is for your own machine"},
        {"/sites", "https://salon.example", "sites", "is to be a list"},
        {"/voice", "deep", "voice", "is not asked for"},
    };
    for (auto const& one : cases) {
        json::value broken = good;
        set(broken, one.pointer, one.value);
        auto const answer = put(broken, tag);
        EXPECT_EQ(answer.status, 400) << one.pointer;
        EXPECT_EQ(answer.wrong(one.field), one.says) << answer.body;
    }
    json::object const nothing;
    EXPECT_EQ(put(nothing, tag).wrong("business"), "is missing");
    for (auto const* broken : {"", "[]", "{"}) EXPECT_EQ(put(json::value{broken}, tag).status, 400) << broken;
    EXPECT_EQ(stored().services.size(), 0U);
}

TEST_F(DeskAssistantTest, what_no_page_shows_stays) {
    auto const own = own_company();
    auto shop = barber();
    shop.booking.require = {"name", "phone", "insurance"};
    shop.erase = model::EraseMode::verified;
    shop.staff[0].facts = {{"phone_number", "303-555-0101"}};
    shop.hours.special = {{parse_local_day("2026-11-26").value(), "Thanksgiving", {}}};
    in_unit([&](ports::UnitOfWork& unit) { return unit.companies().put(own, shop); });
    auto wanted = read();
    wanted.at("business").as_object()["greeting"] = "Hello";
    EXPECT_EQ(put(wanted, tag).status, 200);
    auto const known = stored();
    EXPECT_EQ(known.business.greeting, "Hello");
    EXPECT_EQ(known.booking.require, shop.booking.require);
    EXPECT_EQ(known.erase, model::EraseMode::verified);
    EXPECT_EQ(known.staff[0].facts.size(), 1U);
    EXPECT_EQ(known.hours.special[0].name, "Thanksgiving");
}

TEST_F(DeskAssistantTest, staff_and_viewers_read_it_and_do_not_change_it) {
    for (auto const* role : {"admin", "staff", "viewer"}) {
        SCOPED_TRACE(role);
        auto const owner = std::pair{cookie, guard};
        begin_colleague(role);
        auto wanted = read();
        wanted.at("business").as_object()["greeting"] = role;
        EXPECT_EQ(put(wanted, tag).status, role == std::string{"admin"} ? 200 : 403);
        std::tie(cookie, guard) = owner;
    }
    another_browser();
    EXPECT_EQ(send("GET", place).status, 401);
}

TEST_F(DeskAssistantTest, each_company_has_its_own) {
    auto const hers = salon(read());
    EXPECT_EQ(put(hers, tag).status, 200);
    begin_other();
    auto const his = read();
    EXPECT_EQ(text(his.at("business"), "name"), "Elsewhere");
    EXPECT_TRUE(his.at("services").as_array().empty());
}

}  // namespace
}  // namespace ombrex
