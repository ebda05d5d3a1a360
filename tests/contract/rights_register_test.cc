// SPDX-License-Identifier: Apache-2.0
#include "services/rights_register.h"

#include <filesystem>
#include <set>

#include "adapters/files/object_store.h"
#include "adapters/files/recording_spool.h"
#include "model/recording.h"
#include "services/add_user.h"
#include "services/erase_caller.h"
#include "tests/contract/call_fixture.h"

namespace ombrex {
namespace {

using namespace testing_support;
using model::Refusal;
using model::RightsKind;
using model::RightsRequest;
using model::RightsState;
using privacy::Category;
using privacy::Purpose::legal_duty;

/// Sam Reed has called, was recorded, booked, left a message and asked that all of it go.
class RightsRegisterTest : public AfterCallTest {
protected:
    RightsRegisterTest()
        : folder{std::filesystem::temp_directory_path() / ("ombrex_rights_" + Id128::make(random).to_string())},
          objects{files::ObjectStore::open(folder / "objects").value()},
          spool{files::RecordingSpool::open(folder / "spool").value()} {
        recorded(model::RecordingState::saved);
        reference = book(call, "2026-09-18T14:00");
        ask(call, ports::TakeMessage{"manager", name("Sam Reed"), phone("+13035550177"), model::MessageText{"call me"},
                                     model::Urgency::normal});
        ask(call, ports::PrivacyRequest{model::PrivacyRequestKind::erase, name("Sam Reed"), phone("+13035550177")});
        end(call, model::Outcome::booked);
    }
    ~RightsRegisterTest() override { std::filesystem::remove_all(folder); }

    std::vector<RightsRequest> all() {
        std::vector<RightsRequest> out;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, unit.rights().all());
            return ok();
        });
        return out;
    }
    RightsRequest one(model::RequestId id) {
        RightsRequest out;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, unit.rights().find(id));
            return ok();
        });
        return out;
    }
    /// By mail to the operator.
    model::RequestId asks(RightsKind kind, std::string who, std::string_view number) {
        RightsRequest asked;
        asked.company = company;
        asked.kind = kind;
        asked.name = name(std::move(who));
        if (!number.empty()) asked.phone = phone(number);
        return wait(services::record_request(deps, asked, ann, soon())).value().id;
    }
    std::string code(model::RequestId id) { return wait(services::make_call_back_code(deps, id, ann, soon())).value(); }
    Result<void> prove(model::RequestId id, std::string said, std::string fact) {
        return wait(services::prove_by_call_back(deps, id, std::move(said), std::move(fact), ann, soon()));
    }
    void judge(model::RequestId id) {
        EXPECT_TRUE(wait(services::prove_by_judgement(deps, id, "she came with her passport", ann, soon())));
    }
    Result<services::CallerErasure> erase(model::RequestId id) {
        return wait(services::erase_caller(deps, {*spool, *objects, keys}, id, ann, soon()));
    }
    Result<void> answer(model::RequestId id) { return wait(services::answer_request(deps, id, "sent", ann, soon())); }
    std::vector<model::Receipt> receipts() {
        std::vector<model::Receipt> out;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, unit.retention().receipts_since(TimePoint{}));
            return ok();
        });
        return out;
    }
    std::size_t held(std::string_view number) {
        std::size_t out = 0;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const rows, unit.rights().rows_of(company, phone(number)));
            out = rows.size();
            return ok();
        });
        return out;
    }
    bool has_insight(model::Call const& of) {
        bool out = false;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            out = unit.calls().insight(company, of.id).has_value();
            return ok();
        });
        return out;
    }
    model::Call called(std::string_view number) {
        auto const other = begun(number);
        recording.reset();
        end(other, model::Outcome::answered);
        return other;
    }

    std::string const ann = "operator:ann";
    std::filesystem::path folder;
    std::unique_ptr<files::ObjectStore> objects;
    std::unique_ptr<files::RecordingSpool> spool;
    std::string reference;
};

TEST_F(RightsRegisterTest, C43_what_a_caller_asks_in_a_call_stands_in_the_register_and_wants_proof) {
    ASSERT_EQ(all().size(), 1U);
    auto const request = all().front();
    EXPECT_EQ(request.call, call.id);
    EXPECT_EQ(request.state, RightsState::proof_wanted);
    EXPECT_EQ(to_string(request.answer_by), "2026-10-16");
    EXPECT_EQ(answer(request.id).error().code, Errc::denied);
    EXPECT_EQ(erase(request.id).error().code, Errc::denied);
}

