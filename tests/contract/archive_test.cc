// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "api/get_archive.h"
#include "api/get_archive_schema.h"
#include "jobs/worker.h"
#include "services/archive_schema.h"
#include "services/erase_due.h"
#include "services/request_archive.h"
#include "tests/contract/archive_fixture.h"
#include "tests/contract/json_schema.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using namespace testing_support;
using model::ArchiveState;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
namespace fs = std::filesystem;

/// An archive from the first question to its end.
class AskedArchiveTest : public ArchiveTest {
protected:
    AskedArchiveTest() {
        api::GetArchive{deps, room(), links}.route(router);
        api::route_archive_schema(router);
    }

    model::Principal boss() { return {company, model::Role::owner, "user:" + user.value().to_string(), user}; }
    Result<model::Archive> ask(model::Principal who, std::optional<model::UserId> about = {}) {
        return wait(services::request_archive(deps, who, {about}, soon()));
    }
    std::size_t make() { return wait(services::make_archives(deps, room())).value(); }
    model::Archive found(model::ArchiveId id) {
        model::Archive out;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, unit.archives().find(company, id));
            return ok();
        });
        return out;
    }
    Result<std::string> link(model::ArchiveId id) {
        return wait(services::link_to_archive(deps, boss(), id, links, soon()));
    }
    net::HttpResponse get(std::string target, std::string range = "") {
        net::HttpRequest request;
        request.method = "GET";
        request.target = std::move(target);
        if (!range.empty()) request.headers["range"] = std::move(range);
        return wait(router.answer(std::move(request)));
    }
    static Bytes body(net::HttpResponse const& answer) {
        Bytes out;
        while (out.size() < answer.stream->length) {
            auto const left = static_cast<std::size_t>(answer.stream->length) - out.size();
            auto const part = wait(answer.stream->read(out.size(), left)).value();
            out.insert(out.end(), part.begin(), part.end());
        }
        return out;
    }
    std::vector<std::string> audited() {
        std::vector<std::string> out;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const entries, unit.audit().read(1, 100));
            for (auto const& entry : entries) out.push_back(entry.actor.substr(0, 5) + entry.action);
            return ok();
        });
        return out;
    }
    fs::path place_of(model::ArchiveId id) const { return folder / "archives" / object_name(company, id); }
    std::size_t files() const {
        std::size_t count = 0;
        for (auto const& entry : fs::recursive_directory_iterator{folder / "archives"})
            count += entry.is_regular_file();
        return count;
    }

    model::UserId user{Id128::make(random)};
    crypto::ArchiveLinks links{keys.link_key(), clock, 15min};
    api::Router router;
};

TEST_F(AskedArchiveTest, C40_is_made_sealed_fetched_by_its_link_and_each_fetch_is_audited) {
    auto const asked = ask(boss()).value();
    EXPECT_EQ(asked.state, ArchiveState::waiting);
    EXPECT_EQ(link(asked.id).error().code, Errc::conflict);
    EXPECT_EQ(make(), 1U);
    EXPECT_EQ(found(asked.id).state, ArchiveState::ready);
    auto const answer = get(link(asked.id).value());
    ASSERT_EQ(answer.status, 200);
    auto const whole = body(answer);
    EXPECT_EQ(whole.size(), found(asked.id).bytes);
    auto const read = ZipReader{whole}.files();
    EXPECT_TRUE(read.contains("data.json") && read.contains("index.html"));
    EXPECT_EQ(read.at("archive.schema.json"), services::archive_schema());
    EXPECT_THAT(read.at("index.html"), HasSubstr("Alder Street Barbers"));
    auto const stored = content_of(place_of(asked.id));
    EXPECT_GT(stored.size(), whole.size());
    EXPECT_THAT(stored, Not(HasSubstr("data.json")));
    auto const part = get(link(asked.id).value(), "bytes=10-19");
    EXPECT_EQ(part.status, 206);
    EXPECT_EQ(body(part), Bytes(whole.begin() + 10, whole.begin() + 20));
    EXPECT_THAT(audited(), ElementsAre("user:archive_asked_for", "job:earchive_made", "user:archive_fetched",
                                       "user:archive_fetched"));
}

