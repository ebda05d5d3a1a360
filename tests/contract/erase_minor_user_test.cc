// SPDX-License-Identifier: Apache-2.0
#include "services/erase_minor_user.h"

#include "adapters/files/object_store.h"
#include "adapters/files/recording_spool.h"
#include "base/temporary_folder.h"
#include "services/add_user.h"
#include "tests/contract/account_fixture.h"

namespace ombrex {
namespace {

using namespace testing_support;

/// Northside Dental with its owner, and who else is added.
class EraseMinorUserTest : public AccountTest {
protected:
    EraseMinorUserTest()
        : owner{register_with(dental()).value()},
          objects{files::ObjectStore::open(folder / "objects").value()},
          spool{files::RecordingSpool::open(folder / "spool").value()} {}

    model::RequestId told_of(model::User const& minor) {
        model::RightsRequest out;
        out.company = minor.company;
        out.user = minor.id;
        out.kind = model::RightsKind::minor;
        return wait(services::record_request(deps, out, ann, soon())).value().id;
    }
    Result<void> erase(model::RequestId id) {
        return wait(services::erase_minor_user(deps, {*spool, *objects, keys}, id, ann, soon()));
    }
    std::vector<model::User> users() {
        std::vector<model::User> out;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, unit.users().of_company(owner.company));
            return ok();
        });
        return out;
    }
    std::size_t receipts() {
        std::size_t out = 0;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const all, unit.retention().receipts(owner.company, 99));
            out = all.size();
            return ok();
        });
        return out;
    }

    std::string const ann = "operator:ann";
    TemporaryFolder folder;
    model::User owner;
    std::unique_ptr<files::ObjectStore> objects;
    std::unique_ptr<files::RecordingSpool> spool;
};

TEST_F(EraseMinorUserTest, C44_a_user_under_age_goes_at_once_with_a_receipt_and_the_business_stays) {
    services::NewUser made{model::PersonName{"Kim Vale"}, model::MailAddress{"kim@northside.example"},
                           model::Role::viewer};
    auto const by = model::operator_for(owner.company, ann);
    auto const kim = wait(services::add_user(deps, desk, by, std::move(made), std::nullopt, soon())).value();
    auto const id = told_of(kim);
    EXPECT_TRUE(erase(id));
    ASSERT_EQ(users().size(), 1U);
    EXPECT_EQ(users().front().id, owner.id);
    EXPECT_EQ(receipts(), 1U);
    EXPECT_EQ(erase(id).error().code, Errc::conflict) << "it was answered";
}

TEST_F(EraseMinorUserTest, C44_where_the_minor_is_the_last_owner_the_whole_account_goes_at_once) {
    auto const other = told_of(owner);
    EXPECT_TRUE(erase(told_of(owner)));
    clock.advance(std::chrono::days{40});
    EXPECT_EQ(wait(services::remind_requests(deps)).value(), 0U) << "its end answers whatever was asked of it";
    EXPECT_EQ(erase(other).error().code, Errc::conflict);
    EXPECT_TRUE(users().empty());
    EXPECT_GE(receipts(), 3U) << "the user, the account, its settings";
    EXPECT_FALSE(run([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(unit.accounts().deletion(owner.company));
        return ok();
    })) << "there is no such company any more";
}

TEST_F(EraseMinorUserTest, C44_other_requests_erase_nobody_so) {
    model::RightsRequest other;
    other.company = owner.company;
    other.user = owner.id;
    other.kind = model::RightsKind::erase;
    auto const id = wait(services::record_request(deps, other, ann, soon())).value().id;
    EXPECT_EQ(erase(id).error().code, Errc::invalid_input);
    EXPECT_EQ(users().size(), 1U);
}

}  // namespace
}  // namespace ombrex
