// SPDX-License-Identifier: Apache-2.0
#include "adapters/oauth/oauth_provider.h"

#include <gmock/gmock.h>

#include "base/temporary_folder.h"
#include "services/disclosure_ledger.h"
#include "tests/contract/account_fixture.h"
#include "tests/contract/played_provider.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using namespace testing_support;
using model::ProcessorState;
using privacy::Recipient;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
constexpr auto booking = privacy::Purpose::calendar_booking;

/// Both providers, played on loopback.
class OauthProviderTest : public AccountTest {
protected:
    OauthProviderTest() {
        played.write_certificate(folder / "ca");
        for (auto const which : model::calendar_providers) {
            policy.recipients[static_cast<std::size_t>(which)].safeguard.signed_on = std::chrono::year{2026} / 2 / 3;
        }
    }

    oauth::OauthProvider& provider(Recipient which = Recipient::google) {
        client.emplace(net::HttpsClient::Options{.ca_file = folder / "ca", .patience = patience}, clock);
        oauth::Registration registration{which, PlayedProvider::client_id, secret, "common", played.place()};
        return made.emplace(std::move(registration), guard, *client, clock);
    }
    /// The person allows it, and what comes back is changed into tokens.
    Result<ports::CalendarGrant> exchanged(Recipient which = Recipient::google) {
        auto& asks = provider(which);
        auto const page = asks.page({"state-1", to_base64url(crypto::sha256(as_bytes(verifier))), return_to});
        auto const code = api::field(PlayedProvider::query_of(played.allowed(page)), "code");
        return wait(asks.exchange({company, model::CalendarToken{code}, shown_verifier, return_to}, soon()));
    }
    Result<ports::ProcessorAnswer> revoked(Recipient which = Recipient::google, std::string refresh = "1//refresh-1") {
        model::CalendarConnection connection;
        connection.company = company;
        connection.provider = which;
        connection.access = model::CalendarToken{"ya29.access-1"};
        connection.refresh = model::CalendarToken{std::move(refresh)};
        return wait(provider(which).revoke(std::move(connection), soon()));
    }

    TemporaryFolder folder;
    PlayedProvider played;
    services::DisclosureLedger ledger{deps};
    net::EgressGuard guard{
        policy, {{Recipient::google, played.place()}, {Recipient::microsoft, played.place()}}, ledger, clock};
    std::chrono::milliseconds patience{20s};
    std::optional<net::HttpsClient> client;
    std::optional<oauth::OauthProvider> made;
    std::string const verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    std::string shown_verifier = verifier;
    std::string secret = PlayedProvider::client_secret;
    std::string const return_to = "https://desk.shop.example/oauth/callback/google";
};

TEST_F(OauthProviderTest, C10_the_page_asks_for_no_more_than_free_times_and_events_of_our_own) {
    ports::CalendarVisit const visit{"state-1", "challenge-1", return_to};
    auto const google = PlayedProvider::query_of(provider().page(visit));
    EXPECT_EQ(api::field(google, "scope"),
              "https://www.googleapis.com/auth/calendar.freebusy https://www.googleapis.com/auth/calendar.app.created");
    EXPECT_EQ(api::field(google, "access_type"), "offline");
    EXPECT_EQ(api::field(google, "prompt"), "select_account consent");
    auto const microsoft = PlayedProvider::query_of(provider(Recipient::microsoft).page(visit));
    EXPECT_EQ(api::field(microsoft, "scope"), "offline_access https://graph.microsoft.com/Calendars.ReadWrite");
    EXPECT_EQ(api::field(microsoft, "response_mode"), "query");
    for (auto const& page : {google, microsoft}) {
        EXPECT_EQ(api::field(page, "client_id"), PlayedProvider::client_id);
        EXPECT_EQ(api::field(page, "response_type"), "code");
        EXPECT_EQ(api::field(page, "redirect_uri"), return_to);
        EXPECT_EQ(api::field(page, "state"), "state-1");
        EXPECT_EQ(api::field(page, "code_challenge"), "challenge-1");
        EXPECT_EQ(api::field(page, "code_challenge_method"), "S256");
        EXPECT_FALSE(page.contains("client_secret"));
    }
}

TEST_F(OauthProviderTest, the_pages_are_those_of_the_providers_themselves) {
    auto const of = [&](Recipient which) {
        oauth::OauthProvider const real{
            {which, "id", "secret", "shop.example"}, guard, client.emplace(net::HttpsClient::Options{}, clock), clock};
        auto const page = real.page({"s", "c", return_to});
        return page.substr(0, page.find('?'));
    };
    EXPECT_EQ(of(Recipient::google), "https://accounts.google.com/o/oauth2/v2/auth");
    EXPECT_EQ(of(Recipient::microsoft), "https://login.microsoftonline.com/shop.example/oauth2/v2.0/authorize");
}

