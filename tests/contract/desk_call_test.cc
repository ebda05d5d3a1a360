// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "services/post_room.h"
#include "tests/contract/desk_calls_fixture.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using namespace testing_support;
using testing::Contains;
using testing::ElementsAre;
using testing::UnorderedElementsAre;

class DeskCallTest : public DeskCallsTest {
protected:
    std::vector<std::string> audited_of(model::Call const& call) {
        std::vector<std::string> out;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const entries, unit.audit().read(1, 100));
            for (auto const& entry : entries) {
                if (entry.subject == call.id.value()) out.push_back(entry.actor + " " + entry.action);
            }
            return ok();
        });
        return out;
    }
    std::string me() { return "user:" + text(get("/api/v1/me").body, "id"); }
};

TEST_F(DeskCallTest, C4_C7_shows_its_words_its_insight_and_all_that_it_left) {
    auto const call = full();
    auto const seen = get(path_of(call));
    ASSERT_EQ(seen.status, 200);
    EXPECT_EQ(faults(seen.body, "CallDetail"), "");
    EXPECT_EQ(text(seen.body, "id"), id_of(call));
    EXPECT_EQ(text(seen.body, "end_reason"), "caller_hangup");
    EXPECT_EQ(text(seen.body, "via"), "telephone");
    EXPECT_TRUE(seen.body.at("playable").as_bool());
    auto const& turns = seen.body.at("turns").as_array();
    ASSERT_EQ(turns.size(), 3U);
    EXPECT_EQ(text(turns[1], "speaker"), "caller");
    EXPECT_EQ(turns[1].at("at_ms"), 4200);
    EXPECT_EQ(text(turns[1], "text"), "I would like a haircut on Friday with Jo please");
    EXPECT_THAT(each(seen, "local", "appointments"), ElementsAre("2026-09-18T14:00"));
    EXPECT_THAT(each(seen, "text", "messages"), ElementsAre("I may be ten minutes late"));
    EXPECT_EQ(text(seen.body.at("recording"), "state"), "saved");
}

TEST_F(DeskCallTest, C24_C25_says_when_each_part_goes_and_who_received_what) {
    auto const call = full();
    in_unit([&](ports::UnitOfWork& unit) {
        privacy::Disclosure const told{clock.now(),
                                       privacy::CompanyRef{company.value()},
                                       privacy::CallRef{call.id.value()},
                                       privacy::Recipient::customer,
                                       {privacy::Category::message, privacy::Category::insight},
                                       privacy::Purpose::transactional_mail,
                                       2210};
        auto const keep = privacy::erase_on(deps.policy, privacy::Category::audit_entry, clock.now(), TimeZone::utc());
        return unit.audit().add(told, keep);
    });
    auto const seen = get(path_of(call));
    auto const& goes = seen.body.at("goes").as_array();
    EXPECT_EQ(text(goes.at(0), "category"), "call_recording");
    EXPECT_EQ(text(goes.at(0), "day"), "2026-12-15");
    EXPECT_THAT(each(seen, "category", "goes"), Contains("transcript"));
    EXPECT_THAT(each(seen, "day", "goes"), Contains("2027-09-16"));
    EXPECT_THAT(each(seen, "recipient", "disclosures").at(0), "Telephone carriers");
    auto const& told = seen.body.at("disclosures").at(1);
    EXPECT_EQ(text(told, "recipient"), "The business that was called");
    EXPECT_EQ(boost::json::serialize(told.at("categories")), R"(["insight","message"])");
    EXPECT_EQ(told.at("bytes"), 2210);
    EXPECT_THAT(text(told, "purpose"), testing::StartsWith("to send call summaries"));
}

TEST_F(DeskCallTest, C32_who_saw_it_stands_in_the_audit_log) {
    auto const call = full();
    get(path_of(call));
    EXPECT_THAT(audited_of(call), ElementsAre(me() + " call_seen"));
}

TEST_F(DeskCallTest, that_goes_on_is_shown_as_far_as_it_went_and_cannot_be_erased) {
    auto const call = begun();
    auto const seen = get(path_of(call));
    ASSERT_EQ(seen.status, 200);
    EXPECT_EQ(faults(seen.body, "CallDetail"), "");
    EXPECT_TRUE(seen.body.at("running").as_bool());
    EXPECT_TRUE(seen.body.at("turns").as_array().empty());
    EXPECT_TRUE(seen.body.at("recording").is_null());
    EXPECT_EQ(send("DELETE", path_of(call)).status, 409);
    EXPECT_EQ(get(path_of(call)).status, 200);
}

