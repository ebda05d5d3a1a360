// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "adapters/files/object_store.h"
#include "adapters/files/recording_spool.h"
#include "adapters/outbox/outbox_mailer.h"
#include "api/get_archive.h"
#include "base/temporary_folder.h"
#include "services/erase_due.h"
#include "services/make_archives.h"
#include "tests/contract/desk_http_fixture.h"
#include "tests/contract/zip_reader.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using namespace testing_support;
using testing::HasSubstr;
namespace json = boost::json;

/// A person at his desk, and the chores of a server behind it.
class DeskPrivacyTest : public HttpDeskTest {
protected:
    DeskPrivacyTest()
        : spool{files::RecordingSpool::open(folder / "spool").value()},
          objects{files::ObjectStore::open(folder / "objects").value()},
          archives{files::ObjectStore::open(folder / "archives").value()},
          outbox{outbox::OutboxMailer::open(folder / "outbox", clock).value()} {
        api::GetArchive{deps, {recordings(), *archives, *outbox}, archive_links}.route(router);
        begin();
        own = own_company();
    }
    ~DeskPrivacyTest() override { outbox.reset(); }

    services::RecordingRoom recordings() { return {*spool, *objects, keys, archives.get()}; }
    void make_archives() {
        services::ArchiveRoom const room{recordings(), *archives, *outbox};
        EXPECT_TRUE(wait(services::make_archives(deps, room)));
    }
    void erase_due() { EXPECT_TRUE(wait(services::erase_due(deps, recordings()))); }
    json::array items(std::string const& what) {
        auto const answer = send("GET", "/api/v1/privacy/" + what);
        EXPECT_EQ(answer.status, 200);
        return answer.body.at("items").as_array();
    }
    /// All that is held of one kind, page by page.
    json::array held(std::string const& part) {
        json::array out;
        std::string more;
        do {
            auto const answer = send("GET", "/api/v1/privacy/held?part=" + part + more);
            EXPECT_EQ(answer.status, 200) << part;
            for (auto const& row : answer.body.at("items").as_array()) out.push_back(row);
            auto const& next = answer.body.at("next");
            more = next.is_null() ? "" : "&cursor=" + text(next);
        } while (!more.empty());
        return out;
    }
    /// What an archive that is made now has for programs.
    json::value archived() {
        auto const asked = send("POST", "/api/v1/privacy/archives", {{"silenced", false}});
        make_archives();
        auto const led = send("GET", "/api/v1/privacy/archives/" + text(asked.body, "id") + "/file");
        auto const fetched = deliver({"GET", led.headers.at("Location"), {}, "", ""});
        return json::parse(ZipReader{as_bytes(fetched.body)}.files().at("data.json"));
    }
    json::object kept(std::string_view category) { return found("kept", "category", category); }
    json::object named(std::string_view list, std::string_view id) { return found(list, "id", id); }
    json::object found(std::string_view list, std::string_view field, std::string_view word) {
        auto const answer = send("GET", "/api/v1/privacy");
        for (auto const& one : answer.body.at(list).as_array()) {
            if (text(one, field) == word) return one.as_object();
        }
        ADD_FAILURE() << word;
        return {};
    }
    void call_of(model::CompanyId whose) {
        model::Call call;
        call.id = model::CallId{Id128::make(random)};
        call.company = whose;
        call.answered = clock.now();
        auto const until = [&](privacy::Category category) {
            return privacy::erase_on(deps.policy, category, call.answered, TimeZone::utc());
        };
        model::Transcript const said{{0, model::Speaker::agent, decltype(model::Turn::text){"Hello"}, 0ms}};
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(unit.calls().begin(call, until(privacy::Category::call_metadata)));
            BOOST_OUTCOME_TRY(unit.calls().put_transcript(whose, call.id, said, until(privacy::Category::transcript)));
            privacy::Disclosure const told{call.answered,
                                           privacy::CompanyRef{whose.value()},
                                           privacy::CallRef{call.id.value()},
                                           privacy::Recipient::customer,
                                           {},
                                           privacy::Purpose::serve_call,
                                           1};
            return unit.audit().add(told, until(privacy::Category::audit_entry));
        });
    }

    TemporaryFolder folder;
    std::unique_ptr<files::RecordingSpool> spool;
    std::unique_ptr<files::ObjectStore> objects;
    std::unique_ptr<files::ObjectStore> archives;
    std::unique_ptr<outbox::OutboxMailer> outbox;
    model::CompanyId own;
};

