// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <fstream>
#include <sstream>

#include "adapters/files/object_store.h"
#include "adapters/files/recording_spool.h"
#include "base/temporary_folder.h"
#include "model/principal.h"
#include "services/add_user.h"
#include "services/bring_forward.h"
#include "services/erase_due.h"
#include "services/job_kinds.h"
#include "services/request_account_deletion.h"
#include "services/restore_account.h"
#include "tests/contract/call_fixture.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using namespace testing_support;
using privacy::Category;

/// A company that has everything: an owner, a number, mail, a recorded call with an appointment, a message and a
/// privacy request; and a second one beside it.
class DeleteAccountTest : public AfterCallTest {
protected:
    DeleteAccountTest()
        : objects{files::ObjectStore::open(folder / "objects").value()},
          spool{files::RecordingSpool::open(folder / "spool").value()},
          jo{added("Jo Park", "jo@shop.example")} {
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(unit.accounts().set_name(company, model::CompanyName{"Alder Street"}));
            BOOST_OUTCOME_TRY(unit.accounts().add({company, jo.id, "2026-03-24", clock.now(), {}}));
            BOOST_OUTCOME_TRY(unit.companies().set_number(company, "+13035550100"));
            auto other = barber();
            other.business.name = "Elm Street Nails";
            other.services.front().name = "Manicure";
            other.staff = {{"Ann Lee", {}, {}}};
            return unit.companies().put(neighbour, other);
        });
        recorded(model::RecordingState::saved);
        put_sound();
        book(call, "2026-09-18T14:00");
        ask(call, ports::TakeMessage{"manager", name("Sam Reed"), phone("+13035550177"), model::MessageText{"call me"},
                                     model::Urgency::normal});
        ask(call, ports::PrivacyRequest{ports::PrivacyRequestKind::access, name("Sam Reed"), phone("+13035550177")});
        end(call, model::Outcome::booked);
    }

    model::User added(std::string person, std::string email) {
        services::NewUser made{model::PersonName{std::move(person)}, model::MailAddress{std::move(email)},
                               model::Role::owner};
        auto const ann = model::operator_for(company, "operator:ann");
        return wait(services::add_user(deps, desk, ann, std::move(made), std::nullopt, soon())).value();
    }
    void put_sound() {
        auto const key = keys.find(company.value(), {crypto::KeyKind::recording, recording->id.value()}).value();
        crypto::Binding const place{"recording", company.value(), recording->id.value(), "body"};
        auto const writer = wait(objects->create(object_name(*recording), soon())).value();
        EXPECT_TRUE(wait(writer->append(crypto::seal(key, place, as_bytes("sound"), random), soon())));
        EXPECT_TRUE(wait(writer->commit(soon())));
    }
    Result<model::Deletion> ask_for_it(model::Principal const& who) {
        return wait(services::request_account_deletion(deps, who, soon()));
    }
    Result<void> restore(model::Principal const& who) { return wait(services::restore_account(deps, who, soon())); }
    std::size_t erase() { return wait(services::erase_due(deps, {*spool, *objects, keys})).value(); }
    bool is_there() {
        bool out = false;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            out = unit.companies().assistant(company).has_value();
            return ok();
        });
        return out;
    }
    std::vector<model::Receipt> receipts() {
        std::vector<model::Receipt> out;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, unit.retention().receipts_since(TimePoint{}));
            return ok();
        });
        return out;
    }
    /// The whole store as SQLite writes it.
    std::string raw_store() {
        auto const copy = folder / "copy.db";
        EXPECT_TRUE(wait(database->copy_to(copy)));
        std::ifstream file{copy, std::ios::binary};
        std::ostringstream text;
        text << file.rdbuf();
        std::filesystem::remove(copy);
        return text.str();
    }

    TemporaryFolder folder;
    std::unique_ptr<files::ObjectStore> objects;
    std::unique_ptr<files::RecordingSpool> spool;
    services::PasswordDesk desk{privacy::published_policy, random, {}};
    model::CompanyId neighbour{Id128::make(random)};
    model::User jo;
    model::Principal owner = model::principal_of(jo);
};

