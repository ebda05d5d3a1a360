// SPDX-License-Identifier: Apache-2.0
#include "services/erase_at_processor.h"

#include "adapters/recipients/embedded_recipients.h"
#include "jobs/worker.h"
#include "services/job_kinds.h"
#include "tests/contract/rights_fixture.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using namespace testing_support;
using model::ProcessorState;
using privacy::Recipient;

/// Answers as it is told, and counts.
class Recipients final : public ports::ProcessorErasure {
public:
    Task<Result<ports::ProcessorAnswer>> erase(model::ProcessorRequest, Deadline) override {
        ++asked;
        if (broken) co_return Error{*broken, "500"};
        co_return ports::ProcessorAnswer{ProcessorState::done, "deleted, ticket 7"};
    }
    int asked = 0;
    std::optional<Errc> broken;
};

/// Sam's call went through a carrier, and his appointment to Google.
class EraseAtProcessorTest : public RightsTest {
protected:
    EraseAtProcessorTest() {
        put(Recipient::google, {privacy::Category::appointment, privacy::Category::caller_name});
        put(Recipient::google, {privacy::Category::appointment});
        put(Recipient::carrier, {privacy::Category::call_audio});
        put(Recipient::stripe, {});
        worker.handle(services::erase_at_processor_job, [this](ports::Job job, Deadline by) {
            return services::erase_at_processor(deps, who, std::move(job), by);
        });
        judge(asked);
    }
    void put(Recipient recipient, privacy::CategorySet categories) {
        privacy::Disclosure const row{clock.now(),
                                      privacy::CompanyRef{company.value()},
                                      privacy::CallRef{call.id.value()},
                                      recipient,
                                      categories,
                                      privacy::Purpose::serve_call,
                                      7};
        auto const keep = privacy::erase_on(deps.policy, privacy::Category::audit_entry, clock.now(), TimeZone::utc());
        in_unit([&](ports::UnitOfWork& unit) { return unit.audit().add(row, keep); });
    }
    /// What is due until then, as a worker does it that looks each hour.
    void work(std::chrono::hours length) {
        for (auto gone = 0h; gone <= length; gone += 1h) {
            EXPECT_TRUE(wait(worker.run_due()));
            clock.advance(std::chrono::hours{1});
        }
    }
    model::ProcessorRequest at(Recipient recipient) {
        for (auto const& one : recipients(asked)) {
            if (one.recipient == recipient) return one;
        }
        ADD_FAILURE() << "it was not asked";
        return {};
    }

    Recipients who;
    jobs::Worker worker{*database, clock, random, {}};
};

TEST_F(EraseAtProcessorTest, C39_each_recipient_in_the_ledger_is_asked_once_and_its_answer_is_kept) {
    EXPECT_EQ(erase(asked).value().recipients, 2U) << "Stripe got nothing personal";
    EXPECT_EQ(at(Recipient::google).state, ProcessorState::asking);
    work(1h);
    EXPECT_EQ(who.asked, 2);
    for (auto const recipient : {Recipient::google, Recipient::carrier}) {
        EXPECT_EQ(at(recipient).state, ProcessorState::done);
        EXPECT_EQ(at(recipient).answer, "deleted, ticket 7");
        EXPECT_TRUE(at(recipient).answered);
    }
    work(48h);
    EXPECT_EQ(who.asked, 2);
}

TEST_F(EraseAtProcessorTest, C39_a_recipient_that_answers_500_for_a_week_ends_as_failed_for_a_person_to_see) {
    who.broken = Errc::unavailable;
    EXPECT_TRUE(erase(asked));
    EXPECT_EQ(one(asked).state, model::RightsState::answered) << "what is ours is gone";
    work(24h * 6);
    EXPECT_EQ(at(Recipient::google).state, ProcessorState::asking);
    work(24h * 5);
    EXPECT_EQ(at(Recipient::google).state, ProcessorState::failed);
    auto const tries = who.asked;
    EXPECT_EQ(tries, 2 * services::rounds_max * jobs::attempts_max);
    work(24h * 3);
    EXPECT_EQ(who.asked, tries) << "it ends";
    auto const id = at(Recipient::google).id;
    EXPECT_EQ(wait(services::record_recipients_answer(deps, id, "", ann, soon())).error().code, Errc::invalid_input);
    EXPECT_TRUE(wait(services::record_recipients_answer(deps, id, "they say it is deleted", ann, soon())));
    EXPECT_EQ(at(Recipient::google).state, ProcessorState::done);
    EXPECT_EQ(wait(services::record_recipients_answer(deps, id, "again", ann, soon())).error().code, Errc::conflict);
}

TEST_F(EraseAtProcessorTest, C39_a_recipient_that_comes_back_within_the_week_is_done) {
    who.broken = Errc::unavailable;
    EXPECT_TRUE(erase(asked));
    work(24h * 3);
    who.broken.reset();
    work(24h);
    EXPECT_EQ(at(Recipient::google).state, ProcessorState::done);
}

TEST_F(EraseAtProcessorTest, C39_a_recipient_that_never_will_is_not_asked_for_a_week) {
    who.broken = Errc::invalid_input;
    EXPECT_TRUE(erase(asked));
    work(1h);
    EXPECT_EQ(who.asked, 2);
    EXPECT_EQ(at(Recipient::google).state, ProcessorState::failed);
}

TEST_F(EraseAtProcessorTest, C26_C39_whoever_got_something_of_an_account_is_asked_when_it_goes) {
    in_unit([&](ports::UnitOfWork& unit) {
        return unit.accounts().set_deletion(company, model::Deletion{clock.now(), clock.now()});
    });
    EXPECT_TRUE(wait(services::erase_due(deps, room())));
    work(1h);
    auto const asked_now = recipients(model::RequestId{});
    ASSERT_EQ(asked_now.size(), 2U) << "Google and the carrier";
    for (auto const& each : asked_now) EXPECT_EQ(each.state, ProcessorState::done);
}

TEST_F(EraseAtProcessorTest, C39_with_the_embedded_parts_a_person_is_told_whom_to_ask) {
    recipients::EmbeddedRecipients embedded;
    worker.handle(services::erase_at_processor_job, [&](ports::Job job, Deadline by) {
        return services::erase_at_processor(deps, embedded, std::move(job), by);
    });
    EXPECT_TRUE(erase(asked));
    work(1h);
    EXPECT_EQ(at(Recipient::carrier).state, ProcessorState::done);
    EXPECT_EQ(at(Recipient::google).state, ProcessorState::by_hand);
    EXPECT_FALSE(at(Recipient::google).answered);
}

}  // namespace
}  // namespace ombrex
