// SPDX-License-Identifier: Apache-2.0
#include "services/bring_forward.h"

#include "privacy/tighten.h"
#include "tests/contract/store_fixture.h"

namespace ombrex {
namespace {

using namespace testing_support;
using privacy::Category;

/// One call of today with a recording, a transcript and an appointment, stored under the published policy.
class BringForwardTest : public StoreTest {
protected:
    BringForwardTest() {
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            model::Call call;
            call.id = model::CallId{Id128::make(random)};
            call.company = company;
            call.answered = clock.now();
            BOOST_OUTCOME_TRY(unit.calls().begin(call, until(Category::call_metadata)));
            BOOST_OUTCOME_TRY(unit.calls().put_transcript(company, call.id, {}, until(Category::transcript)));
            model::Recording recording;
            recording.id = model::RecordingId{Id128::make(random)};
            recording.company = company;
            recording.call = call.id;
            return unit.recordings().add(recording, until(Category::call_recording));
        });
    }
    privacy::EraseOn until(Category category) {
        return privacy::erase_on(privacy::published_policy, category, clock.now(), barber().business.zone);
    }
    std::size_t bring(std::vector<privacy::Setting> const& settings, std::vector<Category> const& categories) {
        auto const policy = privacy::tightened(privacy::published_policy, settings).value();
        return wait(services::bring_forward({*database, clock, random, policy}, categories, soon())).value();
    }
    std::vector<Category> due(std::string_view when) {
        std::vector<Category> out;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const rows,
                              unit.retention().due(barber().business.zone.to_instant(at(when)).first, {}, 10));
            for (auto const& row : rows) out.push_back(row.category);
            return ok();
        });
        return out;
    }
};

TEST_F(BringForwardTest, C24_C25_what_was_stored_before_goes_when_the_shorter_policy_says) {
    EXPECT_TRUE(due("2026-10-16T11:05").empty());
    std::vector<privacy::Setting> const shorter{{"retention.call_recording", "30 days"},
                                                {"retention.transcript", "1 month"}};
    EXPECT_EQ(bring(shorter, {Category::call_recording, Category::transcript}), 2U);
    EXPECT_TRUE(due("2026-10-16T11:04").empty());
    EXPECT_EQ(due("2026-10-16T11:05"), (std::vector{Category::call_recording, Category::transcript}));
    EXPECT_EQ(bring(shorter, {Category::call_recording, Category::transcript}), 0U);  // once is enough
}

TEST_F(BringForwardTest, C5_a_blocked_number_counts_from_the_day_on_which_it_was_blocked) {
    in_unit([&](ports::UnitOfWork& unit) {
        model::CallerPhone const number{model::PhoneNumber::parse("+13035550199").value()};
        return unit.abuse().block(company, Id128::make(random), number, clock.now(), until(Category::caller_number));
    });
    EXPECT_EQ(bring({{"retention.caller_number", "1 month"}}, {Category::caller_number}), 1U);
    EXPECT_TRUE(due("2026-10-16T11:04").empty());
    EXPECT_EQ(due("2026-10-16T11:05"), (std::vector{Category::caller_number}));
    EXPECT_EQ(bring({}, {Category::caller_number}), 0U);
}

TEST_F(BringForwardTest, C24_nothing_is_put_off_when_the_policy_is_long_again) {
    bring({{"retention.call_recording", "30 days"}}, {Category::call_recording});
    EXPECT_EQ(bring({}, {Category::call_recording, Category::call_metadata}), 0U);
    EXPECT_EQ(due("2026-10-16T11:05"), (std::vector{Category::call_recording}));
}

TEST_F(BringForwardTest, C47_what_was_collected_under_an_older_version_keeps_its_dates) {
    auto policy = privacy::published_policy;  // the next version keeps recordings longer
    policy.retention[static_cast<std::size_t>(Category::call_recording)].length = privacy::Length::days(120);
    services::Deps const next{*database, clock, random, policy};
    EXPECT_EQ(wait(services::bring_forward(next, {Category::call_recording}, soon())).value(), 0U);
    EXPECT_TRUE(due("2026-12-15T11:04").empty());
    EXPECT_EQ(due("2026-12-15T11:05"), (std::vector{Category::call_recording}));
}

}  // namespace
}  // namespace ombrex
