// SPDX-License-Identifier: Apache-2.0
#include "services/legal_hold.h"

#include <gmock/gmock.h>

#include "api/get_privacy.h"
#include "privacy/account_end.h"
#include "services/remove_user.h"
#include "tests/contract/rights_fixture.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using namespace testing_support;
using model::HoldReason;
using privacy::Category;
using std::chrono::days;
using ::testing::HasSubstr;
using ::testing::Not;

/// Sam's call, and a stranger's; both a year old and due where no hold keeps them.
class LegalHoldTest : public RightsTest {
protected:
    model::LegalHold hold(services::HoldOrder order) {
        order.company = company;
        auto const set = wait(services::set_hold(deps, std::move(order), ann, soon()));
        EXPECT_TRUE(set) << set.error().detail;
        return set.value();
    }
    Result<void> lift(model::LegalHoldId id) { return wait(services::lift_hold(deps, id, ann, soon())); }
    std::size_t erase_what_is_due() { return wait(services::erase_due(deps, room())).value(); }
    std::size_t kept() { return wait(services::held_from_erasure(deps, clock.now(), 999)).value().size(); }
    std::vector<std::string> audited() {
        std::vector<std::string> out;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const entries, unit.audit().read(1, 1000));
            for (auto const& entry : entries) {
                if (entry.action.starts_with("legal_hold")) out.push_back(entry.actor + " " + entry.action);
            }
            return ok();
        });
        return out;
    }
    void end_account() {
        auto const due = privacy::account_purge(deps.policy, clock.now(), shop.business.zone).due();
        in_unit([&](ports::UnitOfWork& unit) {
            return unit.accounts().set_deletion(company, model::Deletion{clock.now(), due.value()});
        });
    }
    /// Of everything destroyed so far, how much was late.
    std::uint64_t late() {
        std::uint64_t out = 0;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const figures, unit.retention().figures(clock.now(), LocalDays{}));
            for (auto const& one : figures.destroyed) out += one.late;
            return ok();
        });
        return out;
    }
    bool account_is_there() {
        bool out = false;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            out = unit.accounts().deletion(company).has_value();
            return ok();
        });
        return out;
    }
};

struct Scope {
    std::string_view name;
    services::HoldOrder (*order)(model::Call const&);
    std::size_t stays;  ///< Of Sam's six rows.
    std::size_t also;   ///< Of the stranger's three.
};

class LegalHoldScope : public LegalHoldTest, public testing::WithParamInterface<Scope> {};

TEST_P(LegalHoldScope, C24_C25_what_it_keeps_outlives_its_day_and_goes_when_it_is_lifted) {
    called("+13035550188");
    clock.advance(days{300});
    auto order = GetParam().order(call);
    order.until = std::chrono::floor<days>(TimeZone::utc().to_local(clock.now())) + days{200};
    auto const set = hold(order);
    clock.advance(days{100});
    erase_what_is_due();
    EXPECT_EQ(held("+13035550177"), GetParam().stays);
    EXPECT_EQ(held("+13035550188"), GetParam().also);
    EXPECT_EQ(kept(), GetParam().stays + GetParam().also);
    EXPECT_EQ(erase_what_is_due(), 0U) << "and again nothing";
    ASSERT_TRUE(lift(set.id));
    EXPECT_EQ(erase_what_is_due(), GetParam().stays + GetParam().also);
    EXPECT_EQ(held("+13035550177") + held("+13035550188") + kept(), 0U);
    EXPECT_FALSE(keys.find(company.value(), {crypto::KeyKind::transcript, call.id.value()}));
    EXPECT_EQ(lift(set.id).error().code, Errc::not_found);
    EXPECT_EQ(audited(), (std::vector<std::string>{"operator:ann legal_hold_set", "operator:ann legal_hold_lifted"}));
}

INSTANTIATE_TEST_SUITE_P(
    of, LegalHoldScope,
    testing::Values(Scope{"company", [](model::Call const&) { return services::HoldOrder{}; }, 6, 3},
                    Scope{"call",
                          [](model::Call const& one) {
                              services::HoldOrder out;
                              out.call = one.id;
                              return out;
                          },
                          6, 0},
                    Scope{"caller",
                          [](model::Call const&) {
                              services::HoldOrder out;
                              out.phone = model::CallerPhone{model::PhoneNumber::parse("+13035550177").value()};
                              return out;
                          },
                          6, 0}),
    [](auto const& one) { return std::string{one.param.name}; });

