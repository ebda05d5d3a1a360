// SPDX-License-Identifier: Apache-2.0
#include "services/correct_caller.h"

#include <gmock/gmock.h>

#include "services/legal_hold.h"
#include "tests/contract/rights_fixture.h"

namespace ombrex {
namespace {

using namespace testing_support;
using model::RightsKind;
using model::RightsState;
using privacy::Category;
using privacy::Purpose::legal_duty;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// Sam Reed called from +13035550177, booked and left a message; the recogniser wrote him down wrongly.
class CorrectCallerTest : public RightsTest {
protected:
    CorrectCallerTest() {
        wrong = asks(RightsKind::correct, "Sam Reed", "+13035550177");
        judge(wrong);
    }
    Result<services::CorrectedCaller> correct(services::CallerCorrection right,
                                              std::vector<model::CallerName> also = {}) {
        return wait(services::correct_caller(deps, {wrong, std::move(also), std::move(right), ann}, soon()));
    }
    static services::CallerCorrection named(std::string right) { return {.name = name(std::move(right))}; }

    model::Appointment appointment(std::string_view of) {
        std::optional<model::Appointment> out;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, unit.appointments().with_reference(company, of));
            return ok();
        });
        return out.value();
    }
    std::vector<model::Message> messages(model::Call const& of) {
        std::vector<model::Message> out;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, unit.messages().of_call(company, of.id));
            return ok();
        });
        return out;
    }
    /// What an operator did, and to what.
    std::vector<std::pair<std::string, Id128>> deeds() {
        std::vector<std::pair<std::string, Id128>> out;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const entries, unit.audit().read(1, 1000));
            for (auto const& one : entries) {
                if (one.action.ends_with("_corrected") && one.actor == ann) out.emplace_back(one.action, one.subject);
            }
            return ok();
        });
        return out;
    }
    void disclose(privacy::Recipient recipient, privacy::CategorySet categories) {
        privacy::Disclosure const row{clock.now(),
                                      privacy::CompanyRef{company.value()},
                                      privacy::CallRef{call.id.value()},
                                      recipient,
                                      categories,
                                      privacy::Purpose::serve_call,
                                      7};
        auto const keep = privacy::erase_on(deps.policy, Category::audit_entry, clock.now(), TimeZone::utc());
        in_unit([&](ports::UnitOfWork& unit) { return unit.audit().add(row, keep); });
    }
    model::Call message_from(std::string who, std::string_view callback) {
        auto const other = begun("+13035550177");
        ask(other, ports::TakeMessage{"manager", name(std::move(who)), phone(callback), model::MessageText{"call me"},
                                      model::Urgency::normal});
        recording.reset();
        end(other, model::Outcome::answered);
        return other;
    }

    model::RequestId wrong;  ///< What Sam asked by mail: that he is spelled otherwise.
};

TEST_F(CorrectCallerTest, C43_his_name_is_put_right_wherever_it_was_written_down_and_the_request_is_answered) {
    auto const done = correct(named("Sam Reid")).value();
    EXPECT_EQ(done.appointments, 1U);
    EXPECT_EQ(done.messages, 1U);
    EXPECT_EQ(appointment(reference).name, name("Sam Reid"));
    EXPECT_EQ(appointment(reference).phone, phone("+13035550177")) << "which was right";
    EXPECT_EQ(messages(call).front().from, name("Sam Reid"));
    EXPECT_EQ(messages(call).front().text, model::MessageText{"call me"});
    auto const line = one(wrong);
    EXPECT_EQ(line.state, RightsState::answered);
    EXPECT_EQ(line.words.reveal<legal_duty>(),
              "she came with her passport\ncorrected: name; appointments: 1, messages: 1");
    EXPECT_EQ(correct(named("Sam Read")).error().code, Errc::conflict) << "it is answered";
}

TEST_F(CorrectCallerTest, C43_by_his_right_number_he_is_found_from_then_on_and_by_the_wrong_one_no_more) {
    services::CallerCorrection right;
    right.phone = phone("+13035550199");
    EXPECT_TRUE(correct(right));
    EXPECT_EQ(appointment(reference).phone, phone("+13035550199"));
    EXPECT_EQ(messages(call).front().callback, phone("+13035550199"));
    auto const coming = [&](std::string_view number) {
        std::size_t out = 0;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const found, unit.appointments().of_phone(company, phone(number), LocalMinutes{}));
            out = found.size();
            return ok();
        });
        return out;
    };
    EXPECT_EQ(coming("+13035550199"), 1U);
    EXPECT_EQ(coming("+13035550177"), 0U);
    EXPECT_EQ(held("+13035550199"), 6U) << "and the call that left it";
}

