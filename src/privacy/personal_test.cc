// SPDX-License-Identifier: Apache-2.0
#include "privacy/personal.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <ostream>
#include <string>

namespace ombrex::privacy {
namespace {

using CallerNumber = Personal<std::string, Category::caller_number>;
using CallerName = Personal<std::string, Category::caller_name>;
using Recording = Personal<std::string, Category::call_recording>;

template <class P, Purpose purpose>
concept RevealsFor = requires(P const& personal) { personal.template reveal<purpose>(); };
template <class P>
concept Printable = requires(std::ostream& out, P const& personal) { out << personal; };
template <class P>
concept Ordered = requires(P const& a, P const& b) { a < b; };
template <class P>
concept Hashable = requires(P const& personal) { std::hash<P>{}(personal); };

TEST(Personal, C15_is_revealed_only_for_a_purpose_that_its_category_is_granted) {
    static_assert(RevealsFor<CallerNumber, Purpose::serve_call>);
    static_assert(RevealsFor<CallerNumber, Purpose::calendar_booking>);
    static_assert(!RevealsFor<CallerNumber, Purpose::aggregate_analytics>);
    static_assert(!RevealsFor<Recording, Purpose::call_analysis>);
    EXPECT_EQ(CallerNumber{"+13035550177"}.reveal<Purpose::serve_call>(), "+13035550177");
}

TEST(Personal, has_no_printer_no_formatter_no_order_and_no_hash) {
    static_assert(!Printable<CallerNumber>);
    static_assert(!fmt::is_formattable<CallerNumber>::value);
    static_assert(!Ordered<CallerNumber>);
    static_assert(!Hashable<CallerNumber>);
    static_assert(!std::is_convertible_v<CallerNumber, std::string>);
    static_assert(!std::is_convertible_v<std::string, CallerNumber>);
    SUCCEED() << "checked by the compiler";
}

TEST(Personal, is_not_exchanged_for_one_of_another_category) {
    static_assert(!std::is_constructible_v<CallerName, CallerNumber>);
    static_assert(!std::is_assignable_v<CallerName&, CallerNumber>);
    EXPECT_EQ(CallerName{"Ann"}, CallerName{"Ann"});
    EXPECT_FALSE(CallerName{"Ann"} == CallerName{"Anne"});
}

TEST(Personal, lends_its_value_and_gives_it_away_only_as_a_temporary) {
    using Owner = Personal<std::unique_ptr<int>, Category::message>;
    Owner owner{std::make_unique<int>(7)};
    EXPECT_EQ(*owner.reveal<Purpose::serve_call>(), 7);
    auto const taken = std::move(owner).reveal<Purpose::serve_call>();
    EXPECT_EQ(*taken, 7);
    static_assert(sizeof(CallerName) == sizeof(std::string));
}

}  // namespace
}  // namespace ombrex::privacy
