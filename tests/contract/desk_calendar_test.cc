// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "tests/contract/desk_calendar_fixture.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using namespace testing_support;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
namespace json = boost::json;

TEST_F(DeskCalendarTest, C41_is_connected_shown_since_when_and_disconnected_at_the_desk) {
    ContractFile const contract;
    for (std::string const provider : {"google", "microsoft"}) {
        EXPECT_EQ(connect(provider), told("connected", provider));
        auto const shown = send("GET", "/api/v1/calendars");
        EXPECT_THAT(contract.faults(shown.body, "Calendars"), IsEmpty());
        EXPECT_EQ(text(connected().at(0), "provider"), provider);
        EXPECT_EQ(text(connected().at(0), "since"), "2026-09-16T17:05:00Z");
        EXPECT_THAT(json::serialize(shown.body), Not(HasSubstr("ya29")));
        auto const ended = send("DELETE", "/api/v1/calendars/" + only());
        EXPECT_EQ(ended.status, 200);
        EXPECT_THAT(contract.faults(ended.body, "EndedCalendar"), IsEmpty());
        EXPECT_EQ(ended.body.at("taken_back").as_bool(), provider == "google") << "Microsoft cannot be asked";
        EXPECT_THAT(connected(), IsEmpty());
    }
    EXPECT_EQ(played.take().size(), 3U) << "two codes and one token handed back";
    EXPECT_THAT(audited(), Contains("calendar_disconnected").Times(2));
}

TEST_F(DeskCalendarTest, C41_disconnecting_never_waits_for_what_the_provider_says) {
    for (auto const* answer : {"400 Bad", "500 Oh"}) {
        ASSERT_EQ(connect(), told("connected"));
        played.today({.revoked = HttpsPeer::with_status(answer)});
        auto const ended = send("DELETE", "/api/v1/calendars/" + only());
        EXPECT_EQ(ended.status, 200) << answer;
        EXPECT_FALSE(ended.body.at("taken_back").as_bool());
        EXPECT_EQ(text(ended.body.at("remove_at").at(0)), "https://myaccount.google.com/connections");
        EXPECT_THAT(connected(), IsEmpty());
    }
}

TEST_F(DeskCalendarTest, C41_what_was_connected_is_disconnected_though_the_operator_offers_it_no_more) {
    ASSERT_EQ(connect(), told("connected"));
    calendars.providers.clear();
    EXPECT_FALSE(send("DELETE", "/api/v1/calendars/" + only()).body.at("taken_back").as_bool());
    EXPECT_THAT(connected(), IsEmpty());
}

TEST_F(DeskCalendarTest, C9_the_tokens_that_a_provider_gave_rest_encrypted) {
    ASSERT_EQ(connect(), told("connected"));
    ASSERT_EQ(connect("microsoft"), told("connected", "microsoft"));
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(auto const kept, unit.calendars().of_company(company));
        std::vector<std::string> opened;
        for (auto const& one : kept) opened.push_back(one.refresh.reveal<privacy::Purpose::calendar_booking>());
        EXPECT_THAT(opened, testing::UnorderedElementsAre("1//refresh-1", "1//refresh-2"));
        return ok();
    });
    auto const copy = folder / "copy.db";
    ASSERT_TRUE(wait(database->copy_to(copy)));
    std::ifstream file{copy, std::ios::binary};
    std::string const raw{std::istreambuf_iterator<char>{file}, {}};
    EXPECT_NE(raw.find("calendar_connection"), std::string::npos);
    for (auto const* secret :
         {"ya29.", "access-1", "refresh-1", "refresh-2", "code&1", "eWEyOS5", PlayedProvider::client_secret}) {
        EXPECT_EQ(raw.find(secret), std::string::npos) << secret;
    }
}