TEST_F(DeleteAccountTest, C26_the_account_is_there_until_the_thirtieth_day_and_gone_when_it_is_over) {
    auto const asked = ask_for_it(owner).value();
    EXPECT_EQ(asked.purge_due, shop.business.zone.to_instant(at("2026-10-16T11:05")).first);
    clock.set(asked.purge_due - 1us);
    EXPECT_EQ(erase(), 0U);
    EXPECT_TRUE(is_there());
    clock.set(asked.purge_due);
    EXPECT_GT(erase(), 0U);
    EXPECT_FALSE(is_there());
    EXPECT_EQ(erase(), 0U);
}

TEST_F(DeleteAccountTest, C26_C39_every_store_forgets_the_company_and_a_receipt_names_each_thing) {
    ask_for_it(owner).value();
    clock.advance(std::chrono::days{30});
    erase();
    EXPECT_FALSE(wait(objects->size(object_name(*recording), soon())));
    EXPECT_FALSE(key_store.get({crypto::KeyKind::company, company.value()}));
    EXPECT_FALSE(key_store.get({crypto::KeyKind::recording, recording->id.value()}));
    EXPECT_FALSE(key_store.get({crypto::KeyKind::transcript, call.id.value()}));
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        EXPECT_EQ(unit.companies().all().value(), std::vector{neighbour});
        EXPECT_FALSE(unit.companies().answering("+13035550100").value());
        EXPECT_FALSE(unit.users().with_email(jo.email).value());
        EXPECT_TRUE(unit.accounts().acceptances(company).value().empty());
        // Of its jobs none is left but the one that asks whoever got something to forget it as well.
        BOOST_OUTCOME_TRY(auto const waiting, unit.jobs().lease(clock.now(), clock.now(), 10));
        for (auto const& job : waiting) {
            EXPECT_EQ(job.kind, services::erase_at_processor_job);
        }
        return ok();
    });
    std::set<Category> named;
    for (auto const& receipt : receipts()) {
        EXPECT_EQ(receipt.company, company);
        EXPECT_TRUE(named.insert(receipt.category).second) << "one receipt for each thing";
    }
    EXPECT_EQ(named, (std::set{Category::call_recording, Category::transcript, Category::insight, Category::appointment,
                               Category::message, Category::call_metadata, Category::account_name,
                               Category::company_name, Category::assistant_settings}));
}

TEST_F(DeleteAccountTest, C39_what_stays_is_proof_and_holds_ids_alone) {
    ask_for_it(owner).value();
    clock.advance(std::chrono::days{30});
    erase();
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        std::vector<std::string> done;
        BOOST_OUTCOME_TRY(auto const entries, unit.audit().read(1, 100));
        for (auto const& entry : entries) done.push_back(entry.actor + " " + entry.action);
        EXPECT_EQ(done,
                  (std::vector<std::string>{"operator:ann user_added", owner.actor + " account_deletion_requested",
                                            "job:erase_due rows_destroyed", "job:erase_due rows_destroyed",
                                            "job:erase_due account_purged"}));
        return ok();
    });
    auto const raw = raw_store();
    EXPECT_NE(raw.find(company.value().to_string()), std::string::npos);  // receipts and log
    for (auto const* gone : {"Alder Street", "Haircut", "Jo Park", "Max Hill", "+13035550100"}) {
        EXPECT_EQ(raw.find(gone), std::string::npos) << gone;
    }
}

TEST_F(DeleteAccountTest, C26_an_owner_takes_it_back_until_then_and_finds_everything) {
    auto const asked = ask_for_it(owner).value();
    clock.set(asked.purge_due - 1us);
    EXPECT_TRUE(restore(owner));
    clock.advance(std::chrono::days{5});
    EXPECT_EQ(erase(), 0U);
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        EXPECT_FALSE(unit.accounts().deletion(company).value());
        EXPECT_EQ(unit.users().find(company, jo.id).value(), jo);
        EXPECT_TRUE(unit.calls().transcript(company, call.id));
        return ok();
    });
    EXPECT_EQ(restore(owner).error().code, Errc::conflict);
}

