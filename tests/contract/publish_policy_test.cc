// SPDX-License-Identifier: Apache-2.0
#include "services/publish_policy.h"

#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <map>

#include "adapters/calendar/ical_files.h"
#include "adapters/outbox/outbox_mailer.h"
#include "base/temporary_folder.h"
#include "jobs/worker.h"
#include "privacy/published_page.h"
#include "services/job_kinds.h"
#include "services/mail_notice.h"
#include "services/notice_letter.h"
#include "tests/contract/account_fixture.h"
#include "tests/contract/fateful_store.h"
#include "tests/contract/mailbox.h"

namespace ombrex {
namespace {

using namespace std::chrono;
using namespace testing_support;
using privacy::Edition;
using testing::HasSubstr;
using testing::Not;

/// The policy of now under an id of its own, changed.
Edition edition(std::string version, local_days effective, std::uint16_t recordings_days) {
    auto policy = privacy::published_policy;
    policy.retention[static_cast<std::size_t>(privacy::Category::call_recording)].length =
        privacy::Length::days(recordings_days);
    return {std::move(version), effective, privacy::render_policy_json(policy, {})};
}
Edition const known = edition("2026-03-24", local_days{2026y / 3 / 24}, 90);
/// The fixtures' clock stands on 16 September 2026.
Edition const longer = edition("2026-11-01", local_days{2026y / 11 / 1}, 120);

class PublishPolicyTest : public AccountTest {
protected:
    Result<void> enter(Edition const& one) { return wait(services::enter_edition(deps, one, soon())); }
    Result<services::Publication> plan(Edition const& one) {
        return wait(services::plan_publication(deps, one, soon()));
    }
    Result<std::size_t> publish(Edition const& one) {
        return wait(services::publish_policy(deps, one, "operator:ann", soon()));
    }
    void work() {
        jobs::Worker worker{*database, clock, random, {}};
        worker.handle(services::mail_notice_job, [this](ports::Job job, Deadline by) {
            return services::mail_notice(deps, {mailbox, calendar, "us@ombrex.example", "", "https://ombrex.example"},
                                         std::move(job), by);
        });
        EXPECT_TRUE(wait(worker.run_due()));
    }
    std::vector<model::Notice> notices(std::string_view version) {
        std::vector<model::Notice> out;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, unit.notices().of_version(version));
            return ok();
        });
        return out;
    }

    Mailbox mailbox;
    calendar::IcalFiles calendar;
};

TEST_F(PublishPolicyTest, C46_every_registered_user_is_mailed_once_and_a_row_says_when) {
    ASSERT_TRUE(enter(known));
    auto const jo = register_with(dental()).value();
    auto const max = register_with(dental("max@southside.example")).value();
    EXPECT_EQ(publish(longer).value(), 2U);
    EXPECT_EQ(publish(longer).error().code, Errc::conflict);
    EXPECT_THAT(audited(), testing::Contains("policy_published 2026-11-01"));
    clock.advance(minutes{3});
    work();
    work();
    EXPECT_EQ(mailbox.deliveries, 2);
    auto const rows = notices("2026-11-01");
    ASSERT_EQ(rows.size(), 2U);
    for (auto const& row : rows) {
        EXPECT_TRUE(row.user == jo.id || row.user == max.id);
        EXPECT_EQ(row.handed_over, clock.now());
        auto const& letter = mailbox.letters.at(model::LetterId{row.id.value()});
        auto const& to = letter.to.reveal<privacy::Purpose::transactional_mail>();
        EXPECT_EQ(to, row.user == jo.id ? "jo.park@northside.example" : "max@southside.example");
    }
    EXPECT_EQ(wait(services::queue_notices(deps, soon())).value(), 0U);
}