TEST_F(DeskPrivacyTest, the_promises_are_shown_as_they_are_published) {
    auto const answer = send("GET", "/api/v1/privacy");
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(lacks(answer.body, "Privacy"), "");
    EXPECT_EQ(text(answer.body, "version"), current_version(deps.policy).id);
    EXPECT_EQ(answer.body.at("promises").as_array().size(), privacy::clause_count);
    auto const promise = named("promises", "C24");
    EXPECT_EQ(text(promise, "status"), "kept");
    EXPECT_THAT(text(promise, "text"), HasSubstr("90 days"));
}

TEST_F(DeskPrivacyTest, C37_what_is_kept_is_counted_by_category_and_for_this_company_alone) {
    EXPECT_EQ(kept("transcript").at("rows"), 0);
    EXPECT_TRUE(kept("transcript").at("oldest").is_null());
    call_of(own);
    clock.advance(24h);
    call_of(own);
    begin_again();
    auto const transcripts = kept("transcript");
    EXPECT_EQ(transcripts.at("rows"), 2);
    EXPECT_EQ(text(transcripts, "oldest"), "2026-09-16");
    EXPECT_EQ(text(transcripts, "next_goes"), "2027-09-16");
    EXPECT_EQ(transcripts.at("life"), (json::object{{"count", 12}, {"unit", "months"}}));
    EXPECT_EQ(text(transcripts, "from"), "call");
    EXPECT_EQ(text(kept("account_name"), "from"), "account_deletion");
    EXPECT_EQ(kept("account_name").at("rows"), 1);
    EXPECT_TRUE(kept("account_name").at("next_goes").is_null()) << "it stays as long as the account";
    EXPECT_EQ(named("recipients", "customer").at("disclosures"), 2);
    EXPECT_TRUE(named("recipients", "customer").at("active").as_bool());
    EXPECT_FALSE(named("recipients", "openai").at("active").as_bool());
    begin_other();
    EXPECT_EQ(kept("transcript").at("rows"), 0);
    EXPECT_EQ(named("recipients", "customer").at("disclosures"), 0);
}

TEST_F(DeskPrivacyTest, what_went_is_shown_by_its_receipt) {
    call_of(own);
    clock.advance(24h * 400);
    erase_due();
    begin_again();
    auto const gone = send("GET", "/api/v1/privacy").body.at("deletions").as_array();
    ASSERT_GE(gone.size(), 2U);
    for (auto const& one : gone) EXPECT_EQ(lacks(one, "Receipt"), "");
    EXPECT_EQ(kept("transcript").at("rows"), 0);
}

TEST_F(DeskPrivacyTest, C42_C43_who_is_signed_in_asks_about_himself_and_has_shown_who_he_is) {
    auto const made =
        send("POST", "/api/v1/privacy/requests", json::object{{"kind", "erasure"}, {"detail", "my old name"}});
    EXPECT_EQ(made.status, 201);
    EXPECT_EQ(lacks(made.body, "RightsRequest"), "");
    EXPECT_EQ(text(made.body, "state"), "open") << "proven by his session";
    EXPECT_EQ(send("POST", "/api/v1/privacy/requests", json::object{{"kind", "objection"}}).status, 201);
    auto const listed = items("requests");
    ASSERT_EQ(listed.size(), 2U);
    EXPECT_LE(text(listed[0], "answer_by"), text(listed[1], "answer_by"));
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        auto const all = unit.rights().of_company(own).value();
        auto const asked = std::ranges::find(all, model::RightsKind::erase, &model::RightsRequest::kind);
        EXPECT_EQ(asked->proof, model::Proof::session);
        EXPECT_EQ(asked->said, model::RequestText{"my old name"});
        EXPECT_TRUE(unit.rights().objected(own, {}, model::Objection::insights).value()) << "obeyed at once";
        return ok();
    });
    EXPECT_EQ(audited().back(), "rights_request_added");
}

