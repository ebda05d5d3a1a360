// SPDX-License-Identifier: Apache-2.0
#include "services/rights_register.h"

#include <array>

#include "privacy/figures.h"
#include "services/add_user.h"
#include "tests/contract/rights_fixture.h"

namespace ombrex {
namespace {

using namespace testing_support;
using model::Objection;
using model::Refusal;
using model::RightsKind;
using model::RightsRequest;
using model::RightsState;
using privacy::Purpose::legal_duty;

class RightsRegisterTest : public RightsTest {
protected:
    bool objected(std::string_view number, Objection to) {
        bool out = false;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            auto const whose = number.empty() ? model::CallerPhone{} : phone(number);
            BOOST_OUTCOME_TRY(out, unit.rights().objected(company, whose, to));
            return ok();
        });
        return out;
    }
    privacy::Requests figures(int days_later) {
        privacy::Requests out;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            auto const today = std::chrono::floor<std::chrono::days>(now_local) + std::chrono::days{days_later};
            BOOST_OUTCOME_TRY(auto const all, unit.retention().figures(clock.now(), today));
            out = all.requests;
            return ok();
        });
        return out;
    }
};

TEST_F(RightsRegisterTest, C43_what_a_caller_asks_in_a_call_stands_in_the_register_and_wants_proof) {
    ASSERT_EQ(all().size(), 1U);
    auto const request = one(asked);
    EXPECT_EQ(request.call, call.id);
    EXPECT_EQ(request.state, RightsState::proof_wanted);
    EXPECT_EQ(to_string(request.answer_by), "2026-10-16");
    EXPECT_EQ(answer(asked).error().code, Errc::denied);
    EXPECT_EQ(erase(asked).error().code, Errc::denied);
}

TEST_F(RightsRegisterTest, C43_what_has_to_be_shown_is_what_the_policy_says_of_that_right) {
    using privacy::Identity;
    using privacy::Right;
    constexpr std::array kinds{
        std::pair{RightsKind::access, Right::access}, std::pair{RightsKind::correct, Right::correct},
        std::pair{RightsKind::erase, Right::erase},   std::pair{RightsKind::export_data, Right::export_data},
        std::pair{RightsKind::object, Right::object}, std::pair{RightsKind::minor, Right::ask}};
    auto policy = privacy::published_policy;
    services::Deps const mine{*database, clock, random, policy};
    for (auto const& [kind, right] : kinds) {
        for (auto const identity : {Identity::none, Identity::session_or_call_back}) {
            policy.rights[static_cast<std::size_t>(right)].identity = identity;
            model::RightsRequest request;
            request.company = company;
            request.kind = kind;
            request.phone = phone("+13035550177");
            EXPECT_EQ(wait(services::record_request(mine, request, ann, soon())).value().state,
                      identity == Identity::none ? RightsState::open : RightsState::proof_wanted)
                << to_string(kind);
        }
    }
    EXPECT_EQ(services::identity_wanted(privacy::published_policy, RightsKind::correct),
              Identity::session_or_call_back);
    EXPECT_EQ(services::identity_wanted(privacy::published_policy, RightsKind::minor), Identity::none) << "C44";
}

TEST_F(RightsRegisterTest, C43_reminds_at_half_at_four_fifths_and_at_the_end_until_it_is_answered) {
    auto const remind = [&] { return wait(services::remind_requests(deps)).value(); };
    for (auto const& [day, percent] : {std::pair{14, 0}, std::pair{15, 50}, std::pair{23, 50}, std::pair{24, 80},
                                       std::pair{29, 80}, std::pair{30, 100}, std::pair{40, 100}}) {
        clock.set(call.answered + std::chrono::days{day});
        auto const before = one(asked).reminded;
        EXPECT_EQ(remind(), before == percent ? 0U : 1U) << day;
        EXPECT_EQ(one(asked).reminded, percent) << day;
    }
    clock.set(call.answered + std::chrono::days{41});
    auto const other = asks(RightsKind::access, "Jo", "+13035550188");
    judge(other);
    EXPECT_TRUE(answer(other));
    clock.advance(std::chrono::days{29});
    remind();
    EXPECT_EQ(one(other).reminded, 0);
    EXPECT_EQ(answer(other).error().code, Errc::conflict) << "once";
}

