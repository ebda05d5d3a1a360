// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "net/egress_guard.h"
#include "privacy/policy_notice.h"
#include "services/disclosure_ledger.h"
#include "tests/contract/store_fixture.h"

namespace ombrex {
namespace {

using namespace testing_support;
using privacy::Category;
using privacy::Purpose;
using privacy::Recipient;
using testing::HasSubstr;
namespace json = boost::json;

/// A store in which the version in force replaced one that did not let the business have messages.
class TermsOfCallTest : public StoreTest {
protected:
    TermsOfCallTest() {
        auto const now = privacy::edition_of(deps.policy, {});
        auto const before = now.effective - std::chrono::days{100};
        publish({"2025-01-01", "", {}, before, without(now.document, "customer", "message")});
        publish({now.version, "2025-01-01", {}, now.effective, now.document});
        in_force = TimePoint{now.effective.time_since_epoch()};
    }
    void publish(model::PublishedVersion const& version) {
        in_unit([&](ports::UnitOfWork& unit) { return unit.notices().add(version); });
    }
    static std::string without(std::string const& document, char const* recipient, char const* category) {
        auto value = json::parse(document);
        value.at("recipients").at(recipient).at("receives").as_object().erase(category);
        return json::serialize(value);
    }
    model::CallId answered(TimePoint when) {
        model::Call call;
        call.id = model::CallId{Id128::make(random)};
        call.company = company;
        call.answered = when;
        in_unit([&](ports::UnitOfWork& unit) {
            return unit.calls().begin(
                call, privacy::erase_on(deps.policy, Category::call_metadata, clock.now(), TimeZone::utc()));
        });
        return call.id;
    }
    Result<void> tell(std::optional<model::CallId> call, Category category) {
        std::optional<privacy::CallRef> about;
        if (call) about = privacy::CallRef{call->value()};
        return wait(ledger.record({clock.now(),
                                   privacy::CompanyRef{company.value()},
                                   about,
                                   Recipient::customer,
                                   {category},
                                   Purpose::serve_call,
                                   100},
                                  soon()));
    }
    std::size_t rows() {
        std::size_t out = 0;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const all, unit.audit().disclosures({}));
            out = all.size();
            return ok();
        });
        return out;
    }

    services::Deps deps{*database, clock, random, privacy::published_policy};
    services::DisclosureLedger ledger{deps};
    TimePoint in_force;
};

TEST_F(TermsOfCallTest, C46_what_a_call_left_before_a_version_held_is_not_given_to_whom_only_that_version_grants_it) {
    auto const call = answered(in_force - std::chrono::microseconds{1});
    auto const refused = tell(call, Category::message);
    EXPECT_EQ(refused.error().code, Errc::denied);
    EXPECT_THAT(refused.error().detail, HasSubstr("C46"));
    EXPECT_EQ(rows(), 0U) << "it did not leave";
    EXPECT_TRUE(tell(call, Category::transcript)) << "the one before granted that";
}

TEST_F(TermsOfCallTest, C46_a_call_answered_under_the_version_goes_by_it_and_so_does_what_is_about_no_call) {
    EXPECT_TRUE(tell(answered(in_force), Category::message));
    EXPECT_TRUE(tell(std::nullopt, Category::message));
    EXPECT_TRUE(tell(model::CallId{Id128::make(random)}, Category::message)) << "it only begins";
    EXPECT_EQ(rows(), 3U);
}

TEST_F(TermsOfCallTest, C46_a_version_that_is_published_and_not_yet_in_force_changes_nothing) {
    auto const now = privacy::edition_of(deps.policy, {});
    publish({"2099-01-01",
             now.version,
             {},
             now.effective + std::chrono::days{30000},
             without(now.document, "customer", "transcript")});
    EXPECT_TRUE(tell(answered(clock.now()), Category::transcript));
    EXPECT_EQ(tell(answered(in_force - std::chrono::hours{1}), Category::message).error().code, Errc::denied);
}

}  // namespace
}  // namespace ombrex