TEST_F(CorrectCallerTest, C43_a_number_is_put_right_only_where_the_wrong_one_stands) {
    auto const second = message_from("Sam Reed", "+13035550111");
    services::CallerCorrection right;
    right.phone = phone("+13035550112");
    right.wrong_phone = phone("+13035550111");
    auto const done = correct(right).value();
    EXPECT_EQ(done.appointments, 0U);
    EXPECT_EQ(done.messages, 1U);
    EXPECT_EQ(messages(second).front().callback, phone("+13035550112"));
    EXPECT_EQ(messages(call).front().callback, phone("+13035550177"));
}

TEST_F(CorrectCallerTest, C43_of_two_people_on_one_number_only_his_own_rows_are_corrected) {
    auto const pat = message_from("Pat Olsen", "+13035550177");
    auto const misheard = message_from("Sam Reet", "+13035550177");
    EXPECT_EQ(correct(named("Sam Reid"), {name("Sam Reet")}).value().messages, 2U);
    EXPECT_EQ(messages(pat).front().from, name("Pat Olsen"));
    EXPECT_EQ(messages(misheard).front().from, name("Sam Reid"));
}

TEST_F(CorrectCallerTest, C32_C43_each_row_that_was_corrected_stands_in_the_audit_log) {
    EXPECT_TRUE(correct(named("Sam Reid")));
    EXPECT_THAT(deeds(), ElementsAre(std::pair{std::string{"appointment_corrected"}, appointment(reference).id.value()},
                                     std::pair{std::string{"message_corrected"}, messages(call).front().id.value()},
                                     std::pair{std::string{"caller_corrected"}, wrong.value()}));
}

TEST_F(CorrectCallerTest, C43_who_got_what_was_wrong_is_told_and_who_got_none_of_it_is_not) {
    disclose(privacy::Recipient::google, {Category::appointment, Category::caller_name});
    disclose(privacy::Recipient::carrier, {Category::call_audio});
    EXPECT_EQ(correct(named("Sam Reid")).value().recipients, 1U);
    auto const told = recipients(wrong);
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told.front().recipient, privacy::Recipient::google);
    EXPECT_EQ(told.front().state, model::ProcessorState::asking);
}

TEST_F(CorrectCallerTest, C43_who_has_not_shown_that_it_is_his_corrects_nothing) {
    wrong = asks(RightsKind::correct, "Sam Reed", "+13035550177");
    EXPECT_EQ(correct(named("Mallory")).error().code, Errc::denied);
    EXPECT_EQ(appointment(reference).name, name("Sam Reed"));
    EXPECT_THAT(deeds(), IsEmpty());
}

TEST_F(CorrectCallerTest, what_asks_for_something_else_or_corrects_nothing_is_refused_and_stays_open) {
    EXPECT_EQ(correct({}).error().code, Errc::invalid_input);
    EXPECT_EQ(correct(named("")).error().code, Errc::invalid_input);
    EXPECT_EQ(correct(named("Sam Reed")).error().code, Errc::not_found) << "so it is written already";
    EXPECT_EQ(one(wrong).state, RightsState::proven);
    judge(asked);
    std::swap(wrong, asked);
    EXPECT_EQ(correct(named("Sam Reid")).error().code, Errc::invalid_input) << "an erasure";
}

TEST_F(CorrectCallerTest, what_a_legal_hold_keeps_stays_as_it_is) {
    services::HoldOrder hold;
    hold.company = company;
    hold.call = call.id;
    EXPECT_TRUE(wait(services::set_hold(deps, hold, ann, soon())));
    auto const refused = correct(named("Sam Reid"));
    EXPECT_EQ(refused.error().code, Errc::denied);
    EXPECT_THAT(refused.error().detail, HasSubstr("legal_hold"));
    EXPECT_EQ(appointment(reference).name, name("Sam Reed"));
    EXPECT_TRUE(refuse(wrong, model::Refusal::legal_hold));
}

}  // namespace
}  // namespace ombrex