TEST_F(RightsRegisterTest, C43_a_call_back_shows_who_it_is_by_the_code_and_a_fact_that_only_he_gave) {
    EXPECT_EQ(prove(asked, "", reference).error().code, Errc::conflict) << "no code was made";
    auto const said = code(asked);
    EXPECT_TRUE(prove(asked, said, reference));
    EXPECT_EQ(one(asked).proof, model::Proof::call_back);
    EXPECT_TRUE(answer(asked));
    EXPECT_EQ(one(asked).state, RightsState::answered);
    EXPECT_EQ(one(asked).words.reveal<legal_duty>(), "sent");
}

TEST_F(RightsRegisterTest, C43_a_code_is_void_after_ten_minutes_and_when_a_new_one_was_made) {
    auto const first = code(asked);
    auto const second = code(asked);
    if (first != second) {
        EXPECT_EQ(prove(asked, first, reference).error().code, Errc::denied);
    }
    clock.advance(services::code_life);
    EXPECT_EQ(prove(asked, second, reference).error().code, Errc::conflict);
    EXPECT_TRUE(prove(asked, code(asked), reference));
}

TEST_F(RightsRegisterTest, C43_a_request_for_somebody_elses_data_is_refused_at_the_third_wrong_proof) {
    auto const id = asks(RightsKind::access, "Mallory", "+13035550177");
    auto const said = code(id);
    EXPECT_EQ(prove(id, said, "2026-09-16").error().code, Errc::denied)
        << "a call's day does not say who of two called";
    EXPECT_EQ(prove(id, said, reference).error().code, Errc::denied) << "Sam's appointment";
    EXPECT_EQ(one(id).state, RightsState::proof_wanted);
    EXPECT_EQ(prove(id, "wrong", reference).error().code, Errc::denied);
    EXPECT_EQ(one(id).state, RightsState::refused);
    EXPECT_EQ(one(id).refusal, Refusal::not_proven);
    EXPECT_EQ(prove(id, said, reference).error().code, Errc::conflict);
}

TEST_F(RightsRegisterTest, C43_an_unknown_caller_learns_nothing_and_is_told_that_nothing_is_held) {
    auto const id = asks(RightsKind::access, "Jo Park", "+13035550199");
    EXPECT_EQ(held("+13035550199"), 0U);
    EXPECT_EQ(prove(id, code(id), "2026-09-16").error().code, Errc::denied);
    EXPECT_TRUE(refuse(id, Refusal::nothing_held));
}

TEST_F(RightsRegisterTest, C43_who_withheld_his_number_can_only_be_judged_and_shares_nothing) {
    called("");
    auto const id = asks(RightsKind::erase, "Sam Reed", "");
    EXPECT_EQ(wait(services::make_call_back_code(deps, id, ann, soon())).error().code, Errc::invalid_input);
    judge(id);
    EXPECT_EQ(erase(id).error().code, Errc::invalid_input);
    EXPECT_TRUE(receipts().empty());
}

TEST_F(RightsRegisterTest, C43_refuses_for_one_of_the_reasons_alone) {
    EXPECT_EQ(refuse(asked, Refusal::none).error().code, Errc::invalid_input);
    EXPECT_TRUE(refuse(asked, Refusal::nothing_held));
    EXPECT_EQ(one(asked).refusal, Refusal::nothing_held);
    EXPECT_EQ(refuse(asked, Refusal::repeated).error().code, Errc::conflict);
}

TEST_F(RightsRegisterTest, C43_the_evidence_counts_what_waits_what_is_late_and_what_was_answered) {
    EXPECT_EQ(figures(0).open, 1U);
    EXPECT_EQ(figures(30).overdue, 0U);
    EXPECT_EQ(figures(31).overdue, 1U);
    auto const objection = asks(RightsKind::object, "Jo", "+13035550188");
    EXPECT_EQ(figures(0).open, 2U);
    EXPECT_TRUE(answer(objection));
    EXPECT_TRUE(refuse(asked, Refusal::withdrawn));
    EXPECT_EQ(figures(99).open, 0U);
    EXPECT_EQ(figures(99).overdue, 0U);
    EXPECT_EQ(figures(99).done, 2U);
    EXPECT_EQ(figures(99).in_time, 2U);
}