TEST_F(PublishPolicyTest, C46_it_takes_effect_no_sooner_after_the_notice_than_was_promised) {
    ASSERT_TRUE(enter(known));
    auto const soonest = local_days{2026y / 9 / 16} + days{30};
    EXPECT_EQ(plan(longer).value().earliest, soonest);
    auto const early = publish(edition("v2", soonest - days{1}, 120));
    ASSERT_FALSE(early);
    EXPECT_EQ(early.error().code, Errc::denied);
    EXPECT_THAT(early.error().detail, HasSubstr("make it 2026-10-16 or later"));
    EXPECT_TRUE(publish(edition("v2", soonest, 120)));
}

TEST_F(PublishPolicyTest, C46_a_version_cannot_shorten_its_own_notice) {
    ASSERT_TRUE(enter(known));
    auto policy = privacy::published_policy;
    policy.limits[static_cast<std::size_t>(privacy::Limit::change_notice)].value = 1;
    services::Deps const hasty{*database, clock, random, policy};
    Edition const sudden{"v2", local_days{2026y / 9 / 20}, privacy::render_policy_json(policy, {})};
    EXPECT_EQ(wait(services::plan_publication(hasty, sudden, soon())).error().code, Errc::denied);
}

TEST_F(PublishPolicyTest, C46_a_server_acts_only_by_a_version_that_was_published_and_holds) {
    EXPECT_TRUE(enter(known));  // the first: nobody knows another
    ASSERT_TRUE(register_with(dental()));
    EXPECT_TRUE(enter(known));
    EXPECT_THAT(enter(longer).error().detail, HasSubstr("run: ombrex policy publish 2026-11-01"));
    ASSERT_TRUE(publish(longer));
    EXPECT_THAT(enter(longer).error().detail, HasSubstr("takes effect on 2026-11-01"));
    EXPECT_TRUE(enter(known)) << "the program before goes on meanwhile";
    clock.set(sys_days{2026y / 11 / 1});
    EXPECT_TRUE(enter(longer));
    auto silently = longer;
    silently.document = edition("", {}, 150).document;
    EXPECT_THAT(enter(silently).error().detail, HasSubstr("(kept longer); give it a new version"));
    silently.document = edition("", {}, 60).document;
    EXPECT_TRUE(enter(silently)) << "less is kept than people know";
}

TEST_F(PublishPolicyTest, C46_a_version_that_nobody_was_told_of_may_still_change_under_its_id) {
    ASSERT_TRUE(enter(known));
    auto const changed = edition(known.version, known.effective, 120);
    ASSERT_TRUE(enter(changed)) << "no user is registered";
    EXPECT_THAT(audited(), testing::Contains("policy_edition_replaced 2026-03-24"));
    ASSERT_TRUE(register_with(dental()));
    EXPECT_TRUE(enter(changed)) << "it is what is on record";
    auto const again = enter(edition(known.version, known.effective, 150));
    EXPECT_EQ(again.error().code, Errc::conflict);
    EXPECT_THAT(again.error().detail, HasSubstr("run: ombrex policy publish"));
}

TEST_F(PublishPolicyTest, C46_what_says_nothing_new_is_no_version) {
    ASSERT_TRUE(enter(known));
    EXPECT_EQ(publish(edition("v2", local_days{2027y / 1 / 1}, 90)).error().code, Errc::invalid_input);
    EXPECT_TRUE(notices("v2").empty());
}

TEST_F(PublishPolicyTest, C46_who_joins_under_the_old_version_is_told_and_who_accepted_the_new_one_is_not) {
    ASSERT_TRUE(enter(known));
    EXPECT_EQ(publish(longer).value(), 0U);
    auto const jo = register_with(dental()).value();
    auto const max = register_with(dental("max@southside.example")).value();
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(unit.accounts().add({max.company, max.id, "2026-11-01", clock.now(), {}}));
        return ok();
    });
    EXPECT_EQ(wait(services::queue_notices(deps, soon())).value(), 1U);
    EXPECT_EQ(notices("2026-11-01").front().user, jo.id);
    clock.set(sys_days{2026y / 11 / 1});
    register_with(dental("late@eastside.example")).value();
    EXPECT_EQ(wait(services::queue_notices(deps, soon())).value(), 0U);
}