TEST_P(LegalHoldScope, C25_what_it_kept_counts_as_late_only_when_it_stays_beyond_the_hold) {
    clock.advance(days{300});
    auto order = GetParam().order(call);
    order.until = std::chrono::floor<days>(TimeZone::utc().to_local(clock.now())) + days{200};
    auto const set = hold(order);
    clock.advance(days{100});
    erase_what_is_due();
    auto const before = late();
    ASSERT_TRUE(lift(set.id));
    clock.advance(23h);
    EXPECT_GT(erase_what_is_due(), 0U);
    EXPECT_EQ(late(), before);
}

TEST_F(LegalHoldTest, C25_what_stays_more_than_a_day_beyond_its_hold_is_late) {
    clock.advance(days{300});
    auto const set = hold({});
    clock.advance(days{80});
    erase_what_is_due();
    auto const before = late();
    ASSERT_TRUE(lift(set.id));
    clock.advance(25h);
    auto const gone = erase_what_is_due();
    EXPECT_GT(gone, 0U);
    EXPECT_EQ(late(), before + gone);
}

TEST_F(LegalHoldTest, C25_ends_by_itself_when_its_last_day_is_over) {
    clock.advance(days{300});
    hold({});
    auto const last = std::chrono::floor<days>(clock.now()) + services::hold_length;
    clock.set(TimePoint{last + 24h} - 1us);
    erase_what_is_due();
    EXPECT_GT(kept(), 0U);
    clock.set(TimePoint{last + 24h});
    EXPECT_EQ(kept(), 0U);
    erase_what_is_due();
    EXPECT_EQ(held("+13035550177"), 0U);
    EXPECT_EQ(audited(), (std::vector<std::string>{"operator:ann legal_hold_set", "job:erase_due legal_hold_ended"}));
    EXPECT_TRUE(wait(services::legal_holds(deps, soon())).value().empty());
}

TEST_F(LegalHoldTest, C39_the_erasure_of_a_caller_leaves_what_is_held_and_its_answer_says_so) {
    auto const another = called("+13035550177");
    services::HoldOrder order;
    order.call = another.id;
    auto const set = hold(order);
    judge(asked);
    auto const erased = erase(asked).value();
    EXPECT_EQ(erased.rows, 6U);
    EXPECT_EQ(erased.held, 3U);
    EXPECT_EQ(held("+13035550177"), 3U);
    auto const answered = one(asked);
    EXPECT_EQ(answered.state, model::RightsState::answered);
    EXPECT_EQ(answered.refusal, model::Refusal::legal_hold);
    EXPECT_EQ(answered.name, model::CallerName{}) << "the request keeps ids, a hold or not";
    ASSERT_TRUE(lift(set.id));
    EXPECT_EQ(erase_what_is_due(), 3U);
    EXPECT_EQ(held("+13035550177"), 0U);
}

TEST_F(LegalHoldTest, C26_an_account_of_which_something_is_held_is_purged_when_the_hold_ends) {
    called("+13035550188");
    services::HoldOrder order;
    order.call = call.id;
    auto const set = hold(order);
    end_account();
    clock.advance(days{31});
    erase_what_is_due();
    EXPECT_TRUE(account_is_there());
    EXPECT_EQ(held("+13035550177"), 6U);
    EXPECT_EQ(held("+13035550188"), 0U);
    ASSERT_TRUE(lift(set.id));
    erase_what_is_due();
    EXPECT_FALSE(account_is_there());
    EXPECT_FALSE(keys.company(company.value())) << "and its key with it";
}

TEST_F(LegalHoldTest, C26_a_user_of_a_business_that_is_held_is_not_removed) {
    hold({});
    auto const who = model::operator_for(company, ann);
    model::User jo;
    jo.id = model::UserId{Id128::make(random)};
    jo.company = company;
    jo.email = model::MailAddress{"jo@shop.example"};
    jo.role = model::Role::viewer;
    in_unit([&](ports::UnitOfWork& unit) {
        return unit.users().add(jo, std::nullopt,
                                privacy::erase_after_event(deps.policy, Category::account_name).value());
    });
    auto const removed = wait(services::remove_user(deps, who, jo.id, soon()));
    EXPECT_EQ(removed.error().code, Errc::denied);
    EXPECT_THAT(removed.error().detail, HasSubstr("legal_hold"));
}

