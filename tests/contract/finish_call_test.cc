// SPDX-License-Identifier: Apache-2.0
#include "services/finish_call.h"

#include "adapters/insights/local_insights.h"
#include "services/begin_call.h"
#include "services/job_kinds.h"
#include "services/make_insight.h"
#include "services/privacy_request.h"
#include "tests/contract/store_fixture.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using namespace testing_support;

class FinishCallTest : public StoreTest {
protected:
    FinishCallTest() {
        call.id = model::CallId{Id128::make(random)};
        call.company = company;
        call.answered = clock.now();
        EXPECT_TRUE(wait(services::begin_call(deps, context(), call, soon())));
    }
    services::CallContext context() { return {company, call.id, shop, call.answered}; }
    static model::Transcript said() {
        using Text = decltype(model::Turn::text);
        return {{0, model::Speaker::agent, Text{"Hello"}, 0ms}, {1, model::Speaker::caller, Text{"A haircut"}, 4200ms}};
    }
    model::Call ended() {
        auto out = call;
        out.duration = 61'200ms;
        out.outcome = model::Outcome::booked;
        out.end_reason = model::EndReason::caller_hangup;
        return out;
    }
    std::vector<std::string> jobs() {
        std::vector<std::string> kinds;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const leased, unit.jobs().lease(clock.now(), clock.now(), 10));
            for (auto const& job : leased) kinds.push_back(job.kind);
            return ok();
        });
        return kinds;
    }

    model::Assistant shop = barber();
    services::Deps deps{*database, clock, random, privacy::published_policy};
    model::Call call;
};

TEST_F(FinishCallTest, C6_one_transaction_keeps_duration_transcript_and_the_next_job) {
    ASSERT_TRUE(wait(services::finish_call(deps, context(), ended(), said(), std::nullopt, soon())));
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        EXPECT_EQ(unit.calls().find(company, call.id).value().duration, 61'200ms);
        EXPECT_EQ(unit.calls().transcript(company, call.id).value(), said());
        return ok();
    });
    EXPECT_EQ(jobs(), std::vector<std::string>{services::make_insight_job});
}

TEST_F(FinishCallTest, finishing_twice_makes_no_second_job) {
    ASSERT_TRUE(wait(services::finish_call(deps, context(), ended(), said(), std::nullopt, soon())));
    ASSERT_TRUE(wait(services::finish_call(deps, context(), ended(), said(), std::nullopt, soon())));
    EXPECT_EQ(jobs().size(), 1U);
}

TEST_F(FinishCallTest, a_recorded_call_is_followed_by_saving_the_recording) {
    auto const begun = wait(services::begin_recording(deps, context(), keys, soon()));
    ASSERT_TRUE(begun);
    ASSERT_TRUE(wait(services::finish_call(deps, context(), ended(), said(), begun.value().recording, soon())));
    auto const kinds = jobs();
    EXPECT_EQ(kinds.size(), 2U);
    EXPECT_NE(std::ranges::find(kinds, services::save_recording_job), kinds.end());
}

TEST_F(FinishCallTest, who_refuses_to_be_recorded_is_believed_even_when_the_program_dies_right_then) {
    ASSERT_TRUE(wait(services::begin_recording(deps, context(), keys, soon())));
    ports::PrivacyRequest refusal;
    refusal.kind = ports::PrivacyRequestKind::no_recording;
    wait(services::record_privacy_request(deps, context(), refusal, soon()));
    EXPECT_EQ(wait(services::finish_interrupted_calls(deps, soon())).value(), 1U);
    auto const kinds = jobs();
    EXPECT_NE(std::ranges::find(kinds, services::destroy_recording_job), kinds.end());
    EXPECT_EQ(std::ranges::find(kinds, services::save_recording_job), kinds.end());
}

