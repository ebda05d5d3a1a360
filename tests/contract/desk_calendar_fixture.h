// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "adapters/oauth/oauth_provider.h"
#include "services/disclosure_ledger.h"
#include "tests/contract/contract_file.h"
#include "tests/contract/desk_http_fixture.h"
#include "tests/contract/played_provider.h"

namespace ombrex::testing_support {

/// Jo Park's desk on a server that is registered with Google and with Microsoft, both played on loopback.
class DeskCalendarTest : public HttpDeskTest {
protected:
    DeskCalendarTest() {
        played.write_certificate(folder / "ca");
        client.emplace(net::HttpsClient::Options{.ca_file = folder / "ca"}, clock);
        for (auto const which : model::calendar_providers) {
            policy.recipients[static_cast<std::size_t>(which)].safeguard.signed_on = std::chrono::year{2026} / 2 / 3;
            oauth::Registration registration{which, PlayedProvider::client_id, PlayedProvider::client_secret, "common",
                                             played.place()};
            asks.push_back(
                std::make_unique<oauth::OauthProvider>(std::move(registration), guard_of_egress, *client, clock));
            calendars.providers.push_back(asks.back().get());
        }
        begin();
        company = own_company();
    }

    Answer begun(std::string const& provider = "google") {
        return send("POST", "/api/v1/calendars", boost::json::object{{"provider", provider}});
    }
    /// Where the browser is sent: the page of the provider.
    std::string page(std::string const& provider = "google") { return text(begun(provider).body, "page"); }
    /// Where the browser ends that follows this address of ours.
    std::string led(std::string const& target) {
        auto const answer = send("GET", target);
        EXPECT_EQ(answer.status, 302);
        auto const found = answer.headers.find("Location");
        return found == answer.headers.end() ? std::string{} : found->second;
    }
    /// The person sets out, allows it, and comes back.
    std::string connect(std::string const& provider = "google") { return led(played.allowed(page(provider))); }
    static std::string told(std::string const& outcome, std::string const& provider = "google") {
        return "/assistant?calendar=" + outcome + "&provider=" + provider + "#calendars";
    }
    boost::json::array connected() { return send("GET", "/api/v1/calendars").body.at("items").as_array(); }
    std::string only() { return text(connected().at(0), "id"); }

    PlayedProvider played;
    services::DisclosureLedger ledger{deps};
    net::EgressGuard guard_of_egress{
        policy,
        {{privacy::Recipient::google, played.place()}, {privacy::Recipient::microsoft, played.place()}},
        ledger,
        clock};
    std::optional<net::HttpsClient> client;
    std::vector<std::unique_ptr<oauth::OauthProvider>> asks;
};

}  // namespace ombrex::testing_support
