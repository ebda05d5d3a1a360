// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "adapters/files/object_store.h"
#include "adapters/files/recording_spool.h"
#include "api/get_recording_sound.h"
#include "base/temporary_folder.h"
#include "crypto/sealed_writer.h"
#include "services/begin_call.h"
#include "services/destroy_recording.h"
#include "services/save_recording.h"
#include "tests/contract/store_fixture.h"
#include "voice/recording_binding.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using namespace testing_support;

/// A recording in a real spool, a real folder and a real store: from the first byte to its playback.
class RecordingTest : public StoreTest {
protected:
    RecordingTest()
        : spool{files::RecordingSpool::open(folder / "spool").value()},
          objects{files::ObjectStore::open(folder / "objects").value()},
          links{keys.link_key(), clock, std::chrono::minutes{5}} {
        api::GetRecordingSound{deps, room(), links, tokens}.route(router);
        model::User jo;
        jo.id = model::UserId{user};
        jo.company = company;
        jo.role = model::Role::owner;
        jo.email = model::MailAddress{"jo@shop.example"};
        jo.created = clock.now();
        model::Session const signed_in{model::SessionId{Id128::make(random)}, company, jo.id, clock.now(), clock.now()};
        auto const stays = privacy::erase_after_event(deps.policy, privacy::Category::account_name).value();
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(unit.users().add(jo, std::nullopt, stays));
            return unit.sessions().add(signed_in, stays);
        });
    }

    services::RecordingRoom room() { return {*spool, *objects, keys}; }

    /// Records `sound`; `finish` false: the program died in the middle.
    void record(std::string_view sound, bool finish) {
        auto begun = wait(services::begin_recording(deps, {company, call, shop, clock.now()}, keys, soon()));
        ASSERT_TRUE(begun);
        recording = begun.value().recording;
        auto const file = spool->create(recording.id).value();
        auto const place = voice::recording_binding(company, recording.id);
        crypto::SealedWriter writer{std::move(begun.value().key), place, random,
                                    [&](crypto::Sealed const& piece) { return file->append(piece); }};
        EXPECT_TRUE(writer.write(as_bytes(sound)));
        EXPECT_TRUE(finish ? writer.finish() : writer.flush());
        EXPECT_TRUE(file->sync());
    }
    bool save() {
        ports::Job const job{model::JobId{}, "", company, recording.id.value(), 0};
        auto const saved = wait(services::save_recording(deps, room(), job, soon()));
        EXPECT_TRUE(saved) << saved.error().detail;
        return saved.has_value();
    }
    model::RecordingState state() {
        model::Recording found;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(found, unit.recordings().find(company, recording.id));
            return ok();
        });
        return found.state;
    }
    std::string link(model::CompanyId of, std::chrono::seconds lifetime = 300s) {
        return links.sign(services::sound_path(recording.id), {of.value(), recording.id.value(), user}, lifetime)
            .value();
    }
    net::HttpResponse get(std::string target, std::string range = "") {
        net::HttpRequest request;
        request.method = "GET";
        request.target = std::move(target);
        if (!range.empty()) request.headers["range"] = std::move(range);
        return wait(router.answer(std::move(request)));
    }
    /// Whether a file of the folder, as it lies on the disk, holds these words. There is at least one file.
    bool on_disk(std::string_view words) {
        int files = 0;
        bool found = false;
        for (auto const& entry : std::filesystem::recursive_directory_iterator{folder}) {
            if (!entry.is_regular_file()) continue;
            std::ifstream file{entry.path(), std::ios::binary};
            std::string const raw{std::istreambuf_iterator<char>{file}, {}};
            found = found || raw.find(words) != std::string::npos;
            ++files;
        }
        EXPECT_GT(files, 0);
        return found;
    }
    std::string body(net::HttpResponse const& answer) {
        auto const bytes = wait(answer.stream->read(0, static_cast<std::size_t>(answer.stream->length)));
        return std::string{as_text(bytes.value())};
    }

    TemporaryFolder folder;
    std::unique_ptr<files::RecordingSpool> spool;
    std::unique_ptr<files::ObjectStore> objects;
    crypto::PlaybackLinks links;
    crypto::SessionTokens tokens{keys.session_key(), clock};
    api::Router router;
    model::Assistant shop = barber();
    services::Deps deps{*database, clock, random, privacy::published_policy};
    model::CallId call{Id128::make(random)};
    Id128 user = Id128::make(random);
    model::Recording recording;
};

