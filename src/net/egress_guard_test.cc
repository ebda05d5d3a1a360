// SPDX-License-Identifier: Apache-2.0
#include "net/egress_guard.h"

#include <gtest/gtest.h>

#include "base/wait.h"
#include "privacy/personal.h"

namespace ombrex::net {
namespace {

using privacy::Category;
using privacy::Recipient;
using Mail = privacy::Outbound<Recipient::own_infrastructure, Category::mail_body>;
using MailBody = privacy::Personal<std::string, Category::mail_body>;

class Ledger final : public DisclosureSink {
public:
    Task<Result<void>> record(privacy::Disclosure disclosure, Deadline) override {
        if (broken) co_return Error{Errc::unavailable, "the ledger is full"};
        rows.push_back(disclosure);
        co_return ok();
    }
    std::vector<privacy::Disclosure> rows;
    bool broken = false;
};

using Spoken = privacy::Outbound<Recipient::elevenlabs, Category::call_audio>;
using SpokenText = privacy::Personal<std::string, Category::call_audio>;

/// As published, with the date of a contract with each processor.
privacy::Policy with_contracts() {
    auto policy = privacy::published_policy;
    for (auto& row : policy.recipients) row.safeguard.signed_on = std::chrono::year{2026} / 2 / 3;
    return policy;
}

class EgressGuardTest : public testing::Test {
protected:
    Result<EgressGuard::Answer> answer(privacy::Policy const& policy, InboundConnection on) {
        EgressGuard const guard{policy, {}, ledger, clock};
        auto const body = Spoken::from([](std::string const& text) { return text; }, SpokenText{"Two is free."});
        return wait(guard.answer(body, on, company, std::nullopt, soon));
    }
    Result<EgressGuard::Permit> ask(privacy::Policy const& policy, std::vector<EgressGuard::Allowed> allowed,
                                    Destination to) {
        EgressGuard const guard{policy, std::move(allowed), ledger, clock};
        auto const body = Mail::from([](std::string const& text) { return text; }, MailBody{"Dear owner"});
        return wait(guard.permit(body, std::move(to), company, std::nullopt, soon));
    }

    Ledger ledger;
    ManualClock clock{TimePoint{std::chrono::seconds{1'800'000'000}}};
    Deadline soon = Deadline::in(clock, std::chrono::seconds{5});
    privacy::CompanyRef company{Id128{{1}}};
    Destination relay{"mail.example", 587};
};

TEST_F(EgressGuardTest, with_no_destination_it_refuses_everything) {
    auto const refused = ask(privacy::published_policy, {}, relay);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Errc::denied);
    EXPECT_TRUE(ledger.rows.empty());
}

TEST_F(EgressGuardTest, a_known_host_gets_the_body_and_the_ledger_a_row_without_it) {
    auto const permit = ask(privacy::published_policy, {{Recipient::own_infrastructure, relay}}, relay);
    ASSERT_TRUE(permit) << permit.error().detail;
    EXPECT_EQ(permit.value().bytes(), "Dear owner");
    ASSERT_EQ(ledger.rows.size(), 1U);
    EXPECT_EQ(ledger.rows[0].recipient, Recipient::own_infrastructure);
    EXPECT_EQ(ledger.rows[0].bytes, 10U);
    EXPECT_EQ(ledger.rows[0].when, clock.now());
}

TEST_F(EgressGuardTest, the_host_of_one_recipient_is_no_host_of_another) {
    EXPECT_FALSE(ask(privacy::published_policy, {{Recipient::aws, relay}}, relay));
    EXPECT_FALSE(ask(privacy::published_policy, {{Recipient::own_infrastructure, relay}}, {"mail.example", 25}));
    EXPECT_FALSE(ask(privacy::published_policy, {{Recipient::own_infrastructure, relay}}, {"mail.example.evil", 587}));
}

TEST_F(EgressGuardTest, what_a_tightened_policy_no_longer_grants_does_not_leave) {
    auto tightened = privacy::published_policy;
    tightened.recipients[static_cast<std::size_t>(Recipient::own_infrastructure)].availability =
        privacy::Availability::off;
    auto const refused = ask(tightened, {{Recipient::own_infrastructure, relay}}, relay);
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().detail.find("switched off"), std::string::npos);
}

TEST_F(EgressGuardTest, C45_a_processor_without_the_date_of_its_contract_is_given_nothing) {
    InboundConnection const on{Recipient::elevenlabs, 4};
    auto const refused = answer(privacy::published_policy, on);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Errc::denied);
    EXPECT_NE(refused.error().detail.find("C45"), std::string::npos);
    EXPECT_TRUE(ledger.rows.empty());
    EXPECT_TRUE(answer(with_contracts(), on));
}

TEST_F(EgressGuardTest, nothing_leaves_that_the_ledger_could_not_write_down) {
    ledger.broken = true;
    auto const refused = ask(privacy::published_policy, {{Recipient::own_infrastructure, relay}}, relay);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Errc::unavailable);
}

TEST_F(EgressGuardTest, a_category_that_is_granted_no_longer_does_not_leave) {
    auto tightened = privacy::published_policy;
    auto const granted = std::ranges::find_if(tightened.grants, [](privacy::Grant const& grant) {
        return grant.recipient == Recipient::own_infrastructure && grant.category == Category::mail_body;
    });
    ASSERT_NE(granted, tightened.grants.end());
    granted->category = Category::call_recording;
    auto const refused = ask(tightened, {{Recipient::own_infrastructure, relay}}, relay);
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().detail.find("mail_body"), std::string::npos) << refused.error().detail;
    EXPECT_TRUE(ledger.rows.empty());
}

TEST_F(EgressGuardTest, an_answer_goes_back_where_the_question_came_from_with_a_row_of_its_own) {
    InboundConnection const on{Recipient::elevenlabs, 7};
    auto const leave = answer(with_contracts(), on);
    ASSERT_TRUE(leave) << leave.error().detail;
    EXPECT_EQ(leave.value().connection(), on);
    EXPECT_EQ(leave.value().bytes(), "Two is free.");
    ASSERT_EQ(ledger.rows.size(), 1U);
    EXPECT_EQ(ledger.rows[0].recipient, Recipient::elevenlabs);
    EXPECT_EQ(ledger.rows[0].purpose, privacy::Purpose::serve_call);
}

TEST_F(EgressGuardTest, an_answer_is_for_nobody_but_who_asked_and_for_nobody_without_a_row) {
    EXPECT_EQ(answer(with_contracts(), {Recipient::openai, 7}).error().code, Errc::denied);
    auto tightened = privacy::published_policy;
    tightened.recipients[static_cast<std::size_t>(Recipient::elevenlabs)].availability = privacy::Availability::off;
    EXPECT_EQ(answer(tightened, {Recipient::elevenlabs, 7}).error().code, Errc::denied);
    EXPECT_TRUE(ledger.rows.empty());
    ledger.broken = true;
    EXPECT_EQ(answer(with_contracts(), {Recipient::elevenlabs, 7}).error().code, Errc::unavailable);
}

}  // namespace
}  // namespace ombrex::net
