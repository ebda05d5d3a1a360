// SPDX-License-Identifier: Apache-2.0
#include "app/calendars.h"

#include <gmock/gmock.h>

namespace ombrex::app {
namespace {

using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;

Config::Calendars both() {
    Config::Calendars out;
    out.google_client_id = "id-of-google";
    out.google_client_secret = "secret-of-google";
    out.microsoft_client_id = "id-of-microsoft";
    out.microsoft_client_secret = "secret-of-microsoft";
    return out;
}

TEST(Calendars, nobody_is_reached_who_is_not_registered) {
    EXPECT_THAT(registrations_of({}), IsEmpty());
    auto const all = registrations_of(both());
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(oauth::OauthProvider::place_of(all[0]), (net::Destination{"oauth2.googleapis.com", 443}));
    EXPECT_EQ(oauth::OauthProvider::place_of(all[1]), (net::Destination{"login.microsoftonline.com", 443}));
    EXPECT_EQ(all[1].tenant, "common");
}

TEST(Calendars, half_a_registration_is_told) {
    EXPECT_THAT(calendar_faults({}), IsEmpty());
    EXPECT_THAT(calendar_faults(both()), IsEmpty());
    auto half = both();
    half.google_client_secret.clear();
    EXPECT_THAT(calendar_faults(half), ElementsAre(Field(&ConfigFault::key, "calendars.google_client_id")));
    half.microsoft_client_id.clear();
    EXPECT_EQ(calendar_faults(half).size(), 2U);
}

TEST(Calendars, C29_a_provider_is_played_on_this_machine_and_nowhere_else) {
    auto config = both();
    for (auto const* here : {"127.0.0.1:8443", "[::1]:8443"}) {
        config.played_by = here;
        EXPECT_THAT(calendar_faults(config), IsEmpty()) << here;
        EXPECT_EQ(oauth::OauthProvider::place_of(registrations_of(config)[0]).port, 8443);
    }
    for (auto const* elsewhere :
         {"192.0.2.7:443", "10.0.0.1:443", "accounts.example:443", "127.0.0.1", "0.0.0.0:443"}) {
        config.played_by = elsewhere;
        EXPECT_THAT(calendar_faults(config), ElementsAre(Field(&ConfigFault::key, "calendars.played_by"))) << elsewhere;
    }
}

}  // namespace
}  // namespace ombrex::app
