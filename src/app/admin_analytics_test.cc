// SPDX-License-Identifier: Apache-2.0
#include "app/admin_analytics.h"

#include <gmock/gmock.h>

#include "app/admin_testing.h"

namespace ombrex::app {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class AdminAnalyticsTest : public testing::AdminTest {
protected:
    AdminAnalyticsTest() { import(); }

    /// So many people look at the policy, one of them also for a page that is not there.
    void visit(int people) {
        auto at = store();
        EXPECT_TRUE(at.transact([&](ports::UnitOfWork& unit) -> Result<void> {
            for (int n = 0; n <= people; ++n) {
                model::Usage one;
                one.id = Id128::make(random);
                one.at = clock.now();
                one.address = model::ClientAddress{"203.0.113." + std::to_string(n % people)};
                one.feature = n < people ? "GET /privacy" : "unknown";
                one.status = n < people ? 200 : 404;
                auto const keep =
                    privacy::erase_on(at.deps().policy, privacy::Category::usage_log, one.at, TimeZone::utc());
                BOOST_OUTCOME_TRY(unit.usage().add(one, keep));
            }
            return ok();
        }));
        clock.advance(std::chrono::seconds{1});
    }
};

TEST_F(AdminAnalyticsTest, C15_counts_are_shown_over_ten_people_and_withheld_below) {
    visit(12);
    auto const shown = admin({"analytics"});
    EXPECT_EQ(shown.code, 0) << shown.err;
    EXPECT_THAT(shown.out, HasSubstr("2026-09-16\n  requests "));
    EXPECT_THAT(shown.out, HasSubstr("unknown 404                                     withheld\n"));
    EXPECT_THAT(shown.out, HasSubstr("GET /privacy 200                                withheld\n"))
        << "or the other could be computed from the total";
    EXPECT_THAT(shown.out, Not(HasSubstr("203.0.113")));
    EXPECT_THAT(admin({"analytics", "--json"}).out,
                HasSubstr("\"features\":{\"total\":13,\"rows\":{\"GET /privacy 200\":null,\"unknown 404\":null}}"));
}

TEST_F(AdminAnalyticsTest, C15_few_people_leave_no_figure_at_all) {
    visit(9);
    EXPECT_THAT(admin({"analytics", "--json"}).out, HasSubstr("\"total\":null"));
}

}  // namespace
}  // namespace ombrex::app