TEST_F(FinishCallTest, C4_C6_the_next_start_finishes_what_a_crash_cut_off) {
    ASSERT_TRUE(wait(services::keep_transcript(deps, context(), said(), soon())));  // and then the power went
    EXPECT_EQ(wait(services::finish_interrupted_calls(deps, soon())).value(), 1U);
    EXPECT_EQ(wait(services::finish_interrupted_calls(deps, soon())).value(), 0U);
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        auto const found = unit.calls().find(company, call.id).value();
        EXPECT_EQ(found.outcome, model::Outcome::abandoned);
        EXPECT_EQ(found.end_reason, model::EndReason::error);
        EXPECT_EQ(found.duration, 4200ms);
        EXPECT_EQ(unit.calls().transcript(company, call.id).value(), said());
        return ok();
    });
    EXPECT_EQ(jobs(), std::vector<std::string>{services::make_insight_job});
}

TEST_F(FinishCallTest, C7_every_call_gets_an_insight_with_no_key) {
    ASSERT_TRUE(wait(services::finish_call(deps, context(), ended(), said(), std::nullopt, soon())));
    adapters::insights::LocalInsights const engine;
    ports::Job const job{model::JobId{}, "", company, call.id.value(), 0};
    ASSERT_TRUE(wait(services::make_insight(deps, engine, job, soon())));
    auto const kinds = jobs();
    EXPECT_NE(std::ranges::find(kinds, services::mail_summary_job), kinds.end());
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        auto const insight = unit.calls().insight(company, call.id).value();
        EXPECT_FALSE(insight.summary.reveal<privacy::Purpose::call_analysis>().empty());
        EXPECT_EQ(insight.label, model::InsightLabel::appointment_booked);
        return ok();
    });
}

TEST_F(FinishCallTest, C7_the_mood_is_that_of_the_caller) {
    struct Case {
        std::string_view said;
        int sentiment;
    };
    for (auto const& [words, sentiment] : {
             Case{"That is wonderful, thank you so much, you have been really helpful", 1},
             Case{"What are your hours on Monday", 0},
             Case{"This is ridiculous, I am really angry, nobody ever calls me back", -1},
         }) {
        auto turns = said();
        turns.back().text = decltype(model::Turn::text){std::string{words}};
        ASSERT_TRUE(wait(services::finish_call(deps, context(), ended(), turns, std::nullopt, soon())));
        adapters::insights::LocalInsights const engine;
        ports::Job const job{model::JobId{}, "", company, call.id.value(), 0};
        ASSERT_TRUE(wait(services::make_insight(deps, engine, job, soon())));
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            EXPECT_EQ(unit.calls().insight(company, call.id).value().mood.sentiment, sentiment) << words;
            return ok();
        });
    }
}

TEST_F(FinishCallTest, the_owner_hears_of_a_call_whose_insight_could_not_be_made) {
    adapters::insights::LocalInsights const engine;
    ports::Job const job{model::JobId{}, "", company, Id128::make(random), 0};  // of a call whose row has gone
    EXPECT_FALSE(wait(services::make_insight(deps, engine, job, soon())));
    EXPECT_EQ(jobs(), std::vector<std::string>{services::mail_summary_job});
}

TEST_F(FinishCallTest, C7_a_call_cut_off_before_its_first_word_gets_an_insight_too) {
    EXPECT_EQ(wait(services::finish_interrupted_calls(deps, soon())).value(), 1U);
    adapters::insights::LocalInsights const engine;
    ports::Job const job{model::JobId{}, "", company, call.id.value(), 0};
    EXPECT_TRUE(wait(services::make_insight(deps, engine, job, soon())));
}

TEST_F(FinishCallTest, a_call_that_never_began_cannot_end) {
    auto stranger = ended();
    stranger.id = model::CallId{Id128::make(random)};
    auto const refused = wait(services::finish_call(deps, context(), stranger, said(), std::nullopt, soon()));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Errc::not_found);
    EXPECT_TRUE(jobs().empty());
}

TEST_F(FinishCallTest, the_events_of_a_call_in_which_nothing_was_said_are_kept_all_the_same) {
    model::EventLog const events{R"([{"event":"start"},{"event":"end"}])"};
    ASSERT_TRUE(wait(services::keep_events(deps, context(), events, soon())));
    ASSERT_TRUE(wait(services::finish_call(deps, context(), ended(), said(), std::nullopt, soon())));
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        EXPECT_EQ(unit.calls().events(company, call.id).value(), events);
        EXPECT_EQ(unit.calls().transcript(company, call.id).value(), said());
        return ok();
    });
}

}  // namespace
}  // namespace ombrex