TEST_F(DeskPrivacyTest, what_is_no_request_is_told_at_its_field) {
    auto const ask = [this](json::object body) { return send("POST", "/api/v1/privacy/requests", std::move(body)); };
    constexpr auto none = "is none of access, correction, erasure, export, objection, minor";
    EXPECT_EQ(ask({{"kind", "revenge"}}).wrong("kind"), none);
    EXPECT_EQ(ask({}).wrong("kind"), "is missing");
    EXPECT_EQ(ask({{"kind", "access"}, {"detail", std::string(2001, 'x')}}).wrong("detail"),
              "has at most 2000 characters");
    EXPECT_EQ(ask({{"kind", "access"}, {"about", "my neighbour"}}).wrong("about"), "is not asked for");
    EXPECT_TRUE(items("requests").empty());
}

TEST_F(DeskPrivacyTest, C43_everybody_sees_his_own_requests_and_owners_those_of_the_company) {
    send("POST", "/api/v1/privacy/requests", json::object{{"kind", "access"}});
    auto const owner = std::pair{cookie, guard};
    begin_colleague("viewer");
    EXPECT_TRUE(items("requests").empty());
    EXPECT_EQ(send("POST", "/api/v1/privacy/requests", json::object{{"kind", "minor"}}).status, 201);
    EXPECT_EQ(items("requests").size(), 1U);
    std::tie(cookie, guard) = owner;
    EXPECT_EQ(items("requests").size(), 2U);
    begin_other();
    EXPECT_TRUE(items("requests").empty());
}

TEST_F(DeskPrivacyTest, C40_one_asks_fetches_both_forms_by_a_link_that_ends_and_the_archive_goes) {
    call_of(own);
    auto const asked = send("POST", "/api/v1/privacy/archives", {{"silenced", false}});
    EXPECT_EQ(asked.status, 202);
    EXPECT_EQ(lacks(asked.body, "Archive"), "");
    EXPECT_EQ(text(asked.body, "state"), "being_made");
    EXPECT_EQ(text(asked.body, "goes"), "2026-09-23T17:05:00Z");
    auto const file = "/api/v1/privacy/archives/" + text(asked.body, "id") + "/file";
    EXPECT_EQ(send("GET", file).status, 409) << "not yet";
    make_archives();
    EXPECT_EQ(text(items("archives").at(0), "state"), "ready");
    auto const led = send("GET", file);
    ASSERT_EQ(led.status, 302);
    auto const link = led.headers.at("Location");
    net::HttpRequest request{"GET", link, {}, "", ""};
    auto const fetched = deliver(request);
    ASSERT_EQ(fetched.status, 200);
    auto const in = ZipReader{as_bytes(fetched.body)}.files();
    EXPECT_THAT(in.at("index.html"), HasSubstr("Northside Dental")) << "for people";
    EXPECT_THAT(text(json::parse(in.at("data.json")).at("users").at(0), "name"), HasSubstr("Jo Park"))
        << "for programs";
    EXPECT_THAT(in.at("data.json"), HasSubstr("Hello")) << "and what was said";
    clock.advance(15min);
    EXPECT_EQ(deliver(request).status, 403) << "the link has run out";
    EXPECT_EQ(send("GET", file).status, 302) << "there is another one";
    clock.advance(24h * 7);
    erase_due();
    begin_again();
    EXPECT_TRUE(items("archives").empty());
    EXPECT_EQ(send("GET", file).status, 404);
}

TEST_F(DeskPrivacyTest, C37_the_desk_shows_of_each_kind_all_that_an_archive_holds) {
    constexpr std::size_t more_than_two_pages = 60;
    for (std::size_t i = 0; i < more_than_two_pages; ++i) call_of(own);
    auto const first = send("GET", "/api/v1/privacy/held").body;
    EXPECT_EQ(lacks(first, "Held"), "");
    EXPECT_EQ(text(first, "part"), "account");
    ASSERT_EQ(first.at("parts").as_array().size(), model::archive_parts.size());
    std::map<std::string, json::array> shown;
    for (auto const& part : first.at("parts").as_array()) shown[text(part, "id")] = held(text(part, "id"));
    auto const whole = archived();
    for (auto const& [part, rows] : shown) {
        bool const grows_by_asking = part == "audit" || part == "archives";
        if (!grows_by_asking) {
            EXPECT_EQ(json::value(rows), whole.at(part)) << part;
        }
    }
    EXPECT_EQ(shown["calls"].size(), more_than_two_pages);
    EXPECT_EQ(shown["transcripts"].size(), more_than_two_pages);
    EXPECT_THAT(audited(), testing::Contains("held_seen"));
}