TEST_F(LegalHoldTest, C40_an_archive_is_a_copy_and_goes_on_its_day) {
    auto const archives = files::ObjectStore::open(folder / "archives").value();
    model::Archive archive;
    archive.id = model::ArchiveId{Id128::make(random)};
    archive.company = company;
    archive.asked = archive.try_at = clock.now();
    in_unit([&](ports::UnitOfWork& unit) {
        return unit.archives().add(
            archive, privacy::erase_on(deps.policy, Category::export_archive, clock.now(), TimeZone::utc()));
    });
    hold({});
    clock.advance(days{8});
    EXPECT_EQ(wait(services::erase_due(deps, {*spool, *objects, keys, archives.get()})).value(), 1U);
}

TEST_F(LegalHoldTest, C25_the_page_prints_each_with_its_reason_and_its_last_day_and_nothing_of_whom_it_is_about) {
    api::Router router;
    api::route_privacy(router, deps, {});
    auto const page = [&] {
        net::HttpRequest request;
        request.method = "GET";
        request.target = "/privacy";
        return wait(router.answer(std::move(request))).body;
    };
    EXPECT_THAT(page(), HasSubstr("At present there is none."));
    services::HoldOrder order;
    order.phone = phone("+13035550177");
    order.reason = HoldReason::pending_case;
    auto const set = hold(order);
    clock.advance(1min);
    auto const told = page();
    EXPECT_THAT(told, Not(HasSubstr("At present there is none.")));
    for (auto const* says : {"evidence in a case before a court or an authority", ">ann<", "15 December 2026"}) {
        EXPECT_THAT(told, HasSubstr(says));
    }
    for (auto const& hidden : {std::string{"3035550177"}, company.value().to_string(), set.id.value().to_string()}) {
        EXPECT_THAT(told, Not(HasSubstr(hidden)));
    }
    ASSERT_TRUE(lift(set.id));
    clock.advance(1min);
    EXPECT_THAT(page(), HasSubstr("At present there is none."));
}

TEST_F(LegalHoldTest, C24_the_evidence_counts_what_a_hold_keeps_and_calls_it_neither_due_nor_overdue) {
    clock.advance(days{20});
    services::HoldOrder order;
    order.call = call.id;
    hold(order);
    clock.advance(days{80});
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        auto const today = std::chrono::floor<days>(TimeZone::utc().to_local(clock.now()));
        BOOST_OUTCOME_TRY(auto const figures, unit.retention().figures(clock.now(), today));
        auto const found = std::ranges::find(figures.held, Category::call_recording, &privacy::Held::category);
        EXPECT_EQ(found->rows, 1U);
        EXPECT_EQ(found->on_hold, 1U);
        EXPECT_EQ(found->due + found->overdue, 0U);
        return ok();
    });
}

TEST_F(LegalHoldTest, is_of_something_that_is_there_for_a_time_that_ends) {
    struct Case {
        std::string_view what;
        std::function<void(services::HoldOrder&)> wrong;
        Errc error;
    };
    auto const today = std::chrono::floor<days>(TimeZone::utc().to_local(clock.now()));
    std::vector<Case> const cases{
        {"nobody's", [](auto& one) { one.company = model::CompanyId{Id128::parse(std::string(32, 'a')).value()}; },
         Errc::not_found},
        {"no call", [](auto& one) { one.call = model::CallId{Id128::parse(std::string(32, 'a')).value()}; },
         Errc::not_found},
        {"a call and a number",
         [&](auto& one) {
             one.call = call.id;
             one.phone = phone("+13035550177");
         },
         Errc::invalid_input},
        {"over", [&](auto& one) { one.until = today - days{1}; }, Errc::invalid_input},
        {"for ever", [&](auto& one) { one.until = today + services::hold_length_max + days{1}; }, Errc::invalid_input},
    };
    for (auto const& one : cases) {
        services::HoldOrder order;
        order.company = company;
        one.wrong(order);
        auto const set = wait(services::set_hold(deps, order, ann, soon()));
        ASSERT_FALSE(set) << one.what;
        EXPECT_EQ(set.error().code, one.error) << one.what;
    }
    services::HoldOrder order;
    order.company = company;
    EXPECT_EQ(wait(services::set_hold(deps, order, "os:root", soon())).error().code, Errc::denied) << "nobody's name";
    EXPECT_TRUE(audited().empty());
    EXPECT_TRUE(wait(services::legal_holds(deps, soon())).value().empty());
}

}  // namespace
}  // namespace ombrex
