// SPDX-License-Identifier: Apache-2.0
#include "services/usage_log.h"

#include <gmock/gmock.h>

#include "services/analytics.h"
#include "tests/contract/call_fixture.h"

namespace ombrex {
namespace {

using namespace testing_support;
using namespace std::chrono_literals;

class UsageLogTest : public AfterCallTest {
protected:
    static services::Visit visit(std::string address, std::string feature = "GET /privacy") {
        return {model::ClientAddress{std::move(address)}, model::Browser::firefox, std::move(feature), 200, {}};
    }
    std::vector<model::Usage> lines() {
        std::vector<model::Usage> out;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, unit.usage().since(TimePoint{}, 10'000));
            return ok();
        });
        return out;
    }
    std::vector<services::AnalyticsDay> shown() {
        return wait(services::analytics(deps, clock.now() - 24h, clock.now() + 24h, soon())).value();
    }
    /// A call of somebody else that came to that.
    void called(int caller, model::Outcome outcome) { end(begun("+130355501" + std::to_string(10 + caller)), outcome); }

    services::UsageLog log{deps};
};

TEST_F(UsageLogTest, C14_a_line_says_when_from_where_with_what_and_which_page) {
    auto one = visit("203.0.113.7");
    one.who = model::Principal{company, model::Role::owner, "user:1", model::UserId{Id128{{7}}}};
    EXPECT_TRUE(log.note(one));
    EXPECT_TRUE(lines().empty());  // the answer did not wait for it
    EXPECT_EQ(wait(log.write(soon())).value(), 1U);
    ASSERT_EQ(lines().size(), 1U);
    auto const only = lines().front();
    EXPECT_EQ(only.at, clock.now());
    EXPECT_EQ(only.address, model::ClientAddress{"203.0.113.7"});
    EXPECT_EQ(only.browser, model::Browser::firefox);
    EXPECT_EQ(only.feature, "GET /privacy");
    EXPECT_EQ(only.status, 200);
    EXPECT_EQ(only.company, company);
    EXPECT_EQ(only.user, model::UserId{Id128{{7}}});
}

TEST_F(UsageLogTest, C14_C26_a_user_who_goes_takes_his_lines_with_him) {
    model::User jo;
    jo.id = model::UserId{Id128{{7}}};
    jo.company = company;
    jo.email = model::MailAddress{"jo@shop.example"};
    auto const keep = privacy::erase_after_event(deps.policy, privacy::Category::account_name).value();
    in_unit([&](ports::UnitOfWork& unit) { return unit.users().add(jo, std::nullopt, keep); });
    auto his = visit("203.0.113.7");
    his.who = model::principal_of(jo);
    log.note(his);
    log.note(visit("203.0.113.8"));
    EXPECT_TRUE(wait(log.write(soon())));
    in_unit([&](ports::UnitOfWork& unit) { return unit.users().remove(company, jo.id); });
    ASSERT_EQ(lines().size(), 1U);
    EXPECT_FALSE(lines().front().user);
}

TEST_F(UsageLogTest, C14_nobody_else_may_receive_the_log) {
    for (auto const& row : deps.policy.recipients) {
        EXPECT_FALSE(privacy::may_receive(deps.policy, row.recipient, privacy::Category::usage_log)) << row.id;
    }
}

TEST_F(UsageLogTest, C14_what_is_too_much_is_dropped_and_counted_and_nobody_waits) {
    for (std::size_t n = 0; n < services::UsageLog::waiting_max; ++n) EXPECT_TRUE(log.note(visit("203.0.113.7")));
    EXPECT_FALSE(log.note(visit("203.0.113.7")));
    EXPECT_EQ(log.dropped(), 1U);
    EXPECT_EQ(wait(log.write(soon())).value(), services::UsageLog::waiting_max);
    EXPECT_TRUE(log.note(visit("203.0.113.7")));
}

TEST_F(UsageLogTest, C14_what_cannot_be_written_is_dropped_and_counted) {
    log.note(visit("203.0.113.7"));
    EXPECT_FALSE(wait(log.write(Deadline::in(clock, -1s))));
    EXPECT_EQ(log.dropped(), 1U);
    EXPECT_EQ(wait(log.write(soon())).value(), 0U);
}

TEST_F(UsageLogTest, C15_calls_are_counted_by_people_and_small_groups_withheld) {
    for (int n = 0; n < 12; ++n) called(n, model::Outcome::booked);
    for (int n = 0; n < 10; ++n) called(n, model::Outcome::message);
    ASSERT_EQ(shown().size(), 1U);
    EXPECT_EQ(shown().front().calls.total, 22U);
    called(20, model::Outcome::emergency);
    auto const rows = shown().front().calls.rows;
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0].what, "call booked");
    EXPECT_EQ(rows[0].count, 12U);
    EXPECT_EQ(rows[1].count, std::nullopt);  // emergency: one person
    EXPECT_EQ(rows[2].count, std::nullopt);  // message: or that one could be computed
    EXPECT_EQ(shown().front().calls.total, 23U);
}

TEST_F(UsageLogTest, C15_one_person_who_calls_often_is_one_person) {
    for (int n = 0; n < 30; ++n) called(1, model::Outcome::booked);
    EXPECT_EQ(shown().front().calls.rows.front().count, std::nullopt);
    for (int n = 0; n < 30; ++n) log.note(visit("203.0.113.7"));
    EXPECT_TRUE(wait(log.write(soon())));
    EXPECT_EQ(shown().front().features.rows.front().count, std::nullopt);
}

TEST_F(UsageLogTest, C42_C15_who_objected_is_not_counted) {
    for (int n = 0; n < 10; ++n) called(n, model::Outcome::booked);
    EXPECT_EQ(shown().front().calls.rows.front().count, 10U);
    ask(begun("+13035550115"),
        ports::PrivacyRequest{model::PrivacyRequestKind::object, name("Sam Reed"), phone("+13035550115")});
    EXPECT_EQ(shown().front().calls.rows.front().count, std::nullopt) << "nine are left";
}

TEST_F(UsageLogTest, C42_C15_a_user_who_objected_is_in_no_figure_and_nor_is_any_call_of_his_business) {
    for (int n = 0; n < 10; ++n) {
        auto one = visit("203.0.113.7");
        Id128 const id{{static_cast<std::uint8_t>(n + 1)}};
        one.who = model::Principal{company, model::Role::owner, "user:" + id.to_string(), model::UserId{id}};
        log.note(one);
        called(n, model::Outcome::booked);
    }
    EXPECT_TRUE(wait(log.write(soon())));
    EXPECT_EQ(shown().front().features.rows.front().count, 10U);
    EXPECT_EQ(shown().front().calls.rows.front().count, 10U);
    for (auto const against : {model::Objection::insights, model::Objection::analytics}) {
        model::RightsRequest objection;
        objection.id = model::RequestId{Id128::make(random)};
        objection.company = company;
        objection.user = model::UserId{Id128{{3}}};
        objection.kind = model::RightsKind::object;
        objection.against = against;
        auto const open = privacy::erase_after_event(deps.policy, privacy::Category::privacy_request).value();
        in_unit([&](ports::UnitOfWork& unit) { return unit.rights().add(objection, open); });
        if (against == model::Objection::insights) {
            EXPECT_EQ(shown().front().features.rows.front().count, 10U) << "against something else";
        }
    }
    EXPECT_EQ(shown().front().features.rows.front().count, std::nullopt) << "nine are left";
    EXPECT_TRUE(shown().front().calls.rows.empty());
}

}  // namespace
}  // namespace ombrex
