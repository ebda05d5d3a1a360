// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

#include "adapters/outbox/outbox_mailer.h"
#include "base/temporary_folder.h"
#include "model/recording.h"
#include "services/erase_caller.h"
#include "tests/contract/fateful_store.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using namespace testing_support;
using model::RightsState;
using privacy::Category;
using Kind = Fate::Kind;

/// Sam Reed called, was recorded and left a message, and so did Pat Olsen from the same number. Sam has shown that it
/// is him, and asks that all of it go.
class EraseCallerCrashTest : public testing::Test {
protected:
    Deadline soon() const { return Deadline::in(clock, 1h); }
    privacy::EraseOn until(Category category) const {
        return privacy::erase_on(privacy::published_policy, category, clock.now(), TimeZone::utc());
    }
    static model::CallerPhone phone() { return model::CallerPhone{model::PhoneNumber::parse("+13035550177").value()}; }

    Result<void> put_call(ports::UnitOfWork& unit, model::CallId id, std::string name) {
        model::Call call;
        call.id = id;
        call.company = company;
        call.caller.number = phone();
        call.answered = clock.now();
        BOOST_OUTCOME_TRY(unit.calls().begin(call, until(Category::call_metadata)));
        call.end_reason = model::EndReason::caller_hangup;
        BOOST_OUTCOME_TRY(unit.calls().finish(call));
        model::Transcript const said{{0, model::Speaker::agent, decltype(model::Turn::text){"Hello"}, 0ms}};
        BOOST_OUTCOME_TRY(unit.calls().put_transcript(company, id, said, until(Category::transcript)));
        model::Message message;
        message.id = model::MessageId{Id128::make(random)};
        message.company = company;
        message.call = id;
        message.from = model::CallerName{std::move(name)};
        message.callback = phone();
        return unit.messages().add(message, until(Category::message));
    }
    Result<void> put_request(ports::UnitOfWork& unit) {
        model::RightsRequest asked;
        asked.id = request;
        asked.company = company;
        asked.kind = model::RightsKind::erase;
        asked.name = model::CallerName{"Sam Reed"};
        asked.phone = phone();
        asked.state = RightsState::proven;
        return unit.rights().add(
            asked, privacy::erase_after_event(privacy::published_policy, Category::privacy_request).value());
    }
    /// A folder of its own, filled.
    void fill() {
        folder.clear();
        for (auto* const id : {&recording.call, &pats}) *id = model::CallId{Id128::make(random)};
        company = recording.company = model::CompanyId{Id128::make(random)};
        recording.id = model::RecordingId{Id128::make(random)};
        request = model::RequestId{Id128::make(random)};
        Fate quiet;
        FatefulStore store{folder, clock, random, quiet};
        ASSERT_TRUE(wait(store.real_database->transact(
            [&](ports::UnitOfWork& unit) -> Result<void> {
                BOOST_OUTCOME_TRY(unit.companies().put(company, barber()));
                BOOST_OUTCOME_TRY(put_call(unit, recording.call, "Sam Reed"));
                BOOST_OUTCOME_TRY(put_call(unit, pats, "Pat Olsen"));
                BOOST_OUTCOME_TRY(unit.recordings().add(recording, until(Category::call_recording)));
                return put_request(unit);
            },
            soon())));
        auto const key = store.keys.create(company.value(), {crypto::KeyKind::recording, recording.id.value()}).value();
        crypto::Binding const place{"recording", company.value(), recording.id.value(), "body"};
        auto const writer = wait(store.real_objects->create(object_name(recording), soon())).value();
        EXPECT_TRUE(wait(writer->append(crypto::seal(key, place, as_bytes("sound"), random), soon())));
        EXPECT_TRUE(wait(writer->commit(soon())));
    }

