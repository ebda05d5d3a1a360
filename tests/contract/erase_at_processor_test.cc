// SPDX-License-Identifier: Apache-2.0
#include "services/erase_at_processor.h"

#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

#include "adapters/calendar/ical_files.h"
#include "adapters/recipients/embedded_recipients.h"
#include "jobs/worker.h"
#include "services/correct_caller.h"
#include "services/job_kinds.h"
#include "services/mail_recipient_failed.h"
#include "tests/contract/readable_mail.h"
#include "tests/contract/rights_fixture.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using namespace testing_support;
using model::ProcessorState;
using privacy::Recipient;
using ::testing::AnyOf;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

/// Answers as it is told, and counts.
class Recipients final : public ports::ProcessorErasure {
public:
    Task<Result<ports::ProcessorAnswer>> erase(model::ProcessorRequest, Deadline) override {
        ++asked;
        if (broken) co_return Error{*broken, "500"};
        co_return ports::ProcessorAnswer{ProcessorState::done, "deleted, ticket 7"};
    }
    Task<Result<ports::ProcessorAnswer>> correct(model::ProcessorRequest, Deadline) override {
        ++told;
        co_return ports::ProcessorAnswer{ProcessorState::done, "corrected, ticket 8"};
    }
    int asked = 0;
    int told = 0;  ///< That something is to be corrected.
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
        worker.handle(services::mail_recipient_failed_job, [this](ports::Job job, Deadline by) -> Task<Result<void>> {
            if (!mail_goes) co_return Error{Errc::unavailable, "no mail server"};
            services::PostRoom const post{*mails, calendar, "reception@shop.example", "", "http://here"};
            co_return co_await services::mail_recipient_failed(deps, post, std::move(job), by);
        });
        judge(asked);
    }
    void put(Recipient recipient, privacy::CategorySet categories) { put(recipient, categories, call); }
    void put(Recipient recipient, privacy::CategorySet categories, model::Call const& because) {
        privacy::Disclosure const row{clock.now(),
                                      privacy::CompanyRef{company.value()},
                                      privacy::CallRef{because.id.value()},
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

    std::vector<std::string> letters() const {
        std::vector<std::string> out;
        for (auto const& entry : std::filesystem::directory_iterator{folder / "outbox"}) {
            std::ostringstream text;
            text << std::ifstream{entry.path()}.rdbuf();
            out.push_back(readable(text.str()));
        }
        return out;
    }
    /// Recipients of which the evidence says that they failed.
    std::uint64_t failed() {
        privacy::Figures out;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            auto const today = LocalDays{std::chrono::floor<std::chrono::days>(clock.now()).time_since_epoch()};
            BOOST_OUTCOME_TRY(out, unit.retention().figures(clock.now(), today));
            return ok();
        });
        return out.requests.recipients_failed;
    }

    Recipients who;
    calendar::IcalFiles calendar;
    bool mail_goes = true;
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

TEST_F(EraseAtProcessorTest, C39_of_a_recipient_that_failed_the_business_gets_one_mail_and_the_evidence_counts_it) {
    auto const again = called("+13035550177");
    put(Recipient::google, {privacy::Category::appointment}, again);
    who.broken = Errc::unavailable;
    EXPECT_TRUE(erase(asked));
    work(24h * 6);
    EXPECT_TRUE(letters().empty());
    EXPECT_EQ(failed(), 0U);
    work(24h * 8);
    auto const told = letters();
    ASSERT_EQ(told.size(), 2U) << "Google and the carrier, of two calls each";
    for (auto const& letter : told) {
        EXPECT_THAT(letter, HasSubstr("request show " + asked.value().to_string()));
        EXPECT_THAT(letter, Not(AnyOf(HasSubstr("Sam Reed"), HasSubstr("3035550177"))));
    }
    EXPECT_THAT(told, Contains(HasSubstr("Subject: Google")));
    EXPECT_EQ(failed(), 4U) << "each of them, of each call";
}

TEST_F(EraseAtProcessorTest, C39_who_answered_before_the_mail_went_is_not_complained_of) {
    who.broken = Errc::invalid_input;
    EXPECT_TRUE(erase(asked));
    mail_goes = false;
    work(1h);
    for (auto const& one : recipients(asked)) {
        EXPECT_TRUE(wait(services::record_recipients_answer(deps, one.id, "it is deleted", ann, soon())));
    }
    mail_goes = true;
    work(2h);
    EXPECT_TRUE(letters().empty());
    EXPECT_EQ(failed(), 0U);
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

TEST_F(EraseAtProcessorTest, C43_of_a_correction_it_is_told_and_asked_to_delete_nothing) {
    auto const wrong = asks(model::RightsKind::correct, "Sam Reed", "+13035550177");
    judge(wrong);
    services::CallerCorrectionOrder order{wrong, {}, {.name = name("Sam Reid")}, ann};
    EXPECT_EQ(wait(services::correct_caller(deps, std::move(order), soon())).value().recipients, 1U);
    work(1h);
    EXPECT_EQ(who.told, 1);
    EXPECT_EQ(who.asked, 0);
    ASSERT_EQ(recipients(wrong).size(), 1U);
    EXPECT_EQ(recipients(wrong).front().answer, "corrected, ticket 8");
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
