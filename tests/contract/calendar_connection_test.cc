// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "adapters/recipients/embedded_recipients.h"
#include "jobs/worker.h"
#include "services/connect_calendar.h"
#include "services/disconnect_calendar.h"
#include "services/erase_at_processor.h"
#include "services/job_kinds.h"
#include "services/request_account_deletion.h"
#include "services/restore_account.h"
#include "tests/contract/archive_fixture.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using namespace testing_support;
using privacy::Category;
using privacy::Recipient;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// A provider as it answers today.
class Provider final : public ports::CalendarProvider {
public:
    explicit Provider(Recipient which) : which_{which} {}
    privacy::Recipient recipient() const noexcept override { return which_; }
    std::string page(ports::CalendarVisit const&) const override { return {}; }
    Task<Result<ports::CalendarGrant>> exchange(ports::CalendarCode, Deadline) override {
        co_return Error{Errc::unavailable, "nobody asks"};
    }
    Task<Result<ports::ProcessorAnswer>> revoke(model::CalendarConnection connection, Deadline) override {
        handed_back.push_back(connection.refresh.reveal<privacy::Purpose::calendar_booking>());
        if (broken) co_return Error{Errc::unavailable, "500"};
        co_return ports::ProcessorAnswer{model::ProcessorState::done, "revoked"};
    }
    std::vector<std::string> handed_back;
    bool broken = false;

private:
    Recipient which_;
};

/// A business whose owner is Jo Park, with one calendar connected.
class CalendarConnectionTest : public ArchiveTest {
protected:
    CalendarConnectionTest() : owner{model::principal_of(put_user("Jo Park", "jo@shop.example", "$2b$10$"))} {
        worker.handle(services::erase_at_processor_job, [this](ports::Job job, Deadline by) {
            return services::erase_at_processor(deps, recipients, std::move(job), by);
        });
        google = connect(Recipient::google).value();
    }

    Result<model::CalendarConnectionId> connect(Recipient with) {
        ports::CalendarGrant grant{with, model::CalendarToken{"ya29.access-token"},
                                   model::CalendarToken{"1//refresh-token"}, clock.now() + 1h};
        return wait(services::connect_calendar(deps, owner, std::move(grant), soon()));
    }
    Result<services::Disconnected> disconnect(model::CalendarConnectionId id) {
        return wait(services::disconnect_calendar(deps, providers, owner, id, soon()));
    }
    /// The job for whoever was cut off comes a little later.
    void a_little_later() {
        clock.advance(services::hand_back_first);
        EXPECT_TRUE(wait(worker.run_due()));
    }
    std::vector<model::CalendarConnection> connected() {
        std::vector<model::CalendarConnection> out;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, unit.calendars().of_company(company));
            return ok();
        });
        return out;
    }
    std::vector<model::Receipt> receipts() {
        std::vector<model::Receipt> out;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, unit.retention().receipts(company, 100));
            return ok();
        });
        return out;
    }
    std::vector<std::string> deeds() {
        std::vector<std::string> out;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const entries, unit.audit().read(1, 100));
            for (auto const& entry : entries) out.push_back(entry.action);
            return ok();
        });
        return out;
    }
    /// The whole store as SQLite writes it.
    std::string raw_store() {
        auto const copy = folder / "copy.db";
        EXPECT_TRUE(wait(database->copy_to(copy)));
        std::ifstream file{copy, std::ios::binary};
        std::string out{std::istreambuf_iterator<char>{file}, {}};
        std::filesystem::remove(copy);
        return out;
    }

    model::Principal owner;
    Provider provider{Recipient::google};
    services::CalendarProviders providers{&provider};
    recipients::EmbeddedRecipients recipients;
    jobs::Worker worker{*database, clock, random, {}};
    model::CalendarConnectionId google;
};

TEST_F(CalendarConnectionTest, C30_tokens_come_back_to_who_has_the_key_and_rest_encrypted) {
    auto const all = connected();
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all.front().access.reveal<privacy::Purpose::calendar_booking>(), "ya29.access-token");
    EXPECT_EQ(all.front().refresh.reveal<privacy::Purpose::calendar_booking>(), "1//refresh-token");
    auto const raw = raw_store();
    EXPECT_NE(raw.find(google.value().to_string()), std::string::npos);
    for (auto const* token : {"ya29.", "access-token", "refresh-token", "eWEyOS5", "MS8vcmVmcm"}) {
        EXPECT_EQ(raw.find(token), std::string::npos) << token;
    }
    EXPECT_TRUE(keys.destroy({crypto::KeyKind::company, company.value()}));
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        EXPECT_FALSE(unit.calendars().find(company, google)) << "without the key nobody reads them";
        return ok();
    });
}

TEST_F(CalendarConnectionTest, C30_new_tokens_rest_encrypted_as_well_and_the_old_ones_are_gone) {
    auto next = connected().front();
    next.access = model::CalendarToken{"ya29.the-next-one"};
    in_unit([&](ports::UnitOfWork& unit) { return unit.calendars().renew(next); });
    EXPECT_EQ(connected().front(), next);
    EXPECT_EQ(raw_store().find("the-next-one"), std::string::npos);
}