TEST_F(AskedArchiveTest, C40_its_link_works_for_fifteen_minutes_and_for_its_own_company_alone) {
    auto const asked = ask(boss()).value();
    make();
    auto const good = link(asked.id).value();
    auto altered = good;
    altered.back() = altered.back() == 'A' ? 'B' : 'A';
    EXPECT_EQ(get(altered).status, 403);
    EXPECT_EQ(get(services::archive_path(asked.id)).status, 403);
    crypto::ArchiveGrant const foreign{Id128::make(random), asked.id.value(), user.value()};
    EXPECT_EQ(get(links.sign(services::archive_path(asked.id), foreign, 60s).value()).status, 404);
    clock.advance(15min - 1us);
    EXPECT_EQ(get(good).status, 200);
    clock.advance(1us);
    EXPECT_EQ(get(good).status, 403);
}

TEST_F(AskedArchiveTest, C40_goes_after_seven_days_with_its_key_and_leaves_a_receipt) {
    auto const asked = ask(boss()).value();
    clock.advance(1h);
    make();
    EXPECT_EQ(files(), 1U);
    clock.advance(std::chrono::days{7} - 1us);
    EXPECT_EQ(wait(services::erase_due(deps, recordings())).value(), 0U);
    auto const last = link(asked.id).value();
    EXPECT_EQ(get(last).status, 200);
    clock.advance(1us);
    EXPECT_EQ(get(last).status, 404) << "due, and not yet erased";
    EXPECT_EQ(wait(services::erase_due(deps, recordings())).value(), 1U);
    EXPECT_EQ(files(), 0U);
    EXPECT_FALSE(keys.find(company.value(), {crypto::KeyKind::archive, asked.id.value()}));
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        auto const receipts = unit.retention().receipts(company, 10).value();
        EXPECT_EQ(receipts.size(), 1U);
        EXPECT_EQ(receipts.front().category, privacy::Category::export_archive);
        EXPECT_EQ(receipts.front().subject, asked.id.value());
        EXPECT_EQ(receipts.front().versions, 1);
        return ok();
    });
}

TEST_F(AskedArchiveTest, C40_asking_again_while_it_is_made_is_the_same_archive) {
    auto const first = ask(boss()).value();
    EXPECT_EQ(ask(boss()).value().id, first.id);
    auto const jo = put_user("Jo Park", "jo@shop.example", "$2b$10$x");
    EXPECT_NE(ask(boss(), jo.id).value().id, first.id);
    EXPECT_EQ(make(), 2U);
    EXPECT_NE(ask(boss()).value().id, first.id) << "that one is done";
}

TEST_F(AskedArchiveTest, C37_everybody_may_have_his_own_and_owners_and_admins_all) {
    auto const jo = put_user("Jo Park", "jo@shop.example", "$2b$10$x");
    for (auto const role : {model::Role::owner, model::Role::admin, model::Role::staff, model::Role::viewer}) {
        bool const all = role == model::Role::owner || role == model::Role::admin;
        model::Principal const who{company, role, "user:" + jo.id.value().to_string(), jo.id};
        EXPECT_EQ(ask(who).has_value(), all) << to_string(role);
        EXPECT_TRUE(ask(who, jo.id));
        EXPECT_EQ(ask(who, user).error().code, all ? Errc::not_found : Errc::denied);
        EXPECT_EQ(wait(services::archives_for(deps, who, soon())).value().size(), all ? 2U : 1U);
    }
}

/// A store of archives on a disk that is full behind so many pieces.
class FullDisk final : public ports::ObjectStore {
public:
    FullDisk(ports::ObjectStore& real, int left) : real_{real}, left_{left} {}
    Task<Result<std::unique_ptr<ports::ObjectWriter>>> create(std::string name, Deadline by) override {
        BOOST_OUTCOME_CO_TRY(auto writer, co_await real_.create(std::move(name), by));
        co_return std::make_unique<Writer>(std::move(writer), left_);
    }
    Task<Result<std::uint64_t>> size(std::string name, Deadline by) override { return real_.size(std::move(name), by); }
    Task<Result<Bytes>> read(std::string name, std::uint64_t at, std::size_t length, Deadline by) override {
        return real_.read(std::move(name), at, length, by);
    }
    Task<Result<std::size_t>> erase(std::string name, Deadline by) override { return real_.erase(std::move(name), by); }

private:
    class Writer final : public ports::ObjectWriter {
    public:
        Writer(std::unique_ptr<ports::ObjectWriter> real, int& left) : real_{std::move(real)}, left_{left} {}
        Task<Result<void>> append(crypto::Sealed piece, Deadline by) override {
            if (left_-- <= 0) co_return Error{Errc::unavailable, "cannot write: No space left on device"};
            co_return co_await real_->append(std::move(piece), by);
        }
        Task<Result<void>> commit(Deadline by) override { return real_->commit(by); }