TEST_F(DeskCalendarTest, C27_deleting_the_account_hands_the_tokens_back) {
    ASSERT_EQ(connect(), told("connected"));
    played.take();
    EXPECT_EQ(send("DELETE", "/api/v1/company", json::object{{"password", good_password}}).status, 200);
    auto const came = played.take();
    ASSERT_THAT(came, SizeIs(1));
    EXPECT_EQ(api::field(came[0].second, "token"), "1//refresh-1");
    EXPECT_THAT(connected(), IsEmpty());
    EXPECT_EQ(begun().status, 409) << "nothing new is taken in";
}

TEST_F(DeskCalendarTest, C33_a_state_works_once) {
    auto const back = played.allowed(page());
    EXPECT_EQ(led(back), told("connected"));
    EXPECT_EQ(led(back), told("expired"));
    EXPECT_THAT(played.take(), SizeIs(1)) << "the second is sent nowhere";
    EXPECT_THAT(connected(), SizeIs(1));
}

TEST_F(DeskCalendarTest, C33_a_state_works_for_ten_minutes) {
    auto const back = played.allowed(page());
    clock.advance(10min);
    EXPECT_EQ(led(back), told("expired"));
    auto const again = played.allowed(page());
    clock.advance(10min - 1s);
    EXPECT_EQ(led(again), told("connected"));
}

TEST_F(DeskCalendarTest, C33_a_state_works_in_the_session_that_it_was_begun_in) {
    auto const back = played.allowed(page());
    auto const jo = std::pair{cookie, guard};
    another_browser();
    EXPECT_EQ(led(back), told("expired")) << "nobody is signed in";
    begin_other();
    EXPECT_EQ(led(back), told("expired")) << "somebody else";
    EXPECT_THAT(connected(), IsEmpty());
    begin_again();
    EXPECT_EQ(led(back), told("expired")) << "the same person, in another browser";
    EXPECT_THAT(played.take(), IsEmpty());
    std::tie(cookie, guard) = jo;
    EXPECT_EQ(led(back), told("connected")) << "whoever showed it used nothing up";
}

TEST_F(DeskCalendarTest, C33_a_state_that_was_changed_or_is_anothers_is_none) {
    auto const back = played.allowed(page());
    auto const at = back.find("state=") + 6;
    auto const state = back.substr(at, 75);
    auto const altered = (state.front() == 'B' ? "C" : "B") + state.substr(1);
    auto const with = [&](std::string const& other) { return std::string{back}.replace(at, 75, other); };
    for (auto const& other : {std::string{}, std::string(75, 'A'), altered, state + "&state=" + state}) {
        EXPECT_EQ(led(with(other)), told("expired")) << other;
    }
    auto elsewhere = back;
    elsewhere.replace(elsewhere.find("/google"), 7, "/microsoft");
    EXPECT_EQ(led(elsewhere), told("expired", "microsoft"));
    for (auto const* query : {"", "?", "?code=x", "?state=", "?code=x&error=y&state=z", "?%zz"}) {
        EXPECT_EQ(led(std::string{"/oauth/callback/google"} + query), told("expired")) << query;
    }
    EXPECT_THAT(played.take(), IsEmpty());
    EXPECT_EQ(led(back), told("connected"));
    EXPECT_EQ(send("GET", "/oauth/callback/elsewhere?state=" + state).status, 404);
}

TEST_F(DeskCalendarTest, C33_a_code_of_another_journey_is_of_no_use) {
    auto const mine = played.allowed(page()), others = played.allowed(page());
    auto const code = others.substr(others.find("&code="));
    EXPECT_EQ(led(mine.substr(0, mine.find("&code=")) + code), told("expired"));
    EXPECT_THAT(connected(), IsEmpty());
}