TEST_F(OauthProviderTest, a_code_becomes_tokens_for_who_shows_the_secret_and_the_verifier) {
    for (auto const which : model::calendar_providers) {
        auto const grant = exchanged(which);
        ASSERT_TRUE(grant) << grant.error().detail;
        EXPECT_EQ(grant.value().provider, which);
        EXPECT_THAT(grant.value().access.reveal<booking>(), HasSubstr("ya29.access-"));
        EXPECT_THAT(grant.value().refresh.reveal<booking>(), HasSubstr("1//refresh-"));
        EXPECT_EQ(grant.value().access_ends, clock.now() + 3599s);
        EXPECT_TRUE(grant.value().whole);
    }
    auto const came = played.take();
    ASSERT_THAT(came, SizeIs(2));
    EXPECT_EQ(came[0].first, "POST /token HTTP/1.1");
    EXPECT_EQ(came[1].first, "POST /common/oauth2/v2.0/token HTTP/1.1");
    EXPECT_EQ(api::field(came[0].second, "code"), "4/code&1");
}

TEST_F(OauthProviderTest, what_the_provider_says_of_a_code_is_told_apart) {
    auto const code_of = [&] {
        auto const got = exchanged();
        return got ? std::optional<Errc>{} : got.error().code;
    };
    shown_verifier = "another";
    EXPECT_EQ(code_of(), Errc::denied) << "a code of another journey";
    shown_verifier = verifier;
    secret = "wrong";
    EXPECT_EQ(code_of(), Errc::invalid_input) << "a matter for the operator";
    secret = PlayedProvider::client_secret;
    for (auto const* status : {"500 Oh", "503 Busy", "429 Slow", "302 Found", "418 Tea"}) {
        played.today({.tokens = HttpsPeer::with_status(status, "<html>")});
        EXPECT_EQ(code_of(), Errc::unavailable) << status;
    }
    played.today({.tokens = HttpsPeer::ok(std::string(2'000'000, ' '))});
    EXPECT_EQ(code_of(), Errc::unavailable) << "more than anybody reads";
    played.today({.lasting = false});
    EXPECT_EQ(code_of(), Errc::unavailable) << "no refresh token";
    played.today({.silent = true});
    patience = 250ms;
    EXPECT_EQ(code_of(), Errc::too_late);
}

TEST_F(OauthProviderTest, less_than_was_asked_for_is_a_grant_that_is_not_whole) {
    played.today({.scope = "https://www.googleapis.com/auth/calendar.freebusy"});
    for (auto const which : model::calendar_providers) EXPECT_FALSE(exchanged(which).value().whole);
}

TEST_F(OauthProviderTest, C27_google_is_handed_its_token_and_a_dead_one_counts_as_taken_back) {
    EXPECT_EQ(revoked().value().state, ProcessorState::done);
    EXPECT_EQ(revoked(Recipient::google, "").value().state, ProcessorState::done);
    auto const came = played.take();
    ASSERT_THAT(came, SizeIs(2));
    EXPECT_EQ(came[0].first, "POST /revoke HTTP/1.1");
    EXPECT_EQ(came[0].second, (api::FormFields{{"token", "1//refresh-1"}}));
    EXPECT_EQ(came[1].second, (api::FormFields{{"token", "ya29.access-1"}})) << "who has no other";
    played.today({.revoked = HttpsPeer::with_status("400 Bad", R"({"error":"invalid_token"})")});
    EXPECT_EQ(revoked().value().state, ProcessorState::done);
    for (auto const* status : {"400 Bad", "500 Oh", "503 Busy"}) {
        played.today({.revoked = HttpsPeer::with_status(status)});
        EXPECT_EQ(revoked().error().code, Errc::unavailable) << status;
    }
}

TEST_F(OauthProviderTest, C27_microsoft_cannot_be_asked_and_the_words_say_where_a_person_can) {
    auto const answer = revoked(Recipient::microsoft).value();
    EXPECT_EQ(answer.state, ProcessorState::by_hand);
    EXPECT_THAT(answer.words, HasSubstr("https://myapps.microsoft.com"));
    EXPECT_THAT(played.take(), IsEmpty());
}

TEST_F(OauthProviderTest, C22_each_request_is_in_the_ledger_as_tokens_for_that_provider) {
    ASSERT_TRUE(exchanged(Recipient::microsoft));
    ASSERT_TRUE(revoked());
    for (auto const which : model::calendar_providers) {
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const rows, unit.audit().disclosures({.company = company, .recipient = which}));
            EXPECT_EQ(rows.size(), 1U);
            for (auto const& row : rows) {
                EXPECT_EQ(row.categories, privacy::CategorySet{privacy::Category::calendar_token});
                EXPECT_EQ(row.purpose, booking);
            }
            return ok();
        });
    }
}

TEST_F(OauthProviderTest, C45_without_the_date_of_its_contract_nothing_leaves) {
    policy.recipients[static_cast<std::size_t>(Recipient::google)].safeguard.signed_on.reset();
    EXPECT_EQ(exchanged().error().code, Errc::invalid_input);
    EXPECT_EQ(revoked().error().code, Errc::invalid_input);
    EXPECT_THAT(played.take(), IsEmpty());
}

}  // namespace
}  // namespace ombrex
