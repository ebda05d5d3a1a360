// SPDX-License-Identifier: Apache-2.0
#include "services/mail_request.h"

#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

#include "adapters/calendar/ical_files.h"
#include "jobs/worker.h"
#include "services/job_kinds.h"
#include "tests/contract/rights_fixture.h"

namespace ombrex {
namespace {

using namespace testing_support;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

/// A worker that mails into the outbox; nobody does the other jobs.
class MailRequestTest : public RightsTest {
protected:
    MailRequestTest() {
        for (auto const* const kind : services::mail_request_jobs) {
            worker.handle(kind, [this](ports::Job job, Deadline by) {
                return services::mail_request(deps, post(), std::move(job), by);
            });
        }
    }
    services::PostRoom post() { return {*mails, calendar, "reception@shop.example", owner, "http://here"}; }
    /// A day goes by, and what is due is done.
    void a_day() {
        clock.advance(std::chrono::days{1});
        EXPECT_TRUE(wait(services::remind_requests(deps)));
        EXPECT_TRUE(wait(services::remind_requests(deps)));
        EXPECT_TRUE(wait(worker.run_due()));
    }
    std::vector<std::string> letters() const {
        std::vector<std::string> out;
        for (auto const& entry : std::filesystem::directory_iterator{folder / "outbox"}) {
            std::ostringstream text;
            text << std::ifstream{entry.path()}.rdbuf();
            out.push_back(text.str());
        }
        return out;
    }

    std::string owner;
    calendar::IcalFiles calendar;
    jobs::Worker worker{*database, clock, random, {}};
};

TEST_F(MailRequestTest, C43_a_mail_tells_of_a_request_and_of_half_four_fifths_and_all_of_its_time_each_once) {
    EXPECT_TRUE(wait(worker.run_due()));
    ASSERT_EQ(letters().size(), 1U);
    EXPECT_THAT(letters().front(), HasSubstr("Subject: A privacy request came in: answer by 2026-10-16"));
    EXPECT_THAT(letters().front(), HasSubstr("To: owner@shop.example"));
    for (int day = 1; day <= 40; ++day) {
        a_day();
        EXPECT_EQ(letters().size(), day < 15 ? 1U : day < 24 ? 2U : day < 30 ? 3U : 4U) << day;
    }
    EXPECT_THAT(letters(), Contains(HasSubstr("Subject: A privacy request has to be answered today: 2026-10-16")));
}

TEST_F(MailRequestTest, C43_what_was_answered_is_mailed_to_nobody) {
    judge(asked);
    EXPECT_TRUE(answer(asked));
    for (int day = 0; day < 40; ++day) a_day();
    EXPECT_TRUE(letters().empty());
}

TEST_F(MailRequestTest, C43_a_request_of_nobody_can_say_which_business_is_mailed_to_the_operator) {
    owner = "operator@house.example";
    model::RightsRequest lost;
    lost.kind = model::RightsKind::access;
    EXPECT_TRUE(wait(services::record_request(deps, lost, ann, soon())));
    EXPECT_TRUE(wait(worker.run_due()));
    EXPECT_THAT(letters(), Contains(HasSubstr("To: operator@house.example")));
}

TEST_F(MailRequestTest, C43_no_mail_names_who_asked) {
    EXPECT_TRUE(wait(worker.run_due()));
    for (auto const& letter : letters()) {
        EXPECT_THAT(letter, Not(HasSubstr("Sam Reed")));
        EXPECT_THAT(letter, Not(HasSubstr("3035550177")));
    }
}

}  // namespace
}  // namespace ombrex
