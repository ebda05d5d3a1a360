// SPDX-License-Identifier: Apache-2.0
#include "app/admin_check.h"

#include <gmock/gmock.h>

#include "adapters/files/recording_spool.h"
#include "adapters/outbox/outbox_mailer.h"
#include "app/admin_testing.h"
#include "services/make_archives.h"
#include "services/request_archive.h"

namespace ombrex::app {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

/// A store with one recording, whole.
class AdminCheckTest : public testing::AdminCallTest {
protected:
    void expect_fault(std::string const& says) {
        auto const ran = admin({"check"});
        EXPECT_EQ(ran.code, 1);
        EXPECT_THAT(ran.out, HasSubstr("FAULT  " + says));
    }

    fs::path data{config.data};
    std::string id = recording.id.value().to_string();
    std::string other = std::string(32, 'a');
};

TEST_F(AdminCheckTest, a_whole_store_has_no_fault) {
    auto const ran = admin({"check"});
    EXPECT_EQ(ran.code, 0) << ran.out;
    EXPECT_EQ(ran.out, "1 recordings, 1 objects, 0 archives, 0 faults\n");
    EXPECT_EQ(admin({"check", "--json"}).out, "{\"recordings\":1,\"objects\":1,\"archives\":0,\"faults\":[]}\n");
}

TEST_F(AdminCheckTest, a_recording_without_its_object) {
    fs::remove(object_of(recording));
    expect_fault("recording " + id + " has no object");
}

TEST_F(AdminCheckTest, a_recording_without_its_key) {
    fs::remove(data / "keys" / "recording" / id);
    expect_fault("recording " + id + " has no key");
}

TEST_F(AdminCheckTest, what_belongs_to_no_recording) {
    fs::copy(object_of(recording), data / "objects" / "recordings" / "stray");
    expect_fault("object recordings/stray belongs to no recording");
    fs::copy(data / "keys" / "recording" / id, data / "keys" / "recording" / other);
    expect_fault("key " + other + " belongs to no recording");
}

TEST_F(AdminCheckTest, a_spooled_file_that_waits_for_nothing) {
    fs::create_directories(data / "spool");
    std::ofstream{data / "spool" / (id + ".sealed")} << "x";
    expect_fault("spooled file " + id + " waits for nothing");
}

/// An archive that is ready, as a server left it.
class AdminCheckArchivesTest : public AdminCheckTest {
protected:
    AdminCheckArchivesTest() {
        auto at = store();
        services::Deps const deps = at.deps();
        auto const by = Deadline::in(clock, std::chrono::hours{1});
        auto const boss = model::operator_for(recording.company, "operator:ann");
        archive = wait(services::request_archive(deps, boss, {}, by)).value().id.value().to_string();
        auto const spool = files::RecordingSpool::open(data / "spool").value();
        auto const objects = files::ObjectStore::open(data / "objects").value();
        auto const archives = files::ObjectStore::open(data / "archives").value();
        auto const outbox = outbox::OutboxMailer::open(data / "outbox", clock).value();
        services::ArchiveRoom const room{{*spool, *objects, at.keys(), archives.get()}, *archives, *outbox};
        EXPECT_EQ(wait(services::make_archives(deps, room)).value(), 1U);
        folder = data / "archives" / recording.company.value().to_string();
    }
    std::string archive;
    fs::path folder;
};

TEST_F(AdminCheckArchivesTest, C40_a_whole_archive_is_no_fault) {
    EXPECT_EQ(admin({"check"}).out, "1 recordings, 1 objects, 1 archives, 0 faults\n");
}

TEST_F(AdminCheckArchivesTest, C40_an_archive_without_its_file_or_its_key) {
    fs::remove(folder / archive);
    expect_fault("archive " + archive + " has no file");
    fs::remove(data / "keys" / "archive" / archive);
    expect_fault("archive " + archive + " has no key");
}

TEST_F(AdminCheckArchivesTest, C40_what_belongs_to_no_archive) {
    fs::copy(folder / archive, folder / other);
    expect_fault("file archives/" + recording.company.value().to_string() + "/" + other + " belongs to no archive");
    fs::copy(data / "keys" / "archive" / archive, data / "keys" / "archive" / other);
    expect_fault("key " + other + " belongs to no archive");
}

TEST_F(AdminCheckTest, damaged_pages_are_found) {
    std::fstream file{data / "ombrex.db", std::ios::in | std::ios::out | std::ios::binary};
    for (int page = 2; page < 12; ++page) {  // past the schema
        file.seekp(page * 4096);
        file << std::string(64, '\xFF');
    }
    file.close();
    auto const ran = admin({"check"});
    EXPECT_EQ(ran.code, 1) << ran.out;
}

}  // namespace
}  // namespace ombrex::app
