// SPDX-License-Identifier: Apache-2.0
#include "api/site_visitors.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

namespace ombrex::api {
namespace {

using namespace std::chrono_literals;

class SiteVisitorsTest : public testing::Test {
protected:
    static model::CompanyId company(std::uint8_t n) {
        std::array<std::uint8_t, 16> bytes{};
        bytes[15] = n;
        return model::CompanyId{Id128{bytes}};
    }
    static boost::asio::ip::address address(std::string const& text) { return boost::asio::ip::make_address(text); }
    /// Comes and goes at once.
    bool passes(model::CompanyId to, std::string const& from) {
        return visitors.enter(to, address(from), now).has_value();
    }

    MonoTime now{};
    SiteVisitors visitors{{.lines = 5, .from_one_address = 3, .to_one_company = 5}};
};

TEST_F(SiteVisitorsTest, so_many_talk_to_one_business_at_once_and_who_leaves_makes_room) {
    std::vector<SiteVisitors::Place> there;
    for (auto const* from : {"198.51.100.1", "198.51.100.2"}) {
        auto entered = visitors.enter(company(1), address(from), now);
        ASSERT_TRUE(entered);
        there.push_back(std::move(entered).value());
    }
    auto const third = visitors.enter(company(1), address("198.51.100.3"), now);
    ASSERT_FALSE(third);
    EXPECT_EQ(third.error().code, Errc::unavailable);
    EXPECT_TRUE(passes(company(2), "198.51.100.3")) << "another business has lines of its own";
    there.pop_back();
    EXPECT_TRUE(passes(company(1), "198.51.100.3"));
}

TEST_F(SiteVisitorsTest, a_business_with_one_line_lets_one_visitor_in) {
    SiteVisitors few{{.lines = 1}};
    auto const first = few.enter(company(1), address("198.51.100.1"), now);
    EXPECT_TRUE(first);
    EXPECT_FALSE(few.enter(company(1), address("198.51.100.2"), now));
}

TEST_F(SiteVisitorsTest, one_address_comes_no_more_than_so_often_within_ten_minutes) {
    for (int i = 0; i < 3; ++i) EXPECT_TRUE(passes(company(1), "198.51.100.1")) << i;
    EXPECT_FALSE(passes(company(1), "198.51.100.1"));
    EXPECT_TRUE(passes(company(1), "198.51.100.2"));
    now += 10min;
    for (int i = 0; i < 3; ++i) EXPECT_TRUE(passes(company(1), "198.51.100.1")) << i;
}

TEST_F(SiteVisitorsTest, one_customer_of_ipv6_is_one_address) {
    for (auto const* from : {"2001:db8::1", "2001:db8::2", "2001:db8::3"}) EXPECT_TRUE(passes(company(1), from));
    EXPECT_FALSE(passes(company(1), "2001:db8::4"));
}

TEST_F(SiteVisitorsTest, a_crowd_from_many_addresses_is_let_in_no_more_than_so_often) {
    for (int i = 1; i <= 5; ++i) EXPECT_TRUE(passes(company(1), "198.51.100." + std::to_string(i))) << i;
    EXPECT_FALSE(passes(company(1), "198.51.100.6"));
    EXPECT_TRUE(passes(company(2), "198.51.100.6"));
    now += 10min;
    EXPECT_TRUE(passes(company(1), "198.51.100.7"));
}

}  // namespace
}  // namespace ombrex::api