TEST_F(PublishPolicyTest, C46_the_letter_says_what_changes_when_and_how_to_object_or_leave) {
    ASSERT_TRUE(enter(known));
    register_with(dental()).value();
    ASSERT_TRUE(publish(longer));
    work();
    ASSERT_EQ(mailbox.letters.size(), 1U);
    services::NoticeWords words;
    words.sender = privacy::sender_of(longer.document).value();
    words.changes = privacy::noticed_changes(known.document, longer.document).value();
    words.effective = longer.effective;
    words.page = "https://ombrex.example/privacy";
    auto const letter = services::notice_letter(words);
    EXPECT_EQ(letter.subject, "The privacy policy changes on Sunday, November 1, 2026");
    auto plain = letter.text;
    std::ranges::replace(plain, '\n', ' ');
    for (auto at = plain.find("  "); at != std::string::npos; at = plain.find("  ")) plain.erase(at, 1);
    for (auto const* says :
         {"How long it stays: Recordings, kept: \"90 days\" becomes \"120 days\" (kept longer)",
          "using the Service on that day or later means that you accept", "write to privacy@ombrex.com",
          "delete your account before that day", "What was collected before goes when it was promised then"}) {
        EXPECT_THAT(plain, HasSubstr(says));
    }
    EXPECT_THAT(letter.html, HasSubstr("<li>How long it stays: Recordings, kept: &quot;90 days&quot; becomes "));
    EXPECT_THAT(letter.html, Not(HasSubstr("http-equiv")));
    for (auto const* loads : {"src=", "url(", "<link", "<script"}) EXPECT_THAT(letter.html, Not(HasSubstr(loads)));
}

TEST_F(PublishPolicyTest, C46_a_mail_server_that_fails_is_tried_again_and_a_user_who_is_gone_is_not_told) {
    ASSERT_TRUE(enter(known));
    auto const jo = register_with(dental()).value();
    auto const max = register_with(dental("max@southside.example")).value();
    ASSERT_TRUE(publish(longer));
    mailbox.broken = true;
    work();
    EXPECT_FALSE(notices("2026-11-01").front().handed_over);
    in_unit([&](ports::UnitOfWork& unit) { return unit.users().remove(max.company, max.id); });
    mailbox.broken = false;
    clock.advance(minutes{2});
    work();
    EXPECT_EQ(mailbox.deliveries, 1);
    for (auto const& row : notices("2026-11-01")) EXPECT_EQ(row.handed_over.has_value(), row.user == jo.id);
}

/// The outbox of a program that may die before or after each letter.
class FatefulOutbox final : public ports::Mailer {
public:
    FatefulOutbox(std::filesystem::path folder, Clock const& clock, Fate& fate)
        : real_{outbox::OutboxMailer::open(std::move(folder), clock).value()}, fate_{fate} {}
    Task<Result<void>> deliver(model::Letter letter, Deadline by) override {
        BOOST_OUTCOME_CO_TRY(fate_.pass());
        BOOST_OUTCOME_CO_TRY(co_await real_->deliver(std::move(letter), by));
        co_return fate_.pass();
    }
    Task<Result<std::size_t>> forget(model::CompanyId company, std::vector<model::LetterId> letters) override {
        return real_->forget(company, std::move(letters));
    }
    Task<Result<std::size_t>> forget_delivered(TimePoint then) override { return real_->forget_delivered(then); }

private:
    std::unique_ptr<outbox::OutboxMailer> real_;
    Fate& fate_;
};

class PublishCrashTest : public testing::Test {
protected:
    Deadline soon() const { return Deadline::in(clock, hours{1}); }

