// SPDX-License-Identifier: Apache-2.0
#include "services/erase_caller.h"

#include <gmock/gmock.h>

#include <set>

#include "services/erase_at_processor.h"
#include "services/job_kinds.h"
#include "services/post_room.h"
#include "tests/contract/rights_fixture.h"

namespace ombrex {
namespace {

using namespace testing_support;
using model::RightsKind;
using model::RightsState;
using privacy::Category;
using privacy::Purpose::legal_duty;

class EraseCallerTest : public RightsTest {
protected:
    /// A call of Pat Olsen from Sam's number.
    model::Call pat_called() {
        auto const pat = begun("+13035550177");
        ask(pat, ports::TakeMessage{"manager", name("Pat Olsen"), phone("+13035550177"), model::MessageText{"call me"},
                                    model::Urgency::normal});
        recording.reset();
        end(pat, model::Outcome::answered);
        return pat;
    }
    bool mailed(model::LetterId id) const { return std::filesystem::exists(mails->place_of(company, id)); }
    model::LetterId put_mail(model::CallId about, std::size_t position) {
        model::Letter letter{services::letter_id(services::summary_letter, about.value(), position), company,
                             model::MailAddress{"owner@shop.example"}, model::MailBody{"Sam Reed called"}, about};
        EXPECT_TRUE(wait(mails->deliver(letter, soon())));
        return letter.id;
    }
    ports::JobCounts jobs() {
        ports::JobCounts out;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, unit.jobs().counts());
            return ok();
        });
        return out;
    }
};

TEST_F(EraseCallerTest, C39_every_store_forgets_the_caller_and_a_receipt_names_each_thing) {
    auto const stranger = called("+13035550188");
    judge(asked);
    EXPECT_EQ(held("+13035550177"), 6U) << "recording, transcript, insight, appointment, message, call";
    EXPECT_EQ(erase(asked).value().rows, 6U);
    EXPECT_EQ(held("+13035550177"), 0U);
    EXPECT_EQ(held("+13035550188"), 3U);
    EXPECT_TRUE(has_insight(stranger));
    std::set<Category> gone;
    for (auto const& receipt : receipts()) gone.insert(receipt.category);
    EXPECT_EQ(gone, (std::set{Category::call_recording, Category::transcript, Category::insight, Category::appointment,
                              Category::message, Category::call_metadata}));
    EXPECT_FALSE(keys.find(company.value(), {crypto::KeyKind::transcript, call.id.value()}));
    EXPECT_EQ(one(asked).state, RightsState::answered);
    EXPECT_EQ(one(asked).name, model::CallerName{}) << "ids alone";
    EXPECT_TRUE(one(asked).phone.reveal<legal_duty>().empty());
    EXPECT_EQ(erase(asked).error().code, Errc::conflict);
    EXPECT_EQ(receipts().size(), 6U) << "never twice";
    auto const again = begun("+13035550199");
    EXPECT_FALSE(book(again, "2026-09-18T14:00").empty()) << "the moment is free";
}

TEST_F(EraseCallerTest, C39_that_his_number_is_blocked_is_forgotten_unless_somebody_shares_it) {
    auto const block = [&] {
        auto const keep = privacy::erase_on(deps.policy, Category::caller_number, clock.now(), shop.business.zone);
        in_unit([&](ports::UnitOfWork& unit) {
            return unit.abuse().block(company, Id128::make(random), phone("+13035550177"), clock.now(), keep);
        });
    };
    auto const blocked = [&] {
        bool out = false;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, unit.abuse().is_blocked(company, phone("+13035550177")));
            return ok();
        });
        return out;
    };
    block();
    judge(asked);
    EXPECT_EQ(erase(asked).value().rows, 7U);
    EXPECT_FALSE(blocked());
    block();
    auto const again = begun("+13035550177");
    book(again, "2026-09-18T14:00");
    recording.reset();
    end(again, model::Outcome::booked);
    pat_called();
    auto const his = asks(RightsKind::erase, "Sam Reed", "+13035550177");
    judge(his);
    EXPECT_GT(erase(his).value().left, 0U);
    EXPECT_TRUE(blocked()) << "whose it is, nobody can say";
}

TEST_F(EraseCallerTest, C39_mails_about_his_calls_leave_the_outbox_and_no_job_makes_new_ones) {
    auto const stranger = called("+13035550188");
    auto const his = put_mail(call.id, 0), second = put_mail(call.id, 5), other = put_mail(stranger.id, 0);
    judge(asked);
    auto const before = jobs().waiting;
    auto const erased = erase(asked).value();
    EXPECT_EQ(erased.mails, 2U);
    EXPECT_FALSE(mailed(his) || mailed(second));
    EXPECT_TRUE(mailed(other));
    EXPECT_LT(jobs().waiting, before) << "its insight and its summary";
}