TEST_F(DeskCalendarTest, what_became_of_it_is_told_by_the_page_that_one_comes_back_to) {
    EXPECT_EQ(led(PlayedProvider::refused(page())), told("refused"));
    EXPECT_EQ(led(PlayedProvider::refused(page(), "server_error")), told("failed"));
    EXPECT_EQ(led(PlayedProvider::refused(page(), "<script>")), told("failed"));
    EXPECT_THAT(played.take(), IsEmpty());
    for (auto const* status : {"500 Oh", "401 No"}) {
        played.today({.tokens = HttpsPeer::with_status(status, R"({"error":"invalid_client"})")});
        EXPECT_EQ(connect(), told("failed"));
    }
    played.today({.lasting = false});
    EXPECT_EQ(connect(), told("failed"));
    played.today({});
    auto const late = played.allowed(page());
    EXPECT_EQ(connect(), told("connected"));
    EXPECT_EQ(led(late), told("another"));
    EXPECT_THAT(connected(), SizeIs(1));
}

TEST_F(DeskCalendarTest, who_allows_less_than_is_needed_is_told_so_and_what_came_goes_back) {
    played.today({.scope = "https://www.googleapis.com/auth/calendar.freebusy"});
    EXPECT_EQ(connect(), told("partial"));
    EXPECT_THAT(connected(), IsEmpty());
    auto const came = played.take();
    ASSERT_THAT(came, SizeIs(2));
    EXPECT_EQ(came[1].first, "POST /revoke HTTP/1.1");
}

TEST_F(DeskCalendarTest, the_address_that_held_a_code_is_kept_by_nobody_and_told_to_nobody) {
    auto const answer = send("GET", played.allowed(page()));
    EXPECT_EQ(answer.headers.at("Cache-Control"), "no-store");
    EXPECT_EQ(answer.headers.at("Referrer-Policy"), "no-referrer");
    EXPECT_THAT(answer.headers.at("Location"), Not(HasSubstr("code")));
}

TEST_F(DeskCalendarTest, what_this_server_does_not_offer_says_what_the_operator_has_to_do) {
    auto const offer = [&](std::size_t n) { return send("GET", "/api/v1/calendars").body.at("providers").at(n); };
    EXPECT_TRUE(offer(0).at("offered").as_bool());
    EXPECT_TRUE(offer(0).at("lacks").is_null());
    policy.recipients[static_cast<std::size_t>(privacy::Recipient::google)].safeguard.signed_on.reset();
    calendars.providers.pop_back();
    EXPECT_EQ(text(offer(0), "lacks"), "contract");
    EXPECT_EQ(text(offer(1), "lacks"), "registration");
    for (auto const* provider : {"google", "microsoft"}) {
        auto const refused = begun(provider);
        EXPECT_EQ(refused.status, 404);
        EXPECT_THAT(text(refused.body, "detail"), HasSubstr("operates"));
    }
    EXPECT_EQ(begun("apple").wrong("provider"), "is to be google or microsoft");
    EXPECT_EQ(begun("openai").status, 400);
}

TEST_F(DeskCalendarTest, a_second_calendar_of_one_provider_is_refused_with_words) {
    ASSERT_EQ(connect(), told("connected"));
    auto const refused = begun();
    EXPECT_EQ(refused.status, 409);
    EXPECT_THAT(text(refused.body, "detail"), HasSubstr("Disconnect"));
    EXPECT_EQ(connect("microsoft"), told("connected", "microsoft")) << "one of each";
}

TEST_F(DeskCalendarTest, calendars_are_for_owners_and_admins_of_their_own_company) {
    auto const back = played.allowed(page());
    ASSERT_EQ(connect("microsoft"), told("connected", "microsoft"));
    auto const id = only();
    begin_colleague("staff");
    EXPECT_EQ(send("GET", "/api/v1/calendars").status, 403);
    EXPECT_EQ(begun().status, 403);
    EXPECT_EQ(send("DELETE", "/api/v1/calendars/" + id).status, 403);
    EXPECT_EQ(led(back), told("expired"));
    begin_other();
    EXPECT_THAT(connected(), IsEmpty());
    EXPECT_EQ(send("DELETE", "/api/v1/calendars/" + id).status, 404);
    EXPECT_EQ(send("DELETE", "/api/v1/calendars/nonsense").status, 404);
    guard.clear();
    EXPECT_EQ(begun().status, 403) << "another site's page";
}

}  // namespace
}  // namespace ombrex