    void fill() {
        folder.clear();
        Fate quiet;
        FatefulStore store{folder, clock, random, quiet};
        services::Deps const deps{store.database, clock, random, privacy::published_policy};
        ASSERT_TRUE(wait(services::enter_edition(deps, known, soon())));
        ASSERT_TRUE(
            wait(store.real_database->transact([&](ports::UnitOfWork& unit) { return add_users(unit); }, soon())));
    }
    Result<void> add_users(ports::UnitOfWork& unit) {
        model::CompanyId const company{Id128::make(random)};
        BOOST_OUTCOME_TRY(unit.companies().put(company, barber()));
        for (int n = 0; n < 3; ++n) {
            model::User user;
            user.id = model::UserId{Id128::make(random)};
            user.company = company;
            user.email = model::MailAddress{"user" + std::to_string(n) + "@shop.example"};
            user.created = clock.now();
            auto const keep = privacy::erase_after_event(privacy::published_policy, privacy::Category::account_name);
            BOOST_OUTCOME_TRY(unit.users().add(user, std::nullopt, keep.value()));
        }
        return ok();
    }

    /// Publishes, where that is not done yet, and hands over what is due.
    Result<void> run(FatefulStore& store, Fate& fate) {
        services::Deps const deps{store.database, clock, random, privacy::published_policy};
        auto const published = wait(services::publish_policy(deps, longer, "operator:ann", soon()));
        if (!published && published.error().code != Errc::conflict) return published.error();
        BOOST_OUTCOME_TRY(wait(services::queue_notices(deps, soon())));
        FatefulOutbox mailer{folder / "outbox", clock, fate};
        calendar::IcalFiles const calendar;
        jobs::Worker worker{store.database, clock, random, {}};
        worker.handle(services::mail_notice_job, [&](ports::Job job, Deadline by) {
            return services::mail_notice(deps, {mailer, calendar, "us@ombrex.example", "", ""}, std::move(job), by);
        });
        BOOST_OUTCOME_TRY(wait(worker.run_due()));
        return ok();
    }
    bool run_and_die(int step) {
        auto const child = ::fork();
        if (child == 0) {
            Fate fate{Fate::Kind::killed, step};
            FatefulStore store{folder, clock, random, fate};
            ::_exit(run(store, fate) ? 0 : 1);
        }
        int status = 0;
        EXPECT_EQ(::waitpid(child, &status, 0), child);
        EXPECT_TRUE(WIFSIGNALED(status) || WEXITSTATUS(status) == 0);
        return WIFSIGNALED(status);
    }
    void expect_that_the_next_run_finishes() {
        clock.advance(minutes{5});  // the dead worker's lease is over
        Fate quiet;
        FatefulStore store{folder, clock, random, quiet};
        EXPECT_TRUE(run(store, quiet));
        std::size_t letters = 0;
        for (auto const& entry : std::filesystem::directory_iterator{folder / "outbox"}) {
            letters += entry.path().extension() == ".eml" ? 1U : 0U;
        }
        EXPECT_EQ(letters, 3U);
        EXPECT_TRUE(wait(store.real_database->transact(
            [&](ports::UnitOfWork& unit) -> Result<void> {
                BOOST_OUTCOME_TRY(auto const counts, unit.notices().counts("2026-11-01"));
                EXPECT_EQ(counts.queued, 3);
                EXPECT_EQ(counts.handed_over, 3);
                BOOST_OUTCOME_TRY(auto const jobs, unit.jobs().counts());
                EXPECT_EQ(jobs.waiting, 0);
                return ok();
            },
            soon())));
    }

    SystemRandom random;
    ManualClock clock{sys_days{2026y / 9 / 16} + hours{17}};
    TemporaryFolder folder;
};

TEST_F(PublishCrashTest, C46_killed_at_any_step_everybody_is_mailed_once_in_the_end) {
    int step = 1;
    for (bool died = true; died; ++step) {
        SCOPED_TRACE(step);
        ASSERT_LT(step, 200);
        fill();
        died = run_and_die(step);
        expect_that_the_next_run_finishes();
    }
    EXPECT_GT(step, 25);  // or the steps are not where the deeds are
}

}  // namespace
}  // namespace ombrex
