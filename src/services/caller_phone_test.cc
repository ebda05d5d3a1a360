// SPDX-License-Identifier: Apache-2.0
#include "services/caller_phone.h"

#include <gtest/gtest.h>

namespace ombrex::services {
namespace {

struct PhoneCase {
    char const* asserted;
    char const* locale;
    char const* kept;  ///< Empty: unknown.
};

void expect_all(std::initializer_list<PhoneCase> cases) {
    for (auto const& one : cases) {
        auto const phone = caller_phone(ports::CallerNumber{one.asserted}, one.locale);
        EXPECT_EQ(phone ? phone->reveal<privacy::Purpose::serve_call>().e164() : "", one.kept) << one.asserted;
    }
}

TEST(CallerPhone, C5_a_number_is_kept_with_its_country_that_of_the_business_where_it_names_none) {
    expect_all({
        {"+13035550151", "en-GB", "+13035550151"},
        {"3035550151", "en-US", "+13035550151"},
        {"13035550151", "en-US", "+13035550151"},
        {"07700900123", "en-GB", "+447700900123"},
        {"00447700900123", "en-GB", "+447700900123"},
    });
}

TEST(CallerPhone, C5_what_is_no_number_there_is_unknown_and_not_guessed) {
    expect_all({
        {"07700900123", "en-US", ""},
        {"3035550151", "en-GB", ""},
        {"101", "en-US", ""},
        {"reception", "en-US", ""},
        {"+1", "en-US", ""},
        {"3035550151", "tlh", ""},
    });
}

}  // namespace
}  // namespace ombrex::services