TEST_F(DeskCallTest, a_viewer_reads_no_word_of_it_and_hears_nothing) {
    auto const call = full();
    begin_colleague("viewer");
    auto const seen = get(path_of(call));
    ASSERT_EQ(seen.status, 200);
    EXPECT_EQ(faults(seen.body, "CallDetail"), "");
    EXPECT_TRUE(seen.body.at("turns").as_array().empty());
    EXPECT_TRUE(seen.body.at("evidence").as_array().empty());
    EXPECT_TRUE(seen.body.at("recording").is_null());
    EXPECT_TRUE(seen.body.at("caller").is_null());
    EXPECT_EQ(text(seen.body.at("messages").at(0), "callback"), "");
    EXPECT_EQ(text(seen.body.at("appointments").at(0), "phone"), "");
    EXPECT_NE(text(seen.body, "summary"), "");
}

TEST_F(DeskCallTest, C39_goes_at_once_with_a_receipt_for_each_part_and_what_was_booked_stays) {
    auto const call = full();
    auto const gone = send("DELETE", path_of(call));
    ASSERT_EQ(gone.status, 200);
    EXPECT_THAT(each(gone, "category"),
                UnorderedElementsAre("call_recording", "transcript", "insight", "message", "call_metadata"));
    for (auto const& receipt : gone.body.at("items").as_array()) EXPECT_EQ(faults(receipt, "Receipt"), "");
    EXPECT_EQ(gone.body.at("items").at(0).at("versions"), 1) << "the one object of the recording";
    EXPECT_EQ(get(path_of(call)).status, 404);
    EXPECT_EQ(send("DELETE", path_of(call)).status, 404);
    EXPECT_EQ(get(path_of(call) + "/recording").status, 404);
    EXPECT_TRUE(each(get("/api/v1/messages"), "id").empty());
    EXPECT_THAT(each(get("/api/v1/appointments?from=2026-09-18&until=2026-09-18"), "name"), ElementsAre("Sam Reed"));
    EXPECT_EQ(letters.forgotten, services::letters_about(call.id)) << "and its mails in the outbox";
    EXPECT_THAT(audited_of(call), Contains(me() + " call_erased"));
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        EXPECT_EQ(unit.calls().transcript(company, call.id).error().code, Errc::not_found);
        BOOST_OUTCOME_TRY(auto const receipts, unit.retention().receipts(company, 100));
        EXPECT_EQ(receipts.size(), 5U);
        return ok();
    });
}

TEST_F(DeskCallTest, C39_whoever_got_something_of_it_is_asked_to_delete_that_and_jobs_about_it_are_dropped) {
    auto const call = begun();
    auto ended = call;
    ended.outcome = model::Outcome::answered;
    ended.end_reason = model::EndReason::caller_hangup;
    EXPECT_TRUE(wait(services::finish_call(deps, context(call), ended, greeting(), std::nullopt, soon())));
    in_unit([&](ports::UnitOfWork& unit) {
        auto const keep = privacy::erase_on(deps.policy, privacy::Category::audit_entry, clock.now(), TimeZone::utc());
        privacy::Disclosure told{clock.now(),
                                 privacy::CompanyRef{company.value()},
                                 privacy::CallRef{call.id.value()},
                                 privacy::Recipient::customer,
                                 {privacy::Category::insight},
                                 privacy::Purpose::transactional_mail,
                                 9};
        return unit.audit().add(told, keep);
    });
    EXPECT_EQ(send("DELETE", path_of(call)).status, 200);
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(auto const jobs, unit.jobs().lease(clock.now(), clock.now() + 1min, 100));
        EXPECT_EQ(jobs.size(), 2U) << "the carrier and the business's own mailbox";
        for (auto const& job : jobs) EXPECT_EQ(job.kind, "erase_at_processor");
        return ok();
    });
}

TEST_F(DeskCallTest, work_on_it_is_not_cut_short_by_its_erasure) {
    auto const call = begun();
    auto ended = call;
    ended.outcome = model::Outcome::answered;
    ended.end_reason = model::EndReason::caller_hangup;
    EXPECT_TRUE(wait(services::finish_call(deps, context(call), ended, greeting(), std::nullopt, soon())));
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(unit.jobs().lease(clock.now(), clock.now() + 1min, 100));  // somebody writes its summary
        return ok();
    });
    EXPECT_EQ(send("DELETE", path_of(call)).status, 409);
    EXPECT_EQ(get(path_of(call)).status, 200);
}

TEST_F(DeskCallTest, owners_and_admins_erase_it_and_nobody_else) {
    auto const call = full();
    auto const owner = std::pair{cookie, guard};
    for (auto const* role : {"staff", "viewer"}) {
        begin_colleague(role);
        EXPECT_EQ(send("DELETE", path_of(call)).status, 403) << role;
        std::tie(cookie, guard) = owner;
    }
    begin_colleague("admin");
    EXPECT_EQ(send("DELETE", path_of(call)).status, 200);
}

TEST_F(DeskCallTest, that_is_no_call_is_not_found) {
    for (auto const* id : {"none", "0123456789abcdef0123456789abcdef"}) {
        EXPECT_EQ(get(std::string{"/api/v1/calls/"} + id).status, 404);
        EXPECT_EQ(send("DELETE", std::string{"/api/v1/calls/"} + id).status, 404);
    }
}

}  // namespace
}  // namespace ombrex