TEST_F(EraseCallerTest, C39_waits_for_a_call_or_a_job_that_goes_on) {
    judge(asked);
    std::vector<ports::Job> taken;
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(taken, unit.jobs().lease(clock.now(), clock.now() + std::chrono::minutes{2}, 99));
        return ok();
    });
    ASSERT_FALSE(taken.empty());
    EXPECT_EQ(erase(asked).error().code, Errc::conflict);
    clock.advance(std::chrono::minutes{3});
    auto const live = begun("+13035550177");
    EXPECT_EQ(erase(asked).error().code, Errc::conflict);
    EXPECT_TRUE(receipts().empty());
    EXPECT_EQ(one(asked).state, RightsState::proven);
    recording.reset();
    end(live, model::Outcome::answered);
    EXPECT_EQ(erase(asked).value().rows, 9U);
}

TEST_F(EraseCallerTest, C43_of_two_people_on_one_number_only_the_one_who_asked_is_erased) {
    auto const pat = pat_called();
    auto const nobody = called("+13035550177");
    judge(asked);
    auto const erased = erase(asked).value();
    EXPECT_EQ(erased.rows, 6U) << "what Sam's call left";
    EXPECT_EQ(erased.left, 7U) << "Pat's message and call, and the call of nobody knows whom";
    EXPECT_TRUE(has_insight(pat));
    EXPECT_TRUE(has_insight(nobody));
}

TEST_F(EraseCallerTest, C43_of_two_people_on_one_number_a_request_without_a_name_gets_nothing) {
    pat_called();
    auto const id = asks(RightsKind::erase, "", "+13035550177");
    judge(id);
    EXPECT_EQ(erase(id).error().code, Errc::invalid_input);
    EXPECT_TRUE(receipts().empty());
}

TEST_F(EraseCallerTest, C39_another_spelling_is_his_when_an_operator_is_sure) {
    auto const id = asks(RightsKind::erase, "Sam Reid", "+13035550177");
    judge(id);
    EXPECT_EQ(erase(id).error().code, Errc::invalid_input);
    EXPECT_EQ(one(id).state, RightsState::proven);
    EXPECT_EQ(erase(id, {name("Sam Reed")}).value().rows, 6U);
}

TEST_F(EraseCallerTest, C39_what_he_left_under_his_number_from_another_telephone_goes_with_the_call_that_left_it) {
    auto const friends = begun("+13035550188");
    ask(friends, ports::TakeMessage{"manager", name("Sam Reed"), phone("+13035550177"), model::MessageText{"call me"},
                                    model::Urgency::normal});
    recording.reset();
    end(friends, model::Outcome::answered);
    judge(asked);
    EXPECT_EQ(erase(asked).value().rows, 10U);
    EXPECT_EQ(held("+13035550188"), 0U);
}

TEST_F(EraseCallerTest, C43_a_forged_number_gives_nobody_the_data_of_whom_it_belongs_to) {
    // Mallory shows Sam's number and leaves his own to be called back.
    auto const forged = begun("+13035550177");
    ask(forged, ports::TakeMessage{"manager", name("Mallory"), phone("+13035550166"), model::MessageText{"call me"},
                                   model::Urgency::normal});
    recording.reset();
    end(forged, model::Outcome::answered);
    auto const id = asks(RightsKind::erase, "Mallory", "+13035550166");
    EXPECT_EQ(prove(id, code(id), reference).error().code, Errc::denied) << "Sam's appointment is none of his";
    judge(id);
    EXPECT_EQ(erase(id).value().rows, 4U) << "his own call and its message";
    EXPECT_EQ(held("+13035550177"), 6U) << "Sam's";
}

TEST_F(EraseCallerTest, C44_data_of_a_minor_goes_at_once_without_proof_and_with_receipts) {
    auto const id = asks(RightsKind::minor, "", "+13035550177");
    EXPECT_EQ(erase(id).value().rows, 6U);
    EXPECT_EQ(held("+13035550177"), 0U);
    EXPECT_EQ(receipts().size(), 6U);
}

TEST_F(EraseCallerTest, C42_an_objection_outlives_the_erasure_of_who_made_it) {
    asks(RightsKind::object, "Sam Reed", "+13035550177");
    judge(asked);
    EXPECT_TRUE(erase(asked));
    EXPECT_FALSE(has_insight(called("+13035550177")));
}

TEST_F(EraseCallerTest, C39_an_object_that_is_gone_already_holds_nothing_up) {
    auto const kept = *recording;
    judge(asked);
    EXPECT_TRUE(wait(objects->erase(object_name(kept), soon())));
    EXPECT_EQ(erase(asked).value().rows, 6U);
    EXPECT_EQ(one(asked).state, RightsState::answered);
}

}  // namespace
}  // namespace ombrex