    private:
        std::unique_ptr<ports::ObjectWriter> real_;
        int& left_;
    };
    ports::ObjectStore& real_;
    int left_;
};

TEST_F(AskedArchiveTest, C40_a_full_disk_leaves_no_half_file_says_so_and_is_tried_again) {
    auto const asked = ask(boss()).value();
    FullDisk full{*archives, 1};
    services::ArchiveRoom const cramped{recordings(), full, *outbox};
    EXPECT_EQ(wait(services::make_archives(deps, cramped)).value(), 0U);
    EXPECT_EQ(files(), 0U);
    EXPECT_FALSE(keys.find(company.value(), {crypto::KeyKind::archive, asked.id.value()}));
    EXPECT_EQ(found(asked.id).state, ArchiveState::waiting);
    EXPECT_THAT(found(asked.id).trouble, HasSubstr("No space left"));
    EXPECT_EQ(make(), 0U) << "not at once";
    clock.advance(3s);
    ASSERT_EQ(make(), 1U);
    EXPECT_EQ(found(asked.id).trouble, "");
    EXPECT_EQ(get(link(asked.id).value()).status, 200);
}

TEST_F(AskedArchiveTest, C40_what_never_works_is_given_up_and_asking_again_makes_another) {
    auto const asked = ask(boss()).value();
    for (int i = 0; i < jobs::attempts_max; ++i) {
        EXPECT_EQ(found(asked.id).state, ArchiveState::waiting);
        FullDisk full{*archives, 0};
        EXPECT_EQ(wait(services::make_archives(deps, {recordings(), full, *outbox})).value(), 0U);
        clock.advance(2h);
    }
    EXPECT_EQ(found(asked.id).state, ArchiveState::failed);
    EXPECT_EQ(make(), 0U);
    EXPECT_NE(ask(boss()).value().id, asked.id);
    EXPECT_EQ(make(), 1U);
}

TEST_F(AskedArchiveTest, C40_what_a_crash_left_half_written_is_made_anew_at_the_next_start) {
    auto const asked = ask(boss()).value();
    auto const half = place_of(asked.id).string() + ".part";
    fs::create_directories(fs::path{half}.parent_path());
    std::ofstream{half} << "half of it";
    ASSERT_TRUE(keys.create(company.value(), {crypto::KeyKind::archive, asked.id.value()}));
    ASSERT_EQ(make(), 1U);
    EXPECT_EQ(files(), 1U);
    EXPECT_EQ(get(link(asked.id).value()).status, 200);
}

TEST_F(AskedArchiveTest, C40_an_archive_whose_account_went_meanwhile_leaves_nothing) {
    auto const asked = ask(boss()).value();
    in_unit([&](ports::UnitOfWork& unit) {
        return unit.retention().remove({privacy::Category::export_archive, company, asked.id.value(), {}});
    });
    EXPECT_EQ(make(), 0U);
    EXPECT_EQ(files(), 0U);
}

TEST_F(AskedArchiveTest, C40_the_schema_is_published_and_finds_what_does_not_fit) {
    auto const answer = get("/privacy/archive.schema.json");
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body, services::archive_schema());
    JsonSchema const schema{answer.body};
    auto data = boost::json::parse(written({.company = company}).at("data.json"));
    EXPECT_THAT(schema.faults(data), ElementsAre());
    auto& account = data.as_object().at("account").as_array().front().as_object();
    account["name"] = 7;
    account.erase("created");
    account["shoe_size"] = 44;
    EXPECT_EQ(schema.faults(data).size(), 3U);
}

}  // namespace
}  // namespace ombrex