TEST_F(RightsRegisterTest, C43_the_evidence_counts_as_in_time_what_was_answered_on_the_last_day_and_not_a_day_later) {
    auto const later = asks(RightsKind::correct, "Jo", "+13035550188");
    auto const last = one(asked).answer_by;
    clock.set(TimePoint{(last + std::chrono::days{1}).time_since_epoch()} - std::chrono::microseconds{1});
    EXPECT_TRUE(refuse(asked, Refusal::withdrawn));
    EXPECT_EQ(figures(0).in_time, 1U);
    clock.set(TimePoint{(one(later).answer_by + std::chrono::days{1}).time_since_epoch()});
    EXPECT_TRUE(refuse(later, Refusal::withdrawn));
    EXPECT_EQ(figures(0).done, 2U);
    EXPECT_EQ(figures(0).in_time, 1U);
}

TEST_F(RightsRegisterTest, C42_of_a_caller_who_objected_no_insight_is_made_until_he_takes_it_back) {
    EXPECT_TRUE(has_insight(call));
    auto const id = asks(RightsKind::object, "Sam Reed", "+13035550177");
    EXPECT_FALSE(has_insight(called("+13035550177")));
    EXPECT_TRUE(has_insight(called("+13035550188")));
    EXPECT_TRUE(has_insight(called("")));
    EXPECT_TRUE(answer(id)) << "nothing has to be proven";
    EXPECT_EQ(one(id).state, RightsState::obeyed);
    EXPECT_FALSE(has_insight(called("+13035550177"))) << "and it goes on";
    EXPECT_EQ(answer(id).error().code, Errc::conflict);
    EXPECT_TRUE(refuse(id, Refusal::withdrawn));
    EXPECT_TRUE(has_insight(called("+13035550177")));
}

TEST_F(RightsRegisterTest, C42_an_objection_is_against_the_use_that_it_names) {
    asks(RightsKind::object, "Sam Reed", "+13035550177", Objection::analytics);
    asks(RightsKind::object, "Jo Park", "+13035550188", Objection::insights);
    asks(RightsKind::object, "Max Hill", "+13035550199");
    struct Case {
        std::string_view number;
        bool insights, analytics;
    };
    for (auto const& c :
         {Case{"+13035550177", false, true}, Case{"+13035550188", true, false}, Case{"+13035550199", true, true},
          Case{"+13035550166", false, false}, Case{"", false, false}}) {
        EXPECT_EQ(objected(c.number, Objection::insights), c.insights) << c.number;
        EXPECT_EQ(objected(c.number, Objection::analytics), c.analytics) << c.number;
    }
}

TEST_F(RightsRegisterTest, C42_an_objection_is_kept_as_long_as_it_holds) {
    auto const id = asks(RightsKind::object, "Jo Park", "+13035550188");
    EXPECT_TRUE(answer(id));
    clock.advance(std::chrono::days{365 * 5});
    EXPECT_TRUE(wait(services::erase_due(deps, room())));
    EXPECT_TRUE(objected("+13035550188", Objection::insights));
}

TEST_F(RightsRegisterTest, C42_the_objection_of_a_user_holds_for_every_call_of_the_company) {
    services::PasswordDesk desk{privacy::published_policy, random, {}};
    services::NewUser made{model::PersonName{"Jo Park"}, model::MailAddress{"jo@shop.example"}, model::Role::owner};
    auto const by = model::operator_for(company, ann);
    RightsRequest wish;
    wish.company = company;
    wish.user = wait(services::add_user(deps, desk, by, std::move(made), std::nullopt, soon())).value().id;
    auto const access = wait(services::record_request(deps, wish, ann, soon())).value();
    EXPECT_EQ(access.proof, model::Proof::session);
    EXPECT_TRUE(has_insight(called("+13035550188")));
    wish.kind = RightsKind::object;
    EXPECT_TRUE(wait(services::record_request(deps, wish, ann, soon())));
    EXPECT_FALSE(has_insight(called("+13035550188")));
    EXPECT_FALSE(has_insight(called("")));
}

}  // namespace
}  // namespace ombrex