TEST_F(CalendarConnectionTest, C27_tokens_go_at_once_when_the_calendar_is_disconnected) {
    EXPECT_TRUE(disconnect(google));
    EXPECT_THAT(connected(), IsEmpty());
    auto const left = receipts();
    ASSERT_EQ(left.size(), 1U);
    EXPECT_EQ(left.front().category, Category::calendar_token);
    EXPECT_EQ(left.front().subject, google.value());
    EXPECT_EQ(left.front().due, clock.now());
    EXPECT_EQ(left.front().destroyed, clock.now());
    EXPECT_THAT(deeds(),
                ElementsAre("calendar_connected", "rows_destroyed", "calendar_disconnected", "recipient_done"));
    EXPECT_EQ(disconnect(google).error().code, Errc::not_found);
    EXPECT_TRUE(connect(Recipient::google)) << "it can be connected again";
}

TEST_F(CalendarConnectionTest, C27_rows_receipt_and_job_are_one_transaction) {
    auto const refused = run([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(services::disconnect_all(deps, unit, company, "user:jo"));
        return Error{Errc::unavailable, "the disk is full"};
    });
    EXPECT_FALSE(refused);
    EXPECT_EQ(connected().size(), 1U);
    EXPECT_THAT(receipts(), IsEmpty());
    a_little_later();
    EXPECT_THAT(provider.handed_back, IsEmpty());
    EXPECT_THAT(deeds(), ElementsAre("calendar_connected"));
}

TEST_F(CalendarConnectionTest, C27_deleting_the_account_takes_every_token_at_once_and_not_a_month_later) {
    EXPECT_TRUE(connect(Recipient::microsoft));
    ASSERT_TRUE(wait(services::request_account_deletion(deps, owner, soon(), providers)));
    EXPECT_THAT(provider.handed_back, ElementsAre("1//refresh-token"));
    EXPECT_THAT(deeds(), Contains("recipient_by_hand")) << "no Microsoft is registered here";
    EXPECT_THAT(connected(), IsEmpty());
    EXPECT_EQ(receipts().size(), 2U);
    EXPECT_EQ(connect(Recipient::google).error().code, Errc::conflict) << "nothing new is taken in";
    ASSERT_TRUE(wait(services::restore_account(deps, owner, soon())));
    EXPECT_THAT(connected(), IsEmpty()) << "who takes it back connects it anew";
}

TEST_F(CalendarConnectionTest, C27_the_provider_is_asked_to_take_the_access_back_and_what_it_answers_changes_nothing) {
    provider.broken = true;
    auto const gone = disconnect(google);
    ASSERT_TRUE(gone);
    EXPECT_EQ(gone.value().answer.state, model::ProcessorState::by_hand);
    EXPECT_THAT(gone.value().answer.words, HasSubstr("https://myaccount.google.com/connections"));
    EXPECT_THAT(provider.handed_back, ElementsAre("1//refresh-token"));
    EXPECT_THAT(connected(), IsEmpty());
    a_little_later();
    EXPECT_THAT(deeds(),
                ElementsAre("calendar_connected", "rows_destroyed", "calendar_disconnected", "recipient_by_hand"));
    EXPECT_EQ(receipts().size(), 1U);
    EXPECT_EQ(provider.handed_back.size(), 1U) << "nobody has the tokens any more";
}

TEST_F(CalendarConnectionTest, C27_who_is_cut_off_before_the_provider_was_asked_leaves_word_of_it) {
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(services::disconnect_all(deps, unit, company, "user:jo"));
        return ok();
    });
    EXPECT_THAT(deeds(), Not(Contains("recipient_by_hand")));
    a_little_later();
    EXPECT_THAT(deeds(), Contains("recipient_by_hand").Times(1));
}

TEST_F(CalendarConnectionTest, each_connection_is_taken_back_and_not_only_the_first) {
    EXPECT_TRUE(disconnect(google));
    EXPECT_TRUE(disconnect(connect(Recipient::google).value()));
    EXPECT_EQ(provider.handed_back.size(), 2U);
    a_little_later();
    EXPECT_THAT(deeds(), Contains("recipient_done").Times(2));
    EXPECT_THAT(deeds(), Not(Contains("recipient_by_hand"))) << "what was answered is not asked again";
}

TEST_F(CalendarConnectionTest, only_owners_and_admins_of_that_company_connect_and_disconnect) {
    auto const jo = owner;
    for (auto const role : {model::Role::staff, model::Role::viewer}) {
        owner.role = role;
        EXPECT_EQ(connect(Recipient::microsoft).error().code, Errc::denied);
        EXPECT_EQ(disconnect(google).error().code, Errc::denied);
    }
    owner = jo;
    owner.company = model::CompanyId{Id128::make(random)};
    EXPECT_EQ(disconnect(google).error().code, Errc::not_found);
    owner = jo;
    EXPECT_EQ(connect(Recipient::google).error().code, Errc::conflict) << "one of each provider";
    EXPECT_EQ(connect(Recipient::openai).error().code, Errc::denied) << "C22";
    EXPECT_EQ(connected().size(), 1U);
}

TEST_F(CalendarConnectionTest, C27_the_policy_says_when_they_go) {
    auto later = privacy::published_policy;
    later.retention[static_cast<std::size_t>(Category::calendar_token)].length = privacy::Length::days(1);
    services::Deps const there{*database, clock, random, later};
    EXPECT_TRUE(wait(services::disconnect_calendar(there, providers, owner, google, soon())));
    EXPECT_THAT(connected(), Not(IsEmpty()));
    clock.advance(24h);
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(auto const due, unit.retention().due(clock.now(), {}, 10));
        EXPECT_EQ(due.size(), 1U);
        return ok();
    });
}

}  // namespace
}  // namespace ombrex