TEST_F(DeskPrivacyTest, C37_who_manages_nothing_sees_what_is_held_about_him_alone) {
    call_of(own);
    EXPECT_EQ(held("calls").size(), 1U);
    begin_colleague("staff");
    EXPECT_TRUE(held("calls").empty());
    ASSERT_EQ(held("users").size(), 1U);
    EXPECT_EQ(text(held("users").at(0), "email"), "staff@northside.example");
    begin_other();
    EXPECT_TRUE(held("calls").empty());
    EXPECT_EQ(held("users").size(), 1U);
}

TEST_F(DeskPrivacyTest, what_is_no_kind_and_no_page_of_what_is_held_is_told) {
    EXPECT_THAT(send("GET", "/api/v1/privacy/held?part=secrets").wrong("part"), HasSubstr("is one of account, "));
    EXPECT_EQ(send("GET", "/api/v1/privacy/held?cursor=%25%25").wrong("cursor"), "is the `next` of a page before");
}

TEST_F(DeskPrivacyTest, C40_who_is_no_owner_gets_what_is_held_about_him_and_nobody_elses_archive) {
    auto const whole = text(send("POST", "/api/v1/privacy/archives", {{"silenced", false}}).body, "id");
    begin_colleague("staff");
    EXPECT_TRUE(items("archives").empty());
    auto const own_one = text(send("POST", "/api/v1/privacy/archives", {{"silenced", false}}).body, "id");
    make_archives();
    EXPECT_EQ(items("archives").size(), 1U);
    EXPECT_EQ(send("GET", "/api/v1/privacy/archives/" + own_one + "/file").status, 302);
    EXPECT_EQ(send("GET", "/api/v1/privacy/archives/" + whole + "/file").status, 404);
    begin_other();
    for (auto const& id : {whole, own_one, std::string{"nonsense"}}) {
        EXPECT_EQ(send("GET", "/api/v1/privacy/archives/" + id + "/file").status, 404) << id;
    }
    EXPECT_TRUE(items("archives").empty());
}

TEST_F(DeskPrivacyTest, C39_one_step_at_the_desk_and_after_thirty_days_nothing_of_it_is_left) {
    call_of(own);
    EXPECT_EQ(
        send("POST", "/api/v1/keys", json::object{{"label", "Till"}, {"scopes", json::array{"calls:read"}}}).status,
        201);
    auto const ended = send("DELETE", "/api/v1/company", json::object{{"password", good_password}});
    EXPECT_EQ(ended.status, 200);
    EXPECT_EQ(text(ended.body.at("deletion"), "purged_by"), "2026-10-16T17:05:00Z");
    clock.advance(24h * 30);
    erase_due();
    another_browser();
    EXPECT_EQ(send("POST", "/api/v1/session", entry()).status, 401) << "nobody has that address any more";
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        EXPECT_FALSE(unit.companies().assistant(own));
        EXPECT_TRUE(unit.users().of_company(own).value().empty());
        EXPECT_TRUE(unit.api_keys().of_company(own).value().empty());
        EXPECT_EQ(unit.calls().callers(own).value(), 0);
        EXPECT_FALSE(unit.retention().receipts(own, 10).value().empty());
        return ok();
    });
    EXPECT_FALSE(keys.company(own.value())) << "and no copy of it opens";
}

TEST_F(DeskPrivacyTest, nobody_is_told_anything_who_is_not_signed_in) {
    another_browser();
    for (auto const* path :
         {"/api/v1/privacy", "/api/v1/privacy/requests", "/api/v1/privacy/archives", "/api/v1/privacy/held"}) {
        EXPECT_EQ(send("GET", path).status, 401) << path;
    }
}

}  // namespace
}  // namespace ombrex