TEST_F(DeleteAccountTest, C26_once_it_is_due_nothing_is_taken_back) {
    auto const asked = ask_for_it(owner).value();
    clock.set(asked.purge_due);
    EXPECT_EQ(restore(owner).error().code, Errc::too_late);
    erase();
    EXPECT_EQ(restore(owner).error().code, Errc::not_found);
}

TEST_F(DeleteAccountTest, C39_one_step_of_an_owner_is_enough_and_only_of_an_owner) {
    for (auto const role : {model::Role::admin, model::Role::staff, model::Role::viewer}) {
        auto other = owner;
        other.role = role;
        EXPECT_EQ(ask_for_it(other).error().code, Errc::denied);
        EXPECT_EQ(restore(other).error().code, Errc::denied);
    }
    auto const first = ask_for_it(owner).value();
    clock.advance(1h);
    EXPECT_EQ(ask_for_it(owner).value(), first);  // asked again: no later
}

TEST_F(DeleteAccountTest, C26_the_policy_decides_when_and_what_goes_with_it) {
    auto shorter = privacy::published_policy;
    shorter.retention[static_cast<std::size_t>(Category::account_name)].length = privacy::Length::days(3);
    shorter.retention[static_cast<std::size_t>(Category::insight)].at_account_end = privacy::AtAccountEnd::keep;
    services::Deps const there{*database, clock, random, shorter};
    auto const asked = wait(services::request_account_deletion(there, owner, soon())).value();
    EXPECT_EQ(asked.purge_due, clock.now() + std::chrono::days{3});
    clock.set(asked.purge_due);
    EXPECT_TRUE(wait(services::erase_due(there, {*spool, *objects, keys})));
    EXPECT_FALSE(is_there());
    for (auto const& receipt : receipts()) EXPECT_NE(receipt.category, Category::insight);
}

TEST_F(DeleteAccountTest, a_tightened_policy_brings_a_purge_forward_that_was_asked_for_before) {
    auto const asked = ask_for_it(owner).value();
    auto shorter = privacy::published_policy;
    shorter.retention[static_cast<std::size_t>(Category::account_name)].length = privacy::Length::days(3);
    services::Deps const there{*database, clock, random, shorter};
    EXPECT_EQ(wait(services::bring_forward(there, {Category::account_name}, soon())).value(), 1U);
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        EXPECT_EQ(unit.accounts().deletion(company).value()->purge_due, asked.requested + std::chrono::days{3});
        return ok();
    });
}

TEST_F(DeleteAccountTest, C26_finishes_what_a_crash_left_half_purged) {
    ask_for_it(owner).value();
    clock.advance(std::chrono::days{30});
    EXPECT_TRUE(wait(objects->erase(object_name(*recording), soon())));
    EXPECT_TRUE(keys.destroy({crypto::KeyKind::company, company.value()}));  // and died before the row went
    erase();
    EXPECT_FALSE(is_there());
    EXPECT_EQ(erase(), 0U);
}

TEST_F(DeleteAccountTest, the_dry_run_shows_all_that_goes_with_the_account) {
    auto const asked = ask_for_it(owner).value();
    auto const rows = wait(services::due_for_erasure(deps, asked.purge_due, 100)).value();
    ASSERT_EQ(rows.size(), 8U);
    EXPECT_EQ(rows.back().category, Category::company_name);
    for (auto const& row : rows) EXPECT_EQ(row.due, asked.purge_due);
    EXPECT_TRUE(wait(services::due_for_erasure(deps, asked.purge_due - 1us, 100)).value().empty());
}

}  // namespace
}  // namespace ombrex
