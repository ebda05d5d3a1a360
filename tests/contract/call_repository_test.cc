// SPDX-License-Identifier: Apache-2.0
#include "ports/call_repository.h"

#include "tests/contract/store_fixture.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using namespace testing_support;

class CallRepositoryContract : public StoreTest {
protected:
    model::Call call() {
        model::Call c;
        c.id = model::CallId{Id128::make(random)};
        c.company = company;
        c.protocol_id = "abc@192.0.2.1";
        c.caller.number = model::CallerPhone{model::PhoneNumber::parse("+13035550177").value()};
        c.answered = clock.now();
        return c;
    }
    privacy::EraseOn erase_on(privacy::Category category) const {
        return privacy::erase_on(privacy::published_policy, category, clock.now(), barber().business.zone);
    }
    static model::Transcript said() {
        using Text = decltype(model::Turn::text);
        return {{0, model::Speaker::agent, Text{"Hello"}, 0ms},
                {1, model::Speaker::caller, Text{"A haircut, naïve"}, 900ms}};
    }
};

TEST_F(CallRepositoryContract, C5_C6_a_call_keeps_its_caller_and_duration) {
    auto ended = call();
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        EXPECT_TRUE(unit.calls().begin(ended, erase_on(privacy::Category::call_metadata)));
        EXPECT_EQ(unit.calls().unfinished().value().size(), 1U);
        ended.duration = 61'200ms;
        ended.outcome = model::Outcome::booked;
        ended.end_reason = model::EndReason::caller_hangup;
        EXPECT_TRUE(unit.calls().finish(ended));
        EXPECT_TRUE(unit.calls().finish(ended));  // saying it twice changes nothing
        EXPECT_TRUE(unit.calls().unfinished().value().empty());

        auto const read = unit.calls().last().value();
        EXPECT_EQ(read.duration, 61'200ms);
        EXPECT_EQ(read.outcome, model::Outcome::booked);
        EXPECT_EQ(read.caller.number, ended.caller.number);
        EXPECT_EQ(unit.calls().with_protocol_id("abc@192.0.2.1").value().id, ended.id);
        return ok();
    });
}

TEST_F(CallRepositoryContract, a_call_keeps_by_which_way_it_came) {
    for (auto const via : {model::Via::telephone, model::Via::browser, model::Via::website}) {
        auto one = call();
        one.via = via;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            EXPECT_TRUE(unit.calls().begin(one, erase_on(privacy::Category::call_metadata)));
            EXPECT_EQ(unit.calls().find(company, one.id).value().via, via) << to_string(via);
            return ok();
        });
    }
}

TEST_F(CallRepositoryContract, C5_a_withheld_number_stays_unknown) {
    auto withheld = call();
    withheld.caller.number.reset();
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        EXPECT_TRUE(unit.calls().begin(withheld, erase_on(privacy::Category::call_metadata)));
        EXPECT_FALSE(unit.calls().find(company, withheld.id).value().caller.number);
        return ok();
    });
}

TEST_F(CallRepositoryContract, C4_a_transcript_comes_back_turn_by_turn) {
    auto const c = call();
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        EXPECT_TRUE(unit.calls().put_transcript(company, c.id, said(), erase_on(privacy::Category::transcript)));
        EXPECT_EQ(unit.calls().transcript(company, c.id).value(), said());
        EXPECT_EQ(unit.calls().transcript(company, model::CallId{Id128::make(random)}).error().code, Errc::not_found);
        return ok();
    });
}

TEST_F(CallRepositoryContract, C4_the_events_of_a_call_come_back_and_go_with_its_transcript) {
    auto const c = call();
    model::EventLog const events{R"([{"event":"start"}])"};
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        EXPECT_EQ(unit.calls().put_events(company, c.id, events).error().code, Errc::not_found);
        EXPECT_TRUE(unit.calls().put_transcript(company, c.id, said(), erase_on(privacy::Category::transcript)));
        EXPECT_FALSE(unit.calls().events(company, c.id).value());
        EXPECT_TRUE(unit.calls().put_events(company, c.id, events));
        EXPECT_TRUE(unit.calls().put_transcript(company, c.id, said(), erase_on(privacy::Category::transcript)));
        EXPECT_EQ(unit.calls().events(company, c.id).value(), events);
        EXPECT_FALSE(unit.calls().events(model::CompanyId{Id128::make(random)}, c.id).value());
        EXPECT_TRUE(keys.destroy({crypto::KeyKind::transcript, c.id.value()}));
        EXPECT_FALSE(unit.calls().events(company, c.id));
        return ok();
    });
}

TEST_F(CallRepositoryContract, a_transcript_whose_key_is_destroyed_cannot_be_read) {
    auto const c = call();
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        EXPECT_TRUE(unit.calls().put_transcript(company, c.id, said(), erase_on(privacy::Category::transcript)));
        EXPECT_TRUE(keys.destroy({crypto::KeyKind::transcript, c.id.value()}));
        EXPECT_FALSE(unit.calls().transcript(company, c.id));
        return ok();
    });
}

TEST_F(CallRepositoryContract, hides_a_call_from_every_other_company) {
    auto const c = call();
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        EXPECT_TRUE(unit.calls().begin(c, erase_on(privacy::Category::call_metadata)));
        EXPECT_EQ(unit.calls().find(model::CompanyId{Id128::make(random)}, c.id).error().code, Errc::not_found);
        return ok();
    });
}

TEST_F(CallRepositoryContract, the_latest_calls_come_newest_first_and_without_those_that_still_run) {
    std::vector<model::CallId> ended;
    for (int n = 0; n < 3; ++n) {
        auto one = call();
        one.answered = clock.now() + std::chrono::minutes{n};
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(unit.calls().begin(one, erase_on(privacy::Category::call_metadata)));
            if (n == 2) return ok();
            ended.insert(ended.begin(), one.id);
            one.end_reason = model::EndReason::caller_hangup;
            return unit.calls().finish(one);
        });
    }
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        auto const latest = unit.calls().latest(5).value();
        EXPECT_EQ(latest.size(), 2U);
        EXPECT_EQ(latest.front().id, ended.front());
        EXPECT_EQ(unit.calls().latest(1).value().size(), 1U);
        return ok();
    });
}

}  // namespace
}  // namespace ombrex
