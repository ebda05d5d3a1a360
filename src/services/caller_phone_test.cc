// SPDX-License-Identifier: Apache-2.0
#include "services/caller_phone.h"

#include <gtest/gtest.h>

namespace ombrex::services {
namespace {

struct Case {
    char const* asserted;
    char const* locale;
    char const* kept;  ///< Empty: unknown.
};

std::string kept(Case const& one) {
    auto const phone = caller_phone(ports::CallerNumber{one.asserted}, one.locale);
    return phone ? phone->reveal<privacy::Purpose::serve_call>().e164() : "";
}

TEST(CallerPhone, C5_a_number_is_kept_with_its_country_that_of_the_business_where_it_names_none) {
    for (auto const& one : {
             Case{"+13035550151", "en-GB", "+13035550151"},
             Case{"3035550151", "en-US", "+13035550151"},
             Case{"13035550151", "en-US", "+13035550151"},
             Case{"07700900123", "en-GB", "+447700900123"},
             Case{"00447700900123", "en-GB", "+447700900123"},
         }) {
        EXPECT_EQ(kept(one), one.kept) << one.asserted;
    }
}

TEST(CallerPhone, C5_what_is_no_number_there_is_unknown_and_not_guessed) {
    for (auto const& one : {
             Case{"07700900123", "en-US", ""},
             Case{"3035550151", "en-GB", ""},
             Case{"101", "en-US", ""},
             Case{"reception", "en-US", ""},
             Case{"+1", "en-US", ""},
             Case{"3035550151", "tlh", ""},
         }) {
        EXPECT_EQ(kept(one), one.kept) << one.asserted;
    }
}

}  // namespace
}  // namespace ombrex::services