TEST_F(RecordingTest, C8_a_link_plays_the_sound_and_the_play_is_audited) {
    record("OggS and four seconds of sound", true);
    ASSERT_TRUE(save());
    EXPECT_EQ(state(), model::RecordingState::saved);
    auto const answer = get(link(company));
    ASSERT_EQ(answer.status, 200);
    EXPECT_EQ(body(answer), "OggS and four seconds of sound");
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        auto const entries = unit.audit().read(1, 10).value();
        EXPECT_EQ(entries.size(), 1U);
        EXPECT_EQ(entries.front().action, "recording_played");
        EXPECT_EQ(entries.front().actor, "user:" + user.to_string());
        return ok();
    });
}

TEST_F(RecordingTest, C8_a_link_that_is_expired_altered_or_another_tenants_is_refused) {
    record("sound", true);
    ASSERT_TRUE(save());
    auto const good = link(company, 60s);
    auto altered = good;
    altered.back() = altered.back() == 'A' ? 'B' : 'A';
    EXPECT_EQ(get(altered).status, 403);
    EXPECT_EQ(get(services::sound_path(recording.id)).status, 403);
    EXPECT_EQ(get(link(model::CompanyId{Id128::make(random)})).status, 404);  // signed, but not that company's
    clock.advance(61s);
    EXPECT_EQ(get(good).status, 403);
}

TEST_F(RecordingTest, C8_a_part_of_the_sound_is_served_by_range) {
    record("0123456789", true);
    ASSERT_TRUE(save());
    auto const answer = get(link(company), "bytes=3-5");
    ASSERT_EQ(answer.status, 206);
    EXPECT_EQ(body(answer), "345");
    EXPECT_THAT(answer.headers,
                testing::Contains(std::pair<std::string, std::string>{"Content-Range", "bytes 3-5/10"}));
    EXPECT_EQ(get(link(company), "bytes=10-").status, 416);
}

TEST_F(RecordingTest, C3_no_plaintext_reaches_a_disk) {
    constexpr std::string_view sound = "a very characteristic sentence";
    record(sound, false);
    EXPECT_FALSE(on_disk("characteristic")) << "while it grows";
    ASSERT_TRUE(save());
    EXPECT_FALSE(on_disk("characteristic")) << "in the store";
    EXPECT_EQ(body(get(link(company))), sound) << "and yet it is all there";
    EXPECT_FALSE(on_disk("characteristic")) << "after it was played";
    std::ofstream{folder / "not_sealed"} << sound;
    EXPECT_TRUE(on_disk("characteristic")) << "this test can see it";
}

TEST_F(RecordingTest, what_a_crash_left_is_saved_to_its_last_second_and_called_partial) {
    record("the first second", false);
    ASSERT_TRUE(save());
    EXPECT_EQ(state(), model::RecordingState::partial);
    EXPECT_EQ(body(get(link(company))), "the first second");
    EXPECT_TRUE(spool->waiting().value().empty());
}

TEST_F(RecordingTest, what_a_caller_refused_is_destroyed_with_its_key_and_leaves_one_receipt) {
    record("a sentence of a caller who then refused", false);
    ports::Job const job{model::JobId{}, "", company, recording.id.value(), 0};
    ASSERT_TRUE(wait(services::destroy_recording(deps, room(), job, soon())));
    ASSERT_TRUE(wait(services::destroy_recording(deps, room(), job, soon())));
    EXPECT_EQ(state(), model::RecordingState::refused);
    EXPECT_TRUE(spool->waiting().value().empty());
    auto const key = keys.find(company.value(), {crypto::KeyKind::recording, recording.id.value()});
    ASSERT_FALSE(key);
    EXPECT_EQ(key.error().code, Errc::not_found);
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        auto const receipts = unit.retention().receipts(company, 10).value();
        EXPECT_EQ(receipts.size(), 1U);
        EXPECT_EQ(receipts.front().subject, recording.id.value());
        return ok();
    });
}

TEST_F(RecordingTest, saving_twice_changes_nothing) {
    record("sound", true);
    ASSERT_TRUE(save());
    ASSERT_TRUE(save());
    EXPECT_EQ(body(get(link(company))), "sound");
}

TEST_F(RecordingTest, a_recording_of_which_nothing_is_left_says_so) {
    record("sound", true);
    ASSERT_TRUE(spool->remove(recording.id));
    ASSERT_TRUE(save());
    EXPECT_EQ(state(), model::RecordingState::failed);
}

}  // namespace
}  // namespace ombrex