    Result<services::CallerErasure> erase(FatefulStore& store) {
        services::Deps const deps{store.database, clock, random, privacy::published_policy};
        auto const mails = outbox::OutboxMailer::open(folder / "outbox", clock).value();
        services::CallerErasureOrder order{request, {}, "operator:ann"};
        return wait(
            services::erase_caller(deps, {*store.spool, store.objects, store.keys}, *mails, std::move(order), soon()));
    }
    /// One run of another process, which dies at a step; whether it came to that.
    bool erase_and_die(int step) {
        auto const child = ::fork();
        if (child == 0) {
            Fate fate{Kind::killed, step};
            FatefulStore store{folder, clock, random, fate};
            ::_exit(erase(store) ? 0 : 1);
        }
        int status = 0;
        EXPECT_EQ(::waitpid(child, &status, 0), child);
        EXPECT_TRUE(WIFSIGNALED(status) || WEXITSTATUS(status) == 0);
        return WIFSIGNALED(status);
    }
    /// One more run, with nothing in its way: Sam's is gone with one receipt each, Pat's is there, and he has his
    /// answer.
    void expect_that_doing_it_again_finishes() {
        Fate quiet;
        FatefulStore store{folder, clock, random, quiet};
        auto const again = erase(store);
        EXPECT_TRUE(again || again.error().code == Errc::conflict) << again.error().detail;  // it was answered
        std::vector<model::Receipt> receipts;
        ASSERT_TRUE(wait(store.real_database->transact(
            [&](ports::UnitOfWork& unit) -> Result<void> {
                BOOST_OUTCOME_TRY(receipts, unit.retention().receipts_since(TimePoint{}));
                BOOST_OUTCOME_TRY(auto const left, unit.rights().rows_of(company, phone()));
                EXPECT_EQ(left.size(), 3U);
                for (auto const& row : left) EXPECT_EQ(row.call, pats);
                BOOST_OUTCOME_TRY(auto const one, unit.rights().find(request));
                EXPECT_EQ(one.state, RightsState::answered);
                EXPECT_EQ(one.name, model::CallerName{});
                return ok();
            },
            soon())));
        EXPECT_FALSE(wait(store.real_objects->size(object_name(recording), soon())));
        EXPECT_FALSE(store.key_store.get({crypto::KeyKind::recording, recording.id.value()}));
        EXPECT_FALSE(store.key_store.get({crypto::KeyKind::transcript, recording.call.value()}));
        std::multiset<Category> named;
        for (auto const& receipt : receipts) named.insert(receipt.category);
        EXPECT_THAT(named, testing::ElementsAre(Category::call_recording, Category::transcript, Category::call_metadata,
                                                Category::message));
    }

    SystemRandom random;
    ManualClock clock{std::chrono::sys_days{std::chrono::year{2026} / 9 / 16} + 17h};
    TemporaryFolder folder;
    model::CompanyId company;
    model::Recording recording;
    model::CallId pats;
    model::RequestId request;
};

TEST_F(EraseCallerCrashTest, C39_killed_at_any_step_doing_it_again_finishes_and_takes_nothing_of_anybody_else) {
    int step = 1;
    for (bool died = true; died; ++step) {
        SCOPED_TRACE(step);
        ASSERT_LT(step, 200);
        fill();
        died = erase_and_die(step);
        expect_that_doing_it_again_finishes();
    }
    EXPECT_GT(step, 20);  // or the steps are not where the deeds are
}

TEST_F(EraseCallerCrashTest, C39_on_a_full_disk_it_says_that_it_is_not_finished_and_the_next_run_finishes) {
    for (int step = 1; step < 200; step += 3) {
        SCOPED_TRACE(step);
        fill();
        Fate fate{Kind::fails_on, step};
        {
            FatefulStore store{folder, clock, random, fate};
            auto const done = erase(store);
            EXPECT_EQ(done.has_value(), !fate.struck());
            if (!done) {
                EXPECT_EQ(done.error().code, Errc::unavailable);
            }
        }
        expect_that_doing_it_again_finishes();
        if (!fate.struck()) return;
    }
    ADD_FAILURE() << "it never came to its end";
}

TEST_F(EraseCallerCrashTest, C39_what_was_left_goes_with_the_next_run_of_retention_even_if_nobody_asks_again) {
    fill();
    Fate fate{Kind::fails_on, 7};
    {
        FatefulStore store{folder, clock, random, fate};
        EXPECT_FALSE(erase(store));
    }
    Fate quiet;
    FatefulStore store{folder, clock, random, quiet};
    services::Deps const deps{store.database, clock, random, privacy::published_policy};
    EXPECT_GT(wait(services::erase_due(deps, {*store.spool, store.objects, store.keys})).value(), 0U);
    EXPECT_FALSE(wait(store.real_objects->size(object_name(recording), soon())));
}

}  // namespace
}  // namespace ombrex
