// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <map>

#include "adapters/calendar/ical_files.h"
#include "jobs/worker.h"
#include "services/job_kinds.h"
#include "services/mail_sighting.h"
#include "services/transfer_budget.h"
#include "services/watch_patterns.h"
#include "tests/contract/call_fixture.h"
#include "tests/contract/mailbox.h"
#include "tests/contract/readable_mail.h"

namespace ombrex {
namespace {

using namespace testing_support;
using namespace std::chrono_literals;
using model::Outcome;
using testing::HasSubstr;
using testing::Not;

class AbuseTest : public AfterCallTest {
protected:
    void calls(int count, std::string_view number, std::chrono::seconds length) {
        for (int n = 0; n < count; ++n) {
            auto one = begun(number);
            one.duration = length;
            one.outcome = Outcome::abandoned;
            one.end_reason = model::EndReason::caller_hangup;
            EXPECT_TRUE(wait(services::finish_call(deps, context(one), one, {}, std::nullopt, soon())));
        }
    }
    void refused_transfers(int count) {
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            auto const keep =
                privacy::erase_on(deps.policy, privacy::Category::call_metadata, clock.now(), shop.business.zone);
            for (int n = 0; n < count; ++n) {
                BOOST_OUTCOME_TRY(unit.notes().add(
                    model::TransferAttempt{company, call.id, "manager", model::TransferResult::refused}, keep));
            }
            return ok();
        });
    }
    void failed_sign_ins(int count) {
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            auto const keep =
                privacy::erase_on(deps.policy, privacy::Category::usage_log, clock.now(), TimeZone::utc());
            for (int n = 0; n < count; ++n) {
                BOOST_OUTCOME_TRY(unit.abuse().add(company, model::AbuseEvent::sign_in_failed, Id128::make(random),
                                                   Id128{}, clock.now(), keep));
            }
            return ok();
        });
    }
    std::size_t watch() { return wait(services::watch_patterns(deps, soon())).value(); }
    /// The letters so far, each as text.
    std::string mailed() {
        jobs::Worker worker{*database, clock, random, {}};
        worker.handle(services::mail_sighting_job, [this](ports::Job job, Deadline by) {
            return services::mail_sighting(deps, {mailbox, calendar, "us@shop.example", "", ""}, std::move(job), by);
        });
        for (auto const* other : {services::make_insight_job, services::mail_summary_job}) {
            worker.handle(other, [](ports::Job, Deadline) -> Task<Result<void>> { co_return ok(); });
        }
        EXPECT_TRUE(wait(worker.run_due()));
        std::string out;
        for (auto const& [id, letter] : mailbox.letters) {
            auto const& mime = letter.body.reveal<privacy::Purpose::transactional_mail>();
            out += testing_support::readable(mime);
        }
        return out;
    }

    Mailbox mailbox;
    calendar::IcalFiles calendar;
};

TEST_F(AbuseTest, C18_short_calls_of_one_number_are_told_to_the_owner_once_a_day) {
    calls(7, "+13035550199", 3s);
    calls(20, "+13035550188", 60s);  // often, but they talk
    EXPECT_EQ(watch(), 0U);
    calls(1, "+13035550199", 3s);
    EXPECT_EQ(watch(), 1U);
    EXPECT_EQ(watch(), 0U) << "told already today";
    auto const text = mailed();
    EXPECT_EQ(mailbox.letters.size(), 1U);
    for (auto const* says : {"One number calls again and again, for seconds", "In one day    8", "+13035550199",
                             "What to do: ", "owner@shop.example"}) {
        EXPECT_THAT(text, HasSubstr(says));
    }
    EXPECT_THAT(text, Not(HasSubstr("0188")));
    clock.advance(24h - 1min);
    calls(8, "+13035550199", 3s);
    EXPECT_EQ(watch(), 1U) << "another day";
}

TEST_F(AbuseTest, C18_what_is_usual_for_a_number_is_no_news) {
    for (int day = 0; day < 10; ++day) {
        calls(8, "+13035550199", 3s);
        clock.advance(24h);
    }
    calls(8, "+13035550199", 3s);
    EXPECT_EQ(watch(), 0U);
    calls(16, "+13035550199", 3s);
    EXPECT_EQ(watch(), 1U);
}

TEST_F(AbuseTest, C18_calls_at_night_far_above_the_usual_are_told) {
    calls(40, "", 60s);  // by day
    EXPECT_EQ(watch(), 0U);
    clock.set(shop.business.zone.to_instant(at("2026-09-17T05:59")).first);
    calls(10, "", 60s);
    clock.advance(1min);  // six in the morning
    calls(10, "", 60s);
    EXPECT_EQ(watch(), 1U);
    auto const text = mailed();
    EXPECT_THAT(text, HasSubstr("Far more calls at night than usual"));
    EXPECT_THAT(text, HasSubstr("In one day    10"));
}

TEST_F(AbuseTest, C18_refused_transfers_and_failed_sign_ins_are_told) {
    refused_transfers(4);
    failed_sign_ins(9);
    EXPECT_EQ(watch(), 0U);
    refused_transfers(1);
    failed_sign_ins(1);
    EXPECT_EQ(watch(), 2U);
    auto const text = mailed();
    EXPECT_THAT(text, HasSubstr("Somebody tries passwords for your account"));
    EXPECT_THAT(text, HasSubstr("take the transfer rule out for now"));
}

TEST_F(AbuseTest, C18_transfers_of_an_hour_are_counted_in_the_store_and_a_restart_gives_none_back) {
    auto const take = [&](model::CompanyId whose) {
        services::CallContext const there{whose, call.id, shop, clock.now()};
        return wait(services::take_transfer(deps, there, 2, soon())).value();
    };
    EXPECT_TRUE(take(company));
    clock.advance(30min);
    EXPECT_TRUE(take(company));
    EXPECT_FALSE(take(company));
    EXPECT_TRUE(take(model::CompanyId{Id128::make(random)})) << "of another company";
    clock.advance(30min - 1us);
    EXPECT_FALSE(take(company));
    clock.advance(1us);
    EXPECT_TRUE(take(company)) << "the first is an hour old";
    EXPECT_FALSE(take(company));
}

TEST_F(AbuseTest, C18_a_blocked_number_is_known_by_its_company_alone_and_can_be_let_in_again) {
    model::CompanyId const other{Id128::make(random)};
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(unit.companies().put(other, shop));
        auto const keep =
            privacy::erase_on(deps.policy, privacy::Category::caller_number, clock.now(), shop.business.zone);
        auto const bad = phone("+13035550199");
        BOOST_OUTCOME_TRY(unit.abuse().block(company, Id128::make(random), bad, clock.now(), keep));
        EXPECT_TRUE(unit.abuse().is_blocked(company, bad).value());
        EXPECT_FALSE(unit.abuse().is_blocked(other, bad).value());
        EXPECT_FALSE(unit.abuse().is_blocked(company, phone("+13035550198")).value());
        EXPECT_TRUE(unit.abuse().unblock(company, bad).value());
        EXPECT_FALSE(unit.abuse().is_blocked(company, bad).value());
        return ok();
    });
}

}  // namespace
}  // namespace ombrex