TEST_F(RightsRegisterTest, C43_reminds_at_half_at_four_fifths_and_at_the_end_until_it_is_answered) {
    auto const remind = [&] { return wait(services::remind_requests(deps)).value(); };
    for (auto const& [day, percent] : {std::pair{14, 0}, std::pair{15, 50}, std::pair{23, 50}, std::pair{24, 80},
                                       std::pair{29, 80}, std::pair{30, 100}, std::pair{40, 100}}) {
        clock.set(call.answered + std::chrono::days{day});
        auto const before = all().front().reminded;
        EXPECT_EQ(remind(), before == percent ? 0U : 1U) << day;
        EXPECT_EQ(all().front().reminded, percent) << day;
    }
    clock.set(call.answered);
    auto const other = asks(RightsKind::access, "Jo", "+13035550188");
    judge(other);
    EXPECT_TRUE(answer(other));
    clock.advance(std::chrono::days{29});
    remind();
    EXPECT_EQ(one(other).reminded, 0);
    EXPECT_EQ(answer(other).error().code, Errc::conflict) << "once";
}

TEST_F(RightsRegisterTest, C43_a_call_back_shows_who_it_is_by_the_code_and_a_fact_that_only_he_gave) {
    auto const id = all().front().id;
    EXPECT_EQ(prove(id, "", reference).error().code, Errc::conflict) << "no code was made";
    auto const said = code(id);
    EXPECT_TRUE(prove(id, said, reference));
    EXPECT_EQ(one(id).proof, model::Proof::call_back);
    EXPECT_TRUE(answer(id));
    EXPECT_EQ(one(id).state, RightsState::answered);
    EXPECT_EQ(one(id).words.reveal<legal_duty>(), "sent");
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

TEST_F(RightsRegisterTest, C43_who_withheld_his_number_can_only_be_judged_and_shares_nothing) {
    called("");
    auto const id = asks(RightsKind::erase, "Sam Reed", "");
    EXPECT_EQ(wait(services::make_call_back_code(deps, id, ann, soon())).error().code, Errc::invalid_input);
    judge(id);
    EXPECT_EQ(erase(id).error().code, Errc::invalid_input);
    EXPECT_TRUE(receipts().empty());
}

TEST_F(RightsRegisterTest, C43_refuses_for_one_of_the_reasons_alone) {
    auto const id = all().front().id;
    auto const refuse = [&](Refusal why) { return wait(services::refuse_request(deps, id, why, ann, soon())); };
    EXPECT_EQ(refuse(Refusal::none).error().code, Errc::invalid_input);
    EXPECT_TRUE(refuse(Refusal::nothing_held));
    EXPECT_EQ(one(id).refusal, Refusal::nothing_held);
    EXPECT_EQ(refuse(Refusal::repeated).error().code, Errc::conflict);
}

TEST_F(RightsRegisterTest, C39_every_store_forgets_the_caller_and_a_receipt_names_each_thing) {
    auto const stranger = called("+13035550188");
    auto const id = all().front().id;
    judge(id);
    EXPECT_EQ(held("+13035550177"), 6U) << "recording, transcript, insight, appointment, message, call";
    EXPECT_EQ(erase(id).value().rows, 6U);
    EXPECT_EQ(held("+13035550177"), 0U);
    EXPECT_EQ(held("+13035550188"), 3U);
    EXPECT_TRUE(has_insight(stranger));
    std::set<Category> gone;
    for (auto const& receipt : receipts()) gone.insert(receipt.category);
    EXPECT_EQ(gone, (std::set{Category::call_recording, Category::transcript, Category::insight, Category::appointment,
                              Category::message, Category::call_metadata}));
    EXPECT_FALSE(keys.find(company.value(), {crypto::KeyKind::transcript, call.id.value()}));
    EXPECT_EQ(one(id).state, RightsState::answered);
    EXPECT_EQ(one(id).name, model::CallerName{}) << "ids alone";
    EXPECT_TRUE(one(id).phone.reveal<legal_duty>().empty());
    EXPECT_EQ(erase(id).error().code, Errc::conflict);
    EXPECT_EQ(receipts().size(), 6U) << "never twice";
    auto const again = begun("+13035550199");
    EXPECT_FALSE(book(again, "2026-09-18T14:00").empty()) << "the moment is free";
}

TEST_F(RightsRegisterTest, C39_of_two_people_on_one_number_only_the_one_who_asked_is_erased) {
    auto const pat = begun("+13035550177");
    ask(pat, ports::TakeMessage{"manager", name("Pat Olsen"), phone("+13035550177"), model::MessageText{"call me"},
                                model::Urgency::normal});
    recording.reset();
    end(pat, model::Outcome::answered);
    auto const nobody = called("+13035550177");
    auto const id = all().front().id;
    judge(id);
    auto const erased = erase(id).value();
    EXPECT_EQ(erased.rows, 6U) << "what Sam's call left";
    EXPECT_EQ(erased.left, 7U) << "Pat's message and call, and the call of nobody knows whom";
    EXPECT_TRUE(has_insight(pat));
    EXPECT_TRUE(has_insight(nobody));
}

TEST_F(RightsRegisterTest, C39_waits_for_a_call_that_goes_on) {
    auto const id = all().front().id;
    judge(id);
    begun("+13035550177");
    EXPECT_EQ(erase(id).error().code, Errc::conflict);
    EXPECT_TRUE(receipts().empty());
    EXPECT_EQ(one(id).state, RightsState::proven);
}

TEST_F(RightsRegisterTest, C44_data_of_a_minor_goes_at_once_without_proof_and_with_receipts) {
    auto const id = asks(RightsKind::minor, "", "+13035550177");
    EXPECT_EQ(erase(id).value().rows, 6U);
    EXPECT_EQ(held("+13035550177"), 0U);
    EXPECT_EQ(receipts().size(), 6U);
}

TEST_F(RightsRegisterTest, C42_of_a_caller_who_objected_no_insight_is_made_until_that_is_refused) {
    EXPECT_TRUE(has_insight(call));
    auto const id = asks(RightsKind::object, "Sam Reed", "+13035550177");
    EXPECT_FALSE(has_insight(called("+13035550177")));
    EXPECT_TRUE(has_insight(called("+13035550188")));
    EXPECT_TRUE(has_insight(called("")));
    EXPECT_TRUE(answer(id)) << "nothing has to be proven";
    EXPECT_FALSE(has_insight(called("+13035550177"))) << "and it goes on";
    auto const other = asks(RightsKind::object, "Jo", "+13035550188");
    EXPECT_TRUE(wait(services::refuse_request(deps, other, Refusal::someone_else, ann, soon())));
    EXPECT_TRUE(has_insight(called("+13035550188")));
}

TEST_F(RightsRegisterTest, C42_the_objection_of_a_user_holds_for_every_call_of_the_company) {
    services::PasswordDesk desk{privacy::published_policy, random, {}};
    services::NewUser made{model::PersonName{"Jo Park"}, model::MailAddress{"jo@shop.example"}, model::Role::owner};
    auto const by = model::operator_for(company, ann);
    RightsRequest asked;
    asked.company = company;
    asked.user = wait(services::add_user(deps, desk, by, std::move(made), std::nullopt, soon())).value().id;
    auto const access = wait(services::record_request(deps, asked, ann, soon())).value();
    EXPECT_EQ(access.proof, model::Proof::session);
    EXPECT_TRUE(has_insight(called("+13035550188")));
    asked.kind = RightsKind::object;
    EXPECT_TRUE(wait(services::record_request(deps, asked, ann, soon())));
    EXPECT_FALSE(has_insight(called("+13035550188")));
    EXPECT_FALSE(has_insight(called("")));
}

TEST_F(RightsRegisterTest, C42_an_objection_outlives_the_erasure_of_who_made_it) {
    asks(RightsKind::object, "Sam Reed", "+13035550177");
    auto const id = all().front().kind == RightsKind::erase ? all().front().id : all().back().id;
    judge(id);
    EXPECT_TRUE(erase(id));
    EXPECT_FALSE(has_insight(called("+13035550177")));
}

}  // namespace
}  // namespace ombrex
